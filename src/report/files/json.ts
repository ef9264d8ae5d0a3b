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
  if (!isNested(value)) return JSON.stringify(value);
  const within = `${indent}  `;
  if (Array.isArray(value)) {
    if (!value.some(isNested)) return JSON.stringify(value);
    const rows = rowsOf(value, within) ?? value.map((member) => within + laidOut(member, within)).join(",\n");
    return `[\n${rows}\n${indent}]`;
  }
  const members = value as Record<string, unknown>;
  const keys = Object.keys(members);
  if (!keys.some((key) => isNested(members[key]))) return JSON.stringify(value);
  const lines: string[] = [];
  for (const key of keys)
    if (members[key] !== undefined)
      lines.push(`${within}${JSON.stringify(key)}: ${laidOut(members[key], within)}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

const isNested = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Of a list of objects that hold nothing more: one call for all, and a line for each. null: it is none, or may be none. */
function rowsOf(list: readonly unknown[], indent: string): string | null {
  const [first] = list;
  if (Array.isArray(first) || !isNested(first) || Object.values(first).some(isNested)) return null;
  if (!list.every((member) => isNested(member) && !Array.isArray(member))) return null;
  const text = JSON.stringify(list);
  // A brace or a bracket more stands in a name, or holds more.
  if (text.indexOf("[", 1) !== -1 || text.split("{").length - 1 !== list.length) return null;
  return indent + text.slice(1, -1).replaceAll("},{", `},\n${indent}{`);
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
