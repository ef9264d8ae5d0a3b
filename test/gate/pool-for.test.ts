import { describe, expect, it } from "vitest";
import { columnOf, gate, resultsOf, shelf } from "../support/gate.ts";

const mean = () => {
  const helm = shelf.get("helm-capabilities-2025");
  const ids = ["harmbench", "simple-safety-tests", "bbq", "anthropic-red-team", "xstest"].map(
    (id) => `helm-safety-${id}`,
  );
  const columns = ids.map((id) => columnOf(helm, id));
  return resultsOf(
    "HELM Safety mean",
    Object.fromEntries(
      Object.keys(columns[0]!).map((name) => [
        name,
        columns.reduce((sum, column) => sum + column[name]!, 0) / 5,
      ]),
    ),
  );
};

describe("pool: auto", () => {
  const report = gate([mean()]);

  it("takes the pool with the most matched models and says so", () => {
    expect(report.pool).toMatchObject({ name: "helm-capabilities-2025", chosen_by: "auto" });
    expect(report.benchmarks[0]?.correlation.value).toBeCloseTo(0.725, 3);
  });

  it("a pool that the policy names for one benchmark wins over the run's", () => {
    const policy = 'benchmarks: { "HELM Safety mean": { pool: eci-2026 } }';
    expect(gate([mean()], { policy }).pool).toMatchObject({ name: "eci-2026", chosen_by: "name" });
  });

  it("ECI's attribution stands in the report", () => {
    expect(gate([mean()], { inputs: { pool: "eci-2026" } }).pool?.attribution).toMatch(/Epoch AI/);
  });
});
