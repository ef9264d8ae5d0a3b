// Which benchmark and metric is meant: by the selectors, or asked for with the list; never chosen in silence.
import { describe, expect, it } from "vitest";
import { readResults } from "../../src/results/read.ts";
import { faultsOf, files } from "../support/results.ts";

const run = (model: string) =>
  JSON.stringify({
    results: {
      one: { "acc,none": 0.5, "acc_norm,none": 0.6 },
      two_words: { "acc,none": 0.7 },
    },
    higher_is_better: { one: { acc: true, acc_norm: true }, two_words: { acc: true } },
    model_name: model,
  });
const own = (benchmark: string, metric?: string) =>
  JSON.stringify({ benchmark, ...(metric && { metric }), higher_is_better: true, scores: { m: 0.5 } });
const INPUT = files({ "r.json": run("m") });

const chosen = async (options: Parameters<typeof readResults>[1], input = INPUT) =>
  (await readResults(input, options)).benchmarks.map((b) => `${b.name}: ${b.models[0]!.score}`);

it.each([
  [{ benchmark: ["two_words"] }, ["two_words: 0.7"]],
  [{ benchmark: ["Two Words"] }, ["two_words: 0.7"]],
  [{ benchmark: ["one/acc"] }, ["one: 0.5"]],
  [{ benchmark: ["one/acc_norm,none"] }, ["one: 0.6"]],
  [{ benchmark: ["one"], metric: "acc_norm" }, ["one: 0.6"]],
  [{ benchmark: ["one"], metric: "acc norm" }, ["one: 0.6"]],
  [{ metric: "acc_norm" }, ["one: 0.6"]],
  [{ benchmark: ["one"], metrics: { one: "acc" } }, ["one: 0.5"]],
  [{ benchmark: ["one/acc", "two_words"] }, ["one: 0.5", "two_words: 0.7"]],
  [{ benchmark: ["*"] }, ["one/acc: 0.5", "one/acc_norm: 0.6", "two_words: 0.7"]],
])("%j chooses %j", async (options, expected) => {
  expect(await chosen(options)).toEqual(expected);
});

describe("asks, with the list,", () => {
  it.each([
    [
      {},
      /the files hold 2 benchmarks: which of these did you mean\? "one" \(acc, acc_norm\), "two_words" \(acc\)/,
    ],
    [{ benchmark: ["one"] }, /"one" has 2 metrics: which of these did you mean\? "one" \(acc, acc_norm\)/],
    [{ metric: "acc" }, /the files hold 2 benchmarks/],
    [{ metric: "f1" }, /no benchmark has the metric "f1"/],
    [{ benchmark: ["two_words"], metric: "f1" }, /no benchmark has the metric "f1"/],
    [{ benchmark: ["tow_words"] }, /no benchmark is called "tow_words"/],
  ])("for %j", async (options, message) => {
    const [fault] = await faultsOf(INPUT, options);
    expect(`${fault!.message} ${fault!.expected ?? ""}`).toMatch(message);
  });
});

it("takes all benchmarks of our own format, of one file or several", async () => {
  expect(await chosen({}, files({ "a.json": own("A"), "b.json": own("B") }))).toEqual(["A: 0.5", "B: 0.5"]);
  expect(await chosen({ benchmark: ["b"] }, files({ "a.json": own("A"), "b.json": own("B") }))).toEqual([
    "B: 0.5",
  ]);
});

it("asks where our own format stands beside a harness's", async () => {
  const [fault] = await faultsOf(files({ "a.json": own("A"), "r.json": run("m") }), { metric: "acc_norm" });
  expect(fault!.message).toContain("which of these");
});

it("needs no metric's name where there is nothing to choose", async () => {
  const unnamed = files({ "a.json": own("A") });
  expect(await chosen({ metric: "acc" }, unnamed)).toEqual(["A: 0.5"]);
  const { notes } = await readResults(unnamed, { metric: "acc" });
  expect(notes.map(({ code, text }) => [code, text])).toEqual([
    ["metric-unnamed", 'no metric is called "acc": the scores of "A" name none, and are taken for it'],
  ]);
  const [fault] = await faultsOf(files({ "a.json": own("A", "f1") }), { metric: "acc" });
  expect(fault!.message).toContain('no benchmark has the metric "acc"');
});

describe("one benchmark in several tables of a document", () => {
  const table = (title: string, ...models: string[]) =>
    `## ${title}\n\n| Model | Bio ↑ | Chem ↑ |\n|---|---|---|\n${models.map((name, i) => `| ${name} | 0.${i + 1} | 0.${i + 3} |`).join("\n")}\n\n`;

  it("is joined by its common name where the tables share no model, and told", async () => {
    const document = files({ "r.md": table("Large", "gpt-4", "claude-2") + table("Small", "yi-6b") });
    const { benchmarks, notes } = await readResults(document, { benchmark: ["Bio"] });
    expect(benchmarks.map(({ name, models }) => [name, models.length])).toEqual([["Bio", 3]]);
    expect(notes.map(({ text }) => text)).toEqual([
      '"Bio" is joined from tables that share no model: "Large" and "Small"',
    ]);
    const [fault] = await faultsOf(document);
    expect(fault!.message).toContain("the files hold 4 benchmarks");
    expect((await readResults(document, { benchmark: ["Small/Bio"] })).benchmarks[0]!.models).toHaveLength(1);
  });

  it("is asked for where they share one", async () => {
    const document = files({ "r.md": table("Plain", "gpt-4", "claude-2") + table("Attacked", "gpt-4") });
    const [fault] = await faultsOf(document, { benchmark: ["Bio"] });
    expect(fault!.message).toContain('"Bio" names 2 benchmarks');
  });
});
