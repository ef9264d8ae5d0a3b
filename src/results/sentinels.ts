// Numbers by which programs mean "not measured" (−1, 999), where no range of the metric refuses them: told, since as scores
// they would rank a model first or last.
import { quote } from "../errors.ts";
import type { ReadingNote } from "./benchmark-results.ts";
import { rowsOf } from "./mixed-scales.ts";
import type { ReadScore } from "./reading.ts";

const BELOW = new Set([-1, -9, -99, -999, -9999, -99999]);
const ABOVE = new Set([99, 999, 9999, 99999]);
/** Fewer other scores show no scale. */
const LEAST = 3;
/** How many times as far out as the next score. */
const FAR = 5;

/** One warning for scores that look like such numbers and stand alone beside the others. */
export function sentinelNotes(benchmark: string, usable: readonly ReadScore[]): ReadingNote[] {
  const odd = usable.filter(({ score }) => BELOW.has(score!) || ABOVE.has(score!));
  if (odd.length === 0) return [];
  const rest = usable.flatMap((one) => (odd.includes(one) ? [] : [one.score!]));
  if (rest.length < Math.max(LEAST, odd.length)) return [];
  const [low, high] = rest.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)] as const, [
    rest[0]!,
    rest[0]!,
  ] as const);
  const alone = odd.filter(({ score }) => (score! < 0 ? low >= 0 : high > 0 && score! >= FAR * high));
  if (alone.length === 0) return [];
  const first = [...alone].sort((a, b) => (a.model < b.model ? -1 : 1));
  const text = `${rowsOf(first)} on ${quote(benchmark)} ${first.length === 1 ? "stands" : "stand"} alone beside scores from ${low} to ${high}, and ${first.length === 1 ? "counts" : "count"} as measured. If it stands for "not measured", leave the score empty`;
  return [{ code: "scale-doubtful", level: "warning", text, place: first[0]!.place }];
}
