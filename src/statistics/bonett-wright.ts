// An ordinary interval of a rank correlation, as if every model were independent: a second opinion beside the family jackknife.

import { boundedFisherZ } from "./bounded-fisher-z.ts";
import { tanh } from "./elementary.ts";
import { requireBetween } from "./require-numbers.ts";
import { tQuantile } from "./student-t.ts";

/**
 * Bonett and Wright's interval (2000) of Spearman's ρ, with Student's t for the few models there are:
 * tanh(z ± t(n − 1)·√((1 + ρ²/2)/(n − 3))), z bounded as everywhere here.
 *
 * It knows nothing of families, so alone it is too narrow; where a jackknife happens to find no difference between
 * families it is the wider of the two. null for fewer than 4 pairs.
 * @throws RangeError for ρ outside [−1, 1] or a confidence outside (0, 1).
 * @example bonettWright(0.8215, 26, 0.95); // low 0.58, high 0.93
 */
export function bonettWright(
  rho: number,
  n: number,
  confidence: number,
): { low: number; high: number } | null {
  requireBetween(rho, -1, 1, "rho");
  if (n < 4) return null;
  const z = boundedFisherZ(rho, n);
  const half = tQuantile((1 + confidence) / 2, n - 1) * Math.sqrt((1 + (rho * rho) / 2) / (n - 3));
  return { low: tanh(z - half), high: tanh(z + half) };
}
