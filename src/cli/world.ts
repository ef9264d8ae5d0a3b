// All that the command line touches of the outside world but the files: the streams, the environment, the
// clock and the working folder. Handed in, so that a test can hand in its own.

import type { Readable, Writable } from "node:stream";
import { reasonOf } from "./disk/reason.ts";
import { typedCommand } from "./typed.ts";

export interface Terminal extends Writable {
  isTTY?: boolean;
  columns?: number;
}

export interface World {
  /** Opened only when it is asked for: open, it would keep a program alive. */
  stdin: () => Readable;
  stdout: Terminal;
  stderr: Terminal;
  env: Readonly<Record<string, string | undefined>>;
  /** The working folder: where paths begin. */
  folder: string;
  /** How the program was started: "safetywashing-gate", "node dist/cli.js". */
  command: string;
  /** Today, `YYYY-MM-DD` in UTC: an acceptance in the policy may end on a day. */
  today: string;
  /** Milliseconds, from wherever: what limits: seconds is held against. */
  clock: () => number;
}

/** The process that we are. */
export function thisProcess(): World {
  return {
    stdin: () => process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    folder: process.cwd(),
    command: typedCommand(process.argv[1], process.cwd()),
    today: new Date().toISOString().slice(0, 10),
    clock: () => Number(process.hrtime.bigint()) / 1e6,
  };
}

/**
 * A reader of our output who leaves early (`| head`) is no error, and changes no verdict: what is left is not written.
 * Output that cannot be written for another reason (a full disk) ends the process with 2.
 */
export function leaveWithTheReader({ stdout, stderr }: World): void {
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    stderr.write(`error: standard output cannot be written: ${reasonOf(error)}\n`);
    process.exit(2);
  });
}

/** Columns of the terminal that `stream` is, else those that COLUMNS says; undefined where neither tells. */
export function knownColumns(stream: Terminal, env: World["env"]): number | undefined {
  if (stream.isTTY === true && stream.columns) return stream.columns;
  const said = env["COLUMNS"] ?? "";
  return /^[1-9]\d{0,4}$/.test(said) ? Number(said) : undefined;
}

/** Where nothing tells. */
export const USUAL_COLUMNS = 80;

/** Whether to colour what goes to `stream`: NO_COLOR and --no-color say no, FORCE_COLOR yes, else a terminal decides. */
export function wantsColour(stream: Terminal, env: World["env"], noColour: boolean): boolean {
  if (noColour || (env["NO_COLOR"] ?? "") !== "") return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return stream.isTTY === true && env["TERM"] !== "dumb";
}
