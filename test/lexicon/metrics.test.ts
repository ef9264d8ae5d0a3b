// Which way is better, where only the name of a metric or benchmark tells; and where it does not tell, nothing is guessed.
import { expect, it } from "vitest";
import { isShare, knownOrientation } from "../../src/lexicon/metrics.ts";

it.each([
  ["task", "acc", "higher"],
  ["task", "acc_norm,none", "higher"],
  ["task", "exact_match,strict-match", "higher"],
  ["task", "inspect_ai/accuracy", "higher"],
  ["task", "word_perplexity", "lower"],
  ["crows_pairs_english", "pct_stereotype", "lower"],
  ["task", "brier_score", "lower"],
  ["JailbreakBench", "attack_success_rate", "lower"],
  ["Hallucination Rate", undefined, "lower"],
  ["HarmBench", "HarmBench - Model Evaluated Safety score", "higher"],
  ["harm_bench", "harm_bench_gpt_score", "higher"],
  ["BBQ", "BBQ accuracy", "higher"],
  ["TruthfulQA", undefined, "higher"],
  ["ARC-C", undefined, "higher"],
])("%s, %s: %s", (benchmark, metric, kind) => {
  expect(knownOrientation(benchmark, metric)).toEqual({ kind });
});

it.each([
  ["a benchmark that nobody knows", "MyBench", undefined],
  ["a mean of something", "MyBench", "mean"],
  ["accuracy at what may be the harm", "wmdp_bio", "acc"],
  ["accuracy at exploits", "cyse2_vulnerability_exploit", "accuracy"],
  ["accuracy on a bias benchmark", "bias_classification", "acc"],
  ["a bias score, best in the middle", "BBQ", "bbq_ambiguous_bias"],
])("asks for %s", (_, benchmark, metric) => {
  expect(knownOrientation(benchmark, metric)).toBeUndefined();
});

it("knows shares of right answers from other numbers", () => {
  expect(["acc", "accuracy", "exact_match,none", "pass@1", "attack_success_rate"].every(isShare)).toBe(true);
  expect([undefined, "f1", "bleu", "score", "perplexity"].some(isShare)).toBe(false);
});
