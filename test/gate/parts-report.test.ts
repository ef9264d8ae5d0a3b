// Parts that are capability benchmarks of the axis themselves: no part is held against itself.
import { expect, it } from "vitest";
import { assess } from "../../src/gate/assess.ts";
import { judge } from "../../src/gate/judge.ts";
import { partsAlone } from "../../src/gate/parts-report.ts";
import { resolveSettings } from "../../src/policy/settings.ts";
import { openShelf } from "../../src/pool/shelf.ts";
import type { BenchmarkResults } from "../../src/results/benchmark-results.ts";
import { chat, columnOf, resultsOf, shelf } from "../support/gate.ts";

const settings = (values: Record<string, string> = {}) =>
  resolveSettings({ pool: "chat-2024", ...values }, null);
const open = openShelf(shelf);

/** A benchmark that is the plain mean of columns of the pool, with these as its parts. */
function meanOf(columns: Record<string, string>): BenchmarkResults {
  const scores = Object.entries(columns).map(([name, id]) => [name, columnOf(chat, id)] as const);
  const [first] = scores;
  const names = Object.keys(first![1]).filter((model) => scores.every(([, of]) => model in of));
  const mean = (model: string) => scores.reduce((sum, [, of]) => sum + of[model]!, 0) / scores.length;
  return resultsOf("Mean", Object.fromEntries(names.map((model) => [model, mean(model)])), {
    subtasks: scores.map(([name, of]) => resultsOf(name, of)),
  });
}

const [mmluAndTwo] = [
  { "Massive Multitask Language Understanding": "mmlu", TruthfulQA: "truthfulqa_mc1", AdvGLUE: "adv_glue" },
];
const partsOf = (columns: Record<string, string>, values?: Record<string, string>) =>
  partsAlone([meanOf(columns)], settings(values), open, 0)[0]!.parts;

it("a part that is a capability benchmark, by an alias too, leaves the axis for all parts", () => {
  const parts = partsOf(mmluAndTwo);
  expect(parts.axis_without).toEqual(["MMLU"]);
  const mmlu = parts.list.find(({ name }) => name.startsWith("Massive"))!;
  // docs/method.md, section 2: 0.832 with itself in the axis.
  expect(mmlu.rho!.toFixed(3)).toBe("0.775");
  // As the policy would have it for the whole.
  const { axis, observations } = judge({
    benchmark: meanOf(mmluAndTwo),
    reference: open.open("chat-2024"),
    settings: settings({ "overlaps-with": "MMLU" }),
    for: "comparison",
  });
  expect(axis.leftOut.map(({ name }) => name)).toEqual(["MMLU"]);
  const policy = partsOf(mmluAndTwo, { "overlaps-with": "MMLU" });
  expect(parts.models).toBe(observations.length);
  expect({ ...policy, axis_without: ["MMLU"] }).toEqual(parts);
});

it("each part has its spread: floor, ceiling and ties as the results give them", () => {
  const models = Object.keys(columnOf(chat, "mmlu"));
  const part = (name: string, score: (i: number) => number) =>
    resultsOf(name, Object.fromEntries(models.map((model, i) => [model, score(i)])), {
      metric: { name: "acc", minimum: 0, maximum: 1, proportion: true },
    });
  const last = models.length - 1;
  const list = [part("a", (i) => (i < 13 ? 1 : i / 100)), part("b", (i) => (i === last ? 0 : (i + 1) / 100))];
  const [report] = partsAlone([{ ...part("W", (i) => i), subtasks: list }], settings(), open, 0);
  const spreadOf = (name: string) => report!.parts.list.find((one) => one.name === name)!.spread!;
  expect(spreadOf("a")).toMatchObject({ floor_share: 0, ceiling_share: 0.5, tied_share: 0.5 });
  expect(spreadOf("b")).toMatchObject({ floor_share: 1 / 26, ceiling_share: 0, tied_share: 0 });
});

it("the verdict keeps it in its axis and says what it would be without", () => {
  const report = assess({
    benchmarks: [meanOf(mmluAndTwo)],
    settings: settings(),
    shelf,
    baseline: null,
    unchanged: false,
    notes: [],
    tool: { name: "t", version: "1" },
    today: "2026-01-01",
  });
  const [b] = report.benchmarks;
  expect(b!.axis.left_out).toEqual([]);
  expect(b!.overlaps.declared_by_results).toEqual(["mmlu"]);
  expect(b!.overlaps.value_without_declared).toBeCloseTo(b!.parts!.whole.rho!, 12);
  expect(b!.correlation.value).not.toBeCloseTo(b!.parts!.whole.rho!, 3);
});

it("a part is told where it cannot leave: on an axis of that one benchmark, or where too few would be left", () => {
  const alone = partsOf(mmluAndTwo, { axis: "MMLU" });
  expect(alone.axis_without).toEqual([]);
  expect(alone.set_aside).toMatchObject([
    { name: "Massive Multitask Language Understanding", reason: "in-axis" },
  ]);
  expect(alone.list.map(({ name }) => name).sort()).toEqual(["AdvGLUE", "TruthfulQA"]);
  const most = Object.fromEntries(chat.capability_benchmarks.slice(0, 10).map(({ id, name }) => [name, id]));
  const few = partsOf({ ...most, TruthfulQA: "truthfulqa_mc1", AdvGLUE: "adv_glue" });
  expect(few.axis_without).toEqual([]);
  expect(few.set_aside).toHaveLength(10);
  expect(() => partsOf(most)).toThrow("can tell no two parts");
});
