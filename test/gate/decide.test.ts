// The verdict, rule by rule (docs/method.md, section 6). Expectations are the method's text, not our output.
import { describe, expect, it } from "vitest";
import { decide, leaningOf } from "../../src/gate/decide.ts";
import type { DecisionPolicy, Evidence } from "../../src/gate/evidence.ts";
import type { Reason } from "../../src/generated/report.ts";

const POLICY: DecisionPolicy = {
  threshold: 0.6,
  "warn-threshold": 0.4,
  direction: "positive",
  "decide-on": "point",
  "noise-correction": "auto",
  "min-models": 8,
  "min-families": 5,
  "min-reliability": 0.5,
  "min-coverage": 0.5,
  "on-entangled": "fail",
  "on-inconclusive": "fail",
  "on-unknown-noise": "warn",
  "on-missing-panel": "inconclusive",
};

const without = (...values: number[]) =>
  values.map((value) => ({ what: "model" as const, without: `m${value}`, value }));

/** Measured without noise over the whole spread, so that nothing is corrected. */
const SOLID: Evidence = {
  models: 26,
  families: 9,
  observed: { models: 26, families: 9 },
  familiesKnown: true,
  undefinedBecause: null,
  value: 0.2,
  interval: { low: 0.1, high: 0.3 },
  bonettWright: { low: 0.1, high: 0.3 },
  reliability: 1,
  rankReliability: 1,
  spreadShare: 1,
  axisReliability: null,
  attainable: 1,
  curvature: null,
  leaveOneOut: without(0.15, 0.25),
  otherPools: [],
  withoutLeftSettings: null,
  bestSinglePool: null,
  panel: null,
  baselineObjection: null,
  acceptedUpTo: null,
  orientationPinned: true,
  unfolded: null,
};

function decision(evidence: Partial<Evidence>, policy: Partial<DecisionPolicy> = {}) {
  return decide({ ...SOLID, ...evidence }, { ...POLICY, ...policy });
}

function at(value: number, low: number, high: number): Partial<Evidence> {
  const interval = { low, high };
  return { value, interval, bonettWright: interval, leaveOneOut: without(value) };
}

const noisy = (ofRanks: number) => ({ reliability: 0.9, rankReliability: ofRanks });
const UNKNOWN = { reliability: null, rankReliability: null };

describe("the order of the rules", () => {
  it.each([
    [
      "too few models, although the value is high",
      { ...at(0.9, 0.8, 0.95), models: 7 },
      {},
      "inconclusive",
      ["min-models"],
    ],
    ["too few families", { ...at(0.9, 0.8, 0.95), families: 4 }, {}, "inconclusive", ["min-families"]],
    ["both minima are told", { models: 6, families: 4 }, {}, "inconclusive", ["min-models", "min-families"]],
    [
      "the plain value above the limit beats noise",
      { ...at(0.7, 0.1, 0.9), ...noisy(0.3) },
      {},
      "entangled",
      ["threshold"],
    ],
    [
      "the plain value above the limit beats narrow coverage",
      { ...at(0.7, 0.1, 0.9), spreadShare: 0.2 },
      {},
      "entangled",
      ["threshold"],
    ],
    ["too noisy", { ...at(0.3, 0.1, 0.5), ...noisy(0.49) }, {}, "inconclusive", ["min-reliability"]],
    [
      "too narrow for a value to decide",
      { ...at(0.3, 0.1, 0.5), spreadShare: 0.49 },
      {},
      "inconclusive",
      ["interval"],
    ],
    [
      "exactly at the minima",
      { models: 8, families: 5, ...noisy(0.5), spreadShare: 0.5 },
      {},
      "distinct",
      ["threshold"],
    ],
    [
      "noise hides it: corrected above the limit",
      {
        value: 0.5,
        interval: { low: 0.2, high: 0.7 },
        ...noisy(0.6),
      },
      {},
      "entangled",
      ["threshold"],
    ],
    [
      "correction off: the plain value decides",
      {
        value: 0.5,
        interval: { low: 0.2, high: 0.7 },
        ...noisy(0.6),
      },
      { "noise-correction": "off" },
      "distinct",
      ["threshold"],
    ],
    [
      "correction off: the rule on R is off too",
      { ...at(0.3, 0.1, 0.5), ...noisy(0.1) },
      { "noise-correction": "off" },
      "distinct",
      ["threshold"],
    ],
    ["exactly at the limit", at(0.6, 0.3, 0.8), {}, "distinct", ["threshold"]],
    ["the last bits decide nothing", at(0.6 + 1e-14, 0.3, 0.8), {}, "distinct", ["threshold"]],
    ["a hair above the limit", at(0.6 + 1e-11, 0.3, 0.8), {}, "entangled", ["threshold"]],
    ["negative is no failure", at(-0.9, -0.95, -0.8), {}, "distinct", ["threshold"]],
    [
      "constant scores",
      {
        value: null,
        interval: null,
        undefinedBecause: { rule: "constant-scores" },
      },
      {},
      "inconclusive",
      ["constant-scores"],
    ],
  ] as const)("%s", (_, evidence, policy, verdict, rules) => {
    const found = decision(evidence as Partial<Evidence>, policy);
    expect(found.verdict).toBe(verdict);
    expect(found.reasons.map(({ rule }) => rule).slice(0, rules.length)).toEqual(rules);
  });
});

describe("decide-on: interval", () => {
  const policy = { "decide-on": "interval" } as const;
  it.each([
    [at(0.8, 0.61, 0.9), "entangled"],
    [at(0.8, 0.59, 0.9), "inconclusive"],
    [at(0.3, 0.1, 0.6), "distinct"],
    [at(0.3, 0.1, 0.61), "inconclusive"],
  ] as const)("%#", (evidence, verdict) => {
    expect(decision(evidence, policy).verdict).toBe(verdict);
  });
});

describe("direction: absolute", () => {
  const policy = { direction: "absolute" } as const;
  it.each([
    [at(-0.9, -0.95, -0.8), "point", "entangled"],
    [at(-0.5, -0.7, -0.2), "point", "distinct"],
    [at(-0.9, -0.95, -0.61), "interval", "entangled"],
    [at(-0.3, -0.6, 0.2), "interval", "distinct"],
    [at(-0.3, -0.7, 0.2), "interval", "inconclusive"],
  ] as const)("%#", (evidence, decideOn, verdict) => {
    expect(decision(evidence, { ...policy, "decide-on": decideOn }).verdict).toBe(verdict);
  });
});

describe("certainty", () => {
  it.each([
    ["the whole interval above, all leave-one-out values too", at(0.8, 0.65, 0.9), "clear"],
    ["the interval reaches below", at(0.8, 0.5, 0.9), "borderline"],
    [
      "a leave-one-out value crosses",
      { ...at(0.8, 0.65, 0.9), leaveOneOut: without(0.59, 0.85) },
      "borderline",
    ],
    ["distinct below", at(0.2, 0.1, 0.3), "clear"],
    ["another pool says entangled", { ...at(0.2, 0.1, 0.3), otherPools: ["entangled"] }, "borderline"],
    [
      "another pool that is inconclusive contradicts nothing",
      { ...at(0.2, 0.1, 0.3), otherPools: ["inconclusive"] },
      "clear",
    ],
    ["families unknown", { ...at(0.2, 0.1, 0.3), familiesKnown: false }, "borderline"],
    ["noise unknown: it must stand at reliability 0.5", { ...at(0.2, 0.1, 0.43), ...UNKNOWN }, "borderline"],
    ["noise unknown, low enough for that", { ...at(0.2, 0.1, 0.42), ...UNKNOWN }, "clear"],
  ] as const)("%s", (_, evidence, certainty) => {
    expect(decision(evidence as Partial<Evidence>).certainty).toBe(certainty);
  });

  it("inconclusive has none", () => {
    expect(decision({ models: 1 }).certainty).toBeNull();
  });

  it("leave-one-out values are corrected alike", () => {
    const evidence = { ...at(0.354, 0.28, 0.41), ...noisy(0.5) };
    expect(decision({ ...evidence, leaveOneOut: without(0.3, 0.42) }).certainty).toBe("clear");
    expect(decision({ ...evidence, leaveOneOut: without(0.3, 0.43) }).certainty).toBe("borderline");
  });
});

describe("conclusion", () => {
  it.each([
    ["entangled fails", at(0.8, 0.7, 0.9), {}, "fail"],
    ["entangled warns where the policy says so", at(0.8, 0.7, 0.9), { "on-entangled": "warn" }, "warn"],
    ["inconclusive fails", { models: 2 }, {}, "fail"],
    ["inconclusive passes where the policy says so", { models: 2 }, { "on-inconclusive": "pass" }, "pass"],
    ["distinct passes", at(0.2, 0.1, 0.3), {}, "pass"],
    ["above the warning", at(0.41, 0.3, 0.5), {}, "warn"],
    ["at the warning", at(0.4, 0.3, 0.5), {}, "pass"],
    ["unknown noise warns", { ...at(0.2, 0.1, 0.3), ...UNKNOWN }, {}, "warn"],
    [
      "unknown noise fails where the policy says so",
      { ...at(0.2, 0.1, 0.3), ...UNKNOWN },
      { "on-unknown-noise": "fail" },
      "fail",
    ],
    [
      "strongly negative, orientation not pinned",
      { ...at(-0.7, -0.8, -0.6), orientationPinned: false },
      {},
      "warn",
    ],
    ["strongly negative, pinned", at(-0.7, -0.8, -0.6), {}, "pass"],
    ["accepted up to the value", { ...at(0.8, 0.7, 0.9), acceptedUpTo: 0.8 }, {}, "pass"],
    ["accepted, but the value is higher", { ...at(0.81, 0.7, 0.9), acceptedUpTo: 0.8 }, {}, "fail"],
    ["an acceptance does not help an inconclusive one", { models: 2, acceptedUpTo: 1 }, {}, "fail"],
  ] as const)("%s", (_, evidence, policy, conclusion) => {
    expect(decision(evidence, policy).conclusion).toBe(conclusion);
  });
});

it("every reason names rule, figure found and limit", () => {
  const { reasons } = decision({ models: 6, families: 4 });
  expect(reasons).toEqual([
    { rule: "min-models", found: 6, limit: 8 },
    { rule: "min-families", found: 4, limit: 5 },
  ]);
});

it("a clear verdict has no doubts, an inconclusive one is not asked", () => {
  expect(decision(at(0.8, 0.7, 0.9)).doubts).toEqual([]);
  expect(decision({ models: 1 }).doubts).toEqual([]);
});

describe("what is decided on", () => {
  it("is corrected for what the policy lets be corrected, also where the plain value decided", () => {
    expect(decision(at(0.7, 0.65, 0.8)).decidedOn).toMatchObject({ statistic: "correlation", value: 0.7 });
    const { decidedOn } = decision({ ...at(0.65, 0.6, 0.7), ...noisy(0.81) });
    expect(decidedOn.statistic).toBe("corrected");
    expect(decidedOn.value).toBeCloseTo(0.65 / 0.9, 12);
    const both = decision({ ...at(0.3, 0.2, 0.4), ...noisy(0.81), spreadShare: 0.9 });
    expect(both.decidedOn.statistic).toBe("range-corrected");
    expect(both.decidedOn.value!).toBeGreaterThan(0.3 / 0.9);
    const off = decision({ ...at(0.3, 0.2, 0.4), ...noisy(0.81) }, { "noise-correction": "off" });
    expect(off.decidedOn).toMatchObject({ statistic: "correlation", value: 0.3 });
  });

  it.each([
    [{ ...at(0.55, 0.4, 0.6), ...noisy(0.7) }, "noise"],
    [{ ...at(0.55, 0.4, 0.6), spreadShare: 0.85 }, "range"],
    [{ ...at(0.55, 0.4, 0.6), ...noisy(0.9), spreadShare: 0.93 }, "both"],
    [at(0.7, 0.65, 0.8), null],
  ] as const)("the reason says what turned it: %#", (evidence, turned_by) => {
    expect(decision(evidence).reasons[0]).toMatchObject({ rule: "threshold", above: true, turned_by });
  });

  it("where both directions count, a value below the negative limit is above it in size: nothing turned it", () => {
    const negative = { ...at(-0.7, -0.8, -0.5), ...noisy(0.87) };
    expect(decision(negative, { direction: "absolute" }).reasons[0]).toMatchObject({
      above: true,
      turned_by: null,
    });
  });

  it("is what a warning and an acceptance are held against", () => {
    const lifted = { ...at(0.38, 0.3, 0.45), spreadShare: 0.85 };
    expect(decision(lifted).conclusion).toBe("warn");
    const accepted = { ...at(0.65, 0.6, 0.7), spreadShare: 0.85 };
    expect(decision({ ...accepted, acceptedUpTo: 0.66 }).conclusion).toBe("fail");
    expect(decision({ ...accepted, acceptedUpTo: 0.72 }).conclusion).toBe("pass");
  });
});

it.each([
  ["inconclusive", 0.8, "entangled"],
  ["inconclusive", 0.79, null],
  ["inconclusive", 0.2, "distinct"],
  ["inconclusive", null, null],
  ["entangled", 0.99, null],
] as const)("%s with evidence %s leans %s", (verdict, evidence, leaning) => {
  expect(leaningOf(verdict, evidence, [])).toBe(leaning);
});

describe("seen beside an entangled base branch", () => {
  const objected: Reason = {
    rule: "models-dropped",
    found: 0.8,
    limit: 0.6,
    before: 0.8,
    models: ["a"],
  };
  const lax = { "on-inconclusive": "warn" } as const;

  it("a distinct verdict cannot stand, and does to the check what entangled does", () => {
    const { verdict, conclusion, reasons } = decision({ baselineObjection: objected }, lax);
    expect([verdict, conclusion, reasons]).toEqual(["inconclusive", "fail", [objected]]);
  });

  it("too few models are no way round it either", () => {
    const { verdict, conclusion, reasons } = decision({ models: 6, baselineObjection: objected }, lax);
    expect([verdict, conclusion]).toEqual(["inconclusive", "fail"]);
    expect(reasons.map(({ rule }) => rule)).toEqual(["min-models", "models-dropped"]);
  });

  it("an inconclusive one without objection follows its own setting", () => {
    expect(decision({ models: 6 }, lax).conclusion).toBe("warn");
  });
});

it("warns where unfolded scores would be entangled, in either direction", () => {
  for (const unfolded of [0.79, -0.79]) {
    const { verdict, conclusion, reasons } = decision({ unfolded });
    expect([verdict, conclusion]).toEqual(["distinct", "warn"]);
    expect(reasons.map(({ rule }) => rule)).toContain("orientation-unpinned");
  }
  expect(decision({ unfolded: 0.5 }).conclusion).toBe("pass");
});

it("an acceptance looks at the size of the value where both directions count", () => {
  const accepted = { ...at(-0.79, -0.9, -0.7), acceptedUpTo: 0.65 };
  expect(decision(accepted, { direction: "absolute" }).conclusion).toBe("fail");
  expect(decision({ ...accepted, acceptedUpTo: 0.8 }, { direction: "absolute" }).conclusion).toBe("pass");
});

it("what hides a correlation lets nothing lean towards distinct", () => {
  for (const rule of ["min-reliability", "axis-reliability", "crowded"] as const) {
    expect(leaningOf("inconclusive", 0.1, [{ rule }])).toBeNull();
    expect(leaningOf("inconclusive", 0.9, [{ rule }])).toBe("entangled");
  }
});
