// What takes the word away that nothing else does. The figures stand in test/gate/rule-2.test.ts.
import { expect, it } from "vitest";
import { isCurved, whatForbidsClear } from "../../src/gate/clear.ts";
import type { VerdictFigures, VerdictSurroundings } from "../../src/gate/evidence.ts";
import type { RulePolicy } from "../../src/gate/rule.ts";

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
  value: -0.1,
  interval: { low: -0.4, high: 0.2 },
  bonettWright: { low: -0.4, high: 0.25 },
  leaveOneOut: [{ without: "model", name: "m", value: 0.1 }],
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
  panelMissing: null,
};

const guards = (some: Partial<VerdictFigures>, around: Partial<VerdictSurroundings> = {}) =>
  whatForbidsClear(
    "distinct",
    { ...CLEAR, ...some },
    { ...ALONE, ...around },
    { noise: 1 / Math.sqrt(0.95), spread: 1 },
    POLICY,
  );

it("nothing, where all is well", () => {
  expect(guards({})).toEqual([]);
  expect(
    guards({}, { otherPools: ["distinct", "inconclusive"], bestSinglePool: "distinct", panelMissing: [] }),
  ).toEqual([]);
});

it.each<[Partial<VerdictFigures>, Partial<VerdictSurroundings>, object]>([
  [{}, { withoutLeftSettings: "inconclusive" }, { guard: "model-settings", verdict: "inconclusive" }],
  [{}, { bestSinglePool: "inconclusive" }, { guard: "single-pool", verdict: "inconclusive" }],
  [{}, { panelMissing: ["gone"] }, { guard: "panel", missing: ["gone"] }],
  [{}, { otherPools: ["entangled", "distinct"] }, { guard: "pools-disagree", pools: 1 }],
  [{ models: 11 }, {}, { guard: "models", found: 11, needed: 12 }],
  [{ observed: { models: 12, families: 5 } }, {}, { guard: "families", found: 5, needed: 6 }],
  [
    { leaveOneOut: [{ without: "family", name: "f", value: null }] },
    {},
    { guard: "leave-one-out", without: "family", name: "f", value: null },
  ],
  [{ rankReliability: 0.4 }, {}, { guard: "noise", rank_reliability: 0.4, needed: 0.5 }],
])("%j %j", (some, around, guard) => {
  expect(guards(some, around)).toEqual([guard]);
});

it("names of several values that turn it the one that turns it most", () => {
  const leaveOneOut = [0.7, 0.9, 0.65].map((value, i) => ({
    without: "model" as const,
    name: `m${i}`,
    value,
  }));
  expect(guards({ leaveOneOut })).toMatchObject([{ guard: "leave-one-out", name: "m1" }]);
});

it("asks more of the intervals where noise is unknown", () => {
  const interval = { low: -0.2, high: 0.5 };
  expect(guards({ interval, reliability: 0.95 })).toEqual([]);
  expect(guards({ interval, reliability: null, rankReliability: null })).toMatchObject([
    { guard: "interval" },
  ]);
});

it("a bend counts where it follows capability beyond the limit, and the line does not", () => {
  expect(isCurved({ p: 0.01, multiple: 0.8 }, 0.1, 0.6)).toBe(true);
  expect(isCurved({ p: 0.06, multiple: 0.8 }, 0.1, 0.6)).toBe(false);
  expect(isCurved({ p: 0.01, multiple: 0.5 }, 0.1, 0.6)).toBe(false);
  expect(isCurved({ p: 0.01, multiple: 0.8 }, 0.7, 0.6)).toBe(false);
});
