import { expect, it } from "vitest";
import { judge } from "../../src/gate/judge.ts";
import { resolveSettings } from "../../src/policy/settings.ts";
import { openPool } from "../../src/pool/shelf.ts";
import { chat, columnOf, resultsOf } from "../support/gate.ts";

const benchmark = resultsOf("MT-Bench", columnOf(chat, "MT_Bench"));
const settings = resolveSettings({}, null);

it("a comparison gives the same figures and verdict as a judgement, without what only tells whether it is clear", () => {
  const verdict = judge({ benchmark, reference: openPool(chat), settings, for: "verdict" });
  const comparison = judge({ benchmark, reference: openPool(chat), settings, for: "comparison" });
  const { pairs: _, bonettWright, curvature, ...figures } = comparison.figures;
  expect(verdict.figures).toMatchObject(figures);
  expect([bonettWright, curvature]).toEqual([null, null]);
  expect(verdict.figures.bonettWright).not.toBeNull();
  expect(verdict.figures.curvature).not.toBeNull();
  expect(comparison.decision.verdict).toBe(verdict.decision.verdict);
  expect(comparison.removals).toEqual([]);
  expect(verdict.removals.length).toBeGreaterThan(26);
});

it("a panel counts those without a score here, by their own name or as the pool's model", () => {
  const [first, second] = benchmark.models.map(({ name }) => name) as [string, string];
  const fewer = { ...benchmark, models: benchmark.models.filter(({ name }) => name !== first) };
  const fixed = resolveSettings(
    {},
    {
      path: "policy.yml",
      content: { panel: [first, second, "somebody/unheard-of"] },
    },
  );
  const of = (results: typeof benchmark) =>
    judge({ benchmark: results, reference: openPool(chat), settings: fixed, for: "verdict" });
  expect(of(benchmark).panel).toEqual({ models: 3, missing: ["somebody/unheard-of"] });
  expect(of(fewer).panel?.missing).toEqual([first, "somebody/unheard-of"]);
  expect(of(fewer).decision.verdict).toBe("entangled");
  expect(judge({ benchmark, reference: openPool(chat), settings, for: "verdict" }).panel).toBeNull();
});
