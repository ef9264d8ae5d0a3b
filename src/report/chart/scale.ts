// From values to places on paper, and the round numbers to write at an axis.
import { extent } from "../numbers.ts";

export type Scale = (value: number) => number;

export function linear(from: readonly [number, number], to: readonly [number, number]): Scale {
  const [low, high] = from;
  const span = high - low || 1;
  return (value) => to[0] + ((value - low) / span) * (to[1] - to[0]);
}

/** About `count` round numbers in [low, high], in steps of 1, 2 or 5 times a power of ten. */
export function ticks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.72) ?? 10);
  const out: number[] = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + step * 1e-9; index += 1) {
    out.push(Number((index * step).toPrecision(12)));
  }
  return out;
}

/** With a little room at both ends, so that no mark sits on the frame. */
export function withRoom(values: readonly number[], share = 0.06): [number, number] {
  const [low, high] = extent(values);
  const room = (high - low || Math.abs(high) || 1) * share;
  return [low - room, high + room];
}

/** As few decimals as the ticks need. */
export function tickDecimals(values: readonly number[]): number {
  for (let decimals = 0; decimals < 8; decimals += 1) {
    if (values.every((value) => Math.abs(Number(value.toFixed(decimals)) - value) < 1e-9)) return decimals;
  }
  return 8;
}

/** A coordinate with one decimal. */
export function px(value: number): string {
  return String(Number(value.toFixed(1)));
}
