// What the page and its worker say to each other: plain data, so that it survives the way between them.

/** A file that somebody dropped, chose or pasted, by the path that the command line would see. */
export interface DroppedFile {
  path: string;
  bytes: Uint8Array;
  /** Whether it was given by itself, and not with its folder: then it must hold results. */
  named: boolean;
}

export type Request =
  | {
      kind: "check";
      files: readonly DroppedFile[];
      /** Raw text by setting name, as the command line's options have it. */
      settings: Readonly<Record<string, string>>;
      /** What was answered to the question which way is better; null: not asked. */
      direction: "higher" | "lower" | null;
      /** Text of a policy file; null: none. */
      policy: string | null;
      /** ISO date. */
      today: string;
    }
  | { kind: "search"; text: string }
  | { kind: "history"; file: DroppedFile };

/** One way to answer an open question, with what it would come to. */
export interface Choice {
  /** A benchmark as `--benchmark` takes it, or a direction. */
  answer: { benchmark: string } | { direction: "higher" | "lower" };
  label: string;
  /** "0.61 [0.20, 0.83], inconclusive (24 of 30 models placed in eci-2026)" */
  comesTo: string;
}

export type Reply =
  | {
      kind: "report";
      /** The same bytes as `check --format json`. */
      json: string;
      html: string;
      svg: string;
      sentence: string;
      latex: string;
      /** The results in our own format, as `convert` writes them. */
      results: string;
      workflow: string;
      policy: string;
      /** A row a benchmark, as a history is made of. */
      csv: string;
      /** A section for a model or benchmark card, in Markdown. */
      card: string;
      /** An every_eval_ever record. */
      record: string;
      /** The command line that gives the same. */
      command: string;
      verdict: string;
      /** Names of the benchmarks, worst first. */
      benchmarks: readonly string[];
    }
  | { kind: "question"; text: string; choices: readonly Choice[] }
  | { kind: "faults"; faults: readonly string[] }
  | { kind: "found"; benchmarks: readonly KnownRow[]; models: readonly ModelRow[]; more: number }
  | { kind: "drawn"; svg: string; rows: number };

/** A known benchmark of a pool. */
export interface KnownRow {
  name: string;
  domain: string;
  pool: string;
  models: number;
  correlation: number;
  low: number | null;
  high: number | null;
}

/** A model, and what each pool that knows it calls it. */
export interface ModelRow {
  name: string;
  pools: readonly { pool: string; name: string }[];
}
