// What a verb of the command line is: how it is called (for the parser, --help and completion), and its deed,
// which is loaded only when it is asked for.
import type { Command } from "commander";
import type { World } from "./world.ts";

/** Options of the whole program, as commander names them. */
export interface ProgramOptions {
  format?: string;
  output?: string;
  pool?: string;
  policy?: string;
  quiet?: boolean;
  color?: boolean;
  debug?: boolean;
}

/** One call of a verb. */
export interface Call {
  world: World;
  /** The verb's name. */
  verb: string;
  /** Everything that was typed behind the program's name. */
  argv: readonly string[];
  /** The words that are no options. */
  args: readonly string[];
  options: ProgramOptions & Readonly<Record<string, unknown>>;
  /** One of the verb's formats: the one asked for, else its first. */
  format: string;
  /** The whole program, as the parser knows it. */
  program: Command;
}

/** Gives the exit code. */
export type Deed = (call: Call) => Promise<number>;

export interface Verb {
  name: string;
  /** One line, for the list of verbs. */
  summary: string;
  /** As commander writes them: `<path>`, `[path...]`. */
  arguments?: readonly { flags: string; text: string; files?: true; words?: readonly string[] }[];
  /** What --format may be; the first is the default. Without it the verb takes no --format. */
  formats?: readonly string[];
  /** Which of --pool and --policy mean something here. */
  uses?: readonly ("pool" | "policy")[];
  /** Which settings are options here; "gate": all that the gate goes by. */
  settings?: readonly string[] | "gate";
  /** Whether it may be said which way is better. */
  direction?: true;
  /** Adds the options that are the verb's own. */
  options?(command: Command): void;
  /** Shown below --help: lines of a shell, each with what it does. */
  examples: readonly (readonly [line: string, does: string])[];
  load(): Promise<{ run: Deed }>;
  verbs?: readonly Verb[];
}
