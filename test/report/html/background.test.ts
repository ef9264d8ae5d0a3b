// Below the charts.
import { expect, it } from "vitest";
import { otherPools, policy, reasons, reproduce, source } from "../../../src/report/html/background.ts";
import { SITUATIONS } from "../situations.ts";

const a = SITUATIONS["entangled-borderline"]!();
const b = a.benchmarks[0]!;

it("names the rule of each reason", () => {
  expect(reasons(a, b)).toContain("(rule <code>threshold</code>)");
});

it("shows the policy with its origin", () => {
  expect(policy(a)).toContain(
    '<th scope="row">Limit <code>threshold</code></th><td>0.60</td><td>default</td>',
  );
});

it("gives command, sentence and LaTeX", () => {
  expect(reproduce(a)).toContain("npx safetywashing-gate check results/mt-bench.json --pool chat-2024");
  expect(reproduce(a)).toContain("$\\rho = 0.79$");
  expect(reproduce(SITUATIONS["no-benchmark"]!())).not.toContain("For a paper");
});

it("compares other pools, and gives attribution", () => {
  const several = SITUATIONS.several!();
  expect(otherPools(several, several.benchmarks[2]!)).toContain("<strong>no</strong>");
  expect(otherPools(a, b)).toBe("");
  expect(source(SITUATIONS["given-scores"]!())).toContain("Epoch AI");
});
