import { expect, it } from "vitest";
import { columnOf, gate, resultsOf, shelf } from "../support/gate.ts";

const helm = shelf.get("helm-capabilities-2025");
const scores = columnOf(helm, "helm-safety-harmbench");

it("HarmBench on HELM Capabilities: 52.0 plain over the 55 dated models, 22.9 with the date held constant", () => {
  const dated = helm.models.filter(({ release_date }) => release_date !== undefined).map(({ name }) => name);
  const only = Object.fromEntries(Object.entries(scores).filter(([name]) => dated.includes(name)));
  const { correlation } = gate([resultsOf("HarmBench", only)], { inputs: { pool: helm.name } })
    .benchmarks[0]!;
  expect(correlation.value! * 100).toBeCloseTo(52.0, 1);
  expect(correlation.given_release_date! * 100).toBeCloseTo(22.9, 1);
  expect(correlation.given_release_date_models).toBe(55);
});

it("is not given where the axis is the release date itself", () => {
  const found = gate([resultsOf("HarmBench", scores)], { inputs: { pool: helm.name, axis: "release-date" } })
    .benchmarks[0]!;
  expect(found.correlation.given_release_date).toBeNull();
  expect(found.axis.kind).toBe("release-date");
});
