import { expect, it } from "vitest";
import worked from "../figures/worked-examples.json" with { type: "json" };
import { chat, columnOf, judged, resultsOf } from "../support/gate.ts";

// Figures of the published design for ETHICS: 0.80 to 0.85, moved most by Mistral-7B-Instruct-v0.2, gemma, BBH.
it("ETHICS: the range without any one model, family, capability benchmark", () => {
  const { sensitivity } = judged(resultsOf("ETHICS", columnOf(chat, "ethics_all")));
  const rounded = Object.values(sensitivity).map((range) =>
    [range!.low, range!.high, range!.most.value].map((v) => v.toFixed(2)),
  );
  expect(rounded).toEqual([
    ["0.80", "0.85", "0.85"],
    ["0.80", "0.83", "0.80"],
    ["0.82", "0.85", "0.85"],
  ]);
  expect(Object.values(sensitivity).map((range) => range!.most.name)).toEqual([
    "Mistral-7B-Instruct-v0.2",
    "gemma",
    "BBH",
  ]);
});

it.each(Object.entries(worked.item3_leave_one_capability_benchmark_out.benchmarks))(
  "%s without any one capability benchmark, as SciPy has it",
  (id, example) => {
    const { sensitivity } = judged(resultsOf(`of ${id}`, columnOf(chat, id)));
    const found = sensitivity.without_capability_benchmark!;
    expect(found.low).toBeCloseTo(example.lowest, 10);
    expect(found.high).toBeCloseTo(example.highest, 10);
  },
);

it("is silent where there is no correlation", () => {
  const { sensitivity } = judged(resultsOf("X", { "dbrx-instruct": 1 }));
  expect(Object.values(sensitivity)).toEqual([null, null, null]);
});
