// Figures as people read them: two decimals, a true minus, and no rounding that hides on which side of a limit a value lies.
import type { Interval } from "../generated/report.ts";

/** With so many decimals, a true minus, and no sign on zero. */
export function fixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/**
 * A correlation with two decimals. Where rounding would make it look equal to `limit`
 * although it is not, as many more as tell them apart, up to six. "none" where there is none.
 */
export function correlation(value: number | null, limit?: number): string {
  if (value === null) return "none";
  if (limit !== undefined && value !== limit) {
    for (let decimals = 2; decimals <= 6; decimals += 1) {
      if (fixed(value, decimals) !== fixed(limit, decimals)) return fixed(value, decimals);
    }
    return fixed(value, 6);
  }
  return fixed(value, 2);
}

/** A limit with at least two decimals, all of its own up to six. */
export function limit(value: number): string {
  for (let decimals = 2; decimals < 6; decimals += 1) {
    if (Math.abs(Number(value.toFixed(decimals)) - value) < 1e-12) return fixed(value, decimals);
  }
  return fixed(value, 6);
}

/** `[0.52, 0.91]`, with a no-break space so that a table cell keeps it whole. */
export function interval(ends: Pick<Interval, "low" | "high">, limitValue?: number): string {
  return `[${correlation(ends.low, limitValue)},\u00a0${correlation(ends.high, limitValue)}]`;
}

/** `0.79 [0.52, 0.91]`, or the value alone; "none" where there is none. */
export function valueWithInterval(
  value: number | null,
  ends: Pick<Interval, "low" | "high"> | null,
  limitValue?: number,
): string {
  const shown = correlation(value, limitValue);
  return ends && value !== null ? `${shown}\u00a0${interval(ends, limitValue)}` : shown;
}

/** A correlation's interval as parts and items have it; null where an end is lacking. */
export function endsOf({ low, high }: { low: number | null; high: number | null }) {
  return low === null || high === null ? null : { low, high };
}

/** Three figures of its size, at most six decimals. */
export function significant(value: number): string {
  if (value === 0) return "0";
  return fixed(value, Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))));
}

/** 0.125 → "13%" */
export const wholePercent = (share: number): string => percent(Math.round(share * 100) / 100);

/** 0.95 → "95%", 0.999 → "99.9%". */
export function percent(share: number): string {
  return `${String(Number((share * 100).toFixed(1))).replace("-", "−")}%`;
}

/** The least and the greatest, of however many. */
export function extent(values: readonly number[]): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** How many decimals show a column of scores with about three figures of its range, and different ones as different. */
export function scoreDecimals(scores: readonly number[]): number {
  const [low, high] = extent(scores);
  const range = high - low || Math.abs(high);
  if (!Number.isFinite(range) || range === 0) return 2;
  const figures = Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(range))));
  const distinct = new Set(scores).size;
  const told = (decimals: number) => new Set(scores.map((score) => fixed(score, decimals))).size === distinct;
  // A little more where it keeps two scores, and so two ranks, from looking equal.
  const enough = [figures, figures + 1, figures + 2].find((decimals) => decimals <= 6 && told(decimals));
  return enough ?? figures;
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Small whole numbers as words, for running text. */
export function numberWord(count: number): string {
  return WORDS[count] ?? String(count);
}

/** With a capital letter first. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 model`, `2 models`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How often each stands there, in the order in which they first do. */
export function counts<Value>(values: Iterable<Value>): ReadonlyMap<Value, number> {
  const found = new Map<Value, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

/** `a, b and c`. */
export function listed(items: readonly string[], last = "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}
