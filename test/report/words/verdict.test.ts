// Verdict and effect: the mark is what was found, the words beside it say what happens.
import { describe, expect, it } from "vitest";
import { renderAnnotations } from "../../../src/report/files/annotations.ts";
import { renderHtml } from "../../../src/report/html/report.ts";
import { renderComment } from "../../../src/report/markdown/comment.ts";
import { renderSummary } from "../../../src/report/markdown/summary.ts";
import { renderText } from "../../../src/report/terminal/report.ts";
import {
  effectPhrase,
  heading,
  mark,
  orientationOpen,
  rowPhrase,
  verdictPhrase,
  whyInconclusive,
} from "../../../src/report/words/verdict.ts";
import { assessmentOf, checked } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

it.each([
  ["entangled-clear", "🔴 Entangled, clearly: fails this check"],
  ["entangled-borderline", "🔴 Entangled, but borderline: fails this check"],
  ["softened", "🔴 Entangled, but borderline: warns, does not fail"],
  ["accepted", "🔴 Entangled, but borderline: passes, accepted by a maintainer"],
  ["unchanged", "🔴 Entangled, but borderline: passes, since the results are the same as on the base branch"],
  ["distinct-clear", "🟢 Distinct, clearly: passes"],
  ["distinct-borderline", "🟡 Distinct, but borderline: passes, with a warning"],
  [
    "distinct-negative-noise-unknown",
    "🟡 Distinct, clearly: passes, with a warning: measurement noise unknown",
  ],
  ["strongly-negative-unpinned", "🟡 Distinct, if higher scores are better: passes, with a warning"],
  ["inconclusive-few-models", "⚪ Inconclusive, too few models: fails this check"],
  ["inconclusive-noisy", "⚪ Inconclusive, too noisy: fails this check"],
  ["inconclusive-coverage", "⚪ Inconclusive, models too alike in capability: fails this check"],
  [
    "inconclusive-range",
    "⚪ Inconclusive (leaning entangled), the narrow range of its models may hide it: fails this check",
  ],
  [
    "inconclusive-panel",
    "⚪ Inconclusive (leaning distinct), 2 of the 12 models that the policy asks for are missing: fails this check",
  ],
  ["inconclusive-none-matched", "⚪ Inconclusive, no model known to the pool: fails this check"],
  ["removed", "🟡 Distinct, clearly, but 2 benchmarks are missing: fails this check"],
  ["no-benchmark", "⚪ No benchmark to check, 1 benchmark is missing: fails this check"],
  ["several", "🔴 1 of 5 benchmarks is entangled, but borderline: fails this check"],
])("%s: %s", (name, text) => {
  expect(heading(SITUATIONS[name]!())).toBe(text);
});

it("fails for unknown noise where the policy says so", () => {
  const a = assessmentOf("bbq-ambiguous", {
    run: { conclusion: "fail", policy: { "on-unknown-noise": { value: "fail", from: "input" } } },
    first: { conclusion: "fail" },
  });
  expect(heading(a)).toBe("🟡 Distinct, clearly: fails this check, measurement noise unknown");
});

describe.each([
  ["inconclusive-axis-too-small", /too few capability benchmarks left for the axis/, /only 2 are left/],
  ["inconclusive-constant-axis", /all models have the same capabilities score/, /models that all have/],
  ["inconclusive-one-family", /it hangs on one model family/, /without llama-2 the other models/],
])("%s", (name, why, lead) => {
  const a = SITUATIONS[name]!();
  const [annotation] = renderAnnotations(a);
  it.each([
    ["comment", renderComment(a)],
    ["summary", renderSummary(a)],
    ["html", renderHtml(a)],
    ["text", renderText(a, { width: 100, colour: false }).replace(/\s+/g, " ")],
    ["annotation", `${annotation!.title} ${annotation!.message}`],
  ])("has its words and its advice in the %s", (_, text) => {
    expect(text).toMatch(why);
    expect(text).toMatch(lead);
    expect(text).toMatch(/Name fewer benchmarks under|do not all have|Add models of other families/);
    expect(text).not.toMatch(/all values are the same|Score (the|more)|no verdict possible/);
  });
});

it("counts what is entangled beside what is inconclusive", () => {
  const a = assessmentOf("helm-safety");
  const [one, two, ...rest] = a.benchmarks;
  const reason = { rule: "min-models" as const, found: 3, limit: 8 };
  const first = { ...one!, verdict: "inconclusive" as const, certainty: null, reasons: [reason] };
  const second = { ...two!, verdict: "entangled" as const, conclusion: "warn" as const };
  const mixed = checked({ ...a, verdict: "inconclusive", benchmarks: [first, second, ...rest] });
  expect(heading(mixed)).toBe("⚪ 1 of 5 benchmarks is inconclusive, 1 entangled: fails this check");
  expect(rowPhrase(mixed, first)).toBe("inconclusive, too few models: fails");
});

it("is open about orientation only where nobody settled it", () => {
  const a = SITUATIONS["strongly-negative-unpinned"]!();
  expect(orientationOpen(a.benchmarks[0]!)).toBe(true);
  expect(orientationOpen({ ...a.benchmarks[0]!, reasons: [] })).toBe(false);
});

it("has a word for each part", () => {
  const a = SITUATIONS["entangled-clear"]!();
  const b = a.benchmarks[0]!;
  expect(mark({ verdict: "distinct", conclusion: "fail" })).toBe("🟡");
  expect(verdictPhrase({ ...b, certainty: null })).toBe("Entangled");
  expect(effectPhrase(a, b, "pass")).toBe("passes, by the policy");
  expect(whyInconclusive({ ...b, reasons: [] })).toBe("no verdict possible");
});
