// Capability-adjusted scores in words: what a row says, and how far to trust the order.
import type { Adjusted, AdjustedModel } from "../../generated/report.ts";
import { familyName } from "../../models/family.ts";
import type { Ink } from "../ink.ts";
import { counted, fixed, listed, percent, scoreDecimals } from "../numbers.ts";
import { pValue } from "./parts.ts";
import type { Table } from "./table.ts";

const CURVED = 0.05;

export interface AdjustedOf {
  name: string;
  pool: string;
  /** Of the intervals. */
  confidence: number;
  /** Scores are turned round, or are distances from the best value, so that higher is better. */
  turned: "lower" | "optimum" | null;
  adjusted: Adjusted;
}

export function titleLine({ name, pool, turned }: AdjustedOf, ink: Ink): string {
  const how =
    turned === null
      ? ""
      : turned === "lower"
        ? " A lower score is better here, so scores stand with a minus."
        : " The best score lies in the middle here, so scores are distances from it, with a minus.";
  return `${ink.text(name)}: what each model scores beyond what its capability says (pool ${ink.code(pool)}).${how}`;
}

/** How to read a row, before the table. */
export function readingLines({ confidence, adjusted }: AdjustedOf, ink: Ink): string[] {
  return [
    `${ink.strong("Expected")} is what models of other families get that are as capable. ${ink.strong("Adjusted")} is the score less that: above 0, the model does better than its capability says.`,
    `${ink.strong("Interval")}: where the adjusted score may lie (${percent(confidence)}). If it holds 0, the model may be just as expected.`,
    `${ink.strong("Place")}: by the adjusted score, highest first${example(adjusted.models)}.`,
  ];
}

function example(models: readonly AdjustedModel[]): string {
  const moved = models.map(placeOf).find(({ low, high }) => high > low);
  if (moved === undefined) return "";
  const { low, high } = moved;
  return `; ${low}–${high} means that leaving out one family or another moves the model between place ${low} and ${high}`;
}

/** How far the order, and any single row, can be trusted: after the table. */
export function trustLines({ adjusted }: AdjustedOf, ink: Ink): string[] {
  const { models, outside, expected_by_chance: chance, stability, curvature } = adjusted;
  const named = models.filter(({ holm }) => holm < 0.05).map((model) => ink.text(model.name));
  const found =
    named.length === 0
      ? "no single model is shown to do better or worse than expected"
      : `${listed(named)} ${named.length === 1 ? "stands" : "stand"} out even so`;
  return [
    `${outside} of ${models.length} intervals ${outside === 1 ? "excludes" : "exclude"} 0, where ${fixed(chance, 1)} would by chance alone; allowing for ${counted(models.length, "model")} looked at (Holm), ${found}.`,
    `Without any one family the order is the same to at least ${fixed(stability.least, 3)} (1 is the same order; least without ${ink.text(familyName(stability.without))}). Between the lines so fitted a model moves by ${counted(stability.median_rank_span, "place")} in the median, by ${fixed(stability.largest_rank_span, 0)} at most.`,
    curvature !== null && curvature.p < CURVED
      ? `The line bends (p ${pValue(curvature.p)}): adjusted scores at its ends mean little.`
      : "",
    models.some(({ extrapolated }) => extrapolated)
      ? "† More or less capable than all models of the other families: what is expected of it is a guess."
      : "",
    "Show adjusted scores beside the scores, never in their place, and never gate them: they have no relation to capability by construction, so any gate would pass them.",
  ].filter(Boolean);
}

export function adjustedTable({ adjusted: { models } }: AdjustedOf, ink: Ink): Table {
  const decimals = scoreDecimals(models.map(({ score }) => score));
  const shown = (value: number) => fixed(value, decimals);
  return {
    heads: ["Place", "Model", "Score", "Expected", "Adjusted", "Interval"],
    numbers: [2, 3, 4, 5],
    rows: models.map((m) => [
      places(m),
      `${ink.text(m.name)}${m.extrapolated ? " †" : ""}`,
      shown(m.score),
      shown(m.score - m.adjusted),
      m.adjusted > 0 ? `+${shown(m.adjusted)}` : shown(m.adjusted),
      `[${shown(m.low)}, ${shown(m.high)}]`,
    ]),
  };
}

/** Over the fits without each family, and as it stands here, where its own family is not in the fit. */
function placeOf({ rank, rank_low, rank_high }: AdjustedModel): { low: number; high: number } {
  return { low: Math.floor(Math.min(rank, rank_low)), high: Math.ceil(Math.max(rank, rank_high)) };
}

function places(model: AdjustedModel): string {
  const { low, high } = placeOf(model);
  return low === high ? `${low}` : `${low}–${high}`;
}

export const ADJUSTED_CAPTION =
  "Bars: where the score of a model as capable may lie, with what is expected as a line across. Dots: the score that it has. A dot to the right of its bar does better than its capability says; one inside its bar may be just as expected.";
