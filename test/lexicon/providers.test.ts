import { expect, it } from "vitest";
import { isProvider } from "../../src/lexicon/providers.ts";

it("knows services, not makers, and none that quantises unasked", () => {
  expect(["openrouter", "deepinfra", "@cf"].every(isProvider)).toBe(true);
  expect(["qwen", "databricks", "ollama", "lmstudio"].some(isProvider)).toBe(false);
});
