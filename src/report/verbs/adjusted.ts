// Capability-adjusted scores as a table: a ranking with intervals, no verdict on a model.
import type { Adjusted } from "../../generated/report.ts";
import { familyName } from "../../models/family.ts";
import { escapeCsv } from "../escape.ts";
import { type Ink, markdownInk, PLAIN_INK } from "../ink.ts";
import { table as markdownTable } from "../markdown/table.ts";
import { counted, fixed, listed, scoreDecimals } from "../numbers.ts";
import { table as columns } from "../terminal/table.ts";
import { wrap } from "../terminal/wrap.ts";
import { pValue } from "../words/parts.ts";

export interface AdjustedOf {
  name: string;
  pool: string;
  adjusted: Adjusted;
}

const CURVED = 0.05;

/** @param all at least one @param width columns of the terminal */
export function renderAdjusted(all: readonly AdjustedOf[], format: string, width: number): string {
  switch (format) {
    case "json": {
      const value =
        all.length === 1
          ? { adjusted: all[0]!.adjusted }
          : { benchmarks: all.map(({ name, adjusted }) => ({ name, adjusted })) };
      return `${JSON.stringify(value, null, 2)}\n`;
    }
    case "csv":
      return asCsv(all);
    case "markdown":
      return `${all.map(asMarkdown).join("\n\n")}\n`;
    default:
      return `${all.map((one) => asText(one, width)).join("\n\n\n")}\n`;
  }
}

/** What is to be known before one reads a place off the table. */
function lines({ name, pool, adjusted }: AdjustedOf, ink: Ink): string[] {
  const { models, outside, expected_by_chance: chance, stability, curvature } = adjusted;
  const named = models.filter(({ holm }) => holm < 0.05).map((model) => ink.text(model.name));
  return [
    `${ink.text(name)}, adjusted for capability (pool ${ink.code(pool)}): each score less what models of other families that are as capable get. A ranking with intervals, no verdict on a model.`,
    `${counted(outside, "interval")} of ${models.length} ${outside === 1 ? "excludes" : "exclude"} 0, ${fixed(chance, 1)} would by chance; after Holm ${named.length === 0 ? "none does" : listed(named)}.`,
    `Stability: without any one family the order agrees to at least ${fixed(stability.least, 3)} (least without ${ink.text(familyName(stability.without))}); places move by ${fixed(stability.median_rank_span, 0)} in the median, ${fixed(stability.largest_rank_span, 0)} at most.`,
    curvature !== null && curvature.p < CURVED
      ? `The line bends (p ${pValue(curvature.p)}): adjusted scores at its ends mean little.`
      : "",
    models.some(({ extrapolated }) => extrapolated)
      ? "† Its capability lies outside that of the other families."
      : "",
    "Never gate adjusted scores: they have no relation to capability by construction.",
  ].filter(Boolean);
}

function rowsOf({ adjusted: { models } }: AdjustedOf, ink: Ink): { heads: string[]; rows: string[][] } {
  const decimals = Math.min(6, scoreDecimals(models.map(({ score }) => score)) + 1);
  const shown = (value: number) => fixed(value, decimals);
  return {
    heads: ["#", "Model", "Score", "Adjusted", "Interval", "Places"],
    rows: models.map((m) => [
      fixed(m.rank, m.rank % 1 === 0 ? 0 : 1),
      ink.text(m.name),
      shown(m.score),
      m.adjusted > 0 ? `+${shown(m.adjusted)}` : shown(m.adjusted),
      `[${shown(m.low)}, ${shown(m.high)}]`,
      `${fixed(m.rank_low, 0)}–${fixed(m.rank_high, 0)}${m.extrapolated ? " †" : ""}`,
    ]),
  };
}

function asText(one: AdjustedOf, width: number): string {
  const { heads, rows } = rowsOf(one, PLAIN_INK);
  const [first = "", ...rest] = lines(one, PLAIN_INK).map((text) => wrap(text, width));
  return [first, columns(heads, rows, { numbers: [0, 2, 3, 4], width }), ...rest].join("\n\n");
}

function asMarkdown(one: AdjustedOf): string {
  const ink = markdownInk();
  const { heads, rows } = rowsOf(one, ink);
  const sides = heads.map((_, at) => ([0, 2, 3, 4].includes(at) ? ("right" as const) : ("left" as const)));
  const [first = "", ...rest] = lines(one, ink);
  return [first, markdownTable(heads, sides, rows), ...rest].join("\n\n");
}

const CSV = [
  "benchmark",
  "model",
  "score",
  "capability",
  "adjusted",
  "low",
  "high",
  "p",
  "holm",
  "rank",
  "rank_low",
  "rank_high",
  "extrapolated",
];

function asCsv(all: readonly AdjustedOf[]): string {
  const rows = all.flatMap(({ name, adjusted }) =>
    adjusted.models.map((m) => [
      name,
      m.name,
      m.score,
      m.capability,
      m.adjusted,
      m.low,
      m.high,
      m.p,
      m.holm,
      m.rank,
      m.rank_low,
      m.rank_high,
      m.extrapolated,
    ]),
  );
  return `${[CSV, ...rows].map((row) => row.map((value) => escapeCsv(String(value))).join(",")).join("\n")}\n`;
}
