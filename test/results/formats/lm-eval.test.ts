// The traps of lm-evaluation-harness: what a plain reading of its files would get wrong.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files, fixtures, readOne, scoresOf } from "../../support/results.ts";

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
  const [tasks] = await faultsOf(fixtures(`${LM}v0.4/Llama-3.1-8B_results_2025-03-06T22-33-41.820962.json`));
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
  [{ model_name: undefined, config: { model_args: "pretrained=a/b,peft=None" } }, "a/b"],
  [
    { model_name: "a/b", config: { model_args: "pretrained=a/b,load_in_4bit=True,dtype=float16" } },
    "a/b (load_in_4bit=True)",
  ],
  [
    { model_name: "a/b", config: { model_args: { pretrained: "a/b", quantization: "awq" } } },
    "a/b (quantization=awq)",
  ],
  [{ model_name: "/cache/models--org--name/snapshots/0123abc" }, "org/name"],
  [{ model_name: "/home/user/models/7B/" }, "7B"],
  [{ model_name: "C:\\models\\org\\name" }, "org/name"],
  [{ model_name: "./out/checkpoint" }, "out/checkpoint"],
])("finds the model in %j", async (more, name) => {
  const b = await readOne("r.json", lmFile("x", 0.5, more));
  expect(b.models[0]!.name).toBe(name);
});

const ofRevision = (revision: string) =>
  lmFile("m", 0.5, { config: { model_args: `pretrained=m,revision=${revision}` } });

it("keeps apart what two branches of one model measured", async () => {
  const { benchmarks } = await readResults(
    files({ "a.json": ofRevision("step1000"), "b.json": ofRevision("step2000") }),
  );
  expect(benchmarks[0]!.models.map(({ name }) => name)).toEqual([
    "m (revision=step1000)",
    "m (revision=step2000)",
  ]);
});

it("leaves out by name what two commits of one model measured", async () => {
  const { benchmarks } = await readResults(
    files({ "a.json": ofRevision("0a1b2c3d"), "b.json": ofRevision("4e5f6a7b") }),
  );
  expect(benchmarks[0]!.models).toEqual([]);
  expect(benchmarks[0]!.unusable[0]!.reason).toMatch(
    /revision 0a1b2c3d; revision 4e5f6a7b.*a\.json and b\.json/,
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
