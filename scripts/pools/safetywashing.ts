// The pools chat-2024 and base-2024: the published figures of the Safetywashing paper.
import type { CapabilityBenchmark, KnownBenchmark, Pool, PoolModel } from "../../src/generated/pool.ts";
import { domainOf } from "./safetywashing-domains.ts";
import { LINES, SAME_MODEL } from "./safetywashing-names.ts";
import { columnsOf, numberIn, type Row, readTable } from "./table.ts";
import { aliasList, byText, compact } from "./write.ts";

/** The paper's capability benchmarks, by column, with the names under which people know them. */
const CAPABILITY: readonly (readonly [column: string, name: string, aliases: readonly string[]])[] = [
  ["logiqa", "LogiQA", []],
  ["piqa", "PIQA", []],
  ["hellaswag", "HellaSwag", []],
  ["winogrande", "WinoGrande", []],
  ["superglue_copa", "COPA", ["SuperGLUE COPA"]],
  ["medqa_4options", "MedQA", ["MedQA 4 options"]],
  ["arc_challenge", "ARC Challenge", ["ARC", "ARC-C"]],
  ["mmlu", "MMLU", ["Massive Multitask Language Understanding"]],
  ["minerva_math", "MATH", ["Minerva MATH", "hendrycks_math"]],
  ["lambada_openai", "LAMBADA", ["LAMBADA (OpenAI)"]],
  ["gsm8k", "GSM8K", ["Grade School Math 8K"]],
  ["bbh", "BBH", ["BIG-Bench Hard"]],
];
/** Columns that describe a model rather than measure it. */
const NO_BENCHMARK = ["model", "model_size", "FLOP", "type", "name"];

const releaseDates = new Map<string, string>();
for (const row of [
  ...readTable("epoch-capabilities-index/epoch_model_versions.csv"),
  ...readTable("helm-models/helm_models.csv"),
])
  if (row.release_date) releaseDates.set(row.id!.toLowerCase(), row.release_date);

function modelOf(row: Row, capability: readonly CapabilityBenchmark[]): PoolModel {
  const name = row.model!;
  const line = LINES.find(({ pattern }) => pattern.test(name));
  if (!line) throw new Error(`no line for ${name}`);
  const same = SAME_MODEL[name] ?? [];
  return compact<PoolModel>({
    name,
    aliases: aliasList(name, [`${line.organisation}/${name}`, row.name, ...same]),
    family: line.family,
    developer: line.developer,
    release_date: [...same, name].map((n) => releaseDates.get(n.toLowerCase())).find(Boolean),
    training_flop: numberIn(row, "FLOP") ?? undefined,
    // All of them are on the hub.
    access: "open",
    scores: capability.map(({ id }) => numberIn(row, id)),
  });
}

function poolOf(kind: "chat" | "base"): Pool {
  const rows = readTable(`safetywashing-2024/benchmarks_${kind}_models.csv`).sort((a, b) =>
    byText(a.model!, b.model!),
  );
  const info = new Map(
    readTable("safetywashing-2024/benchmarks_info.csv").map((row) => [row.benchmark!, row]),
  );
  const metricOf = (column: string) => {
    const metric = info.get(column)?.metric?.replace(/\s*\(↑\)$/, "");
    return metric && metric !== "N/A" ? metric : undefined;
  };
  const capability = CAPABILITY.map(([id, name, aliases]) =>
    compact<CapabilityBenchmark>({
      id,
      name,
      aliases: aliases.length > 0 ? [...aliases] : undefined,
      metric: metricOf(id),
      // Each is a share of right answers, written as a fraction.
      minimum: 0,
      maximum: 1,
    }),
  );
  const capabilityIds = new Set(CAPABILITY.map(([id]) => id));
  const known = columnsOf(rows)
    .filter((column) => !capabilityIds.has(column) && !NO_BENCHMARK.includes(column))
    .map((column) =>
      compact<KnownBenchmark>({
        id: column,
        name: info.get(column)?.name ?? column,
        domain: domainOf(column),
        metric: metricOf(column),
        higher_is_better: true,
        scores: rows.map((row) => numberIn(row, column)),
      }),
    );
  const missing = known.flatMap(({ name, scores }) =>
    scores.flatMap((score, at) => (score === null ? [`${name}: ${rows[at]!.model}`] : [])),
  );
  return {
    schema_version: 1,
    name: `${kind}-2024`,
    title: `Safetywashing, ${kind} models of 2024`,
    description: `The ${rows.length} ${kind} models and the benchmarks of the paper "Safetywashing: Do AI Safety Benchmarks Actually Measure Safety Progress?" (arXiv 2407.21792).`,
    version: "1",
    date: "2024-08",
    licence: "MIT, © 2024 centerforaisafety",
    sources: [
      {
        name: `Safetywashing, benchmarks_${kind}_models.csv and benchmarks_info.csv`,
        url: "https://github.com/centerforaisafety/safetywashing",
        commit: "bee302c",
        licence: "MIT",
      },
      {
        name: "Release dates: HELM model metadata",
        url: "https://github.com/stanford-crfm/helm",
        commit: "63754d05db6f874e41a395880fb573890a13e791",
        licence: "Apache-2.0",
      },
      {
        name: "Release dates: Epoch AI, AI Benchmarking Hub",
        url: "https://epoch.ai/benchmarks",
        licence: "CC BY 4.0",
      },
    ],
    families_are: "lines",
    capability_benchmarks: capability,
    models: rows.map((row) => modelOf(row, capability)),
    known_benchmarks: known,
    notes: [
      "All columns are stored so that higher is better: WMDP is 1 − accuracy, RMS calibration errors and Brier scores are 1 − error, harms are negated or counted as attacks that failed.",
      "The table gives no standard errors and no sample counts.",
      `Missing cells: ${missing.join("; ")}.`,
    ],
  };
}

export const safetywashingPools = (): Pool[] => [poolOf("chat"), poolOf("base")];
