// The table of an inconclusive result: what a verdict needs, what was found.
import type { BenchmarkAssessment } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";
import { needs } from "../words/reasons.ts";
import { table } from "./table.ts";

export function needsTable(b: BenchmarkAssessment, ink: Ink): string {
  const rows = needs(b).map(({ what, found, minimum }) => [
    what,
    ink.strong(ink.text(found)),
    ink.text(minimum),
  ]);
  if (rows.length === 0) return "";
  return table(["What a verdict needs", "Found", "Minimum"], [1, 2], rows);
}
