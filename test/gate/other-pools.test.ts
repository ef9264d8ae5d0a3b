import { expect, it } from "vitest";
import safetyMean from "../../examples/08-helm-safety-mean.json" with { type: "json" };
import { gate, resultsOf } from "../support/gate.ts";

// The mean of HELM Safety's five: 72.5 on HELM Capabilities, 55.7 on HELM Lite, 57.9 on the ECI.
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
  expect(others["eci-2026"]).toMatchObject({ verdict: "inconclusive", disagrees: false });
});
