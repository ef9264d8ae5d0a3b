// Adjusted scores as a benchmark of a pull request: distinct by construction, so the check at least warns.
import { afterAll, expect, it } from "vitest";
import { figures } from "../support/figures.ts";
import { openScene, RESULTS, type Scene } from "../support/gate-scene.ts";

let scene: Scene | undefined;
afterAll(() => scene?.github.stop());

it("residuals about the pool's own line warn, and the comment says why", async () => {
  const { fit, models } = figures("mending.json").adjusted["truthfulqa_mc1 on chat-2024"];
  const scores = Object.fromEntries(
    models.map(([name, , x, y]: [string, string, number, number]) => [
      name,
      y - fit.intercept - fit.slope * x,
    ]),
  );
  scene = await openScene({ a: "" });
  scene.pull({
    [RESULTS]: JSON.stringify({ benchmark: "TruthfulQA, adjusted", higher_is_better: true, scores }),
  });
  const inputs = { pool: "chat-2024", "on-unknown-noise": "pass", "on-inconclusive": "pass" };
  const { report, exit } = await scene.run({ inputs });
  expect(exit).toBe(0);
  expect(report).toMatchObject({
    verdict: "distinct",
    conclusion: "warn",
    benchmarks: [{ notes: expect.arrayContaining([expect.objectContaining({ code: "looks-adjusted" })]) }],
  });
  expect(scene.comments()[0]).toContain("Adjusted scores pass any gate");
});
