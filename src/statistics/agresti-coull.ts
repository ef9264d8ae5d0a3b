// Sampling error of a share of right answers, honest at 0 % and 100 % too.

import { requireBetween } from "./require-numbers.ts";

/**
 * Squared standard error of a proportion p of n items by Agresti and Coull (1998): p̃(1 − p̃)/ñ with ñ = n + 4 and
 * p̃ = (np + 2)/ñ. The plain p(1 − p)/n is 0 at both ends and would call a ceiling free of noise.
 * @throws RangeError for p outside [0, 1] or n not above 0.
 * @example Math.sqrt(agrestiCoullVariance(1, 96)); // 0.014: not 0
 */
export function agrestiCoullVariance(p: number, n: number): number {
  requireBetween(p, 0, 1, "p");
  if (!(n > 0) || !Number.isFinite(n)) throw new RangeError(`n must be a number above 0, got ${n}`);
  const enlarged = n + 4;
  const shrunk = (n * p + 2) / enlarged;
  return (shrunk * (1 - shrunk)) / enlarged;
}
