// The rules' order and what each of them says it found. The figures stand in test/gate/rule-2.test.ts.
import { describe, expect, it } from "vitest";
import type { RulePolicy, VerdictFigures } from "../../src/gate/evidence.ts";
import { rule } from "../../src/gate/rule.ts";
import { corrected, noiseFactor } from "../../src/measure/correction.ts";

const POLICY: RulePolicy = {
  threshold: 0.6,
  direction: "positive",
  "decide-on": "point",
  "noise-correction": "auto",
  "min-models": 8,
  "min-families": 5,
  "min-reliability": 0.5,
  "min-coverage": 0.5,
  "on-missing-panel": "inconclusive",
};
/** Nothing is wrong with it. */
const SOUND: VerdictFigures = {
  models: 30,
  families: 10,
  observed: { models: 30, families: 10 },
  familiesKnown: true,
  undefinedBecause: null,
  value: 0.3,
  interval: { low: 0.1, high: 0.5 },
  bonettWright: { low: 0, high: 0.55 },
  leaveOneOut: [],
  reliability: null,
  rankReliability: null,
  spreadShare: 1,
  axisReliability: null,
  attainable: 1,
  curvature: null,
};

function ruledOn(
  some: Partial<VerdictFigures>,
  policy: Partial<RulePolicy> = {},
  missing: string[] | null = null,
) {
  const figures = { ...SOUND, ...some };
  const settings = { ...POLICY, ...policy };
  const noise = settings["noise-correction"] === "auto" ? noiseFactor(figures.rankReliability) : 1;
  const panel = missing && { models: 3, missing };
  return rule(figures, { panel }, { noise, spread: figures.spreadShare }, settings);
}

const HIGH = { value: 0.7, interval: { low: 0.65, high: 0.8 } };

describe("what comes first decides", () => {
  const worst: Partial<VerdictFigures> = {
    rankReliability: 0.3,
    reliability: 0.9,
    axisReliability: 0.2,
    attainable: 0.5,
    spreadShare: 0.2,
  };
  it("too few, before a value that is too high as it stands", () => {
    expect(ruledOn({ ...worst, ...HIGH, models: 7, families: 4 })).toEqual({
      verdict: "inconclusive",
      reasons: [
        { rule: "min-models", found: 7, limit: 8 },
        { rule: "min-families", found: 4, limit: 5 },
      ],
    });
  });
  it("which comes before everything that may hide a value", () => {
    expect(ruledOn({ ...worst, ...HIGH }, {}, ["gone"])).toEqual({
      verdict: "entangled",
      reasons: [
        {
          rule: "threshold",
          found: 0.7,
          limit: 0.6,
          statistic: "correlation",
          direction: "positive",
          above: true,
          by: "value",
          turned_by: null,
        },
      ],
    });
  });
  it.each([
    [{}, ["gone"], { rule: "panel", found: 1, limit: 3, missing: ["gone"] }],
    [{}, null, { rule: "min-reliability", found: 0.3, limit: 0.5 }],
    [{ rankReliability: 0.6 }, null, { rule: "axis-reliability", found: 0.2, limit: 0.5 }],
    [
      { rankReliability: 0.6, axisReliability: 0.6 },
      null,
      { rule: "crowded", found: 0.5, limit: 0.6, threshold: 0.6, uncrowded: null },
    ],
  ])("then in its order: %j", (mended, missing, ruling) => {
    expect(ruledOn({ ...worst, ...mended }, {}, missing)).toEqual({
      verdict: "inconclusive",
      reasons: [ruling],
    });
  });
  it("the interval where the range is narrow", () => {
    const found = ruledOn({ spreadShare: 0.4 });
    expect(found).toMatchObject({
      verdict: "inconclusive",
      reasons: [{ rule: "interval", limit: 0.6, because: "range", covered: 0.4, least: 0.5 }],
    });
    expect(ruledOn({ spreadShare: 0.4, interval: { low: -0.2, high: 0.2 } }).verdict).toBe("distinct");
  });
});

describe("families", () => {
  it("below five give no interval, whatever the policy asks", () => {
    const found = ruledOn(
      { families: 4, observed: { models: 30, families: 4 }, interval: null },
      { "min-families": 2 },
    );
    expect(found).toEqual({
      verdict: "inconclusive",
      reasons: [{ rule: "min-families", found: 4, limit: 5 }],
    });
  });
  it("one of which everything hangs on leave none either", () => {
    const because = { rule: "one-family", family: "f" } as const;
    expect(ruledOn({ interval: null, undefinedBecause: because }).reasons).toEqual([
      { ...because, found: null, limit: null },
    ]);
    expect(ruledOn({ value: null, interval: null }).reasons[0]?.rule).toBe("no-correlation");
  });
});

describe("a panel", () => {
  it("of which nothing is missing, or that only warns, decides nothing", () => {
    expect(ruledOn({}, {}, []).verdict).toBe("distinct");
    expect(ruledOn({}, { "on-missing-panel": "warn" }, ["gone"]).verdict).toBe("distinct");
  });
});

describe("a narrow range alone", () => {
  it("never entangles", () => {
    const value = 0.55;
    const covered = 0.7;
    expect(ruledOn({ value, spreadShare: covered })).toEqual({
      verdict: "inconclusive",
      reasons: [
        {
          rule: "range",
          found: covered,
          limit: 0.8,
          threshold: 0.6,
          value: corrected(value, { noise: 1, spread: covered }),
          before: value,
        },
      ],
    });
  });
  it("but what is too high by noise alone stands, and so does it from 0.8 of the spread on", () => {
    expect(ruledOn({ value: 0.55, spreadShare: 0.7, rankReliability: 0.7, reliability: 0.8 }).verdict).toBe(
      "entangled",
    );
    expect(ruledOn({ value: 0.55, spreadShare: 0.81 }).verdict).toBe("entangled");
  });
  it("nor by a whole interval, where the policy decides on it", () => {
    const policy = { "decide-on": "interval" } as const;
    const interval = { low: 0.55, high: 0.58 };
    expect(ruledOn({ value: 0.56, interval, spreadShare: 0.7 }, policy).reasons[0]?.rule).toBe("range");
    expect(ruledOn({ value: 0.56, interval, spreadShare: 0.85 }, policy).verdict).toBe("entangled");
  });
});

describe("ties", () => {
  it("may hide a value below 0.9 of what is attainable", () => {
    expect(ruledOn({ value: 0.55, attainable: 0.85 }).reasons[0]).toMatchObject({
      rule: "crowded",
      found: 0.85,
    });
    expect(ruledOn({ value: 0.55, attainable: 0.95 }).verdict).toBe("distinct");
  });
});

describe("a limit below 0", () => {
  it("is exceeded for sure by a positive value alone", () => {
    const policy = { threshold: -0.5 };
    expect(ruledOn({ value: 0.1 }, policy).reasons[0]).toMatchObject({ above: true, found: 0.1 });
    expect(ruledOn({ value: -0.4, interval: { low: -0.6, high: -0.2 } }, policy).reasons[0]).toMatchObject({
      above: true,
      found: -0.4,
    });
  });
});
