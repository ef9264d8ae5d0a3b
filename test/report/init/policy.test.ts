import fc from "fast-check";
import { expect, it } from "vitest";
import { parsePolicyFile, readPolicyFile } from "../../../src/policy/policy-file.ts";
import { policyText } from "../../../src/report/init/policy.ts";

const NOTHING = { benchmark: [], metric: null };
const NOTHING_ELSE = { panel: [], inconclusive: null, chosen: NOTHING };

it("pins pool and orientation, each as it was found", () => {
  const text = policyText({
    results: ["a.json"],
    pool: { name: "chat-2024", why: "it knows most." },
    benchmarks: [
      { name: "Up", orientation: { kind: "higher" } },
      { name: "Down", orientation: { kind: "lower" }, pool: "eci-2026" },
      { name: "Middle", orientation: { kind: "optimum", optimum: 0.5 } },
    ],
    panel: [],
    inconclusive: null,
    chosen: { benchmark: ["Up"], metric: "acc" },
  });
  expect(parsePolicyFile(text, "p.yml")).toEqual({
    results: ["a.json"],
    benchmark: ["Up"],
    metric: "acc",
    pool: "chat-2024",
    threshold: 0.6,
    "on-entangled": "fail",
    "on-inconclusive": "fail",
    "on-removed": "fail",
    "on-unknown-noise": "warn",
    benchmarks: {
      Up: { higher_is_better: true },
      Down: { higher_is_better: false, pool: "eci-2026" },
      Middle: { optimum: 0.5 },
    },
  });
});

it("survives any name", () => {
  const name = fc
    .oneof(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: "binary" }))
    .filter((text) => text !== "__proto__" && !/[\ud800-\udfff]/u.test(text));
  fc.assert(
    fc.property(name, name, (benchmark, path) => {
      const text = policyText({
        results: [path],
        pool: { name: "chat-2024", why: benchmark },
        benchmarks: [{ name: benchmark, orientation: { kind: "higher" } }],
        ...NOTHING_ELSE,
      });
      const parsed = parsePolicyFile(text, "p.yml");
      expect(parsed.results).toEqual([path]);
      expect(Object.keys(parsed.benchmarks!)).toEqual([benchmark]);
    }),
  );
});

it("leaves the pool open where there are no results yet", () => {
  const text = policyText({ results: ["r.json"], pool: null, benchmarks: [], ...NOTHING_ELSE });
  expect(parsePolicyFile(text, "p.yml").pool).toBeUndefined();
});

it("where it is inconclusive today it warns, and says why and what to add; a panel is proposed, not decided", () => {
  const text = policyText({
    results: ["r.json"],
    pool: { name: "eci-2026", why: "x" },
    benchmarks: [{ name: "Bench", orientation: { kind: "higher" } }],
    panel: ["org/a", "b c"],
    inconclusive: { why: "Bench, too few models", settle: "Score these.\nAll of them." },
    chosen: { benchmark: [], metric: null },
  });
  const { content } = readPolicyFile(text, "policy.yml");
  expect(content["on-inconclusive"]).toBe("warn");
  expect(content.panel).toBeUndefined();
  expect(text).toContain("# Inconclusive today: Bench, too few models.\n# Score these. All of them.\n");
  expect(
    readPolicyFile(text.replace(/^# panel:/m, "panel:").replace(/^# {3}- (org|"b)/gm, "  - $1"), "p").content
      .panel,
  ).toEqual(["org/a", "b c"]);
});
