// The traps of each harness format: what a plain reading of its files would get wrong.
import { describe, expect, it } from "vitest";
import { inputFile } from "../../src/results/input-file.ts";
import { readResults } from "../../src/results/read.ts";
import { faultsOf, files, fixtures, readOne, scoresOf } from "../support/results.ts";

const LM = "lm-evaluation-harness/";
const lmFile = (model: string, score: unknown, more: object = {}) =>
  JSON.stringify({
    results: { task: { "acc,none": score, "acc_stderr,none": 0.01, alias: "task" } },
    higher_is_better: { task: { acc: true } },
    "n-samples": { task: { original: 100, effective: 100 } },
    model_name: model,
    config: {},
    ...more,
  });

describe("lm-evaluation-harness", () => {
  it("names both files where one model ran twice", async () => {
    const all = await faultsOf(fixtures(`${LM}v0.4`), { benchmark: ["bias_classification/acc"] });
    expect(all).toHaveLength(1);
    expect(all[0]!.message).toContain("T12-20-26");
    expect(all[0]!.message).toContain("T15-44-37");
    expect(all[0]!.message).toContain('"meta-llama/Meta-Llama-3-8B"');
  });

  it("takes the later run only where told so, and says which", async () => {
    const { benchmarks, notes } = await readResults(fixtures(`${LM}v0.4`), {
      benchmark: ["bias_classification/acc"],
      duplicateRuns: "latest",
    });
    expect(scoresOf(benchmarks[0]!)).toEqual({ "meta-llama/Meta-Llama-3-8B": 0.5106732348111659 });
    expect(notes.find((n) => n.code === "duplicate-run")?.text).toContain("2024-06-17T10:13:52");
  });

  it("asks which of several metrics is meant, and of several tasks", async () => {
    const [metrics] = await faultsOf(
      fixtures(`${LM}v0.4/negotiationtom_results_2026-07-08T17-52-34.622576.json`),
    );
    expect(metrics!.message).toContain('"negotiationtom" (acc, micro_f1, macro_f1, exact_match)');
    const [tasks] = await faultsOf(
      fixtures(`${LM}v0.4/Llama-3.1-8B_results_2025-03-06T22-33-41.820962.json`),
    );
    expect(tasks!.message).toMatch(
      /the files hold 8 benchmarks: which of these did you mean\?.*"lambada_openai" \(perplexity, acc\)/,
    );
  });

  it("counts what was asked, not the whole data set, and notes the limit", async () => {
    const text = lmFile("m", 0.5, { "n-samples": { task: { original: 13812, effective: 20 } } });
    const { benchmarks, notes } = await readResults(files({ "r.json": text }));
    expect(benchmarks[0]!.models[0]!.samples).toBe(20);
    expect(notes.map((n) => n.code)).toEqual(["limited-run"]);
  });

  it("takes a group for its parts, and reads a file without groups", async () => {
    const { benchmarks } = await readResults(fixtures(`${LM}v0.4.8-groups`), { benchmark: ["xnli"] });
    expect(benchmarks[0]!.subtasks).toHaveLength(15);
    const [question] = await faultsOf(fixtures(`${LM}v0.4.8-groups`));
    expect(question!.message).not.toContain('"xnli_ar"');
    const { benchmarks: part } = await readResults(fixtures(`${LM}v0.4.8-groups`), {
      benchmark: ["xnli_ar"],
    });
    expect(part[0]!.models).toHaveLength(2);
  });

  it.each([
    [{ model_name: "/data/models/huggingface/google/gemma-1.1-2b-it" }, "google/gemma-1.1-2b-it"],
    [{ model_name: "", config: { model_args: { pretrained: "Qwen/Qwen3-8B" } } }, "Qwen/Qwen3-8B"],
    [{ model_name: undefined, config: { model_args: "model=gpt-4" } }, "gpt-4"],
    [{ model_name: undefined, config: { model_args: "pretrained=a/b,peft=c/d" } }, "a/b+c/d"],
    [{ model_name: "/cache/models--org--name/snapshots/0123abc" }, "org/name"],
    [{ model_name: "/home/user/models/7B/" }, "7B"],
    [{ model_name: "C:\\models\\org\\name" }, "org/name"],
    [{ model_name: "./out/checkpoint" }, "out/checkpoint"],
  ])("finds the model in %j", async (more, name) => {
    const b = await readOne("r.json", lmFile("x", 0.5, more));
    expect(b.models[0]!.name).toBe(name);
  });

  it("leaves out by name what two revisions of one model measured", async () => {
    const run = (revision: string) =>
      lmFile("m", 0.5, { config: { model_args: `pretrained=m,revision=${revision}` } });
    const { benchmarks } = await readResults(files({ "a.json": run("step1000"), "b.json": run("step2000") }));
    expect(benchmarks[0]!.models).toEqual([]);
    expect(benchmarks[0]!.unusable[0]!.reason).toMatch(
      /revision step1000; revision step2000.*a\.json and b\.json/,
    );
  });

  it("notes task versions that differ between models", async () => {
    const { notes } = await readResults(
      files({
        "a.json": lmFile("a", 0.5, { versions: { task: 1 } }),
        "b.json": lmFile("b", 0.6, { versions: { task: 2 } }),
      }),
    );
    expect(notes.map((n) => n.code)).toEqual(["versions-differ"]);
  });

  it("reads bare NaN and Infinity, and finds a syntax error beside them", async () => {
    const text = lmFile("m", 0.5).replace("0.5", "NaN");
    const b = await readOne("r.json", text);
    expect(b.unusable).toMatchObject([{ name: "m", reason: "the score is NaN" }]);
    const [fault] = await faultsOf(files({ "r.json": `${text.slice(0, -1)},}` }));
    expect(fault).toMatchObject({ line: 1, column: text.length + 1, found: '"}"' });
  });

  it("takes the direction from metric_list where higher_is_better is not there", async () => {
    const configs = { task: { metric_list: [{ metric: "acc", higher_is_better: false }] } };
    const b = await readOne("r.json", lmFile("m", 0.5, { higher_is_better: undefined, configs }));
    expect(b).toMatchObject({ orientation: { kind: "lower" }, orientationFrom: "results" });
  });

  it("refuses percent and fractions of two layouts in one benchmark, naming the row", async () => {
    const [fault] = await faultsOf(fixtures(`${LM}v0.3`), { benchmark: ["ethics_cm"] });
    expect(fault!.message).toBe('"ethics_cm" mixes percent and fractions');
    expect(fault!.found).toContain('1 score above 1: "llama-13B" 51.74 (line 201)');
  });

  it("reads the printed table, its filters, arrows and parts", async () => {
    const table = `
hf (pretrained=EleutherAI/pythia-160m,dtype=float32), gen_kwargs: (None), limit: None
|     Tasks     |Version|  Filter  |n-shot| Metric  |   |Value |   |Stderr|
|---------------|------:|----------|-----:|---------|---|-----:|---|-----:|
|gsm8k          |      3|flexible  |     5|exact_match|↑|0.0182|±  |0.0037|
|               |       |strict    |     5|exact_match|↑|0.0106|±  |0.0028|
|mmlu           |      2|none      |      |acc      |↑  |0.2300|±  |0.0035|
| - stem        |      2|none      |      |acc      |↑  |0.2100|±  |0.0072|
|wikitext       |      2|none      |     0|word_perplexity|↓|33.44|± |N/A |
`;
    const of = async (benchmark: string) =>
      (await readResults(files({ "t.md": table }), { benchmark: [benchmark] })).benchmarks[0]!;
    expect((await of("gsm8k/exact_match,strict")).models).toMatchObject([
      { name: "EleutherAI/pythia-160m", score: 0.0106, standardError: 0.0028 },
    ]);
    expect(await of("mmlu")).toMatchObject({ subtasks: [{ name: "stem" }] });
    expect(await of("wikitext")).toMatchObject({
      orientation: { kind: "lower" },
      models: [{ score: 33.44 }],
    });
  });
});

describe("Inspect", () => {
  const log = (more: object) =>
    JSON.stringify({
      version: 2,
      status: "success",
      eval: { task: "inspect_evals/arc", model: "p/org/m", config: { epochs: 5 }, dataset: { name: "d" } },
      results: {
        total_samples: 50,
        completed_samples: 50,
        scores: [
          {
            name: "choice",
            scorer: "choice",
            metrics: { accuracy: { value: 0.5 }, stderr: { value: 0.1 }, std: { value: 3 } },
          },
        ],
      },
      ...more,
    });

  it("counts questions, not epochs; takes stderr, not std", async () => {
    const b = await readOne("l.json", log({}));
    expect(b).toMatchObject({
      name: "arc",
      models: [{ name: "p/org/m", score: 0.5, standardError: 0.1, samples: 10 }],
    });
  });

  it.each([
    [{ status: "error" }, "the run's status is error"],
    [{ status: "started" }, "the run was not finished"],
    [{ status: "cancelled" }, "the run's status is cancelled"],
    [{ results: null }, "the log has no scores"],
    [{ results: { scores: [] } }, "the log has no scores"],
  ])("leaves out by name a log with %j", async (more, reason) => {
    const { benchmarks } = await readResults(
      files({
        "bad.json": log(more),
        "good.json": log({ eval: { task: "arc", model: "good", config: {} } }),
      }),
    );
    expect(benchmarks[0]!.models.map((m) => m.name)).toEqual(["good"]);
    expect(benchmarks[0]!.unusable).toMatchObject([{ name: "p/org/m", reason }]);
  });

  it("tells scorers apart", async () => {
    const scores = ["a", "b"].map((name) => ({ name, scorer: "s", metrics: { accuracy: { value: 0.5 } } }));
    const [fault] = await faultsOf(files({ "l.json": log({ results: { scores } }) }));
    expect(fault!.message).toContain("(a/accuracy, b/accuracy)");
  });

  it("tells one task's splits apart", async () => {
    const split = (name: string, model: string) =>
      log({ eval: { task: "agent", model, config: {}, task_args_passed: { split: name, max_messages: 9 } } });
    const [fault] = await faultsOf(
      files({ "a.json": split("harmful", "m"), "b.json": split("benign", "m") }),
      { benchmark: ["agent"] },
    );
    expect(fault!.message).toMatch(/agent:split=harmful.*agent:split=benign/);
  });

  it("names the archive that is no log, and passes over it in a folder", async () => {
    const zip = Uint8Array.from(atob("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="), (c) => c.charCodeAt(0));
    const [fault] = await faultsOf([inputFile("x.zip", zip)]);
    expect(fault!.message).toBe("the ZIP archive is no Inspect log");
    const { notes } = await readResults([
      inputFile("d/x.zip", zip, false),
      inputFile("d/l.json", log({}), false),
    ]);
    expect(notes[0]!.text).toContain("d/x.zip");
  });

  it("says of an archive that was cut off what is wrong", async () => {
    const [whole] = fixtures("inspect/eval/popularity_gpt-4o-mini_scored.eval");
    const cut = await whole!.read(0, 9000);
    const [fault] = await faultsOf([inputFile("cut.eval", cut)]);
    expect(fault!.message).toMatch(/^the ZIP archive cannot be read/);
  });
});

describe("HELM", () => {
  const RUN = "helm/safety-run/v4";

  it("takes the runs, not their summaries, and HELM's main metric, and says so", async () => {
    const { benchmarks, notes } = await readResults(fixtures(RUN));
    expect(benchmarks[0]).toMatchObject({ name: "harm_bench", format: "helm" });
    expect(notes.map((n) => n.code)).toEqual(["summaries-ignored", "main-metric"]);
    const { benchmarks: other } = await readResults(fixtures(RUN), { metric: "harm_bench_gpt_score" });
    expect(other[0]!.metric!.name).toBe("harm_bench_gpt_score");
  });

  it("asks for the other half of a run", async () => {
    const [stats] = await faultsOf(fixtures("helm/local-run/mmlu-openai_gpt2/stats.json"));
    expect(stats!.message).toContain("run_spec.json");
    const [spec] = await faultsOf(fixtures("helm/local-run/mmlu-openai_gpt2/run_spec.json"));
    expect(spec!.message).toContain("stats.json");
  });

  it("leaves out what was measured on no instance", async () => {
    const spec = { name: "b:model=m", adapter_spec: { model: "o/m" }, groups: ["b"] };
    const stats = [{ name: { name: "b_score", split: "test" }, count: 0, sum: 0 }];
    const { benchmarks } = await readResults(
      files({ "r/run_spec.json": JSON.stringify(spec), "r/stats.json": JSON.stringify(stats) }),
      { orientations: { b: { kind: "higher" } } },
    );
    expect(benchmarks[0]!.unusable).toMatchObject([
      { name: "o/m", reason: "no instance was measured (count 0)" },
    ]);
  });

  it("takes each table's figure once, however many tables hold it", async () => {
    const { benchmarks } = await readResults(fixtures(`${RUN}/groups`), { benchmark: ["HarmBench"] });
    expect(benchmarks[0]!.models).toHaveLength(9);
  });
});

describe("others", () => {
  it("promptfoo: the score is a sum, errors are noted", async () => {
    const text = JSON.stringify({
      results: {
        prompts: [
          { provider: "p:m", metrics: { score: 3, testPassCount: 2, testFailCount: 1, testErrorCount: 1 } },
        ],
      },
      config: { description: "d" },
    });
    const { benchmarks, notes } = await readResults(files({ "p.json": text }), { metric: "score" });
    expect(benchmarks[0]!.models).toMatchObject([{ name: "p:m", score: 0.75, samples: 4 }]);
    expect(notes.map((n) => n.code)).toEqual(["test-errors"]);
  });

  it("promptfoo: several prompts of one provider are told apart", async () => {
    const prompt = (label: string) => ({
      provider: "p:m",
      label,
      metrics: { score: 3, testPassCount: 3, testFailCount: 1 },
    });
    const text = JSON.stringify({
      results: { prompts: [prompt("x"), prompt("y")] },
      config: { description: "d" },
    });
    const [fault] = await faultsOf(files({ "p.json": text }), { metric: "score" });
    expect(fault!.message).toMatch(/"d:x" \(score\), "d:y" \(score\)/);
  });

  it("MT-Bench: a failed judge does not count, the latest judgment does", async () => {
    const line = (question_id: number, score: number, tstamp: number, turn = 1) =>
      JSON.stringify({ question_id, model: "m", judge: ["gpt-4", "single-v1"], score, turn, tstamp });
    const text = [line(1, 4, 1), line(1, 8, 2), line(2, -1, 3), line(3, 6, 4)].join("\n");
    const { benchmarks, notes } = await readResults(files({ "j.jsonl": text }));
    expect(benchmarks[0]!.models).toMatchObject([{ name: "m", score: 7, samples: 2, standardError: 1 }]);
    expect(notes[0]!.text).toContain("failed on 1 of 3");
  });

  it("MT-Bench: pairwise files have no scores and are named", async () => {
    const pair = JSON.stringify({
      question_id: 1,
      model_1: "a",
      model_2: "b",
      g1_winner: "a",
      g2_winner: "b",
      judge: ["g", "p"],
    });
    const single = JSON.stringify({
      question_id: 1,
      model: "m",
      judge: ["g", "s"],
      score: 4,
      turn: 1,
      tstamp: 1,
    });
    const { benchmarks, notes } = await readResults(files({ "pair.jsonl": pair, "single.jsonl": single }));
    expect(benchmarks[0]!.models).toHaveLength(1);
    expect(notes[0]!.text).toContain("pair.jsonl");
  });

  it("JailbreakBench: lower is better, attacks are told apart", async () => {
    const of = (method: string) =>
      JSON.stringify({ parameters: { model: "m", method, attack_success_rate: 0.5 }, jailbreaks: [] });
    const [fault] = await faultsOf(files({ "a.json": of("PAIR"), "b.json": of("GCG") }));
    expect(fault!.message).toMatch(/JailbreakBench:PAIR.*JailbreakBench:GCG/);
  });

  it("lighteval: a Git LFS pointer is told as such, also in a folder", async () => {
    const [fault] = await faultsOf(fixtures("lighteval"));
    expect(fault!.message).toContain("Git LFS pointer");
  });

  it("lighteval: reads task, standard error, count, direction and version", async () => {
    const text = JSON.stringify({
      config_general: { model_name: "org/m", model_sha: "" },
      results: {
        "leaderboard|truthfulqa:mc|0": { truthfulqa_mc1: 0.3, truthfulqa_mc1_stderr: 0.016 },
        "leaderboard|mmlu:law|5": { acc: 0.4, acc_stderr: 0.02 },
        "leaderboard|mmlu:_average|5": { acc: 0.45, acc_stderr: 0.02 },
        all: { acc: 0.4 },
      },
      versions: { "leaderboard|truthfulqa:mc|0": 0 },
      config_tasks: {
        "leaderboard|truthfulqa:mc": {
          metric: [{ metric_name: "truthfulqa_mc1", higher_is_better: true }],
          effective_num_docs: 817,
        },
      },
    });
    const { benchmarks } = await readResults(files({ "l.json": text }), {
      benchmark: ["leaderboard|truthfulqa:mc|0"],
    });
    expect(benchmarks[0]).toMatchObject({
      name: "truthfulqa:mc",
      version: "0",
      models: [{ name: "org/m", score: 0.3, standardError: 0.016 }],
    });
    const { benchmarks: mmlu } = await readResults(files({ "l.json": text }), { benchmark: ["mmlu"] });
    expect(mmlu[0]).toMatchObject({
      name: "mmlu",
      models: [{ score: 0.45 }],
      subtasks: [{ name: "mmlu:law" }],
    });
  });

  it("openai/evals: reads the final report with its count", async () => {
    const text = [
      {
        spec: {
          completion_fns: ["gpt-4"],
          eval_name: "e.test.v1",
          base_eval: "e",
          created_at: "2024-02-06 06:28:16",
        },
      },
      { run_id: "r", sample_id: "e.1", type: "match", data: {} },
      { run_id: "r", sample_id: "e.2", type: "match", data: {} },
      { final_report: { accuracy: 0.5, boostrap_std: 0.2, "counts/Y": 1 } },
    ]
      .map((line) => JSON.stringify(line))
      .join("\n");
    const b = await readOne("e.jsonl", text);
    expect(b).toMatchObject({
      name: "e.test.v1",
      models: [
        { name: "gpt-4", score: 0.5, standardError: 0.2, samples: 2, runTime: "2024-02-06T06:28:16Z" },
      ],
    });
  });

  it("OpenCompass: CSV inside a summary, averages stand for their parts, long model names", async () => {
    const text = [
      "tabulate format", "^^^^", "dataset version metric mode x", "$$$$$$$$", "csv format", "^^^^",
      "dataset,version,metric,mode,opencompass.models.huggingface.HuggingFace_facebook_opt-125m,b",
      "--------- 考试 Exam ---------,-,-,-,-,-",
      "ceval-law,ab12,accuracy,gen,29.17,-",
      "ceval,-,naive_average,gen,47.03,50.00",
      "$$$$$$$$$$", "raw format",
    ].join("\n"); // biome-ignore format: lines of the file
    const { benchmarks } = await readResults(files({ "summary.txt": text }));
    expect(benchmarks[0]).toMatchObject({ name: "ceval", metric: { unit: "percent" } });
    expect(scoresOf(benchmarks[0]!)).toEqual({ "facebook/opt-125m": 47.03, b: 50 });
    const { benchmarks: part } = await readResults(files({ "summary.txt": text }), {
      benchmark: ["ceval-law"],
    });
    expect(part[0]!.unusable).toMatchObject([{ name: "b", reason: "not measured" }]);
  });

  it("every_eval_ever: uncertainty, unit, and a maximum written as a text", async () => {
    const text = JSON.stringify({
      schema_version: "0.1.0",
      source_data: { dataset_name: "Suite" },
      model_info: { id: "o/m" },
      evaluation_results: [
        {
          evaluation_name: "E",
          metric_config: {
            lower_is_better: true,
            min_score: 0,
            max_score: "Infinity",
            metric_unit: "points",
          },
          score_details: { score: 3, uncertainty: { standard_error: { value: 0.5 }, num_samples: 40 } },
        },
      ],
    });
    const b = await readOne("r.json", text, { benchmark: ["Suite/E"] });
    expect(b).toMatchObject({
      name: "E",
      orientation: { kind: "lower" },
      metric: { unit: "points", minimum: 0 },
    });
    expect(b.metric).not.toHaveProperty("maximum");
    expect(b.models).toMatchObject([{ score: 3, standardError: 0.5, samples: 40 }]);
  });

  it("every_eval_ever: a suite with the part as its metric", async () => {
    const { benchmarks } = await readResults(fixtures("every-eval-ever/data/reward-bench"), {
      benchmark: ["RewardBench"],
      metric: "Safety",
    });
    expect(benchmarks[0]!.name).toBe("Safety");
  });
});
