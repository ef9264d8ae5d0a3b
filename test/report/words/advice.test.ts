// "What to do": concrete, at most three ways.
import { describe, expect, it } from "vitest";
import type { Items } from "../../../src/generated/report.ts";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { advice } from "../../../src/report/words/advice.ts";
import { assessmentOf } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

const todo = (name: string) => {
  const a = SITUATIONS[name]!();
  return advice(a, a.benchmarks[0]!, PLAIN_INK);
};

it("names the models that are missing", () => {
  expect(todo("entangled-close-with-base").ways[0]).toContain(
    "Score the 6 models of the pool that have no score here (Qwen1.5-0.5B-Chat,",
  );
  expect(todo("several").ways[0]).toContain("Score more of the 11 models");
});

it("is nothing where nothing is to be done", () => {
  expect(todo("distinct-clear")).toEqual({ opening: "Nothing.", ways: [] });
  expect(todo("accepted").opening).toBe("Nothing: a maintainer has accepted it.");
  expect(todo("unchanged").opening).toBe("Nothing: this pull request changes no results.");
});

it.each([
  ["inconclusive-few-models", "as things stand 2 models and 1 further family"],
  ["inconclusive-noisy", "Measure with less noise"],
  [
    "inconclusive-coverage",
    "Score these 2 models as well, of the same time as yours, smallest first where sizes are known: Gemma 2 2B (google) and Phi-4 (microsoft).",
  ],
  [
    "inconclusive-range",
    "your models would cover 0.81 of the spread of the 129 models released from April 2024 on, and the interval would reach about 0.21 to either side",
  ],
  ["inconclusive-ties", "Spread the scores"],
  ["inconclusive-axis", "Add models that differ more in capability"],
  ["inconclusive-panel", "Score falcon-7b-instruct and gemma-1.1-2b-it; or a maintainer changes panel:"],
  ["inconclusive-constant", "separates none of them"],
  ["inconclusive-none-matched", "Name the models as the pool does"],
  ["distinct-negative-noise-unknown", "add a standard_error"],
  [
    "strongly-negative-unpinned",
    "Ask a maintainer to set higher_is_better under benchmarks: in .github/safetywashing.yml: true settles it as it is; with false the benchmark is entangled.",
  ],
  ["removed", "Bring back the results of MT-Bench and HarmBench"],
])("%s: %s", (name, start) => {
  const { opening, ways } = todo(name);
  expect([opening, ...ways].join("\n")).toContain(start);
});

it("asks first whether a name was misspelt, where models are lacking", () => {
  const { opening, ways } = todo("inconclusive-few-models");
  expect(opening).toBe("one after the other:");
  expect(ways[0]).toContain("is Meta-Llama-3-8B-Instuct meant to be Meta-Llama-3-8B-Instruct?");
  expect(ways[1]).toMatch(/^Add what is then still missing, as things stand 2 models and 1 further family/);
});

describe("where single items are at hand", () => {
  const items = (changes: Partial<Items>): Items => ({
    models: 26,
    families: 12,
    items: 100,
    cells_missing: 0,
    set_aside: 0,
    left: [],
    floor: 0,
    ceiling: 0,
    testable: 100,
    gate: "open",
    reason: null,
    whole: { rho: 0.8, low: 0.7, high: 0.9 },
    reliability: { value: 0.9, source: "items", clusters: null, own_standard_error: null },
    bins: [0, 0, 0, 0, 100],
    histogram: { told: [], vague: [] },
    categories: [],
    parts: null,
    listed: [],
    by_hand: { top: [], bottom: [] },
    stuck_for_half: { floor: 0, ceiling: 0 },
    twins: null,
    ...changes,
  });
  const first = (changes: Partial<Items>) => {
    const a = assessmentOf("ethics", { first: { items: items(changes) } });
    return advice(a, a.benchmarks[0]!, PLAIN_INK).ways[0];
  };

  it("more than half of them stuck for half of the models: harder, or wider", () => {
    expect(first({ stuck_for_half: { floor: 0, ceiling: 51 } })).toMatch(
      /^Make it harder: 51 of 100 items are at the ceiling for all of the better half/,
    );
    expect(first({ stuck_for_half: { floor: 51, ceiling: 0 } })).toMatch(/^Make it wider, with easier items/);
    expect(first({ stuck_for_half: { floor: 50, ceiling: 50 } })).not.toMatch(/harder|wider/);
  });

  it("in pairs: gate the difference", () => {
    expect(first({ twins: { of: ["safe", "unsafe"], pairs: 50 } })).toMatch(
      /^Gate the difference of twins: each item of safe has one in unsafe \(50 pairs\)/,
    );
  });
});

it("never gives more than three ways", () => {
  for (const name of Object.keys(SITUATIONS)) {
    if (name !== "no-benchmark") expect(todo(name).ways.length).toBeLessThanOrEqual(3);
  }
});
