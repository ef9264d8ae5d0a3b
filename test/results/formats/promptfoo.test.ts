// The traps of promptfoo.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files } from "../../support/results.ts";

it("promptfoo: the score is a sum, errors are noted", async () => {
  const text = JSON.stringify({
    results: {
      prompts: [
        { provider: "p:m", metrics: { score: 3, testPassCount: 2, testFailCount: 1, testErrorCount: 1 } },
      ],
    },
    config: { description: "d" },
  });
  const { benchmarks, notes } = await readResults(files({ "p.json": text }), { metric: "score" });
  expect(benchmarks[0]!.models).toMatchObject([{ name: "p:m", score: 0.75, samples: 4 }]);
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
