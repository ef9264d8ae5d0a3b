// The command line as a user starts it: dist/cli.js in a process of its own, with a bare environment.
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { afterAll } from "vitest";

export const ROOT = resolve(import.meta.dirname, "../..");
export const CLI = join(ROOT, "dist/cli.js");

export interface CliOptions {
  /** Working folder; the repository unless told. */
  cwd?: string;
  input?: string | Uint8Array;
  env?: Record<string, string>;
  /** The node that runs it; the one that runs the tests unless told. */
  node?: string;
}

export type CliRun = Pick<SpawnSyncReturns<string>, "stdout" | "stderr" | "status">;

/** Runs the command line to its end. */
export function cli(args: readonly string[], options: CliOptions = {}): CliRun {
  return spawnSync(options.node ?? process.execPath, [CLI, ...args], {
    cwd: options.cwd ?? ROOT,
    input: options.input ?? "",
    env: { PATH: process.env["PATH"] ?? "", ...options.env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
}

/** A folder of its own with these files, removed when the test file is done. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "safetywashing-gate-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  FOLDERS.push(folder);
  return folder;
}

const FOLDERS: string[] = [];
afterAll(() => {
  for (const folder of FOLDERS.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Every other node of this machine: the system's own beside the one of node_modules. */
export function nodes(): string[] {
  const found = (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "node"))
    .filter((file) => existsSync(file));
  return [...new Set([process.execPath, ...found])];
}

/** A results file in our own format, as text. */
export function results(benchmark: string, scores: Record<string, unknown>, more: object = {}): string {
  return JSON.stringify({ benchmark, higher_is_better: true, scores, ...more }, null, 2);
}
