import { expect, it } from "vitest";
import safetyMean from "../../examples/08-helm-safety-mean.json" with { type: "json" };
import { gate, resultsOf } from "../support/gate.ts";

// The mean of HELM Safety's five: 72.5 on HELM Capabilities, 55.7 on HELM Lite (the published ones); 55.67 on the ECI, by SciPy over 56 HELM ids,
// of Claude 4 the rows with thinking, since the ECI has one score a model.
it("the other pools' word is given, each held against its own reference", () => {
  const report = gate([resultsOf("HELM Safety mean", safetyMean.scores)]);
  expect(report.pool?.name).toBe("helm-capabilities-2025");
  expect(report.benchmarks[0]?.correlation.value).toBeCloseTo(0.725, 3);
  expect(report.benchmarks[0]).toMatchObject({ verdict: "entangled", certainty: "borderline" });
  const others = Object.fromEntries(report.pool!.alternatives.map((other) => [other.name, other]));
  expect(others["helm-lite-2025"]?.correlation).toBeCloseTo(0.557, 3);
  expect(others["helm-lite-2025"]).toMatchObject({
    models_matched: 23,
    // Corrected for range it is 0.60.
    verdict: "entangled",
    disagrees: false,
  });
  expect(others["eci-2026"]?.correlation).toBeCloseTo(0.5567, 4);
  expect(others["eci-2026"]?.models_matched).toBe(56);
  expect(others["eci-2026"]).toMatchObject({ verdict: "inconclusive", disagrees: false });
});

it("each asks the budget before it is asked", () => {
  const asked: string[] = [];
  const budget = {
    at: (what: string) => void asked.push(what),
    waiting: <T>(wait: () => Promise<T>) => wait(),
  };
  gate([resultsOf("HELM Safety mean", safetyMean.scores)], { budget });
  expect(asked).toContain("asking helm-lite-2025 for HELM Safety mean");
});
