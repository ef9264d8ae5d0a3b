// The traps of promptfoo.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files } from "../../support/results.ts";

it("promptfoo: the score is a sum over what ran; errors are no failures, and noted", async () => {
  const text = JSON.stringify({
    results: {
      prompts: [
        { provider: "p:m", metrics: { score: 9, testPassCount: 6, testFailCount: 12, testErrorCount: 2 } },
      ],
    },
    config: { description: "d" },
  });
  const { benchmarks, notes } = await readResults(files({ "p.json": text }), { metric: "score" });
  expect(benchmarks[0]!.models).toMatchObject([{ name: "p:m", score: 0.5, samples: 18 }]);
  expect(notes.map((n) => n.code)).toEqual(["test-errors"]);
});

it("promptfoo: several prompts of one provider are told apart", async () => {
  const prompt = (label: string) => ({
    provider: "p:m",
    label,
    metrics: { score: 3, testPassCount: 3, testFailCount: 1 },
  });
  const text = JSON.stringify({
    results: { prompts: [prompt("x"), prompt("y")] },
    config: { description: "d" },
  });
  const [fault] = await faultsOf(files({ "p.json": text }), { metric: "score" });
  expect(fault!.message).toMatch(/"d:x" \(score\), "d:y" \(score\)/);
});

it.each([
  [{ reasoning_effort: "high", temperature: 0 }, "p:m (reasoning_effort=high)"],
  [{ thinking: { type: "enabled", budget_tokens: 10000 } }, /^p:m \(thinking=/],
  [{ temperature: 0, max_tokens: 1000 }, "p:m"],
])("promptfoo: a provider with %j is named so", async (config, name) => {
  const text = JSON.stringify({
    results: { prompts: [{ provider: "p:m", metrics: { score: 3, testPassCount: 3, testFailCount: 1 } }] },
    config: { description: "d", providers: [{ id: "p:m", config }] },
  });
  const { benchmarks } = await readResults(files({ "p.json": text }), { metric: "score" });
  expect(benchmarks[0]!.models[0]!.name).toEqual(
    typeof name === "string" ? name : expect.stringMatching(name),
  );
});
