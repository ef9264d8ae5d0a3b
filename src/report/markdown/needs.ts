// The table of an inconclusive result: what a verdict needs, what was found.
import type { BenchmarkAssessment, Reason } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";
import { correlation } from "../numbers.ts";
import { table } from "./table.ts";

const NEEDS: Readonly<Record<string, string>> = {
  "min-models": "models matched with the pool",
  "min-families": "model families among them",
  "min-coverage": "share of the pool's spread of capability",
  "min-reliability": "reliability against sampling noise (1 is no noise)",
};

export interface Need {
  what: string;
  found: string;
  minimum: string;
}

/** Only what is lacking, as rows of "what, found, minimum". */
export function needs(b: BenchmarkAssessment): Need[] {
  return b.reasons.flatMap((reason) => {
    const what = NEEDS[reason.rule];
    if (what === undefined || !lacking(reason)) return [];
    return [{ what, found: figure(reason.rule, reason.found), minimum: figure(reason.rule, reason.limit) }];
  });
}

function lacking({ found, limit }: Reason): boolean {
  return typeof found !== "number" || typeof limit !== "number" || found < limit;
}

function figure(rule: string, value: Reason["found"]): string {
  if (typeof value !== "number") return value ?? "none";
  return rule === "min-models" || rule === "min-families" ? String(value) : correlation(value);
}

export function needsTable(b: BenchmarkAssessment, ink: Ink): string {
  const rows = needs(b).map(({ what, found, minimum }) => [
    what,
    ink.strong(ink.text(found)),
    ink.text(minimum),
  ]);
  if (rows.length === 0) return "";
  return table(["What a verdict needs", "Found", "Minimum"], ["left", "right", "right"], rows);
}
