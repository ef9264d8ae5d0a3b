import { expect, it } from "vitest";
import { removedBenchmarks } from "../../src/gate/removed.ts";
import { resolveSettings } from "../../src/policy/settings.ts";
import { resultsOf } from "../support/gate.ts";

const settings = (content: object, inputs = {}) => resolveSettings(inputs, { path: "p", content });
const [a, b] = [resultsOf("A", { m: 1 }), resultsOf("B", { m: 2 })];

it("gone since the base branch, with the policy's effect, by name", () => {
  expect(removedBenchmarks([], [b, a], [], settings({}, { "on-removed": "warn" }))).toEqual([
    { name: "A", conclusion: "warn", reason: "removed" },
    { name: "B", conclusion: "warn", reason: "removed" },
  ]);
});

it("carried on under another name is not gone, unless the policy speaks of the old one", () => {
  const renamed = [{ base: a, renamed: true }];
  expect(removedBenchmarks([b], [a], renamed, settings({}))).toEqual([]);
  expect(removedBenchmarks([b], [a], renamed, settings({ benchmarks: { A: {} } }))).toHaveLength(1);
});

it("asked for by the policy and not there", () => {
  expect(removedBenchmarks([a], [], [null], settings({ require: ["A", "C"] }))).toEqual([
    { name: "C", conclusion: "fail", reason: "required" },
  ]);
});
