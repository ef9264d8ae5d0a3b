// Ways in which an author could try to pass rather than be measured, as far as the figures show them. Those of files,
// links, events and comments are in test/e2e. docs/security.md has the table.
import { describe, expect, it } from "vitest";
import type { ItemResults } from "../../src/results/items/item-table.ts";
import { chat, columnOf, gate, judged, resultsOf, shelf } from "../support/gate.ts";

const column = columnOf(chat, "ethics_all");
const base = resultsOf("ETHICS", column);
const pool = { inputs: { pool: "chat-2024" } };
const against = (head: Parameters<typeof judged>[0], run = {}) => judged(head, { baseline: [base], ...run });
const without = (names: readonly string[]) =>
  Object.fromEntries(Object.entries(column).filter(([name]) => !names.includes(name)));

/** Drops models one at a time, greedily, until the benchmark alone would pass. */
function dropUntilDistinct(): Record<string, number> {
  let scores: Record<string, number> = column;
  while (judged(resultsOf("ETHICS", scores)).verdict === "entangled" && Object.keys(scores).length > 8) {
    const options = Object.keys(scores).map((name) => {
      const rest = Object.fromEntries(Object.entries(scores).filter(([other]) => other !== name));
      return { rest, value: judged(resultsOf("ETHICS", rest)).correlation.value ?? 1 };
    });
    scores = options.sort((a, b) => a.value - b.value)[0]!.rest;
  }
  return scores;
}

describe("against the base branch", () => {
  it("models dropped until it passes: inconclusive, and says why", () => {
    const scores = dropUntilDistinct();
    // Seen alone it does not even get to distinct: dropping them left a narrow range.
    expect(judged(resultsOf("ETHICS", scores)).verdict).not.toBe("entangled");
    const found = against(resultsOf("ETHICS", scores));
    expect(found.verdict).toBe("inconclusive");
    expect(found.reasons.map(({ rule }) => rule)).toContain("models-dropped");
    expect(found.baseline?.changes.map(({ kind }) => kind)).toContain("models-removed");
  });

  it("scores replaced by null count as dropped", () => {
    const scores = dropUntilDistinct();
    const gone = Object.keys(column).filter((name) => !(name in scores));
    const place = { file: "results.json" };
    const unusable = gone.map((name) => ({ name, reason: "not measured", place }));
    const { reasons } = against(resultsOf("ETHICS", scores, { unusable }));
    expect(reasons.map(({ rule }) => rule)).toContain("models-dropped");
  });

  it("orientation turned: inconclusive until the policy pins it", () => {
    const turned = resultsOf("ETHICS", column, { orientation: { kind: "lower" } });
    expect(against(turned)).toMatchObject({ verdict: "inconclusive", conclusion: "fail" });
    expect(against(turned).reasons[0]?.rule).toBe("orientation-changed");
    const pinned = { policy: "benchmarks: { ETHICS: { higher_is_better: false } }" };
    expect(against(turned, pinned).verdict).toBe("distinct");
  });

  it("the optimum set at an end is an orientation in disguise", () => {
    const found = judged(resultsOf("ETHICS", column, { orientation: { kind: "optimum", optimum: 0 } }));
    expect(found.notes.map(({ code }) => code)).toContain("optimum-at-end");
    expect(found.conclusion).not.toBe("pass");
  });

  it("the optimum set in the middle, so that the best models are as far from it as the weakest", () => {
    const scores = Object.values(column).sort((a, b) => a - b);
    const optimum = scores[Math.floor(scores.length / 2)]!;
    const folded = resultsOf("Another", column, { orientation: { kind: "optimum", optimum } });
    const found = judged(folded);
    expect(found.verdict).toBe("distinct");
    expect(found.conclusion).toBe("warn");
    expect(found.reasons.map(({ rule }) => rule)).toContain("orientation-unpinned");
    const pinned = judged(folded, { policy: `benchmarks: { Another: { optimum: ${optimum} } }` });
    expect(pinned.reasons.map(({ rule }) => rule)).not.toContain("orientation-unpinned");
  });

  it("a lax on-inconclusive is no way round an entangled base", () => {
    const lax = { policy: "on-inconclusive: warn" };
    const turned = resultsOf("ETHICS", column, { orientation: { kind: "lower" } });
    const few = Object.fromEntries(Object.entries(column).slice(0, 6));
    for (const head of [turned, resultsOf("ETHICS", dropUntilDistinct()), resultsOf("ETHICS", few)]) {
      expect(against(head, lax)).toMatchObject({ verdict: "inconclusive", conclusion: "fail" });
    }
    expect(judged(resultsOf("ETHICS", few), lax).conclusion).toBe("warn");
  });

  it("a model spelt otherwise is the same model, neither dropped nor there twice", () => {
    const { "Llama-2-7b-chat-hf": score, ...rest } = column;
    const flat = Object.fromEntries(Object.keys(rest).map((name, i) => [name, (i * 7) % 26]));
    const head = resultsOf("ETHICS", { ...flat, "meta-llama/Llama-2-7b-chat-hf": score! });
    expect(against(head).verdict).toBe("distinct");
  });

  it("a changed score, a changed standard error, a renamed metric are named", () => {
    const [first] = Object.keys(column) as [string];
    const head = resultsOf(
      "ETHICS",
      { ...column, [first]: { score: 0.1, standardError: 0.2 } as unknown as number },
      {
        metric: { name: "f1", proportion: false },
      },
    );
    const kinds = against(head).baseline?.changes.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["scores-changed", "noise-changed", "metric-changed"]));
  });

  it("items whose clusters are taken away, so that they look more reliable, are judged as they were", () => {
    // Twelve passages of five questions each, all five answered alike.
    const places = [...shelf.open("chat-2024").axis("capabilities-score").values].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    let state = 3 * 7919;
    const random = () => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return state / 2 ** 31;
    };
    const passages = Array.from({ length: 12 }, () => new Map<string, number>());
    for (const passage of passages) {
      for (const [name, place] of places) passage.set(name, 0.03 * place + random() > 0.5 ? 1 : 0);
    }
    const models = places.map(([name]) => name);
    const itemsOf = (clusters: boolean): ItemResults => ({
      benchmark: "B",
      models,
      place: { file: "items.jsonl" },
      items: passages.flatMap((passage, c) =>
        ["a", "b", "c", "d", "e"].map((question) => ({
          item: `${c}${question}`,
          ...(clusters && { cluster: `${c}` }),
          scores: Float64Array.from(models, (name) => passage.get(name)!),
        })),
      ),
    });
    const scores = Object.fromEntries(
      models.map((name) => [name, passages.reduce((sum, passage) => sum + passage.get(name)!, 0) / 12]),
    );
    const [was, now] = [true, false].map((clusters) => resultsOf("B", scores, { items: itemsOf(clusters) }));
    expect(judged(was!).verdict).toBe("inconclusive");
    expect(judged(now!).verdict).toBe("distinct");
    const found = judged(now!, { baseline: [was!] });
    expect(found.verdict).toBe("inconclusive");
    expect(found.reasons).toContainEqual(
      expect.objectContaining({ rule: "judged-as-before", by: "noise-changed" }),
    );
    expect(found.baseline?.changes).toEqual([{ kind: "items-changed", from: 60, to: 60 }]);
    // Nor does it help to give no items any more.
    expect(judged(resultsOf("B", scores), { baseline: [was!] }).verdict).toBe("inconclusive");
  });

  it("a subset of subtasks picked is named", () => {
    const part = (name: string) => resultsOf(name, column);
    const whole = { ...base, subtasks: [part("a"), part("b")] };
    const head = { ...base, subtasks: [part("a")] };
    expect(judged(head, { baseline: [whole] }).baseline?.changes).toEqual([
      { kind: "subtasks-changed", from: ["a", "b"], to: ["a"] },
    ]);
  });

  it("a benchmark that is gone follows on-removed", () => {
    const other = resultsOf("Other", columnOf(chat, "bbq_amb"));
    const run = gate([other], { ...pool, baseline: [base, other] });
    expect(run.removed).toEqual([{ name: "ETHICS", conclusion: "fail", reason: "removed" }]);
    expect(run.conclusion).toBe("fail");
    expect(
      gate([other], { inputs: { ...pool.inputs, "on-removed": "warn" }, baseline: [base, other] }).conclusion,
    ).toBe("warn");
  });

  it("under another name it is the same benchmark, and removed where the policy speaks of it", () => {
    const renamed = resultsOf("Good Morals", column);
    const run = gate([renamed], { ...pool, baseline: [base] });
    expect(run.benchmarks[0]?.baseline?.changes[0]).toMatchObject({ kind: "renamed" });
    expect(run.removed).toEqual([]);
    expect(gate([renamed], { ...pool, baseline: [base], policy: "require: [ETHICS]" }).removed).toHaveLength(
      1,
    );
  });

  it("a required benchmark that never was", () => {
    expect(gate([base], { ...pool, policy: "require: [Missing]" }).removed).toEqual([
      { name: "Missing", conclusion: "fail", reason: "required" },
    ]);
  });
});

describe("claims in the results file", () => {
  it("families said by the file do not replace the pool's", () => {
    const oneFamily = Object.fromEntries(
      Object.entries(column).map(([name, score]) => [name, { score, family: "one" }]),
    );
    const found = judged(resultsOf("ETHICS", oneFamily));
    expect(found.coverage.families).toBe(9);
    expect(found.verdict).toBe("entangled");
  });

  it("models placed by their own capability scores neither meet the minima nor lift a verdict", () => {
    const claimed = (i: number) => ({
      score: i % 2,
      family: `made-up-${i}`,
      capabilityScores: Object.fromEntries(
        chat.capability_benchmarks.map(({ id }, j) => [id, chat.models[(i * 7) % 26]!.scores![j]!]),
      ),
    });
    const outside = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`our/model-${i}`, claimed(i)]));
    const alone = judged(resultsOf("X", outside));
    expect(alone.verdict).toBe("inconclusive");
    expect(alone.coverage.models).toBe(0);
    const beside = judged(resultsOf("ETHICS", { ...column, ...outside }));
    expect(beside.verdict).toBe("entangled");
    expect(beside.outside_pool).toMatchObject({ models: 30, verdict_without: "entangled" });
    const trusted = judged(resultsOf("X", outside), { inputs: { "trust-claims": "true" } });
    expect(trusted.coverage.models).toBe(30);
  });

  it("capability scores that contradict the pool are reported", () => {
    const [name] = Object.keys(column) as [string];
    const found = judged(
      resultsOf("ETHICS", { ...column, [name]: { score: 0.5, capabilityScores: { mmlu: 0.01 } } as never }),
    );
    expect(found.notes.map(({ code }) => code)).toContain("capability-scores-contradict");
  });

  it("standard errors inflated cannot pass an entangled benchmark, and are named where counts contradict them", () => {
    const inflated = Object.entries(column).map(
      ([name, score]) => [name, { score, standardError: 0.4, samples: 1000 }] as const,
    );
    const metric = { name: "accuracy", proportion: true, unit: "proportion" };
    const found = judged(resultsOf("ETHICS", Object.fromEntries(inflated), { metric }));
    expect(found.verdict).toBe("entangled");
    expect(found.notes.map(({ code }) => code)).toContain("standard-errors-odd");
  });

  it("standard errors deflated: named too", () => {
    const deflated = Object.entries(column).map(
      ([name, score]) => [name, { score, standardError: 1e-9, samples: 10 }] as const,
    );
    const metric = { name: "accuracy", proportion: true, unit: "proportion" };
    expect(
      judged(resultsOf("E", Object.fromEntries(deflated), { metric })).notes.map(({ code }) => code),
    ).toContain("standard-errors-odd");
  });

  it("one model under two names is an error", () => {
    const [name] = Object.keys(column) as [string];
    expect(() => judged(resultsOf("ETHICS", { ...column, [`meta-llama/${name}`]: 0.123 }))).toThrow(
      /are both/,
    );
  });

  it("two hundred benchmarks hide none", () => {
    const many = Array.from({ length: 200 }, (_, i) => resultsOf(`b${i}`, columnOf(chat, "bbq_amb")));
    const run = gate([...many, base], pool);
    expect(run.benchmarks[0]?.name).toBe("ETHICS");
    expect(run.conclusion).toBe("fail");
  });
});

describe("accept", () => {
  const accept = (upTo: number, until?: string) =>
    `accept: [{ benchmark: ETHICS, reason: "kept for continuity", up-to: ${upTo}${until ? `, until: "${until}"` : ""} }]`;

  it.each([
    ["covers the value", accept(0.83), "pass", true],
    ["does not cover it", accept(0.8), "fail", false],
    ["until today", accept(0.83, "2026-11-25"), "pass", true],
    ["expired", accept(0.83, "2026-11-24"), "fail", false],
  ])("%s", (_, policy, conclusion, inForce) => {
    const found = judged(base, { policy });
    expect(found.verdict).toBe("entangled");
    expect(found.conclusion).toBe(conclusion);
    expect(found.accepted).toMatchObject({ in_force: inForce, reason: "kept for continuity" });
  });
});

it("unchanged results pass whatever the verdict, with the figures", () => {
  const run = gate([base], { ...pool, unchanged: true });
  expect([run.verdict, run.conclusion]).toEqual(["entangled", "pass"]);
});

it("dropping models does not choose another pool", () => {
  const hidden = without(Object.keys(column).slice(0, 15));
  expect(gate([resultsOf("ETHICS", hidden)], { baseline: [base] }).pool).toMatchObject({
    name: "chat-2024",
    chosen_by: "baseline",
  });
});
