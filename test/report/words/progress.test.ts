// A claim in words: each verdict and each reason, and what is never said.
import { describe, expect, it } from "vitest";
import type { Progress, ProgressReason } from "../../../src/generated/report.ts";
import { progressDrawing } from "../../../src/report/chart/progress-chart.ts";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { claimNotes, claimSentence, reasonText } from "../../../src/report/words/progress.ts";

const point = (name: string, capability: number, score: number) => ({ name, capability, score });
const fit = {
  source: "results" as const,
  n: 45,
  families: 13,
  slope: 0.0216,
  intercept: 0.8994,
  residual_sd: 0.0447,
  mean_x: -0.29,
  mean_y: 0.893,
  sxx: 217.6,
  lowest_x: -5.5,
  highest_x: 2.7,
  within_variance: 0.0011,
  families_with_two: 10,
  slope_variance: 0.000047,
};
/** Example A of the method: gpt-4.1 → gpt-5 on the mean of HELM Safety. */
const a: Progress = {
  claim: "safer",
  model: "gpt-5",
  pool: "helm-capabilities-2025",
  confidence: 0.95,
  unit: "proportion",
  benchmarks: [],
  not_claimed: [],
  rule: "pair-within-family",
  fit,
  gain: 0.0178083333,
  predicted: 0.0255933027,
  differential: -0.0077849694,
  low: -0.1157802983,
  high: 0.1002103596,
  df: 9,
  p: 0.874,
  beyond_range: 0.0112,
  before: point("gpt-4.1", 1.547, 0.9629),
  after: point("gpt-5", 2.731, 0.9807),
  points: [point("a", -1, 0.85), point("b", 1, 0.95)],
  notes: ["extrapolated"],
  reason: null,
  verdict: "explained",
  p_holm: null,
  conclusion: "warn",
};
const b = {
  ...a,
  benchmarks: [{ name: "Safety", holm: null, ...one(a) }],
} as Progress;

function one({
  claim: _,
  model: __,
  pool: ___,
  confidence: ____,
  benchmarks: _____,
  not_claimed: ______,
  p_holm: _______,
  conclusion: ________,
  ...rest
}: Progress) {
  return rest;
}

it("says the method's own sentence", () => {
  expect(claimSentence(b, PLAIN_INK)).toBe(
    "Explained by capabilities. Safety rose by 1.8 points; a model as capable would have risen by 2.6 points. What is left, −0.8 [−11.6, +10.0], may be nothing.",
  );
  expect(claimNotes(b, PLAIN_INK)).toContain(
    "Its capability lies a little beyond that of the others: the line is drawn on.",
  );
});

it("a gain that is left is not called nothing, and one model has no rise", () => {
  const left = { ...b, verdict: "differential", low: 0.01, high: 0.2, differential: 0.1 } as Progress;
  expect(claimSentence(left, PLAIN_INK)).toMatch(
    /^More than capability predicts\. .* What is left is \+10\.0 \[\+1\.0, \+20\.0\]\.$/,
  );
  const single = { ...b, rule: "single", before: null } as Progress;
  expect(claimSentence(single, PLAIN_INK)).toContain("Safety stands 1.8 points above the mean of the others");
});

describe.each<ProgressReason>([
  "few-models",
  "few-families",
  "no-scatter",
  "no-line",
  "beyond-range",
  "placed-by-claims",
])("%s", (reason) => {
  it("has words of its own, beside the figures", () => {
    const text = reasonText(reason, b);
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(claimSentence({ ...b, verdict: "inconclusive", reason }, PLAIN_INK)).toContain(text);
  });
});

it("never says that a claim is proven, or a model safe", () => {
  for (const verdict of [
    "differential",
    "below-expectation",
    "explained",
    "mixed",
    "inconclusive",
  ] as const) {
    expect(claimSentence({ ...b, verdict }, PLAIN_INK)).not.toMatch(
      /proven|proves|is safe\b|no safety gain/i,
    );
  }
});

it("is drawn with its models, the line, the band, before and after; nothing without a line", () => {
  const drawing = progressDrawing(b, 720)!;
  expect(drawing.body.match(/class="sp"/g)).toHaveLength(2);
  expect(drawing.body.match(/class="est"/g)).toHaveLength(2);
  for (const part of ['class="band"', 'class="fit"', "before: gpt-4.1", "after: gpt-5"])
    expect(drawing.body).toContain(part);
  expect(drawing.body).not.toMatch(/NaN|Infinity/);
  expect(progressDrawing({ ...b, fit: null, points: [] }, 720)).toBeNull();
});
