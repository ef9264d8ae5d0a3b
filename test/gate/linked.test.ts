// The linked axis: when it is taken, what it may say, and that it has no word beside the pools it is made of.
import { describe, expect, it } from "vitest";
import { choosePool } from "../../src/pool/choose.ts";
import { freshShelf, gate, resultsOf, shelf } from "../support/gate.ts";

const LINKED = "linked-2026";
const linked = shelf.get(LINKED);
const reference = shelf.open(LINKED);
const axis = reference.axis("capabilities-score");
const placed = linked.models.filter(({ outside_reference }) => !outside_reference);

/** Scores that rise with the linked axis, of models that these pools know. */
function risingFor(...pools: string[]) {
  const names = pools.flatMap((pool) => shelf.get(pool).models.map(({ name }) => name));
  const scores = names.flatMap((name) => {
    const model = reference.names().match(name)?.models;
    const value = model?.length === 1 ? axis.values.get(model[0]!.name) : undefined;
    return value === undefined ? [] : [[model![0]!.name, value] as const];
  });
  return resultsOf("Rising", Object.fromEntries(scores));
}

/** Pools of other years: no one of them knows most of the models of all. */
const APART = ["chat-2024", "helm-classic-2023", "helm-lite-2025"];

const minima = { models: 8, families: 5 };

describe("pool: auto", () => {
  const all = shelf.names.map((name) => shelf.get(name));
  const chosen = (results: ReturnType<typeof risingFor>) => choosePool(all, results, minima).pool.name;

  it("stays with a single pool that knows its models", () => {
    for (const pool of ["helm-lite-2025", "eci-2026"]) expect(chosen(risingFor(pool))).toBe(pool);
  });

  it("takes the linked axis where it places half as many models again", () => {
    const both = risingFor(...APART);
    expect(chosen(both)).toBe(LINKED);
    expect(gate([both]).pool).toMatchObject({ name: LINKED, chosen_by: "auto" });
  });

  it("takes it where no single pool meets the minima", () => {
    const some = APART.flatMap((pool) => risingFor(pool).models.slice(-6));
    const results = resultsOf("Rising", Object.fromEntries(some.map(({ name, score }) => [name, score])));
    const single = choosePool(
      all.filter(({ name }) => name !== LINKED),
      results,
      { models: 17, families: 2 },
    );
    expect(single.matched).toBeLessThan(17);
    expect(choosePool(all, results, { models: 17, families: 2 }).pool.name).toBe(LINKED);
  });

  it("never for a benchmark that it is made of", () => {
    const both = risingFor(...APART);
    expect(chosen({ ...both, name: "gpqa" })).not.toBe(LINKED);
  });
});

describe("on the linked axis", () => {
  const inputs = { pool: LINKED };

  it("a benchmark that it is made of has no axis, and the pools that can say more are named", () => {
    const { models } = risingFor("eci-2026", "helm-capabilities-2025");
    const report = gate([{ ...risingFor("eci-2026"), name: "GPQA diamond", models }], { inputs });
    const [benchmark] = report.benchmarks;
    expect(benchmark).toMatchObject({ verdict: "inconclusive", correlation: { value: null } });
    expect(benchmark!.reasons[0]).toMatchObject({
      rule: "axis-too-small",
      left: 0,
      left_out: ["GPQA diamond"],
    });
    expect(report.pool!.alternatives.map(({ name }) => name)).toContain("helm-capabilities-2025");
  });

  it("models that one score places, or vaguely, do not count", () => {
    const vague = placed.filter((model) => !reference.counts(model, axis));
    const half = reference.spread(axis) / 2;
    expect(vague.length).toBeGreaterThan(0);
    for (const model of placed)
      expect(reference.counts(model, axis)).toBe(model.placed_by !== 1 && model.standard_error! <= half);
    const scores = Object.fromEntries(vague.slice(0, 30).map(({ name }, i) => [name, i]));
    const [benchmark] = gate([resultsOf("Vague", scores)], { inputs }).benchmarks;
    expect(benchmark).toMatchObject({ verdict: "inconclusive", coverage: { models: 0 } });
  });

  it("is clear only where the best single pool says the same", () => {
    // Rises with the linked axis; on the single pools it is no more than noise.
    const both = risingFor(...APART);
    const [alone] = gate([both], { inputs, shelf: { ...freshShelf(), names: [LINKED] } }).benchmarks;
    expect(alone).toMatchObject({ verdict: "entangled", certainty: "clear" });
    const report = gate([both], { inputs });
    const best = report.pool!.alternatives.reduce((a, b) => (b.models_matched > a.models_matched ? b : a));
    const clear = report.benchmarks[0]!.certainty === "clear";
    expect(clear).toBe(
      report.pool!.alternatives.every(({ disagrees }) => !disagrees) && best.verdict === "entangled",
    );
  });

  it("has no word as another pool", () => {
    const report = gate([risingFor("eci-2026")], { inputs: { pool: "eci-2026" } });
    expect(report.pool!.alternatives.map(({ name }) => name)).not.toContain(LINKED);
  });
});

it("its spread is that of the models that stand in another source than the Open LLM Leaderboard", () => {
  expect(reference.everyone(axis)).toHaveLength(placed.length);
  const openOnly = linked.models.filter(({ outside_reference }) => outside_reference);
  const open = new Set(shelf.get("open-llm-leaderboard-v2").models.map(({ name }) => name));
  for (const { name } of openOnly)
    expect(open.has(name.replace(/ \(open-llm-leaderboard-v2\)$/, ""))).toBe(true);
});
