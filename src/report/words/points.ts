// What a report says of one benchmark, and of several together, point by point, in whichever ink.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";
import { change, changeOfSeveral } from "./change.ts";
import { meaning, meaningOfSeveral } from "./meaning.ts";
import { measured } from "./measured.ts";
import { type Point, pointsOf } from "./reading.ts";
import { howSure, howSureSeveral, whatCameOut } from "./sure.ts";

/** The point that says little where nothing was compared. */
export const AGAINST_BASE = "Against the base branch.";

export function pointsOfOne(a: Assessment, b: BenchmarkAssessment, ink: Ink): Point[] {
  return [
    { title: "What was measured.", text: measured(b, ink) },
    ...(b.verdict === "inconclusive"
      ? [{ title: "What came out.", text: whatCameOut(b, ink) }]
      : [
          { title: "How sure.", text: howSure(a, b, ink) },
          { title: "What it means.", text: meaning(b, ink) },
        ]),
    ...pointsOf(a, b, ink),
    { title: AGAINST_BASE, text: change(a, b, ink) },
  ];
}

/** @param own what is said of each of them, as far as there is room */
export function pointsOfAll(a: Assessment, own: readonly Point[], ink: Ink): Point[] {
  return [
    { title: "What was measured.", text: measured(a.benchmarks[0]!, ink, "each benchmark") },
    { title: "How sure.", text: howSureSeveral(a, ink) },
    { title: "What it means.", text: meaningOfSeveral(a, ink) },
    ...own,
    { title: AGAINST_BASE, text: changeOfSeveral(a, ink) },
  ];
}
