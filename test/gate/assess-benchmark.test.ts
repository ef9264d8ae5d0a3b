import { expect, it } from "vitest";
import { chat, columnOf, judged, resultsOf } from "../support/gate.ts";

it("carries what the results say: metric, range, orientation, place", () => {
  const metric = {
    name: "accuracy",
    unit: "proportion",
    minimum: 0,
    maximum: 1,
    chance: 0.5,
    proportion: true,
  };
  const place = { file: "results/ethics.json", line: 3 };
  const found = judged(
    resultsOf("ETHICS", columnOf(chat, "ethics_all"), { metric, place, files: 2, format: "lm-eval" }),
  );
  expect(found).toMatchObject({
    metric: "accuracy",
    metric_range: { unit: "proportion", minimum: 0, maximum: 1, chance: 0.5 },
    higher_is_better: true,
    optimum: null,
    orientation_from: "results",
    source: { file: "results/ethics.json", line: 3, files: 2, format: "lm-eval" },
  });
});

it("an optimum: the distance from it is what counts", () => {
  const scores = columnOf(chat, "ethics_all");
  const middle = 0.65;
  const folded = judged(resultsOf("X", scores, { orientation: { kind: "optimum", optimum: middle } }));
  const byHand = judged(
    resultsOf("X", Object.fromEntries(Object.entries(scores).map(([n, s]) => [n, -Math.abs(s - middle)]))),
  );
  expect(folded.correlation.value).toBe(byHand.correlation.value);
  expect(folded).toMatchObject({ higher_is_better: null, optimum: middle });
});
