// What a new policy proposes because of what the gate says today: models to fix, and patience with what is inconclusive.
import type { Assessment } from "../../generated/report.ts";
import { PLAIN_INK } from "../ink.ts";
import { advice } from "../words/advice.ts";
import { whyInconclusive } from "../words/verdict.ts";
import type { PolicyChoices } from "./policy.ts";

/** A longer list is not read. */
const MOST_IN_PANEL = 30;

/** Of the models with a place on the axis, those that every benchmark has. */
export function proposedPanel({ benchmarks }: Assessment): string[] {
  const [first, ...others] = benchmarks.map(({ models }) => models.matched.map(({ name }) => name));
  const common = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
  return common.slice(0, MOST_IN_PANEL);
}

/** The first benchmark that is, why, and what would settle it. */
export function inconclusiveToday(assessment: Assessment): PolicyChoices["inconclusive"] {
  const found = assessment.benchmarks.find(({ verdict }) => verdict === "inconclusive");
  if (found === undefined) return null;
  const { opening, ways } = advice(assessment, found, PLAIN_INK);
  const [first = opening] = ways;
  return { why: `${found.name}, ${whyInconclusive(found)}`, settle: first === "" ? null : first };
}
