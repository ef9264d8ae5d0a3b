// What a comment keeps folded.
import { expect, it } from "vitest";
import { markdownInk } from "../../../src/report/ink.ts";
import * as folds from "../../../src/report/markdown/folds.ts";
import { SITUATIONS } from "../situations.ts";

const ink = markdownInk();
const a = SITUATIONS["entangled-clear"]!();
const b = a.benchmarks[0]!;

it("sensitivity: the ranges, who moves it most, the other measures", () => {
  const text = folds.sensitivityFold(b, ink);
  expect(text).toContain("| any one family | 0.86 | 0.91 | qwen1.5: 0.86 |");
  expect(text).toContain("Pearson 0.86; Kendall τ-b 0.66");
  expect(folds.sensitivityFold(SITUATIONS["inconclusive-constant"]!().benchmarks[0]!, ink)).toBe("");
});

it("other pools: whether they agree", () => {
  const several = SITUATIONS.several!();
  const xstest = several.benchmarks.find(({ name }) => name === "XSTest")!;
  expect(folds.poolsFold(several, xstest, ink)).toContain(
    "| `helm-lite-2025` | 23 | 8 | 0.67 | entangled | **no** |",
  );
  expect(folds.poolsFold(a, b, ink)).toBe("");
});

it("policy: each setting with its origin, and its file", () => {
  expect(folds.policyFold(SITUATIONS.softened!(), ink)).toContain("warns, fails | policy file, default |");
  expect(folds.policyFold(SITUATIONS.softened!(), ink)).toContain(
    "Policy file: `.github/safetywashing.yml`.",
  );
});

it("context, noise and reasons", () => {
  expect(folds.contextFold(b, ink)).toMatch(
    /Nearest by scores, with the correlation between the two: .+ \(0\.\d\d\)/,
  );
  expect(folds.noiseFold(a, b, ink)).toContain("Measurement noise: not known");
  expect(folds.reasonsFold(a, [b], ink)).toContain("(`threshold`)");
});

it("reproduce: the command, and who was matched", () => {
  expect(folds.reproduceFold(a, b, ink)).toContain(
    "npx safetywashing-gate check results/ethics.json --pool chat-2024",
  );
  expect(folds.reproduceFold(a, undefined, ink)).not.toContain("safetywashing-gate models");
});
