// The verdict, rule by rule (docs/method.md, section 6). Expectations are the method's text, not our output.
import { describe, expect, it } from "vitest";
import type { Reason } from "../../src/generated/report.ts";
import { type DecisionPolicy, decide, type Evidence } from "../../src/gate/decide.ts";

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
};

const without = (low: number, high: number) => ({
  what: "model" as const,
  low,
  high,
  low_without: "the best",
  high_without: "the worst",
});

const SOLID: Evidence = {
  models: 26,
  families: 9,
  familiesKnown: true,
  undefinedBecause: null,
  value: 0.2,
  interval: { low: 0.1, high: 0.3 },
  reliability: 1,
  corrected: { value: 0.2, interval: { low: 0.1, high: 0.3 } },
  capabilitySpread: 1,
  leaveOneOut: [without(0.15, 0.25)],
  otherPools: [],
  baselineObjection: null,
  acceptedUpTo: null,
  orientationPinned: true,
  unfolded: null,
};

function decision(evidence: Partial<Evidence>, policy: Partial<DecisionPolicy> = {}) {
  return decide({ ...SOLID, ...evidence }, { ...POLICY, ...policy });
}

/** Plain and corrected alike: measured without noise. */
function at(value: number, low: number, high: number): Partial<Evidence> {
  const interval = { low, high };
  return { value, interval, corrected: { value, interval }, leaveOneOut: [without(value, value)] };
}

const UNKNOWN = { reliability: null, corrected: null };

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
      { ...at(0.7, 0.1, 0.9), reliability: 0.3, corrected: null },
      {},
      "entangled",
      ["threshold"],
    ],
    [
      "the plain value above the limit beats narrow coverage",
      { ...at(0.7, 0.1, 0.9), capabilitySpread: 0.2 },
      {},
      "entangled",
      ["threshold"],
    ],
    [
      "too noisy",
      { ...at(0.3, 0.1, 0.5), reliability: 0.49, corrected: null },
      {},
      "inconclusive",
      ["min-reliability"],
    ],
    ["too narrow", { ...at(0.3, 0.1, 0.5), capabilitySpread: 0.49 }, {}, "inconclusive", ["min-coverage"]],
    [
      "too few, and too alike: each lack is told",
      { models: 7, capabilitySpread: 0.33 },
      {},
      "inconclusive",
      ["min-models", "min-coverage"],
    ],
    [
      "exactly at the minima",
      { models: 8, families: 5, reliability: 0.5, capabilitySpread: 0.5 },
      {},
      "distinct",
      ["threshold"],
    ],
    [
      "noise hides it: corrected above the limit",
      {
        value: 0.5,
        interval: { low: 0.2, high: 0.7 },
        reliability: 0.6,
        corrected: { value: 0.6455, interval: { low: 0.26, high: 0.9 } },
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
        reliability: 0.6,
        corrected: { value: 0.6455, interval: { low: 0.26, high: 0.9 } },
      },
      { "noise-correction": "off" },
      "distinct",
      ["threshold"],
    ],
    [
      "correction off: the rule on R is off too",
      { ...at(0.3, 0.1, 0.5), reliability: 0.1, corrected: null },
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
        corrected: null,
        undefinedBecause: { rule: "constant-scores", text: "." },
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
    [{ ...at(0.3, 0, 0), interval: null, corrected: { value: 0.3, interval: null } }, "inconclusive"],
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
      { ...at(0.8, 0.65, 0.9), leaveOneOut: [without(0.59, 0.85)] },
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
    [
      "no interval",
      { ...at(0.2, 0, 0), interval: null, corrected: { value: 0.2, interval: null } },
      "borderline",
    ],
    ["noise unknown: it must stand at reliability 0.5", { ...at(0.2, 0.1, 0.43), ...UNKNOWN }, "borderline"],
    ["noise unknown, low enough for that", { ...at(0.2, 0.1, 0.42), ...UNKNOWN }, "clear"],
  ] as const)("%s", (_, evidence, certainty) => {
    expect(decision(evidence as Partial<Evidence>).certainty).toBe(certainty);
  });

  it("inconclusive has none", () => {
    expect(decision({ models: 1 }).certainty).toBeNull();
  });

  it("leave-one-out values are divided by the same √R", () => {
    const corrected = { value: 0.5, interval: { low: 0.4, high: 0.58 } };
    const evidence = { value: 0.354, interval: { low: 0.28, high: 0.41 }, reliability: 0.5, corrected };
    expect(decision({ ...evidence, leaveOneOut: [without(0.3, 0.42)] }).certainty).toBe("clear");
    expect(decision({ ...evidence, leaveOneOut: [without(0.3, 0.43)] }).certainty).toBe("borderline");
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

describe("doubts", () => {
  const doubts = (evidence: Partial<Evidence>, policy: Partial<DecisionPolicy> = {}) =>
    decision(evidence, policy).doubts;

  it("a clear verdict has none, an inconclusive one is not asked", () => {
    expect(doubts(at(0.8, 0.7, 0.9))).toEqual([]);
    expect(doubts({ models: 1 })).toEqual([]);
  });

  it("name the end of the interval and the removal on the other side", () => {
    expect(doubts({ ...at(0.7, 0.5, 0.8), leaveOneOut: [without(0.55, 0.75)] })).toEqual([
      { doubt: "interval", reaches: 0.5 },
      { doubt: "leave-one-out", what: "model", without: "the best", value: 0.55 },
    ]);
    expect(doubts({ ...at(0.5, 0.3, 0.7), leaveOneOut: [without(0.45, 0.62)] })).toEqual([
      { doubt: "interval", reaches: 0.7 },
      { doubt: "leave-one-out", what: "model", without: "the worst", value: 0.62 },
    ]);
  });

  it("name the end that crosses where both directions count", () => {
    const both = { direction: "absolute" } as const;
    expect(doubts(at(-0.7, -0.8, -0.5), both)).toContainEqual({ doubt: "interval", reaches: -0.5 });
    expect(doubts(at(-0.5, -0.7, -0.3), both)).toContainEqual({ doubt: "interval", reaches: -0.7 });
  });

  it("say how far unknown noise could reach", () => {
    const [doubt] = doubts({ ...at(0.3, 0.1, 0.5), ...UNKNOWN });
    expect(doubt).toEqual({ doubt: "unknown-noise", reaches: 0.5 / Math.sqrt(0.5) });
  });

  it("name families, other pools and noise beyond correction", () => {
    const weak = { reliability: 0.4, corrected: null, familiesKnown: false, otherPools: ["entangled"] } as const;
    expect(doubts(weak, { "min-reliability": 0.3 }).map(({ doubt }) => doubt)).toEqual([
      "families-unknown",
      "noise-not-corrected",
      "other-pools",
    ]);
    expect(doubts({ interval: null, corrected: null })).toContainEqual({ doubt: "no-interval" });
  });
});

it("the threshold's reason says which value decided, and whether the correction alone turned it", () => {
  const corrected = { value: 0.68, interval: { low: 0.5, high: 0.8 } };
  const turned = decision({ value: 0.53, interval: { low: 0.4, high: 0.6 }, reliability: 0.61, corrected });
  expect(turned.reasons[0]).toMatchObject({ rule: "threshold", statistic: "corrected", above: true, turned_by: "noise" });
  const plain = decision({ ...at(0.7, 0.65, 0.8) });
  expect(plain.reasons[0]).toMatchObject({ statistic: "correlation", above: true, turned_by: null });
  // Where both directions count, a value below the negative limit is above it in size: nothing turned it.
  const negative = { value: -0.7, corrected: { value: -0.75, interval: null }, interval: null, reliability: 0.87 };
  expect(decision(negative, { direction: "absolute" }).reasons[0]).toMatchObject({ above: true, turned_by: null });
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
