// Annotations for the changed files: one for each problem, on the results file at the line of the benchmark.
import type { Assessment, BenchmarkAssessment, Conclusion, Note } from "../../generated/report.ts";
import { escapeAnnotation, shorten } from "../escape.ts";
import { LONGEST_NAME, PLAIN_INK } from "../ink.ts";
import { advice } from "../words/advice.ts";
import { leadSentences } from "../words/lead.ts";
import { noteText } from "../words/notes.ts";
import { rowPhrase } from "../words/verdict.ts";

export interface Annotation {
  level: "error" | "warning" | "notice";
  title: string;
  message: string;
  file?: string;
  /** From 1. */
  line?: number;
}

/** GitHub shows ten of each level for a step, and drops the rest without a word. */
const MOST = 10;

export function renderAnnotations(a: Assessment): Annotation[] {
  const all = [
    ...a.benchmarks.flatMap((b) => ofBenchmark(a, b)),
    ...a.removed.flatMap((gone) => {
      const level = levelOf(gone.conclusion);
      if (!level) return [];
      const why =
        gone.reason === "removed"
          ? "is on the base branch, but no longer in the results."
          : "is required by the policy, but not in the results.";
      return [{ level, title: "A benchmark is missing", message: `${PLAIN_INK.text(gone.name)} ${why}` }];
    }),
    ...[...a.benchmarks.flatMap((b) => b.notes), ...a.notes].flatMap(ofNote),
  ];
  return (["error", "warning", "notice"] as const).flatMap((level) => limited(all, level));
}

function ofBenchmark(a: Assessment, b: BenchmarkAssessment): Annotation[] {
  const level = a.unchanged && b.conclusion !== "pass" ? "notice" : levelOf(b.conclusion);
  if (!level) return [];
  const { opening, ways } = advice(a, b, PLAIN_INK);
  const todo = ways.length > 0 ? [opening, ...ways].join(" ") : opening;
  return [
    {
      level,
      title: `${escapeAnnotation(shorten(b.name, LONGEST_NAME))}: ${rowPhrase(a, b)}`,
      message: `${leadSentences(a, b, PLAIN_INK)} What to do: ${todo}`.replaceAll("\u00a0", " "),
      ...place(b.source.file, b.source.line),
    },
  ];
}

function levelOf(conclusion: Conclusion): "error" | "warning" | null {
  return conclusion === "fail" ? "error" : conclusion === "warn" ? "warning" : null;
}

/** Notices are in the report; here they would only crowd out the problems. */
function ofNote(note: Note): Annotation[] {
  if (note.level !== "warning" || note.file === undefined) return [];
  return [
    {
      level: "warning",
      title: "Safetywashing Gate",
      message: PLAIN_INK.sentence(noteText(note)),
      ...place(note.file, note.line ?? null),
    },
  ];
}

function place(file: string, line: number | null): { file?: string; line?: number } {
  if (file === "" || file === "-") return {};
  return line !== null && line >= 1 ? { file, line } : { file };
}

function limited(all: readonly Annotation[], level: Annotation["level"]): Annotation[] {
  const some = all.filter((one) => one.level === level);
  if (some.length <= MOST) return some;
  const rest = some.length - MOST;
  const last = some[MOST - 1]!;
  const more = ` (And ${rest} more of this kind: see the job summary.)`;
  return [...some.slice(0, MOST - 1), { ...last, message: last.message + more }];
}
