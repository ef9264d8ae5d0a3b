// How strong a correlation is, in words that a reviewer understands without having read the paper.
import type { AxisWords } from "./axis.ts";

/** "ranks 26 models mostly as their general capability does". `entangled`: a negative value is one too, by the policy. */
export function ranksModels(value: number, models: number, axis: AxisWords, entangled = false): string {
  const subject = models === 1 ? "1 model" : `${models} models`;
  const adverb = strength(value);
  if (adverb) return `ranks ${subject} ${adverb} as ${axis.asDoes}`;
  if (value > -0.2) return `ranks ${subject} in no clear relation to ${axis.thing}`;
  if (value > -0.6 && !entangled) {
    return `does not rank ${subject} by ${axis.thing}; if anything, ${axis.more} ${axis.worse}`;
  }
  return `ranks ${subject} against ${axis.thing}: ${axis.more} ${axis.worse}`;
}

/** null: no clear relation, or a negative one. */
export function strength(value: number): string | null {
  if (value >= 0.9) return "almost exactly";
  if (value >= 0.75) return "mostly";
  if (value >= 0.6) return "largely";
  if (value >= 0.4) return "partly";
  if (value >= 0.2) return "a little";
  return null;
}

/** "mostly what a more capable model gets anyway" */
export function share(value: number): string {
  const size = Math.abs(value);
  if (size >= 0.75) return "mostly";
  if (size >= 0.6) return "largely";
  return "partly";
}
