// Writes examples/*.json from the published figures in data/: results files as a benchmark's author would have
// written them. `npm run examples`; the same tables give the same bytes.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Benchmark, ResultsFile } from "../src/generated/results.ts";
import validateResults from "../src/generated/validate-results.ts";
import { LINES } from "./pools/safetywashing-names.ts";
import { numberIn, readTable } from "./pools/table.ts";

type Scores = Benchmark["scores"];

const chat = readTable("safetywashing-2024/benchmarks_chat_models.csv");
const huggingFace = (model: string) =>
  `${LINES.find(({ pattern }) => pattern.test(model))!.organisation}/${model}`;
const round = (value: number) => Number(value.toPrecision(12));

/**
 * A column of the chat models. `samples`: the number of questions, taken only where every score is a whole number of
 * right answers out of it.
 */
function chatScores(
  column: string,
  of: (value: number) => number = (value) => value,
  samples?: number,
): Scores {
  return Object.fromEntries(
    chat.map((row) => {
      const published = numberIn(row, column)!;
      const score = of ? round(of(published)) : published;
      if (samples && Math.abs(score * samples - Math.round(score * samples)) > 1e-6)
        throw new Error(`${column}: ${row.model} has no whole number of right answers out of ${samples}`);
      return [huggingFace(row.model!), samples ? { score, samples } : score];
    }),
  );
}

const accuracy = { name: "accuracy", unit: "proportion", minimum: 0, maximum: 1 };

const mtBench: Benchmark = {
  benchmark: "MT-Bench",
  url: "https://arxiv.org/abs/2306.05685",
  metric: { name: "score", unit: "points", minimum: 1, maximum: 10 },
  higher_is_better: true,
  scores: chatScores("MT_Bench"),
};

/** The published figures are 1 − accuracy, some of them means of several runs: no count of questions is known. */
const wmdpPart = (column: string) => ({ scores: chatScores(column, (value) => 1 - value) });

/** HELM Safety's five scores. Those of the two judges are graded, so a count of items bounds their noise only. */
function helmSafety(): Benchmark[] {
  const judged = { name: "safety score of two LM judges", minimum: 0, maximum: 1, proportion: false };
  const url = "https://crfm.stanford.edu/helm/safety/v1.17.0/";
  const rows = readTable("helm-safety/helm_safety.csv");
  const five = [
    ["HarmBench", "HarmBench - LM Evaluated Safety score", judged, 400],
    ["SimpleSafetyTests", "SimpleSafetyTests - LM Evaluated Safety score", judged, 100],
    ["BBQ accuracy", "BBQ - BBQ accuracy", accuracy, 1000],
    ["Anthropic Red Team", "Anthropic Red Team - LM Evaluated Safety score", judged, 1000],
    ["XSTest", "XSTest - LM Evaluated Safety score", judged, 450],
  ] as const;
  return five.map(([benchmark, column, metric, samples]) => ({
    benchmark,
    version: "HELM Safety v1.17.0",
    url,
    metric,
    higher_is_better: true,
    scores: Object.fromEntries(rows.map((row) => [row.id!, { score: numberIn(row, column)!, samples }])),
  }));
}

function helmSafetyMean(): Benchmark {
  const five = helmSafety();
  const models = Object.keys(five[0]!.scores);
  const scoreOf = (benchmark: Benchmark, model: string) =>
    (benchmark.scores[model] as { score: number }).score;
  return {
    benchmark: "HELM Safety, mean of five",
    version: "HELM Safety v1.17.0",
    url: "https://crfm.stanford.edu/helm/safety/v1.17.0/",
    metric: { name: "mean score", minimum: 0, maximum: 1, proportion: false },
    higher_is_better: true,
    scores: Object.fromEntries(
      models.map((model) => [
        model,
        round(five.reduce((sum, one) => sum + scoreOf(one, model), 0) / five.length),
      ]),
    ),
  };
}

/** A hand-picked handful, below the minimum of eight. */
const SIX = [
  "Llama-2-7b-chat-hf",
  "Mistral-7B-Instruct-v0.2",
  "Qwen1.5-7B-Chat",
  "Yi-6B-Chat",
  "falcon-7b-instruct",
  "gemma-1.1-7b-it",
];

const EXAMPLES: Readonly<Record<string, ResultsFile>> = {
  "01-mt-bench": mtBench,
  "02-ethics": {
    benchmark: "ETHICS",
    url: "https://arxiv.org/abs/2008.02275",
    metric: accuracy,
    higher_is_better: true,
    scores: chatScores("ethics_all"),
  },
  "03-truthfulqa": {
    benchmark: "TruthfulQA MC1",
    url: "https://arxiv.org/abs/2109.07958",
    metric: accuracy,
    higher_is_better: true,
    scores: chatScores("truthfulqa_mc1", undefined, 817),
  },
  "04-machiavelli-utility": {
    benchmark: "MACHIAVELLI utility",
    url: "https://arxiv.org/abs/2304.03279",
    metric: { name: "utility score", unit: "points" },
    higher_is_better: true,
    scores: chatScores("machiavelli-utility.Σ"),
  },
  "05-bbq-ambiguous": {
    benchmark: "BBQ ambiguous",
    url: "https://arxiv.org/abs/2110.08193",
    metric: accuracy,
    higher_is_better: true,
    scores: chatScores("bbq_amb", undefined, 29246),
  },
  "06-wmdp": {
    benchmark: "WMDP",
    url: "https://arxiv.org/abs/2403.03218",
    metric: accuracy,
    higher_is_better: false,
    scores: chatScores("wmdp", (v) => 1 - v),
    subtasks: {
      biology: wmdpPart("wmdp_bio"),
      chemistry: wmdpPart("wmdp_chem"),
      cybersecurity: wmdpPart("wmdp_cyber"),
    },
  },
  "07-helm-safety": { benchmarks: helmSafety() },
  "08-helm-safety-mean": helmSafetyMean(),
  "09-vectara-hallucination": {
    benchmark: "Vectara hallucination rate",
    url: "https://github.com/vectara/hallucination-leaderboard",
    metric: { name: "hallucination rate", unit: "percent", minimum: 0, maximum: 100 },
    higher_is_better: false,
    scores: Object.fromEntries(
      readTable("vectara-hallucination/vectara_hallucination.csv").map((row) => [
        row.id!,
        numberIn(row, "Hallucination Rate (%)")!,
      ]),
    ),
  },
  "10-too-few-models": {
    ...mtBench,
    scores: Object.fromEntries(
      Object.entries(mtBench.scores).filter(([name]) => SIX.some((six) => name.endsWith(six))),
    ),
  },
  "mt-bench": mtBench,
};

/** JSON with one model a line. */
function text(file: ResultsFile): string {
  const lines = JSON.stringify(file, null, 2);
  return `${lines.replace(/\{\n\s+"score": ([^\n]+),\n\s+"samples": (\d+)\n\s+\}/g, '{ "score": $1, "samples": $2 }')}\n`;
}

/** Text of each example by the name of its file. */
export function buildExamples(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, file] of Object.entries(EXAMPLES)) {
    const valid: boolean = validateResults(file);
    if (!valid) throw new Error(`${name}: ${JSON.stringify(validateResults.errors)}`);
    texts.set(`${name}.json`, text(file));
  }
  return texts;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, content] of buildExamples())
    writeFileSync(new URL(`../examples/${name}`, import.meta.url), content);
