// The JSON report: the assessment folded, in full precision and fixed order, so that two runs give the same bytes, and
// beside each finding its sentence.
import type { Assessment, BenchmarkAssessment, Note } from "../../generated/report.ts";
import { changeText, leftOutText, noteText } from "../words/notes.ts";
import { reasonFigures, reasonText } from "../words/reasons.ts";
import { folded } from "./folded.ts";

export function renderJson(a: Assessment): string {
  const whole: Assessment = { ...a, benchmarks: a.benchmarks.map(told), notes: a.notes.map(toldNote) };
  return `${laidOut(folded(whole), "")}\n`;
}

/** Two spaces a level; what holds no list and no object stands on one line, so that a table has a row a line. */
function laidOut(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const members: unknown[] = isList ? value : Object.values(value);
  if (!members.some((member) => typeof member === "object" && member !== null)) return JSON.stringify(value);
  const within = `${indent}  `;
  const [open, close] = isList ? "[]" : "{}";
  const lines = isList
    ? members.map((member) => within + laidOut(member, within))
    : Object.entries(value).flatMap(([key, member]) =>
        member === undefined ? [] : `${within}${JSON.stringify(key)}: ${laidOut(member, within)}`,
      );
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

const toldNote = (note: Note): Note => ({ ...note, text: noteText(note) });

function told(b: BenchmarkAssessment): BenchmarkAssessment {
  const { left_out } = b.models;
  return {
    ...b,
    models: {
      ...b.models,
      left_out: left_out.map((model) => ({ ...model, reason: leftOutText(model) })),
    },
    baseline: b.baseline && {
      ...b.baseline,
      changes: b.baseline.changes.map((change) => ({ ...change, text: changeText(change) })),
    },
    reasons: b.reasons.map(
      (reason) => ({ ...reason, ...reasonFigures(reason), text: reasonText(reason) }) as typeof reason,
    ),
    notes: b.notes.map(toldNote),
  };
}
