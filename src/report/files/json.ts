// The JSON report: the assessment itself, in full precision and fixed order, so that two runs give the same bytes, and
// beside each finding its sentence.
import type { Assessment, BenchmarkAssessment, Note } from "../../generated/report.ts";
import { changeText, leftOutText, noteText } from "../words/notes.ts";
import { reasonFigures, reasonText } from "../words/reasons.ts";

export function renderJson(a: Assessment): string {
  const report: Assessment = { ...a, benchmarks: a.benchmarks.map(told), notes: a.notes.map(toldNote) };
  return `${JSON.stringify(report, null, 2)}\n`;
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
