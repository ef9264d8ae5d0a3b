import { expect, it } from "vitest";
import { overlapsOf } from "../../src/policy/overlaps.ts";
import { resolveSettings } from "../../src/policy/settings.ts";
import { chat, resultsOf } from "../support/gate.ts";

const settings = (content: object) => resolveSettings({}, { path: "p", content });

it("itself, by id or name; the policy's overlaps, per benchmark before the run's", () => {
  expect(overlapsOf(resultsOf("GSM-8K", {}), chat, settings({}), true)).toMatchObject({
    because: "same-benchmark",
  });
  const policy = { "overlaps-with": ["MMLU"], benchmarks: { X: { "overlaps-with": "bbh" } } };
  expect([...overlapsOf(resultsOf("X", {}), chat, settings(policy), true).without]).toEqual(["bbh"]);
  expect([...overlapsOf(resultsOf("Y", {}), chat, settings(policy), true).without]).toEqual(["mmlu"]);
  expect(overlapsOf(resultsOf("BBH", {}), chat, settings(policy), true)).toMatchObject({ because: "both" });
});

it("the file's own word is kept apart", () => {
  const found = overlapsOf(
    resultsOf("X", {}, { overlapsWith: ["MMLU", "nonsense"] }),
    chat,
    settings({}),
    true,
  );
  expect([[...found.without], [...found.declared], found.because]).toEqual([[], ["mmlu"], null]);
  expect(found.unknown).toEqual([{ name: "nonsense", near: null }]);
});

it("a name that the pool does not know is an error here, and nothing in another pool", () => {
  const policy = settings({ "overlaps-with": ["XYZ"] });
  expect(() => overlapsOf(resultsOf("X", {}), chat, policy, true)).toThrow(/"XYZ"/);
  expect(overlapsOf(resultsOf("X", {}), chat, policy, false).without.size).toBe(0);
});

it("a name of the file's that looks like a slip has the nearest benchmark beside it", () => {
  const slips = ["mmluu", "Hella Swagg", "gms8k", "ARC-Chalenge", "SWE-bench", "MMLU", "x".repeat(5000)];
  const { unknown } = overlapsOf(resultsOf("X", {}, { overlapsWith: slips }), chat, settings({}), true);
  expect(Object.fromEntries(unknown.map(({ name, near }) => [name.slice(0, 20), near]))).toEqual({
    mmluu: "MMLU",
    "Hella Swagg": "HellaSwag",
    gms8k: "GSM8K",
    "ARC-Chalenge": "ARC Challenge",
    "SWE-bench": null,
    xxxxxxxxxxxxxxxxxxxx: null,
  });
});
