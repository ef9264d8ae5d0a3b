// What the page and its worker say to each other: plain data, so that it survives the way between them.

/** A file that somebody dropped, chose or pasted, by the path that the command line would see. */
export interface DroppedFile {
  path: string;
  bytes: Uint8Array;
}

export type Request =
  | {
      kind: "judge";
      files: readonly DroppedFile[];
      /** Raw text by setting name, as the command line's options have it. */
      settings: Readonly<Record<string, string>>;
      /** Text of a policy file; null: none. */
      policy: string | null;
      /** ISO date. */
      today: string;
    }
  | { kind: "search"; text: string }
  | { kind: "history"; file: DroppedFile };

/** A benchmark among several that the files hold, or one whose direction nobody tells. */
export interface OpenChoice {
  /** What `--benchmark` takes. */
  selector: string;
  models: number;
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
      verdict: string;
      conclusion: string;
      /** Names of the benchmarks, worst first. */
      benchmarks: readonly string[];
    }
  | {
      kind: "question";
      asks: "direction" | "benchmark";
      text: string;
      choices: readonly OpenChoice[];
    }
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
