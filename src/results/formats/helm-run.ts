// HELM run folders: run_spec.json says what was run, stats.json beside it holds the figures.
import type { InputError } from "../../errors.ts";
import type { Place, ReadingNote } from "../benchmark-results.ts";
import { conditions } from "../conditions.ts";
import type { Reading } from "../reading.ts";
import { countOf, samplesOf, scoreOrWhy } from "../score-value.ts";
import { asList, asObject, asText, type Json, type Source } from "../source.ts";
import type { Format } from "./format.ts";

export const helmRun: Format = {
  name: "helm",
  title: "HELM run folders",
  looksLike: "a folder with run_spec.json and stats.json",
  supersedes: ["helm-table", "helm-latex"],
  async detect(source) {
    const value = await source.jsonOrNothing();
    return isRunSpec(value) || isStats(value) || isOther(value);
  },
  async read(source, siblings) {
    const value = await source.json();
    if (isOther(value)) return { readings: [] };
    if (isStats(value)) {
      if ((await findSibling(siblings, isRunSpec)) !== undefined) return { readings: [] };
      throw missing(source, "run_spec.json", "which tells the model and the benchmark");
    }
    const stats = await findSibling(siblings, isStats);
    if (stats === undefined) throw missing(source, "stats.json", "which holds the scores");
    return { readings: runReadings(asObject(value)!, stats) };
  },
};

function isRunSpec(value: unknown): boolean {
  const root = asObject(value);
  return root !== undefined && typeof root.name === "string" && asObject(root.adapter_spec) !== undefined;
}

function isStats(value: unknown): boolean {
  const first = asObject(asList(value)[0]);
  return typeof asObject(first?.name)?.name === "string" && "count" in first!;
}

/** scenario.json: what HELM says of a scenario, without figures. */
function isOther(value: unknown): boolean {
  const root = asObject(value);
  return root !== undefined && Array.isArray(root.tags) && typeof root.definition_path === "string";
}

async function findSibling(
  siblings: readonly Source[],
  is: (value: unknown) => boolean,
): Promise<Found | undefined> {
  for (const source of siblings) {
    const value = await source.jsonOrNothing();
    if (is(value)) return { source, value };
  }
  return undefined;
}

interface Found {
  source: Source;
  value: unknown;
}

function missing(source: Source, name: string, why: string): InputError {
  return source.error({
    message: `${name} is not beside it, ${why}`,
    expected: "run_spec.json and stats.json in one folder",
    remedy: "Give the whole folder of the run",
  });
}

function runReadings(spec: Json, stats: Found): Reading[] {
  const adapter = asObject(spec.adapter_spec)!;
  const model = asText(adapter.model) ?? asText(adapter.model_deployment) ?? "";
  const { benchmark, variant } = nameOf(spec);
  const all = asList(stats.value).map((stat) => asObject(stat) ?? {});
  const own = statsOfSplit(all);
  const counted = own.find((one) => one.name === "num_instances")?.stat.mean;
  const samples = countOf(counted) ?? samplesOf(adapter.max_eval_instances);
  const scored = own.filter((one) => !BOOKKEEPING.test(one.name));
  const main = mainMetric(
    benchmark,
    scored.map((one) => one.name),
  );
  return scored.map(({ name, stat, index }) => {
    const place: Place = { file: stats.source.path, pointer: `/${index}` };
    return {
      benchmark,
      ...(variant !== undefined && { variant }),
      metric: { name },
      ...(main === name && {
        main: true,
        remarks: mainRemark(benchmark, name, scored.length, place),
      }),
      scores: [
        {
          model,
          ...(stat.count === 0 && !("mean" in stat)
            ? { score: null, reason: "no instance was measured (count 0)" }
            : scoreOrWhy(stat.mean)),
          ...(samples !== undefined && { samples }),
          ...conditions({
            shots: adapter.max_train_instances,
            method: adapter.method,
            temperature: adapter.temperature,
          }),
          place,
        },
      ],
      place,
    };
  });
}

interface Stat {
  name: string;
  stat: Json;
  index: number;
}

/** The statistics of the test split; of `valid` where a scenario is measured on that. */
function statsOfSplit(all: readonly Json[]): Stat[] {
  const of = (split: string) =>
    all.flatMap((stat, index): Stat[] => {
      const name = statName(stat, split);
      return name === undefined ? [] : [{ name, stat, index }];
    });
  const test = of("test");
  return test.some((one) => !BOOKKEEPING.test(one.name)) ? test : of("valid");
}

/** The name of a statistic of a split as it is: no perturbation, no part of the split. */
function statName(stat: Json, split: string): string | undefined {
  const name = asObject(stat.name);
  if (name === undefined || name.perturbation !== undefined || name.sub_split !== undefined) return undefined;
  return name.split === split ? asText(name.name) : undefined;
}

/** What HELM counts beside the scores: tokens, time, cost, reasons to stop. */
export const BOOKKEEPING =
  /^(num_|training_|inference_|estimated_|batch_size$|finish_reason_|prompt_truncated$|max_prob$|logprob|predicted_index|batch_|queue_|runtime|references_?|observation_|selective_|platt_|ece_|.*_tokens$)/;

/** `benchmark:a=b,model=m` without the model, and without what is the same however a benchmark is asked. */
export function nameOf(spec: Json): { benchmark: string; variant: string | undefined } {
  const full = asText(spec.name) ?? "";
  const colon = full.indexOf(":");
  const benchmark = colon === -1 ? full : full.slice(0, colon);
  const args = colon === -1 ? [] : full.slice(colon + 1).split(",");
  const kept = args.filter(
    (arg) => !/^(model|model_deployment|max_train_instances|groups|num_threads)=/.test(arg),
  );
  const group = asList(spec.groups).find((g) => typeof g === "string") as string | undefined;
  return {
    benchmark: benchmark || group || "benchmark",
    variant: kept.length === 0 ? undefined : kept.join(","),
  };
}

/** The main metric in HELM's own schema, where the scenario has one that is told by its name. */
export function mainMetric(benchmark: string, names: readonly string[]): string | undefined {
  const known = Object.hasOwn(MAIN, benchmark) ? MAIN[benchmark] : undefined;
  const candidates = [known, `${benchmark}_score`, "safety_score", "air_score"];
  return candidates.find((name) => name !== undefined && names.includes(name));
}

function mainRemark(benchmark: string, name: string, metrics: number, place: Place): ReadingNote[] {
  if (metrics === 1) return [];
  return [
    {
      code: "main-metric",
      text: `${name} is HELM's main metric of ${benchmark}, out of ${metrics}`,
      place,
    },
  ];
}

/** From HELM's schemas (`main_name`). */
const MAIN: Readonly<Record<string, string>> = {
  mmlu: "exact_match",
  mmlu_pro: "chain_of_thought_correctness",
  gpqa: "chain_of_thought_correctness",
  ifeval: "ifeval_strict_accuracy",
  truthful_qa: "exact_match",
  hellaswag: "exact_match",
  commonsense: "exact_match",
  openbookqa: "exact_match",
  boolq: "quasi_exact_match",
  imdb: "quasi_exact_match",
  civil_comments: "quasi_exact_match",
  raft: "quasi_exact_match",
  legalbench: "quasi_exact_match",
  med_qa: "quasi_exact_match",
  medqa: "quasi_exact_match",
  gsm: "final_number_exact_match",
  math: "math_equiv_chain_of_thought",
  math_regular: "math_equiv",
  narrative_qa: "f1_score",
  natural_qa: "f1_score",
  quac: "f1_score",
  wmt_14: "bleu_4",
  bbq: "bbq_accuracy",
  simple_safety_tests: "simple_safety_tests_score",
  xstest: "xstest_score",
  anthropic_red_team: "anthropic_red_team_score",
};
