// The same four faults in the words of every format: a number that is no share, a count of 0, half of the items without a
// run, another number of shots. Nothing of it is ranked in silence. Where a format has no words for a fault, it says so here.
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/errors.ts";
import { FORMATS } from "../../../src/results/formats/index.ts";
import { inputFile } from "../../../src/results/input-file.ts";
import { type ReadOptions, readResults } from "../../../src/results/read.ts";
import { workbook } from "../../support/workbook.ts";

interface Measured {
  model: string;
  score: number;
  count: number;
  /** Of `count` items. */
  failed: number;
  shots: number;
}

type Files = Record<string, string | Uint8Array>;
type Fault = "share" | "count" | "failed" | "shots";

interface Case {
  /** The benchmark is called "toy" where the format lets it have a name. */
  write(models: readonly Measured[]): Files;
  options?: ReadOptions;
  /** Faults that the format has no words for, each with the reason. */
  mute?: Partial<Record<Fault, string>>;
  /** What it takes instead of −1, where that may be a score. */
  beyond?: number;
}

const HIGHER = { kind: "higher" } as const;
const asHigher = (...names: string[]): ReadOptions => ({
  orientations: Object.fromEntries(names.map((name) => [name, HIGHER])),
});
const json = (value: unknown) => JSON.stringify(value, null, 1);
const each = (models: readonly Measured[], write: (one: Measured, i: number) => [string, unknown]): Files =>
  Object.fromEntries(models.map(write).map(([path, value]) => [path, json(value)]));
const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");
const HEADS = ["model", "accuracy", "n", "n_errors", "shots"];
const rowsOf = (models: readonly Measured[]) =>
  models.map(({ model, score, count, failed, shots }) => [model, score, count, failed, shots] as const);
const NO_COUNT = "it has no count of items";
const NO_RUNS = "it does not tell what did not run";
const NO_SHOTS = "it does not tell how a model was asked";
const VARIANT = "another number of shots is another benchmark, which is asked for";

const CASES: Record<string, Case> = {
  "safetywashing-gate": {
    write: (models) => ({
      "r.json": json({
        benchmark: "toy",
        higher_is_better: true,
        metric: "accuracy",
        scores: Object.fromEntries(
          models.map(({ model, score, count }) => [model, { score, samples: count }]),
        ),
      }),
    }),
    mute: { failed: NO_RUNS, shots: NO_SHOTS },
  },
  "every-eval-ever": {
    write: (models) =>
      each(models, ({ model, score, count, shots }, i) => [
        `${i}.json`,
        {
          schema_version: "0.3.0",
          model_info: { id: model },
          evaluation_results: [
            {
              evaluation_name: "toy",
              metric_config: { metric_name: "accuracy", lower_is_better: false },
              score_details: { score, uncertainty: { num_samples: count } },
              generation_config: { generation_args: { num_shots: shots } },
            },
          ],
        },
      ]),
    mute: { failed: NO_RUNS },
  },
  xlsx: { write: (models) => ({ "r.xlsx": workbook({ toy: [HEADS, ...rowsOf(models)] }) }) },
  inspect: {
    write: (models) =>
      each(models, ({ model, score, count, failed, shots }, i) => [
        `${i}.json`,
        {
          status: "success",
          eval: { task: "toy", model, config: {}, task_args: { fewshot: shots } },
          results: {
            total_samples: count,
            completed_samples: count - failed,
            scores: [{ name: "choice", metrics: { accuracy: { value: score } } }],
          },
        },
      ]),
    mute: { shots: VARIANT },
  },
  lighteval: {
    write: (models) =>
      each(models, ({ model, score, count, shots }, i) => [
        `${i}.json`,
        {
          config_general: { model_name: model },
          results: { [`toy|${shots}`]: { acc: score } },
          config_tasks: { "lighteval|toy": { original_num_docs: 100, effective_num_docs: count } },
        },
      ]),
    mute: { failed: NO_RUNS, shots: VARIANT },
  },
  "lm-evaluation-harness": {
    write: (models) =>
      each(models, ({ model, score, count, shots }, i) => [
        `${i}.json`,
        {
          model_name: model,
          results: { toy: { "acc,none": score } },
          "n-samples": { toy: { original: 100, effective: count } },
          "n-shot": { toy: shots },
        },
      ]),
    mute: { failed: NO_RUNS },
  },
  promptfoo: {
    write: (models) => ({
      "r.json": json({
        config: { description: "toy" },
        results: {
          prompts: models.map(({ model, score, count, failed }) => {
            const ran = count - failed;
            const metrics = { testPassCount: ran, testFailCount: 0, testErrorCount: failed };
            return { provider: model, label: "p", metrics: { ...metrics, score: score * ran } };
          }),
        },
      }),
    }),
    options: { metric: "score" },
    mute: { shots: NO_SHOTS },
  },
  helm: {
    write: (models) =>
      Object.assign(
        {},
        ...models.map(({ model, score, count, shots }, i) => {
          const stat = (name: string, mean: number) => ({ name: { name, split: "test" }, count: 1, mean });
          return {
            [`${i}/run_spec.json`]: json({
              name: `toy:model=${model}`,
              adapter_spec: { model, max_train_instances: shots },
            }),
            [`${i}/stats.json`]: json([stat("exact_match", score), stat("num_instances", count)]),
          };
        }),
      ),
    mute: { failed: NO_RUNS },
  },
  "helm-table": {
    write: (models) => ({
      "r.json": json({
        title: "",
        header: ["Model", "toy - EM", "toy - # eval", "toy - # train"].map((value) => ({ value })),
        rows: models.map(({ model, score, count, shots }) =>
          [model, score, count, shots].map((value) => ({ value })),
        ),
      }),
    }),
    mute: { failed: NO_RUNS },
  },
  jailbreakbench: {
    write: (models) =>
      each(models, ({ model, score, count }, i) => [
        `${i}.json`,
        {
          parameters: {
            model,
            method: "PAIR",
            attack_success_rate: score,
            number_of_submitted_prompts: count,
          },
          jailbreaks: [],
        },
      ]),
    mute: { failed: "its rates are over 100 behaviours, whatever was submitted", shots: NO_SHOTS },
  },
  evalscope: {
    write: (models) =>
      each(models, ({ model, score, count }, i) => [
        `${i}.json`,
        { dataset_name: "toy", model_name: model, metrics: [{ name: "mean_acc", num: count, score }] },
      ]),
    options: asHigher("toy"),
    mute: { failed: NO_RUNS, shots: NO_SHOTS },
  },
  evalplus: {
    write: (models) => ({
      "toy.json": json(Object.fromEntries(models.map(({ model, score }) => [model, { "pass@1": score }]))),
    }),
    mute: { count: NO_COUNT, failed: NO_RUNS, shots: NO_SHOTS },
  },
  "simple-evals": {
    write: (models) => each(models, ({ model, score }) => [`toy_${model}.json`, { score, "score:std": 0.4 }]),
    options: asHigher("toy"),
    mute: { count: NO_COUNT, failed: NO_RUNS, shots: NO_SHOTS },
  },
  "lm-evaluation-harness-0.3": {
    write: (models) =>
      each(models, ({ model, score, shots }, i) => [
        `${i}.json`,
        {
          results: { toy: { acc: score } },
          versions: { toy: 0 },
          config: { model_args: `pretrained=${model}`, num_fewshot: shots },
        },
      ]),
    mute: { count: NO_COUNT, failed: NO_RUNS },
  },
  "github-action-benchmark": {
    write: (models) => ({
      "toy.json": json(
        models.map(({ model, score }) => ({ name: model, unit: "percent", value: 100 * score })),
      ),
    }),
    options: asHigher("toy"),
    beyond: 999,
    mute: { count: NO_COUNT, failed: NO_RUNS, shots: NO_SHOTS },
  },
  "json-records": {
    write: (models) => ({
      "r.json": json(
        rowsOf(models).map((row) => Object.fromEntries(row.map((value, i) => [HEADS[i]!, value]))),
      ),
    }),
  },
  "one-run": {
    write: (models) =>
      each(models, ({ model, score, count, failed, shots }, i) => [
        `${i}.json`,
        { model, task: "toy", shots, metrics: { accuracy: score, n: count, n_errors: failed } },
      ]),
  },
  "openai-evals": {
    write: (models) =>
      Object.fromEntries(
        models.map(({ model, score, count, failed, shots }, i) => [
          `${i}.jsonl`,
          lines([
            {
              spec: {
                eval_name: "toy",
                completion_fns: [model],
                run_config: { eval_spec: { args: { num_few_shot: shots } } },
              },
            },
            ...Array.from({ length: count }, (_, k) => ({
              sample_id: `toy.${k}`,
              type: k < failed ? "error" : "match",
              data: {},
            })),
            { final_report: { accuracy: score } },
          ]),
        ]),
      ),
    mute: { count: "a log without the single answers may be cut, and says nothing of their number" },
  },
  "mt-bench": {
    write: (models) => ({
      "mt_bench/r.jsonl": lines(
        models.flatMap(({ model, score, count, failed }) =>
          Array.from({ length: count }, (_, k) => ({
            question_id: k,
            model,
            judge: ["gpt-4", "single"],
            turn: 1,
            score: k < failed ? -1 : 10 * score,
          })),
        ),
      ),
    }),
    beyond: 999,
    mute: { count: "a model without a judgment does not stand in it", shots: NO_SHOTS },
  },
  opencompass: {
    write: (models) => ({
      "r.csv": [
        ["dataset", "version", "metric", "mode", ...models.map(({ model }) => model)],
        ["toy", "a1", "accuracy", "gen", ...models.map(({ score }) => score * 100)],
      ]
        .map((row) => row.join(","))
        .join("\n"),
    }),
    mute: { count: NO_COUNT, failed: NO_RUNS, shots: NO_SHOTS },
  },
  "helm-latex": {
    write: (models) => ({
      "r.tex": `\\begin{tabular}{lrrrr}\n${[HEADS, ...rowsOf(models)]
        .map((row) => `${row.join(" & ").replaceAll("_", "\\_")} \\\\`)
        .join("\n")}\n\\end{tabular}`,
    }),
  },
  "hf-eval-results": {
    write: (models) =>
      Object.fromEntries(
        models.map(({ model, score }) => [
          `org/${model}/.eval_results/r.yaml`,
          `- dataset:
    id: org/toy
    task_id: toy
  value: ${score}
`,
        ]),
      ),
    options: asHigher("toy"),
    mute: {
      share: "it names neither metric nor range",
      count: NO_COUNT,
      failed: NO_RUNS,
      shots: NO_SHOTS,
    },
  },
  "model-index": {
    write: (models) =>
      Object.fromEntries(
        models.map(({ model, score, shots }, i) => [
          `${i}/README.md`,
          `---\nmodel-index: ${JSON.stringify([
            {
              name: model,
              results: [
                {
                  dataset: { name: "toy", args: { num_few_shot: shots } },
                  metrics: [{ type: "accuracy", value: score }],
                },
              ],
            },
          ])}\n---\n# A card\n`,
        ]),
      ),
    mute: { count: NO_COUNT, failed: NO_RUNS },
  },
  html: {
    write: (models) => ({
      "r.html": `<html><table>${[HEADS, ...rowsOf(models)]
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
        .join("\n")}</table></html>`,
    }),
  },
  markdown: {
    write: (models) => ({
      "r.md": [HEADS, HEADS.map(() => "---"), ...rowsOf(models)]
        .map((row) => `| ${row.join(" | ")} |`)
        .join("\n"),
    }),
  },
  csv: {
    write: (models) => ({ "r.csv": [HEADS, ...rowsOf(models)].map((row) => row.join(",")).join("\n") }),
  },
};

const NAMES = ["gpt-4", "claude-2", "yi-6b", "llama-2-7b", "mistral-7b", "falcon-7b"];
const PLAIN = NAMES.map(
  (model, i): Measured => ({ model, score: 0.3 + i / 10, count: 100, failed: 0, shots: 5 }),
);
const changed = (more: Partial<Measured>) => PLAIN.map((one, i) => (i === 2 ? { ...one, ...more } : one));

async function read({ write, options = {} }: Case, models: readonly Measured[]) {
  const files = Object.entries(write(models)).map(([path, content]) => inputFile(path, content, true));
  return readResults(files, options);
}

/** Refused with a place, or left out by name. */
async function setApart(one: Case, models: readonly Measured[]): Promise<string> {
  try {
    const { benchmarks } = await read(one, models);
    expect(benchmarks).toHaveLength(1);
    expect(benchmarks[0]!.models).toHaveLength(5);
    expect(benchmarks[0]!.unusable).toHaveLength(1);
    expect(benchmarks[0]!.unusable[0]!.name).toContain("yi-6b");
    return benchmarks[0]!.unusable[0]!.reason;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [fault] = error.faults;
    expect(fault!.file).toBeDefined();
    expect(fault!.remedy ?? fault!.expected).toBeDefined();
    return `${fault!.message} ${fault!.found} ${fault!.expected}`;
  }
}

it("every format that is read stands here", () => {
  expect(Object.keys(CASES).sort()).toEqual(FORMATS.map(({ name }) => name).sort());
});

const all = Object.entries(CASES);
const speaking = (fault: Fault) => all.filter(([, { mute }]) => mute?.[fault] === undefined);

it.each(all)("%s: without a fault all six are read", async (name, one) => {
  const { benchmarks } = await read(one, PLAIN);
  expect(benchmarks.map(({ format, models }) => [format, models.length])).toEqual([[name, 6]]);
});

describe("never ranked", () => {
  it.each(speaking("share"))("%s: a number that is no share", async (_, one) => {
    expect(await setApart(one, changed({ score: one.beyond ?? -1 }))).toMatch(/range/);
    expect(await setApart(one, changed({ score: 999 }))).toMatch(/range|percent in one file/);
  });

  it.each(speaking("count"))("%s: a count of 0", async (_, one) => {
    expect(await setApart(one, changed({ count: 0 }))).toMatch(/asked|samples|no test/);
  });

  it.each(speaking("failed"))("%s: half of the items without a run", async (_, one) => {
    expect(await setApart(one, changed({ failed: 50 }))).toBe(
      "50 of 100 items did not run (at most 10 % may be missing)",
    );
  });
});

it.each(speaking("shots"))("%s: another number of shots is told", async (_, one) => {
  const { notes } = await read(one, changed({ shots: 0 }));
  const told = notes.filter(({ code }) => code === "conditions-differ");
  expect(told.map(({ text }) => text)).toEqual([
    expect.stringMatching(/shots "5" \(5 models.*"0" \(1 model/),
  ]);
});

it.each(all.filter(([, { mute }]) => mute?.shots === VARIANT))(
  "%s: another number of shots is another benchmark, and asked for",
  async (_, one) => {
    await expect(read(one, changed({ shots: 0 }))).rejects.toThrow(/2 benchmarks/);
  },
);
