import { expect, it } from "vitest";
import { chat, columnOf, judged, resultsOf } from "../support/gate.ts";

const scores = columnOf(chat, "MT_Bench");
const six = [
  "Mistral-7B-Instruct-v0.2",
  "Qwen1.5-14B-Chat",
  "Llama-2-13b-chat-hf",
  "gemma-1.1-7b-it",
  "Llama-2-7b-chat-hf",
  "Qwen1.5-7B-Chat",
];

it("all models: the whole spread, nothing missing", () => {
  expect(judged(resultsOf("X", scores)).coverage).toMatchObject({
    models: 26,
    families: 9,
    capability_spread: 1,
    missing_families: [],
    suggested_models: [],
  });
});

it("six alike: a third of the spread, the missing families and the models at both ends named", () => {
  const { coverage, advice, verdict, reasons } = judged(
    resultsOf("X", Object.fromEntries(six.map((name) => [name, scores[name]!]))),
  );
  expect(coverage.capability_spread).toBeCloseTo(0.33, 2);
  expect(coverage.missing_families).toEqual(["dbrx", "deepseek-llm", "falcon", "llama-3", "yi"]);
  // The fewest that widen the spread to 0.8 and make 8 models of 5 families, of those not there yet; smallest first.
  expect(coverage.suggested_models).toEqual(advice.models.map(({ name }) => name));
  expect(advice.models.length).toBe(3);
  expect(new Set(advice.models.map(({ family }) => family)).size).toBe(3);
  expect(advice.spread_share).toBeGreaterThanOrEqual(0.8);
  expect(coverage.unscored_models).toHaveLength(20);
  expect(verdict).toBe("inconclusive");
  expect(reasons.map(({ rule }) => rule)).toEqual(["min-models", "min-families"]);
});
