// What a comment keeps folded: sensitivity, context, other pools, policy, noise and coverage, how to reproduce.

import { escapeControls } from "../../errors.ts";
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { fenceMarkdown } from "../escape.ts";
import { alternatives, ranges } from "../facts.ts";
import type { Ink } from "../ink.ts";
import { correlation } from "../numbers.ts";
import {
  coverageSentence,
  evidenceSentence,
  nearestSentence,
  noiseSentence,
  otherMeasures,
  poolSentence,
  spreadSentence,
} from "../words/background.ts";
import { binTable, itemLines, itemTables } from "../words/items.ts";
import { noteText } from "../words/notes.ts";
import { afterParts, partsTable } from "../words/parts.ts";
import { policyRows } from "../words/policy.ts";
import { WORDED_NOTES } from "../words/reading.ts";
import { reasonText } from "../words/reasons.ts";
import { doubtSentences } from "../words/sure.ts";
import { fold, list, table } from "./table.ts";

export function sensitivityFold(b: BenchmarkAssessment, ink: Ink): string {
  const all = ranges(b);
  if (all.length === 0) return "";
  const limit = b.decided_on.threshold;
  const rows = all.map(({ what, range }) => [
    `any one ${what}`,
    correlation(range.low, limit),
    correlation(range.high, limit),
    `${ink.text(range.most.name)}: ${correlation(range.most.value, limit)}`,
  ]);
  const heads = ["Left out, one at a time", "Correlation runs from", "to", "Moved most by leaving out"];
  const text = [table(heads, [1, 2], rows), otherMeasures(b), evidenceSentence(b)];
  return fold("Sensitivity: what moves the value", text.filter(Boolean).join("\n\n"));
}

export function partsFold({ parts }: BenchmarkAssessment, ink: Ink): string {
  if (!parts) return "";
  const { heads, numbers, rows } = partsTable(parts, ink);
  const text = [table(heads, numbers, rows), ...afterParts(parts, ink)];
  return fold(`Parts: ${parts.list.length}, by what they carry`, text.join("\n\n"));
}

export function itemsFold({ items, name }: BenchmarkAssessment, ink: Ink): string {
  if (!items) return "";
  const tables = [...itemTables(items, ink), ...binTable(items)].map(
    ({ title, heads, numbers, rows }) => `**${title}**\n\n${table(heads, numbers, rows)}`,
  );
  return fold(
    `Items: ${items.items}, by how they go with capability`,
    [list(itemLines(items, name, ink)), ...tables].join("\n\n"),
  );
}

export function contextFold(b: BenchmarkAssessment, ink: Ink): string {
  const text = nearestSentence(b, ink);
  return text ? fold("Context: benchmarks that rank models alike", text) : "";
}

export function poolsFold(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const others = alternatives(a, b);
  if (others.length === 0) return "";
  const rows = others.map((one) => [
    ink.code(one.name),
    String(one.models_matched),
    String(one.families_matched),
    correlation(one.correlation, b.decided_on.threshold),
    one.verdict,
    one.disagrees ? ink.strong("no") : "yes",
  ]);
  const heads = ["Pool", "Models", "Families", "Correlation", "Verdict", "Agrees"];
  return fold("Other pools", table(heads, [1, 2, 3], rows));
}

export function policyFold(a: Assessment, ink: Ink): string {
  const rows = policyRows(a).map((row) => [
    row.names.length > 0
      ? `${ink.text(row.what)} (${row.names.map((name) => ink.code(name)).join(", ")})`
      : ink.code(row.what),
    ink.text(row.value),
    row.from,
  ]);
  const file = a.policy_file ? `\n\nPolicy file: ${ink.code(a.policy_file)}.` : "";
  return fold(
    "Policy, and where each setting came from",
    table(["Setting", "Value", "From"], [], rows) + file,
  );
}

export function noiseFold(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const text = [
    noiseSentence(b),
    coverageSentence(a, b, ink),
    spreadSentence(b, ink),
    poolSentence(a, b, ink),
  ];
  return fold("Noise, coverage, pool", text.filter(Boolean).join("\n\n"));
}

/** What keeps a verdict from being clear, each by itself. */
function doubtLines(b: BenchmarkAssessment, prefix: string, ink: Ink): string[] {
  return doubtSentences(b, ink).map((text) => `- ${prefix}Not clear: ${text}`);
}

export function reasonsFold(a: Assessment, benchmarks: readonly BenchmarkAssessment[], ink: Ink): string {
  const lines = benchmarks.flatMap((b) => [
    ...doubtLines(b, benchmarks.length > 1 ? `${ink.text(b.name)}: ` : "", ink),
    ...b.reasons.map(
      (reason) =>
        `- ${benchmarks.length > 1 ? `${ink.text(b.name)}: ` : ""}${ink.sentence(reasonText(reason))} (${ink.code(reason.rule)})`,
    ),
    ...b.notes
      .filter((note) => note.level === "notice" && !WORDED_NOTES.has(note.code))
      .map(
        (note) => `- ${benchmarks.length > 1 ? `${ink.text(b.name)}: ` : ""}${ink.sentence(noteText(note))}`,
      ),
  ]);
  const run = a.notes
    .filter((note) => note.level === "notice")
    .map((note) => `- ${ink.sentence(noteText(note))}`);
  const all = [...lines, ...run];
  return all.length > 0 ? fold("Reasons and notes", all.join("\n")) : "";
}

export function reproduceFold(a: Assessment, b: BenchmarkAssessment | undefined, ink: Ink): string {
  const who = b
    ? `\n\n${ink.command(`models ${escapeControls(b.source.file)}`)} shows who was matched with whom.`
    : "";
  return fold(
    "Reproduce",
    `${fenceMarkdown(a.reproduce, "sh")}\n\nThe same files and policy give the same bytes on any machine; nothing is drawn at random.${who}`,
  );
}
