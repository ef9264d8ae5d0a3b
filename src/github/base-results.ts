// The results where a change began. They are nobody's fault today: what cannot be read of them is named, and the rest
// is still compared, so that a broken file beside them lets nothing disappear.

import { OutOfTime } from "../budget.ts";
import { sameName } from "../by-name.ts";
import { InputError } from "../errors.ts";
import type { Note } from "../generated/report.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import type { InputFile } from "../results/input-file.ts";
import { type ReadOptions, readResults } from "../results/read.ts";

export interface BaseResults {
  /** null: nothing of them can be read. */
  benchmarks: readonly BenchmarkResults[] | null;
  notes: readonly Note[];
}

/** @param heads the change's own benchmarks */
export async function readBase(
  files: readonly InputFile[],
  options: ReadOptions,
  heads: readonly BenchmarkResults[],
): Promise<BaseResults> {
  if (files.length === 0) return { benchmarks: [], notes: [] };
  const whole = await attempt(files, options);
  if (!(whole instanceof InputError)) return { benchmarks: whole, notes: [] };
  const told = whole.message.split("\n")[0];
  const bad = new Set(whole.faults.map(({ file }) => file));
  const rest = await readable(
    files.filter(({ path }) => !bad.has(path)),
    options,
  );
  // What contradicts the policy still has a name.
  const { orientations: _, metrics: __, ...unpinned } = options;
  const faulty = files.filter(({ path }) => bad.has(path));
  const named = await Promise.all(
    (faulty.length > 0 ? faulty : files).map((file) => attempt([file], unpinned)),
  );
  const names = named.flatMap((each) => (each instanceof InputError ? [] : onlyNames(each, heads)));
  const benchmarks = [...rest, ...names.filter(({ name }) => !rest.some((each) => each.name === name))];
  const text =
    benchmarks.length === 0
      ? `The results of the base branch cannot be read, so there is nothing to compare with: ${told}`
      : `Some results of the base branch cannot be read, so they are not compared with: ${told}`;
  return {
    benchmarks: benchmarks.length === 0 ? null : benchmarks,
    notes: [{ code: "baseline-unreadable", level: "warning", text }],
  };
}

/**
 * Of what is there and cannot be compared: without scores, which is enough to see that a benchmark has gone.
 * Those that the change has too are left out: an empty one would look as if the change had added every model.
 */
export function onlyNames(
  bases: readonly BenchmarkResults[],
  heads: readonly BenchmarkResults[],
): BenchmarkResults[] {
  return bases
    .filter(({ name }) => !heads.some((head) => sameName(head.name, name)))
    .map((base) => ({ ...base, models: [], unusable: [] }));
}

/** Reads what it can: files that are at fault are left out until the rest can be read together. */
async function readable(
  files: readonly InputFile[],
  options: ReadOptions,
): Promise<readonly BenchmarkResults[]> {
  if (files.length === 0) return [];
  const read = await attempt(files, options);
  if (!(read instanceof InputError)) return read;
  const bad = new Set(read.faults.map(({ file }) => file));
  const rest = files.filter(({ path }) => !bad.has(path));
  return rest.length === files.length ? [] : readable(rest, options);
}

async function attempt(
  files: readonly InputFile[],
  options: ReadOptions,
): Promise<readonly BenchmarkResults[] | InputError> {
  try {
    return (await readResults(files, options)).benchmarks;
  } catch (error) {
    if (!(error instanceof InputError) || error instanceof OutOfTime) throw error;
    return error;
  }
}
