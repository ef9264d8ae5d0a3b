// "Against the base branch": before and after.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";
import { capital, correlation, listed, numberWord } from "../numbers.ts";
import { changeText } from "./notes.ts";

const MOST_CHANGES = 6;

export function change(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  if (!b.baseline) return a.compared ? "New in this pull request." : "Nothing to compare with in this run.";
  const { decided_on: before, verdict, changes } = b.baseline;
  const after = b.decided_on.value;
  const limit = b.decided_on.threshold;
  const shown = (value: number | null) => correlation(value, limit);
  const moved = before === after ? `Still ${shown(after)}` : `${shown(before)} → ${shown(after)}`;
  const verdicts =
    verdict === b.verdict
      ? `${verdict} before and after${verdict === "distinct" ? "" : ", so this is not new"}`
      : `${verdict} before, ${b.verdict} now`;
  const told = changes.slice(0, MOST_CHANGES).map((one) => `${capital(ink.sentence(changeText(one)))}.`);
  if (changes.length > MOST_CHANGES) told.push(`And ${changes.length - MOST_CHANGES} more changes.`);
  const why = told.join(" ");
  return `${moved}, ${verdicts}.${why ? ` ${why}` : ""}`;
}

export function changeOfSeveral(a: Assessment, ink: Ink): string {
  const fresh = a.benchmarks.filter((b) => !b.baseline);
  if (fresh.length === a.benchmarks.length) {
    const all = `All ${numberWord(fresh.length)} are new in this pull request.`;
    return a.compared ? all : "Nothing to compare with in this run.";
  }
  const turned = a.benchmarks.filter((b) => b.baseline && b.baseline.verdict !== b.verdict);
  const told: string[] = [];
  if (turned.length > 0) {
    const each = turned.slice(0, 5).map((b) => {
      const { value, threshold } = b.decided_on;
      const from = correlation(b.baseline?.value ?? null, threshold);
      const to = correlation(value, threshold);
      return `${ink.text(b.name)} ${from} → ${to} (${b.baseline?.verdict} before, ${b.verdict} now)`;
    });
    const rest = turned.length > 5 ? ` and ${turned.length - 5} more` : "";
    told.push(`Verdicts that changed: ${each.join("; ")}${rest}.`);
  } else told.push("No verdict changed.");
  if (fresh.length > 0) {
    const names = fresh.length <= 5 ? ` (${listed(fresh.map((b) => ink.text(b.name)))})` : "";
    told.push(`New: ${fresh.length}${names}.`);
  }
  return told.join(" ");
}
