// The gate of claims: what a claim may rest on, who its family is, and what happens after each verdict.
import { expect, it } from "vitest";
import { benchmarksOf } from "../../src/gate/progress.ts";
import { progressEffect } from "../../src/gate/progress-effects.ts";
import { narrowedClaims } from "../../src/policy/claims-file.ts";
import { resolveSettings } from "../../src/policy/settings.ts";
import { chat, columnOf, resultsOf } from "../support/gate.ts";

it("takes all benchmarks unless the claim names some, and tells the rest", () => {
  const all = ["A", "B"].map((name) => resultsOf(name, columnOf(chat, "ethics_all")));
  expect(benchmarksOf(all, []).notClaimed).toEqual([]);
  expect(benchmarksOf(all, ["B"])).toMatchObject({ benchmarks: [{ name: "B" }], notClaimed: ["A"] });
  expect(() => benchmarksOf(all, ["C"])).toThrow('no benchmark "C"');
});

it("an inconclusive claim warns unless somebody says otherwise; in the gate it fails", () => {
  expect(progressEffect("inconclusive", resolveSettings({}, null))).toBe("warn");
  expect(progressEffect("inconclusive", resolveSettings({ "on-inconclusive": "fail" }, null))).toBe("fail");
  expect(progressEffect("differential", resolveSettings({ "on-below": "fail" }, null))).toBe("pass");
  expect(progressEffect("mixed", resolveSettings({ "on-mixed": "pass" }, null))).toBe("pass");
});

it("a claim is narrowed by leaving it out, by a shorter list, by a list where there was none, and by fewer files", () => {
  const claim = { name: "c", results: ["a.json", "b.json"], after: "m" };
  const narrowed = (now: object) =>
    narrowedClaims([claim], [{ ...claim, ...now }]).map(({ benchmarks }) => benchmarks);
  expect(narrowedClaims([claim], [])).toEqual([{ claim: "c", benchmarks: [] }]);
  expect(narrowed({})).toEqual([]);
  expect(narrowed({ benchmarks: ["X"] })).toEqual([["all but X"]]);
  expect(narrowed({ results: ["a.json"] })).toEqual([["b.json"]]);
  const listed = { ...claim, benchmarks: ["X", "Y"] };
  expect(narrowedClaims([listed], [{ ...listed, benchmarks: ["Y"] }])[0]!.benchmarks).toEqual(["X"]);
  expect(narrowedClaims([listed], [claim])).toEqual([]);
});
