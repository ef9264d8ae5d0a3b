// dist/cli.js as a user starts it: in a process of its own, with a bare environment.
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type CliOptions, ROOT } from "./cli.ts";

export const CLI = join(ROOT, "dist/cli.js");

export interface StartOptions extends CliOptions {
  /** The node that runs it; the one that runs the tests unless told. */
  node?: string;
}

/** Starts the bundle and waits for its end. */
export function startCli(
  args: readonly string[],
  options: StartOptions = {},
): Pick<SpawnSyncReturns<string>, "stdout" | "stderr" | "status"> {
  return spawnSync(options.node ?? process.execPath, [CLI, ...args], {
    cwd: options.cwd ?? ROOT,
    input: options.input ?? "",
    env: { PATH: process.env["PATH"] ?? "", ...options.env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
}

/** Every node of this machine: the one that runs the tests, and the system's own. */
export function nodes(): string[] {
  const found = (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, process.platform === "win32" ? "node.exe" : "node"))
    .filter((file) => existsSync(file));
  return [...new Set([process.execPath, ...found])];
}
