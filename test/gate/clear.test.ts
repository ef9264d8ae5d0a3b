// What takes the word away that nothing else does. The figures stand in test/gate/rule-2.test.ts.
import { expect, it } from "vitest";
import { doubtsOf, isCurved } from "../../src/gate/clear.ts";
import type { RulePolicy, VerdictFigures, VerdictSurroundings } from "../../src/gate/evidence.ts";

const POLICY: RulePolicy = {
  threshold: 0.6,
  direction: "positive",
  "decide-on": "point",
  "noise-correction": "auto",
  "min-models": 8,
  "min-families": 5,
  "min-reliability": 0.5,
  "min-coverage": 0.5,
  "on-missing-panel": "warn",
};
const CLEAR: VerdictFigures = {
  models: 12,
  families: 6,
  observed: { models: 12, families: 6 },
  familiesKnown: true,
  undefinedBecause: null,
  value: -0.1,
  interval: { low: -0.4, high: 0.2 },
  bonettWright: { low: -0.4, high: 0.25 },
  leaveOneOut: [{ what: "model", without: "m", value: 0.1 }],
  reliability: 0.95,
  rankReliability: 0.95,
  spreadShare: 1,
  axisReliability: 0.9,
  attainable: 1,
  curvature: { p: 0.5, multiple: 0.1 },
};
const ALONE: VerdictSurroundings = {
  otherPools: [],
  withoutLeftSettings: null,
  bestSinglePool: null,
  panel: null,
};

const doubts = (some: Partial<VerdictFigures>, around: Partial<VerdictSurroundings> = {}) =>
  doubtsOf(
    "distinct",
    { ...CLEAR, ...some },
    { ...ALONE, ...around },
    { noise: 1 / Math.sqrt(0.95), spread: 1 },
    POLICY,
  );

it("nothing, where all is well", () => {
  expect(doubts({})).toEqual([]);
  expect(
    doubts(
      {},
      {
        otherPools: ["distinct", "inconclusive"],
        bestSinglePool: "distinct",
        panel: { models: 2, missing: [] },
      },
    ),
  ).toEqual([]);
});

it.each<[Partial<VerdictFigures>, Partial<VerdictSurroundings>, object]>([
  [{}, { withoutLeftSettings: "inconclusive" }, { doubt: "model-settings", verdict: "inconclusive" }],
  [{}, { bestSinglePool: "inconclusive" }, { doubt: "single-pool", verdict: "inconclusive" }],
  [{}, { panel: { models: 2, missing: ["gone"] } }, { doubt: "panel", missing: ["gone"] }],
  [{}, { otherPools: ["entangled", "distinct"] }, { doubt: "other-pools" }],
  [{ models: 11 }, {}, { doubt: "too-few", what: "models", found: 11, needed: 12 }],
  [
    { observed: { models: 12, families: 5 } },
    {},
    { doubt: "too-few", what: "families", found: 5, needed: 6 },
  ],
  [
    { leaveOneOut: [{ what: "family", without: "f", value: null }] },
    {},
    { doubt: "leave-one-out", what: "family", without: "f", value: null },
  ],
  [{ rankReliability: 0.4 }, {}, { doubt: "noise-not-corrected" }],
])("%j %j", (some, around, doubt) => {
  expect(doubts(some, around)).toEqual([doubt]);
});

it("names of several values that turn it the one that turns it most", () => {
  const leaveOneOut = [0.7, 0.9, 0.65].map((value, i) => ({
    what: "model" as const,
    without: `m${i}`,
    value,
  }));
  expect(doubts({ leaveOneOut })).toMatchObject([{ doubt: "leave-one-out", without: "m1" }]);
});

it("asks more of the intervals where noise is unknown", () => {
  const interval = { low: -0.2, high: 0.5 };
  expect(doubts({ interval, reliability: 0.95 })).toEqual([]);
  expect(doubts({ interval, reliability: null, rankReliability: null })).toMatchObject([
    { doubt: "unknown-noise", of: "interval" },
  ]);
});

it("a bend counts where it follows capability beyond the limit, and the line does not", () => {
  expect(isCurved({ p: 0.01, multiple: 0.8 }, 0.1, 0.6)).toBe(true);
  expect(isCurved({ p: 0.06, multiple: 0.8 }, 0.1, 0.6)).toBe(false);
  expect(isCurved({ p: 0.01, multiple: 0.5 }, 0.1, 0.6)).toBe(false);
  expect(isCurved({ p: 0.01, multiple: 0.8 }, 0.7, 0.6)).toBe(false);
});

it("names the end that crosses, which where both directions count may be either", () => {
  const both = { ...POLICY, direction: "absolute" } as const;
  const of = (low: number, high: number) =>
    doubtsOf(
      low < -0.6 ? "distinct" : "entangled",
      { ...CLEAR, value: (low + high) / 2, interval: { low, high }, leaveOneOut: [], bonettWright: null },
      ALONE,
      { noise: 1, spread: 1 },
      both,
    ).find(({ doubt }) => doubt === "interval");
  expect(of(-0.7, -0.3)).toEqual({ doubt: "interval", reaches: -0.7 });
  expect(of(0.5, 0.9)).toEqual({ doubt: "interval", reaches: 0.5 });
});
