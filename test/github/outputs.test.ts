import { expect, it } from "vitest";
import type { Assessment } from "../../src/generated/report.ts";
import { outputsOf } from "../../src/github/outputs.ts";

const benchmark = (name: string, value: number | null, interval: object | null) => ({
  name,
  verdict: "entangled",
  correlation: { value, interval },
  models: { matched: [1, 2, 3] },
});

it("gives the worst benchmark's figures in full, and all by name", () => {
  const a = {
    verdict: "entangled",
    conclusion: "fail",
    benchmarks: [benchmark("a", 0.1 + 0.2, { low: -0.1, high: 0.5 }), benchmark("b", null, null)],
  } as unknown as Assessment;
  expect(outputsOf(a)).toEqual({
    verdict: "entangled",
    conclusion: "fail",
    correlation: "0.30000000000000004",
    "interval-low": "-0.1",
    "interval-high": "0.5",
    "models-matched": "3",
    benchmarks:
      '[{"name":"a","verdict":"entangled","correlation":0.30000000000000004},{"name":"b","verdict":"entangled","correlation":null}]',
  });
});

it("is empty where there is no value", () => {
  const none = { verdict: "inconclusive", conclusion: "fail", benchmarks: [benchmark("b", null, null)] };
  expect(outputsOf(none as unknown as Assessment)).toMatchObject({ correlation: "", "interval-low": "" });
});
