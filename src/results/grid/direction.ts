// Which way is better, as a heading says it: "↑", "(lower is better)"; and a heading that says both.
import type { Orientation } from "../benchmark-results.ts";

const HIGHER = /[↑⬆]|\b(?:higher|larger|bigger) (?:is|=) better|\(higher\)/iu;
const LOWER = /[↓⬇]|\b(?:lower|smaller) (?:is|=) better|\(lower\)/iu;

/** undefined where the heading says nothing of it, or both. */
export function arrow(heading: string): Orientation | undefined {
  if (bothWays(heading)) return undefined;
  if (HIGHER.test(heading)) return { kind: "higher" };
  return LOWER.test(heading) ? { kind: "lower" } : undefined;
}

export function bothWays(heading: string): boolean {
  return HIGHER.test(heading) && LOWER.test(heading);
}
