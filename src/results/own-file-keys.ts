// The keys that our own format knows at each place, and which of them a misspelt or misplaced key was meant to be.
import { closest, distance } from "fastest-levenshtein";

const FILE = ["$schema", "benchmarks"];
export const BENCHMARK = [
  "$schema", "benchmark", "version", "url", "items", "metric", "higher_is_better", "optimum", "overlaps_with", "scores", "subtasks",
]; // biome-ignore format: a list
const METRIC = ["name", "unit", "minimum", "maximum", "chance", "proportion"];
const SCORE = ["score", "standard_error", "samples", "family", "ids", "capability_scores"];
const SUBTASK = ["higher_is_better", "optimum", "weight", "metric", "scores"];

const PLACES: readonly (readonly [keys: readonly string[], where: string])[] = [
  [BENCHMARK, "a benchmark"],
  [METRIC, '"metric"'],
  [SCORE, 'a model\'s entry under "scores"'],
  [SUBTASK, "a subtask"],
  [FILE, "the file's outermost { }"],
];

/** @param path of the object that holds the key; `several`: the file lists benchmarks */
function keysAt(path: readonly (string | number)[], several: boolean): readonly string[] {
  if (several && path.length === 0) return FILE;
  const [first, , ...rest] = several ? path.slice(2) : path;
  if (first === undefined) return BENCHMARK;
  if (first === "metric") return METRIC;
  if (first === "scores") return SCORE;
  if (rest.length === 0) return SUBTASK;
  return rest[0] === "metric" ? METRIC : SCORE;
}

/** What to do with a key that is not known where it stands. */
export function keyRemedy(key: string, path: readonly (string | number)[], several: boolean): string {
  const here = keysAt(path, several);
  const near = key.length > 100 ? "" : closest(key, here);
  const slip = Math.max(1, Math.floor(Math.max(key.length, near.length) / 3));
  if (near !== key && near !== "" && distance(key, near) <= Math.min(3, slip))
    return `Did you mean "${near}"?`;
  const [, elsewhere] = PLACES.find(([keys]) => keys.includes(key)) ?? [];
  if (elsewhere !== undefined) return `Here it means nothing: it belongs in ${elsewhere}`;
  return "Take it away, or see schemas/results.schema.json";
}
