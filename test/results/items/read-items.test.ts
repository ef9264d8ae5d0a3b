// What each harness writes about single items, in its own shape (from real files, texts cut), and what is refused.
import { Buffer } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { type InputFile, inputFile } from "../../../src/results/input-file.ts";
import type { ItemOptions } from "../../../src/results/items/item-format.ts";
import { readItems } from "../../../src/results/items/read-items.ts";

const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join("\n");

/** Benchmark → item → its scores by model, with its category and cluster where it has one. */
async function read(files: InputFile[], options: ItemOptions & { mostCells?: number } = {}) {
  const { benchmarks, notes } = await readItems(files, options);
  return {
    notes: notes.map(({ text }) => text),
    ...Object.fromEntries(
      benchmarks.map(({ benchmark, models, items }) => [
        benchmark,
        Object.fromEntries(
          items.map(({ item, category, cluster, scores }) => [
            item,
            {
              ...Object.fromEntries(
                models.map((model, i) => [model, Number.isNaN(scores[i]) ? null : scores[i]]),
              ),
              ...(category !== undefined && { category }),
              ...(cluster !== undefined && { cluster }),
            },
          ]),
        ),
      ]),
    ),
  };
}

describe("our own format", () => {
  const rows = [
    { benchmark: "B", item: 1, model: "a", score: 1, category: "x", cluster: "c1" },
    { benchmark: "B", item: 2, model: "a", score: null, category: "y" },
    { benchmark: "B", item: 1, model: "b", score: 0.5, category: "x", cluster: "c1" },
    { benchmark: "B", item: 2, model: "b", score: 0 },
  ];
  const expected = {
    notes: [],
    B: { "1": { a: 1, b: 0.5, category: "x", cluster: "c1" }, "2": { a: null, b: 0, category: "y" } },
  };

  it("as JSON lines, in any order", async () => {
    expect(await read([inputFile("i.jsonl", lines(...rows))])).toEqual(expected);
    expect(await read([inputFile("i.jsonl", lines(...rows.toReversed()))])).toEqual(expected);
  });

  it("as CSV, with quoted cells over several lines", async () => {
    const text =
      'benchmark,item,model,score,category,cluster\nB,1,a,1,x,c1\r\nB,2,a,,"y",\nB,1,b,0.5,x,"c1"\nB,2,b,0,,\n';
    expect(await read([inputFile("i.csv", text)])).toEqual(expected);
    expect(await read([inputFile("B.csv", 'item,model,score\n"two\nlines",m,1\n')])).toEqual({
      notes: [],
      B: { "two\nlines": { m: 1 } },
    });
  });

  it("results that stand twice become their mean, errors count in none", async () => {
    const twice = [1, 0, 0, null].map((score) => ({ item: "i", model: "m", score }));
    expect(await read([inputFile("B.jsonl", lines(...twice))])).toMatchObject({ B: { i: { m: 1 / 3 } } });
  });

  it("another column as the category", async () => {
    const row = { benchmark: "B", item: 1, model: "a", score: 1, category: "x", topic: "t" };
    expect(await read([inputFile("i.jsonl", lines(row))], { by: "topic" })).toMatchObject({
      B: { "1": { category: "t" } },
    });
  });

  it.each([
    [
      "a score that is no number",
      lines({ item: 1, model: "a", score: "good" }),
      /i.jsonl:1: the score is no number/,
    ],
    [
      "an item without a name",
      lines({ item: 1, model: "a", score: 1 }, { item: "", model: "a", score: 1 }),
      /i.jsonl:2: the item is missing/,
    ],
    ["a score beyond measure", lines({ item: 1, model: "a", score: 1e101 }), /no measurement/],
    [
      "an item of two categories",
      lines(
        { item: 1, model: "a", score: 1, category: "x" },
        { item: 1, model: "b", score: 1, category: "y" },
      ),
      /two values of category/,
    ],
    [
      "a line that is no JSON",
      `${lines({ item: 1, model: "a", score: 1 })}\n{"item":`,
      /i.jsonl:2: the line is not JSON/,
    ],
    [
      "a row with a cell too many",
      "item,model,score\n1,a,1\n1,b,1,2\n",
      /:3: the row has another number of cells/,
    ],
    ["a file of another kind", "hello", /no item results that can be recognised/],
  ])("%s is refused", async (_, text, message) => {
    await expect(read([inputFile("i.jsonl", text)])).rejects.toThrow(message);
  });

  it("a line over 4 MB is refused by its number", async () => {
    const long = `${lines({ item: 1, model: "a", score: 1 })}\n{"item": 2, "model": "a", "score": 1, "text": "${"x".repeat(4_300_000)}"}\n`;
    await expect(read([inputFile("i.jsonl", long)])).rejects.toThrow(
      "i.jsonl:2: the line is longer than 4 MB",
    );
  });

  it("more cells than the limit are refused", async () => {
    await expect(read([inputFile("i.jsonl", lines(...rows))], { mostCells: 3 })).rejects.toThrow(
      "item-cells",
    );
  });
});

describe("lm-evaluation-harness", () => {
  const name = "samples_mmlu_high_school_biology_2026-05-01T12-30-00.000000.jsonl";
  const line = (doc_id: number, acc: number, more = {}) => ({
    doc_id,
    doc: { question: "?", subject: "biology" },
    filter: "none",
    metrics: ["acc", "acc_norm"],
    doc_hash: `h${doc_id}`,
    acc,
    acc_norm: 1 - acc,
    ...more,
  });

  it("task from the file's name, model from the folder, category from the document", async () => {
    const file = inputFile(`out/Qwen__Qwen2-0.5B/${name}`, lines(line(0, 1), line(1, 0)));
    expect(await read([file], { metric: "acc", by: "subject" })).toEqual({
      notes: [],
      mmlu_high_school_biology: {
        "0": { "Qwen/Qwen2-0.5B": 1, category: "biology" },
        "1": { "Qwen/Qwen2-0.5B": 0, category: "biology" },
      },
    });
  });

  it("model from the results of the same time beside it", async () => {
    const results = { results: { t: {} }, model_name: "org/model", config: {} };
    const files = [
      inputFile(`run/${name}`, lines(line(0, 1))),
      inputFile("run/results_2026-05-01T12-30-00.000000.json", JSON.stringify(results), false),
    ];
    expect(await read(files, { metric: "acc" })).toMatchObject({
      mmlu_high_school_biology: { "0": { "org/model": 1 } },
    });
  });

  it("asks which metric, and which filter", async () => {
    const file = inputFile(`m/${name}`, lines(line(0, 1)));
    await expect(read([file])).rejects.toThrow('one of "acc", "acc_norm". Name one with --metric');
    const filters = [
      line(0, 0, { metrics: ["em"], em: 0, filter: "strict" }),
      line(0, 0, { metrics: ["em"], em: 1, filter: "flexible" }),
    ];
    await expect(read([inputFile(`m/${name}`, lines(...filters))])).rejects.toThrow(
      'one of "strict", "flexible"',
    );
    expect(await read([inputFile(`m/${name}`, lines(...filters))], { metric: "em,flexible" })).toMatchObject({
      mmlu_high_school_biology: { "0": { m: 1 } },
    });
  });

  it("refuses a metric that has no value for single items, and other data under the same number", async () => {
    const list = line(0, 1, { metrics: ["f1"], f1: ["gold", ["guess"]] });
    await expect(read([inputFile(`m/${name}`, lines(list))])).rejects.toThrow(
      '"f1" has no value for single items',
    );
    const files = [
      inputFile(`a/${name}`, lines(line(0, 1))),
      inputFile(`b/${name}`, lines(line(0, 1, { doc_hash: "other" }))),
    ];
    await expect(read(files, { metric: "acc" })).rejects.toThrow(
      '"b" was asked something else under the item "0"',
    );
  });
});

describe("Inspect", () => {
  const log = (samples: object[]) => ({
    version: 2,
    status: "success",
    eval: { task: "inspect_evals/repeats", model: "openai/gpt-4o-mini" },
    samples,
  });
  const sample = (id: number | string, epoch: number, value: unknown, more = {}) => ({
    id,
    epoch,
    scores: { match: { value } },
    metadata: { inner: { principle: "p" } },
    ...more,
  });

  it("epochs become their mean, errors count in none, letters are numbers", async () => {
    const samples = [
      sample(1, 1, "C"),
      sample(1, 2, "I"),
      sample("2", 1, "P"),
      sample(2, 2, "C", { error: { message: "reset" }, completed: true }),
      sample(3, 1, true),
    ];
    const file = inputFile("log.json", JSON.stringify(log(samples)));
    expect(await read([file], { by: "inner.principle" })).toEqual({
      notes: [],
      repeats: {
        "1": { "openai/gpt-4o-mini": 0.5, category: "p" },
        "2": { "openai/gpt-4o-mini": 0.5, category: "p" },
        "3": { "openai/gpt-4o-mini": 1, category: "p" },
      },
    });
  });

  it("an object is a metric a key; any other value is refused", async () => {
    const several = log([sample(1, 1, { safe: 1, useful: 0 })]);
    expect(
      await read([inputFile("l.json", JSON.stringify(several))], { metric: "match/safe" }),
    ).toMatchObject({
      repeats: { "1": { "openai/gpt-4o-mini": 1 } },
    });
    await expect(read([inputFile("l.json", JSON.stringify(several))])).rejects.toThrow(
      '"match/safe", "match/useful"',
    );
    const words = log([sample(1, 1, "splendid")]);
    await expect(read([inputFile("l.json", JSON.stringify(words))])).rejects.toThrow("is no score");
  });

  describe("archives", () => {
    const archive = async (entries: Record<string, unknown>, name = "log.eval") => {
      const zip = new ZipFile();
      for (const [path, value] of Object.entries(entries)) {
        zip.addBuffer(Buffer.from(JSON.stringify(value)), path, { compress: true });
      }
      zip.end();
      return inputFile(name, await buffer(zip.outputStream as unknown as NodeJS.ReadableStream));
    };
    const header = log([]);
    const samples = {
      "samples/1_epoch_1.json": sample(1, 1, "C", { events: [{ large: "x" }] }),
      "samples/1_epoch_2.json": sample(1, 2, "I"),
      "samples/a/b_epoch_1.json": sample("a/b", 1, "C", { error: { message: "reset" } }),
    };
    const expected = {
      "1": { "openai/gpt-4o-mini": 0.5, category: "p" },
      "a/b": { "openai/gpt-4o-mini": null, category: "p" },
    };

    it("without summaries are read sample by sample", async () => {
      const file = await archive({ "header.json": header, "_journal/start.json": {}, ...samples });
      expect(await read([file], { by: "inner.principle" })).toEqual({ notes: [], repeats: expected });
    });

    it("with summaries that leave out the field asked for, too", async () => {
      const cut = Object.values(samples).map((one) => ({
        ...one,
        metadata: { inner: "Key removed from summary (> 1k)" },
      }));
      const file = await archive({ "header.json": header, "summaries.json": cut, ...samples });
      expect(await read([file], { by: "inner.principle" })).toEqual({ notes: [], repeats: expected });
      // Some samples are not in the archive: then the summaries stand, without that field.
      const few = await archive({ "header.json": header, "summaries.json": cut });
      expect(await read([few], { by: "inner.principle" })).toMatchObject({
        repeats: { "1": { "openai/gpt-4o-mini": 0.5 } },
      });
    });

    it("of a run that died are refused by name", async () => {
      await expect(read([await archive({ "_journal/start.json": header })])).rejects.toThrow(
        "log.eval: the log has no scored samples",
      );
    });
  });

  it("a run without scored samples is told where a folder brought it, refused where it was named", async () => {
    const text = JSON.stringify(log([]));
    expect((await read([inputFile("logs/l.json", text, false)])).notes[0]).toContain(
      "logs/l.json: the log has no scored samples",
    );
    await expect(read([inputFile("logs/l.json", text)])).rejects.toThrow("no scored samples");
  });
});

it("HELM: the test split as it is, without perturbations; counts and categories told by names", async () => {
  const stat = (name: string, mean: number | undefined, split = "test", more = {}) => ({
    name: { name, split, ...more },
    count: mean === undefined ? 0 : 1,
    ...(mean !== undefined && { mean }),
  });
  const instances = [
    {
      instance_id: "id1",
      stats: [stat("exact_match", 1), stat("num_prompt_tokens", 7), stat("air_category_8_24_5_score", 1)],
    },
    { instance_id: "id1", perturbation: { name: "typos" }, stats: [stat("exact_match", 0)] },
    { instance_id: "id2", stats: [stat("exact_match", 0, "valid")] },
    { instance_id: "id3", stats: [stat("exact_match", undefined), stat("quasi_exact_match", 1)] },
  ];
  const spec = { name: "mmlu:subject=philosophy,model=openai_gpt2", adapter_spec: { model: "openai/gpt2" } };
  const files = [
    inputFile("run/per_instance_stats.json", JSON.stringify(instances)),
    inputFile("run/run_spec.json", JSON.stringify(spec), false),
  ];
  expect(await read(files)).toEqual({
    notes: [],
    "mmlu:subject=philosophy": {
      id1: { "openai/gpt2": 1, category: "air_category_8" },
      id3: { "openai/gpt2": null },
    },
  });
  await expect(read(files.slice(0, 1))).rejects.toThrow("run_spec.json is not beside it");
});

describe("HELM's display_predictions.json", () => {
  const shown = (id: string, stats: object, more = {}) => ({
    instance_id: id,
    predicted_text: 'a "text" with ] and , in it',
    train_trial_index: 0,
    stats,
    ...more,
  });
  const spec = {
    name: "air_bench_2024:model=openai_gpt2",
    adapter_spec: { model: "openai/gpt2" },
  };
  const predictions = [
    shown("id1", { air_score: 1, num_output_tokens: 9, air_category_8_24_5_score: 1 }),
    shown("id1", { air_score: 0 }, { perturbation: { name: "typos" } }),
    shown("id2", { air_score: 0, air_category_1_2_3_score: 0 }),
    shown("id3", { num_output_tokens: 4 }),
  ];
  const file = (name: string, content: unknown) => inputFile(`run/${name}`, JSON.stringify(content), false);
  const run = [file("display_predictions.json", predictions), file("run_spec.json", spec)];
  const expected = {
    notes: [],
    air_bench_2024: {
      id1: { "openai/gpt2": 1, category: "air_category_8" },
      id2: { "openai/gpt2": 0, category: "air_category_1" },
    },
  };

  it("metrics by name, no perturbation, costs are no scores", async () => {
    expect(await read(run)).toEqual(expected);
  });

  it("of the test split where the instances say which are", async () => {
    const instances = [
      { id: "id1", split: "test" },
      { id: "id2", split: "valid" },
    ];
    const found = await read([...run, file("instances.json", instances)]);
    expect(found).toEqual({ notes: [], air_bench_2024: { id1: expected.air_bench_2024.id1 } });
  });

  it("beside the statistics it counts once", async () => {
    const stats = [
      { name: { name: "air_score", split: "test" }, count: 1, mean: 1 },
      { name: { name: "air_category_8_24_5_score", split: "test" }, count: 1, mean: 1 },
    ];
    const found = await read([...run, file("per_instance_stats.json", [{ instance_id: "id1", stats }])]);
    expect(found).toEqual({ notes: [], air_bench_2024: { id1: expected.air_bench_2024.id1 } });
  });

  it.each([
    ['[{"instance_id": "a", "stats": {"s": 1}}', "is cut off"],
    ['[{"instance_id": "a", "stats": {"s": 1}}] x', "goes on behind its end"],
    ['[{"instance_id": "a", "stats": {"s": 1,}}]', "run/display_predictions.json/0"],
    ['[{"instance_id": "a", "stats": {"s": 1}},]', "run/display_predictions.json/1"],
    ['{"instance_id": "a"}', "begins otherwise"],
  ])("refuses %s", async (text, message) => {
    const files = [inputFile("run/display_predictions.json", text), file("run_spec.json", spec)];
    await expect(read(files)).rejects.toThrow(message);
  });
});

describe("promptfoo", () => {
  const row = (provider: string, testIdx: number, score: number, more = {}) => ({
    promptId: "p",
    promptIdx: provider.length,
    testIdx,
    provider: { id: provider, label: "" },
    score,
    failureReason: score === 1 ? 0 : 1,
    vars: { q: testIdx },
    metadata: { pluginId: "pii" },
    ...more,
  });
  const file = (rows: object[]) =>
    inputFile(
      "r.json",
      JSON.stringify({ evalId: "e", config: { description: "Red" }, results: { version: 3, results: rows } }),
    );

  it("an item is its prompt and test, an error is missing", async () => {
    const rows = [row("openai:a", 0, 1), row("openai:b", 0, 0), row("openai:a", 1, 0, { failureReason: 2 })];
    expect(await read([file(rows)])).toEqual({
      notes: [],
      Red: {
        "p/0": { "openai:a": 1, "openai:b": 0, category: "pii" },
        "p/1": { "openai:a": null, "openai:b": null, category: "pii" },
      },
    });
  });

  it("refuses tests whose assertion broke", async () => {
    const broken = [0, 1].map((test) =>
      row("a", test, 0, { error: "Custom function threw error: x\nStack" }),
    );
    await expect(read([file(broken)])).rejects.toThrow(
      "2 of 2 tests failed since the assertion itself broke",
    );
  });
});

it("every_eval_ever, evalscope and MT-Bench judgments", async () => {
  const sample = {
    model_id: "o/m",
    evaluation_name: "demo",
    sample_id: "s1",
    evaluation: { score: 1, is_correct: true },
    metadata: { subject: "maths" },
  };
  const open = {
    ...sample,
    evaluation: { score: 0, is_correct: false },
    answer_attribution: [{ is_terminal: false }],
  };
  expect(await read([inputFile("x_samples.jsonl", lines(open, sample))], { by: "subject" })).toMatchObject({
    demo: { s1: { "o/m": 1, category: "maths" } },
  });
  const review = (index: number, v: number) => ({
    index,
    sample_score: { score: { value: { strict: v, loose: 1 }, main_score_name: "strict" } },
  });
  const reviews = ["Level 1", "Level 2"].map((subset) =>
    inputFile(`reviews/m/math_500_${subset}.jsonl`, lines(review(0, 0))),
  );
  expect(await read(reviews)).toMatchObject({
    math_500: { "Level 1/0": { m: 0, category: "Level 1" }, "Level 2/0": { m: 0, category: "Level 2" } },
  });
  const judgment = (turn: number, score: number, tstamp: number) => ({
    question_id: 81,
    model: "m",
    judge: ["j", "s"],
    turn,
    score,
    tstamp,
  });
  const judged = lines(judgment(1, 9, 2), judgment(1, 3, 1), judgment(2, -1, 1));
  expect(await read([inputFile("gpt-4_single.jsonl", judged)])).toMatchObject({
    "MT-Bench": { "81/1": { m: 9, cluster: "81" }, "81/2": { m: null, cluster: "81" } },
  });
});
