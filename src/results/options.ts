// What can be asked of the reading of files, and what it gives.
import type { Budget } from "../budget.ts";
import type { Fault } from "../errors.ts";
import type { BenchmarkResults, Orientation, ReadingNote, SetAside } from "./benchmark-results.ts";

/** What an option says for the benchmarks chosen; it contradicts nobody. */
export interface OptionSays {
  orientation: Orientation;
  /** As the user wrote it: "--lower-is-better". */
  option: string;
}

export interface ReadOptions {
  /** Which benchmarks, where the files hold several: a name, `suite/name`, `name/metric`, or `*` for every one. */
  benchmark?: readonly string[];
  metric?: string;
  /** Metrics that the policy pins, by benchmark name. */
  metrics?: Readonly<Record<string, string>>;
  /** The same model twice: an error (default), or the later run where the format has a run time. */
  duplicateRuns?: "error" | "latest";
  /** Which way is better, pinned by the policy, by benchmark name. */
  orientations?: Readonly<Record<string, Orientation>>;
  /** Which way is better, as an option of the command line says it for the benchmarks chosen. */
  direction?: OptionSays;
  /** Taken where nobody says which way is better: to show what each way would come to. */
  assume?: Orientation;
  /** Benchmarks that cannot be read are left away, where several are: to show what there is to choose. */
  lenient?: boolean;
  /** Share of a model's items that may be missing for want of a run, above which it is left out by name. Default 0.1. */
  incomplete?: number;
  /** Bytes; a larger file is refused before it is read. Default 100 MB. */
  fileSizeLimit?: number;
  /** Default 5000. */
  fileCountLimit?: number;
  /** Asked before each file. */
  budget?: Budget;
  /** Benchmarks that `benchmark` leaves out are told as set aside: who asked is not who wrote the files. */
  tellUnasked?: boolean;
}

export interface ReadResults {
  benchmarks: BenchmarkResults[];
  notes: ReadingNote[];
  /** Of a lenient reading: the benchmarks that cannot be read, each with its first fault. */
  unread?: { name: string; fault: Fault }[];
  /** Columns, tables and files that were not read, each with its reason. */
  setAside: SetAside[];
}
