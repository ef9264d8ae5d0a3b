// Progress mode on the loopback GitHub: each verdict, each effect, a narrowed claim, a claim on a model outside the pool.
import { afterEach, describe, expect, it } from "vitest";
import { figures } from "../support/figures.ts";
import { openScene, type Scene } from "../support/gate-scene.ts";

const { data, examples } = figures("mending.json").progress;
const chat = data["chat-2024"] as { models: string[]; columns: Record<string, (number | null)[]> };
const capability = (Object.values(examples) as { capability_scores?: Record<string, number> }[]).find(
  (example) => example.capability_scores,
)!.capability_scores!;

type Extra = Record<string, unknown>;
const one = (name: string, column: string, extra: Extra = {}) => ({
  benchmark: name,
  higher_is_better: true,
  metric: { name: "accuracy", unit: "proportion", minimum: 0, maximum: 1 },
  scores: {
    ...Object.fromEntries(
      chat.models.flatMap((m, i) =>
        chat.columns[column]![i] === null ? [] : [[m, chat.columns[column]![i]]],
      ),
    ),
    ...extra,
  },
});
const results = (...benchmarks: object[]) =>
  JSON.stringify(benchmarks.length === 1 ? benchmarks[0] : { benchmarks });
const claims = (...lines: string[]) => `claims:\n${lines.map((line) => `  - ${line}`).join("\n")}\n`;
const CLAIMS = ".github/claims.yml";

let scene: Scene;
afterEach(() => scene.github.stop());

async function run(head: Record<string, string>, { main = {}, inputs = {} } = {}) {
  scene = await openScene({ a: "", ...main });
  scene.pull(head);
  const found = await scene.run({ inputs: { mode: "progress", ...inputs } });
  return { ...found, comment: scene.comments()[0] ?? "" };
}

describe("verdicts and effects", () => {
  const single = claims("{ name: c, results: [r.json], after: Mistral-7B-Instruct-v0.2 }");
  const pair = claims(
    "{ name: c, results: [r.json], before: Llama-2-70b-chat-hf, after: Meta-Llama-3-70B-Instruct }",
  );
  const fallen = results(one("TruthfulQA", "truthfulqa_mc1", { "Mistral-7B-Instruct-v0.2": 0.1 }));

  const mistral = (score: number) => ({ "Mistral-7B-Instruct-v0.2": score });
  /** Far above what capability predicts on two, far below on the third. */
  const torn = results(
    one("A", "truthfulqa_mc1", mistral(1)),
    one("B", "truthfulqa_mc1", mistral(1)),
    one("C", "ethics_all", mistral(0.3)),
  );

  it.each([
    ["mixed", single, torn, {}, "warn", 0],
    ["mixed", single, torn, { "on-mixed": "fail" }, "fail", 1],
    ["mixed", single, torn, { "on-mixed": "pass" }, "pass", 0],
    ["differential", single, results(one("TruthfulQA", "truthfulqa_mc1")), {}, "pass", 0],
    ["explained", pair, results(one("ETHICS", "ethics_all")), {}, "warn", 0],
    ["explained", pair, results(one("ETHICS", "ethics_all")), { "on-explained": "fail" }, "fail", 1],
    ["below-expectation", single, fallen, {}, "fail", 1],
    ["below-expectation", single, fallen, { "on-below": "pass" }, "pass", 0],
    ["inconclusive", single, results(one("ETHICS", "ethics_all")), {}, "warn", 0],
    ["inconclusive", single, results(one("ETHICS", "ethics_all")), { "on-inconclusive": "fail" }, "fail", 1],
  ])("%s", async (verdict, file, scores, inputs, conclusion, exit) => {
    const found = await run({ [CLAIMS]: file, "r.json": scores }, { inputs });
    expect(found.exit, found.log).toBe(exit);
    expect(found.outputs).toMatchObject({ verdict, conclusion });
  });

  it("says it in the words of the comment", async () => {
    const { comment } = await run({ [CLAIMS]: pair, "r.json": results(one("ETHICS", "ethics_all")) });
    expect(comment).toContain(
      "**Explained by capabilities.** ETHICS rose by 8.5 points; a model as capable would have risen by 7.5 points. What is left, +1.0 [−13.6, +15.7], may be nothing.",
    );
  });
});

describe("what a change may not do", () => {
  const both = claims("{ name: c, results: [r.json], after: Mistral-7B-Instruct-v0.2 }");
  const only = claims(
    "{ name: c, results: [r.json], benchmarks: [TruthfulQA], after: Mistral-7B-Instruct-v0.2 }",
  );
  const two = results(one("TruthfulQA", "truthfulqa_mc1"), one("ETHICS", "ethics_all"));

  it("drop a benchmark from a claim without a word", async () => {
    const found = await run({ [CLAIMS]: only, "r.json": two }, { main: { [CLAIMS]: both, "r.json": two } });
    expect(found.outputs).toMatchObject({ verdict: "differential", conclusion: "warn" });
    expect(found.comment).toContain("This change drops ETHICS from the claim c");
    expect(found.comment).toContain("Not part of the claim, though the files have it: ETHICS");
  });

  it("drop it from the results either", async () => {
    const head = { [CLAIMS]: both, "r.json": results(one("TruthfulQA", "truthfulqa_mc1")) };
    const found = await run(head, { main: { [CLAIMS]: both, "r.json": two } });
    expect(found.outputs).toMatchObject({ conclusion: "warn" });
    expect(found.comment).toContain("This change drops ETHICS from the claim c");
  });

  it("drop a whole claim", async () => {
    const other = claims("{ name: other, results: [r.json], after: Mistral-7B-Instruct-v0.2 }");
    const found = await run({ [CLAIMS]: other, "r.json": two }, { main: { [CLAIMS]: both, "r.json": two } });
    expect(found.comment).toContain("This change drops the claim c.");
  });

  it("place its own model, unless the policy trusts it", async () => {
    const mine = { "our-org/defended": { score: 0.75, capability_scores: capability } };
    const head = {
      [CLAIMS]: claims(
        "{ name: c, results: [r.json], before: Mistral-7B-Instruct-v0.2, after: our-org/defended }",
      ),
      "r.json": results(one("TruthfulQA", "truthfulqa_mc1", mine)),
    };
    const found = await run(head);
    expect(found.outputs).toMatchObject({ verdict: "inconclusive", conclusion: "warn" });
    expect(found.comment).toContain("placed by the claim's own capability scores");
    await scene.github.stop();
    const trusted = await run(head, { main: { ".github/safetywashing.yml": "trust-claims: true\n" } });
    expect(trusted.outputs).toMatchObject({ verdict: "differential", conclusion: "pass" });
  });

  it("ask for less confidence, or misspell a key", async () => {
    const low = claims("{ name: c, results: [r.json], after: Mistral-7B-Instruct-v0.2, confidence: 0.5 }");
    const found = await run({ [CLAIMS]: low, "r.json": two });
    expect(found.exit).toBe(2);
    expect(found.log + found.comment).toContain("less confidence than the policy");
    await scene.github.stop();
    const slip = claims("{ name: c, results: [r.json], afer: x, after: y }");
    const wrong = await run({ [CLAIMS]: slip, "r.json": two });
    expect(wrong.exit).toBe(2);
    expect(wrong.comment).toMatch(/Did you mean .*after/);
  });
});

it("a change that touches neither claims nor results passes", async () => {
  const file = claims("{ name: c, results: [r.json], after: Mistral-7B-Instruct-v0.2 }");
  const main = {
    [CLAIMS]: file,
    "r.json": results(one("TruthfulQA", "truthfulqa_mc1", { "Mistral-7B-Instruct-v0.2": 0.1 })),
  };
  const found = await run({ ...main, other: "x" }, { main });
  expect(found.outputs).toMatchObject({ verdict: "below-expectation", conclusion: "pass" });
  expect(found.exit).toBe(0);
});

it("a missing file of claims is told", async () => {
  const found = await run({ "r.json": results(one("ETHICS", "ethics_all")) });
  expect(found.exit).toBe(2);
  expect(found.comment).toContain("there is no file of claims");
});
