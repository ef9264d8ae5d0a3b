// The item results that results files name, at the head and where the change began.

import type { Budget } from "../budget.ts";
import { InputError } from "../errors.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { attachItems, itemsPath } from "../results/items/attach.ts";
import { patient } from "./patient.ts";
import type { FoundResults, ResultsFiles } from "./results-files.ts";

/** What was read of a change, without its items. */
interface Read {
  benchmarks: readonly BenchmarkResults[];
  baseline: readonly BenchmarkResults[] | null;
  unread: InputError | null;
}

type Find = (path: string) => Promise<FoundResults>;

/** Whether every file of items is as it was. */
export async function sameItemFiles(benchmarks: readonly BenchmarkResults[], find: Find): Promise<boolean> {
  for (const path of new Set(benchmarks.map(itemsPath))) {
    if (path !== null && !(await find(path)).unchanged) return false;
  }
  return true;
}

/** @throws InputError for items of the change that cannot be read */
export async function readItemsOf<Some extends Read>(
  read: Some,
  unchanged: boolean,
  find: Find,
  { budget, mostCells }: { budget: Budget; mostCells: number },
): Promise<Some> {
  const at = (place: "files" | "old") => async (path: string) => {
    const found = await find(path);
    // A file that came to the default branch since the change began is not missing from it.
    const empty = unchanged && found.files.list.length === 0;
    const files: ResultsFiles | null = empty ? found.current : found[place];
    files?.refuse();
    return files === null ? null : (patient(files.list, budget)[0] ?? null);
  };
  const attached = (benchmarks: readonly BenchmarkResults[], place: "files" | "old") =>
    attachItems(benchmarks, at(place), mostCells);
  if (unchanged) {
    try {
      const benchmarks = await attached(read.benchmarks, "files");
      return { ...read, benchmarks, baseline: benchmarks };
    } catch (error) {
      // As with results that cannot be read: not this change's fault.
      if (!(error instanceof InputError)) throw error;
      return { ...read, benchmarks: [], baseline: [], unread: error };
    }
  }
  const benchmarks = await attached(read.benchmarks, "files");
  if (read.baseline === null) return { ...read, benchmarks };
  const baseline: BenchmarkResults[] = [];
  for (const benchmark of read.baseline) {
    // What cannot be read of the base branch is nobody's fault today: it is compared without its items.
    const whole = await attached([benchmark], "old").catch((error: unknown) => {
      if (error instanceof InputError) return [benchmark];
      throw error;
    });
    baseline.push(...whole);
  }
  return { ...read, benchmarks, baseline };
}
