// The parts of a benchmark: one picture of what each carries and how it ranks, and the table.
import type { BenchmarkAssessment, Parts } from "../../generated/report.ts";
import { partsDrawing } from "../chart/parts-chart.ts";
import { HTML_INK as ink } from "../ink.ts";
import { afterParts, partsTable } from "../words/parts.ts";
import { plainTable } from "./plain-table.ts";
import { bothWays } from "./two-drawings.ts";

export function partsSection({ parts }: BenchmarkAssessment, id: string): string {
  return parts ? partsFigure(parts, id) : "";
}

/** Columns that a narrow screen has no room for. */
const ROOMY = ["Weight", "Moves", "Differs (p)"];

export function partsFigure(parts: Parts, id: string): string {
  const drawings = bothWays(id, (canvas) => partsDrawing(parts, canvas));
  const [caption = "", ...after] = afterParts(parts, ink);
  return [
    `<figure>${drawings}<figcaption>${caption}</figcaption></figure>`,
    plainTable("Parts", partsTable(parts, ink), { roomy: ROOMY, kind: "parts" }),
    ...after.map((text) => `<p>${text}</p>`),
  ].join("\n");
}
