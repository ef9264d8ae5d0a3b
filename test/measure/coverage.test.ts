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
    unrestricted: null,
    missing_families: [],
    suggested_models: [],
  });
});

it("six alike: a third of the spread, the missing families and the models at both ends named", () => {
  const { coverage, verdict, reasons } = judged(
    resultsOf("X", Object.fromEntries(six.map((name) => [name, scores[name]!]))),
  );
  expect(coverage.capability_spread).toBeCloseTo(0.33, 2);
  expect(coverage.missing_families).toEqual(["dbrx", "deepseek-llm", "falcon", "llama-3", "yi"]);
  // The published design's four: the ends of the pool, and of its families that are not there yet.
  expect(coverage.suggested_models).toEqual([
    "Mixtral-8x22B-Instruct-v0.1",
    "Meta-Llama-3-70B-Instruct",
    "falcon-7b-instruct",
    "Qwen1.5-0.5B-Chat",
  ]);
  expect(coverage.unscored_models).toHaveLength(20);
  expect(verdict).toBe("inconclusive");
  expect(reasons.map(({ rule }) => rule)).toEqual(["min-models", "min-families", "min-coverage"]);
});
