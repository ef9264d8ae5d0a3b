// Student's t for whole degrees of freedom, which are all that occur here (a count of families less one or two).
// There it has a closed form of a few sums (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4), so that no library for the
// incomplete beta function is needed, whose 400 modules would take a fifth of a command's start-up.

import { atan, cos as cosine, sin as sine } from "./elementary.ts";

/** P(T ≤ t) of Student's t; 0 and 1 at −∞ and ∞. @throws RangeError for df that is no whole number above 0. */
export function tCdf(t: number, df: number): number {
  requireWhole(df);
  // The sum may end a hair above 1, and the tail below 0.
  const inner = Math.min(1, innerProbability(atan(Math.abs(t) / Math.sqrt(df)), df));
  return (t < 0 ? 1 - inner : 1 + inner) / 2;
}

/**
 * The p-quantile of Student's t. tQuantile(0.975, 8) is 2.306.
 * @throws RangeError for p outside (0, 1), or df that is no whole number above 0.
 */
export function tQuantile(p: number, df: number): number {
  requireWhole(df);
  if (!(p > 0 && p < 1)) throw new RangeError(`p must lie between 0 and 1, got ${p}`);
  const known = QUANTILES.get(p)?.get(df);
  if (known !== undefined) return known;
  const value = Math.sign(p - 0.5) * Math.sqrt(df) * tangent(angleOf(Math.abs(2 * p - 1), df));
  QUANTILES.set(p, (QUANTILES.get(p) ?? new Map<number, number>()).set(df, value));
  return value;
}

const tangent = (angle: number): number => sine(angle) / cosine(angle);

/** By p and df: a report asks for the same few hundreds of times. */
const QUANTILES = new Map<number, Map<number, number>>();

/** P(|T| ≤ t) with t = √df · tan θ: 26.7.3 for odd df, 26.7.4 for even ones. */
function innerProbability(theta: number, df: number): number {
  const sin = sine(theta);
  const cos = cosine(theta);
  const odd = df % 2 === 1;
  if (df === 1) return (2 * theta) / Math.PI;
  let term = odd ? cos : 1;
  let sum = term;
  for (let k = odd ? 3 : 2; k <= df - 2; k += 2) {
    term *= ((k - 1) / k) * cos * cos;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (theta + sin * sum) : sin * sum;
}

/** The angle within which the probability is `inner`, by halving until no double lies between. */
function angleOf(inner: number, df: number): number {
  let low = 0;
  let high = Math.PI / 2;
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (innerProbability(middle, df) < inner) low = middle;
    else high = middle;
  }
  return high;
}

function requireWhole(df: number): void {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`df must be a whole number above 0, got ${df}`);
}
