// The command line in this process, with a world of its own: arguments in; streams and exit code out.
// `start-cli.ts` starts the bundle instead.
import { resolve } from "node:path";
import { Readable, Writable } from "node:stream";
import { main } from "../../src/cli/main.ts";
import type { Terminal } from "../../src/cli/world.ts";
import { TOOL } from "../../src/version.ts";

export { folderWith } from "./folders.ts";

export const ROOT = resolve(import.meta.dirname, "../..");

export interface CliOptions {
  /** Working folder; the repository unless told. */
  cwd?: string;
  input?: string | Uint8Array;
  env?: Record<string, string>;
  /** Milliseconds. */
  clock?: () => number;
  /** How the program was started. */
  command?: string;
}

export interface CliRun {
  stdout: string;
  stderr: string;
  status: number;
}

/** Runs the command line to its end. */
export async function cli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const stdout = gather();
  const stderr = gather();
  const status = await main(args, {
    stdin: () => Readable.from([Buffer.from(options.input ?? "")]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: options.env ?? {},
    folder: options.cwd ?? ROOT,
    command: options.command ?? TOOL.name,
    today: new Date().toISOString().slice(0, 10),
    clock: options.clock ?? (() => performance.now()),
  });
  return { stdout: stdout.text(), stderr: stderr.text(), status };
}

/** A pipe that keeps what is written to it. */
function gather(): { stream: Terminal; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}

/** A results file in our own format, as text. */
export function results(benchmark: string, scores: Record<string, unknown>, more: object = {}): string {
  return JSON.stringify({ benchmark, higher_is_better: true, scores, ...more }, null, 2);
}
