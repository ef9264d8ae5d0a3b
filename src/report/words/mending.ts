// What an author of an entangled benchmark can do about it, as lines of the advice.
import { escapeControls } from "../../errors.ts";
import type { BenchmarkAssessment } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";

/** Which part carries it is for the report to say, once it knows them. */
export const giveParts = (ink: Ink): string =>
  `Give the scores of its parts (${ink.code("subtasks")} in the results file): then this report says which of them carry it, and whether they differ.`;

export const showAdjusted = (b: BenchmarkAssessment, ink: Ink): string =>
  `Show each model's capability-adjusted score beside its score: ${ink.command(`adjusted ${escapeControls(b.source.file)}`)} says what each has beyond what capability predicts. Beside it, never in its place.`;
