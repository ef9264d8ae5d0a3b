import { describe, expect, it } from "vitest";
import { parsePolicyFile, readPolicyFile } from "../../src/policy/policy-file.ts";
import { resolveSettings } from "../../src/policy/settings.ts";

const file = (text: string) => ({ path: "policy.yml", content: parsePolicyFile(text, "policy.yml") });

describe("where a setting comes from", () => {
  it("input before policy file before default", () => {
    const settings = resolveSettings({ threshold: "0.5" }, file("threshold: 0.7\nmin-models: 12\n"));
    expect([settings.values.threshold, settings.from.threshold]).toEqual([0.5, "input"]);
    expect([settings.values["min-models"], settings.from["min-models"]]).toEqual([12, "file"]);
    expect([settings.values.confidence, settings.from.confidence]).toEqual([0.95, "default"]);
  });

  it("the defaults are those of the contract", () => {
    expect(resolveSettings({}, null).values).toMatchObject({
      results: ["benchmark-results.json"],
      pool: "auto",
      source: "auto",
      axis: "capabilities-score",
      threshold: 0.6,
      "warn-threshold": 0.4,
      direction: "positive",
      "decide-on": "point",
      "noise-correction": "auto",
      confidence: 0.95,
      "min-models": 8,
      "min-families": 5,
      "min-reliability": 0.5,
      "min-coverage": 0.5,
      "on-entangled": "fail",
      "on-inconclusive": "fail",
      "on-removed": "fail",
      "trust-claims": false,
      "on-unknown-noise": "warn",
      comment: "always",
    });
  });

  it("an empty input is not given", () => {
    expect(resolveSettings({ threshold: "  " }, file("threshold: 0.7")).values.threshold).toBe(0.7);
  });

  it("the warning is the smaller of 0.4 and the limit", () => {
    expect(resolveSettings({ threshold: "0.3" }, null).values["warn-threshold"]).toBe(0.3);
    expect(resolveSettings({ threshold: "0.9" }, null).values["warn-threshold"]).toBe(0.4);
  });

  it("several values stand one a line", () => {
    expect(resolveSettings({ results: "a.json\n  b/*.csv\n\n" }, null).values.results).toEqual([
      "a.json",
      "b/*.csv",
    ]);
  });
});

describe("a wrong setting is refused", () => {
  it.each([
    ["threshold", "high", /threshold is not a number: found "high"/],
    ["threshold", "0,6", /threshold is not a number/],
    ["threshold", "1.5", /threshold is out of range: found 1\.5, expected a number <= 1/],
    ["threshold", "Infinity", /not a number/],
    ["threshold", "0x1", /not a number/],
    ["threshold", "1e400", /threshold is not a number: found "1e400"/],
    ["min-models", "8.5", /min-models has the wrong type: found 8\.5, expected an integer/],
    ["direction", "both", /direction is not one of its values: found "both", expected positive, absolute/],
    ["trust-claims", "yes", /trust-claims is neither true nor false/],
    ["on-entangled", "ignore", /expected fail, warn, pass/],
    ["warn-threshold", "0.7", /warn-threshold is 0\.7 \(input\), above threshold is 0\.6 \(default\)/],
    ["treshold", "0.7", /there is no setting "treshold"/],
  ])("%s: %s", (name, text, message) => {
    expect(() => resolveSettings({ [name]: text }, null)).toThrow(message);
  });

  it("a negative limit with absolute values", () => {
    expect(() => resolveSettings({ threshold: "-0.2", direction: "absolute" }, null)).toThrow(
      /direction is absolute/,
    );
    const pinned = file("direction: absolute\nbenchmarks: { X: { threshold: -0.1 } }");
    expect(() => resolveSettings({}, pinned)).toThrow(/threshold of "X"/);
  });
});

describe("the reference and the panel", () => {
  it("take their words and days, and refuse a day that there is not", () => {
    expect(resolveSettings({}, null).values.reference).toBe("recent");
    expect(resolveSettings({ reference: "2025-01-31" }, null).values.reference).toBe("2025-01-31");
    expect(() => resolveSettings({ reference: "2025-02-30" }, null)).toThrow("a day that there is not");
    expect(() => resolveSettings({ reference: "last year" }, null)).toThrow(
      "recent, all, or a day such as 2025-01-31",
    );
    const path = "policy.yml";
    expect(() => resolveSettings({}, readPolicyFile("threshold: 0.5\nreference: 2025-02-30", path))).toThrow(
      "a day that there is not",
    );
  });

  it("a panel is inconclusive where a model is missing, unless the policy says warn", () => {
    const of = (text: string) => resolveSettings({}, readPolicyFile(text, "policy.yml")).panel;
    expect(of("threshold: 0.5")).toBeNull();
    expect(of("panel: [a, b]")).toEqual({ models: ["a", "b"], onMissing: "inconclusive" });
    expect(of("panel: [a]\non-missing-panel: warn")).toEqual({ models: ["a"], onMissing: "warn" });
    expect(() => of("panel: []")).toThrow();
    expect(() => of("panel: [a]\non-missing-panel: fail")).toThrow("inconclusive, warn");
  });
});
