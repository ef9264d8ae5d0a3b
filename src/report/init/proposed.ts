// What today's assessment proposes for the policy: a panel, and what to do about a verdict that is none.
import type { Assessment } from "../../generated/report.ts";
import { PLAIN_INK } from "../ink.ts";
import { advice } from "../words/advice.ts";
import { whyInconclusive } from "../words/verdict.ts";
import type { PolicyChoices } from "./policy.ts";

/** A longer list is not read. */
const MOST_IN_PANEL = 30;

/** Of the models with a place on the axis, those that every benchmark has. */
export function panelOf({ benchmarks }: Assessment): string[] {
  const [first, ...others] = benchmarks.map(({ models }) => models.matched.map(({ name }) => name));
  const common = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
  return common.slice(0, MOST_IN_PANEL);
}

/** Of the first benchmark that is inconclusive, why, and what would settle it; null: none is. */
export function inconclusiveOf(assessment: Assessment): PolicyChoices["inconclusive"] {
  const found = assessment.benchmarks.find(({ verdict }) => verdict === "inconclusive");
  if (found === undefined) return null;
  const { opening, ways } = advice(assessment, found, PLAIN_INK);
  const [first = opening] = ways;
  return { why: `${found.name}, ${whyInconclusive(found)}`, settle: first === "" ? null : first };
}
