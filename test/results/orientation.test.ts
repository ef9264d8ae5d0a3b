// Who says which way is better: the policy, the files, the table of metrics, or nobody.
import { expect, it } from "vitest";
import { pinnedFor, settleOrientation } from "../../src/results/orientation.ts";

const place = { file: "a.json", line: 3 };
const higher = { kind: "higher" } as const;
const lower = { kind: "lower" } as const;
const optimum = { kind: "optimum", optimum: 0 } as const;

it("takes the policy's word, else the file's, else the table's", () => {
  expect(settleOrientation("B", "x", [], lower, place, true)).toEqual({
    orientation: lower,
    orientationFrom: "policy",
  });
  expect(settleOrientation("B", "x", [{ orientation: lower, place }], undefined, place, true)).toEqual({
    orientation: lower,
    orientationFrom: "results",
  });
  expect(settleOrientation("B", "acc", [], undefined, place, false)).toEqual({
    orientation: higher,
    orientationFrom: "metric-table",
  });
});

it("accepts a policy that agrees, also on an optimum", () => {
  expect(
    settleOrientation("B", "x", [{ orientation: optimum, place }], optimum, place, true).orientationFrom,
  ).toBe("policy");
});

it.each([
  [higher, lower, /found higher is better in the file, expected lower is better, as the policy pins it/],
  [optimum, { kind: "optimum", optimum: 5 }, /found best at 0 in the file, expected best at 5/],
  [higher, optimum, /expected best at 0/],
] as const)("names both where the file says %j and the policy %j", (said, pinned, message) => {
  expect(() => settleOrientation("B", "x", [{ orientation: said, place }], pinned, place, true)).toThrow(
    message,
  );
});

it("asks where nobody says it, and shows how to mend it", () => {
  expect(() => settleOrientation("B", undefined, [], undefined, place, true)).toThrow(
    /a\.json:3: .*"higher_is_better": true/,
  );
  expect(() => settleOrientation("B", "mean", [], undefined, place, false)).toThrow(
    /benchmarks: \{ "B": \{ higher_is_better: true \} \}/,
  );
});

it("names a table's own way of saying it first", () => {
  expect(() => settleOrientation("B", "x", [], undefined, { file: "a.csv", line: 1 }, false)).toThrow(
    /expected it in the table's heading.*Put ↑ .* such as score ↑\. Or add to the policy file: benchmarks/s,
  );
});

it("finds what is pinned without regard to case, the exact name first", () => {
  expect(pinnedFor("MyBench", { mybench: lower })).toEqual(lower);
  expect(pinnedFor("a", { A: lower, a: higher })).toEqual(higher);
  expect(pinnedFor("toString", {})).toBeUndefined();
});
