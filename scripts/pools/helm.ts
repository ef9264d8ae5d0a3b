// The HELM pools: helm-capabilities-2025, helm-lite-2025, helm-classic-2023. Families are developers.

import type { CapabilityBenchmark, KnownBenchmark, Pool, PoolModel } from "../../src/generated/pool.ts";
import { accessByHelm } from "./access.ts";
import { SAFETY_SOURCES, withSafetyBenchmarks } from "./safety-benchmarks.ts";
import { numberIn, type Row, readTable } from "./table.ts";
import { aliasList, byText, compact } from "./write.ts";

const EVERY_EVAL_EVER = "https://github.com/evaleval/every_eval_ever";
const HELM_LICENCE = "Apache-2.0 (HELM), MIT (collection)";
const metadata = new Map(readTable("helm-models/helm_models.csv").map((row) => [row.id!, row]));

/** Ids of Vectara's leaderboard, by the HELM id they stand for: the organisation is spelt otherwise. */
const ORGANISATIONS: Readonly<Record<string, string>> = {
  "xai-org": "xai",
  CohereLabs: "cohere",
  "meta-llama": "meta",
  "ibm-granite": "ibm",
};
const vectaraIds = new Map<string, string[]>();
for (const { id } of readTable("vectara-hallucination/vectara_hallucination.csv")) {
  const [organisation, name] = id!.split("/") as [string, string];
  const helm = `${ORGANISATIONS[organisation] ?? organisation}/${name}`.toLowerCase();
  vectaraIds.set(helm, [...(vectaraIds.get(helm) ?? []), id!]);
}

/** A capability benchmark: its column, how people write it, other names for it. */
type Capability = readonly [
  column: string,
  id: string,
  name: string,
  metric: string,
  aliases: readonly string[],
];

interface HelmPool {
  name: string;
  title: string;
  description: string;
  date: string;
  table: string;
  source: Pool["sources"][number];
  capability: readonly Capability[];
  known?: readonly KnownColumn[];
  /** By id, where the table's developer is wrong or missing. */
  developers?: Readonly<Record<string, string>>;
  notes: readonly string[];
}

export interface KnownColumn {
  column: string;
  id: string;
  name: string;
  domain: string;
  metric: string;
  higher: boolean;
}

/** Dates that HELM's metadata has wrong, by Epoch's table of versions: they contradict the id or the model's announcement. */
export const DATES: Readonly<Record<string, string>> = {
  "mistralai/mistral-large-2402": "2024-02-26",
  "mistralai/mistral-large-2407": "2024-07-24",
  "mistralai/mistral-small-2402": "2024-02-26",
  "moonshotai/kimi-k2-instruct": "2025-07-12",
  "openai/gpt-3.5-turbo-0125": "2024-01-25",
  "openai/gpt-3.5-turbo-1106": "2023-11-06",
  "openai/gpt-4o-2024-05-13": "2024-05-13",
};

/** Names that people and gateways leave the size and the precision away from: there is one model of them. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  "meta/llama-4-maverick-17b-128e-instruct-fp8": ["Llama 4 Maverick"],
  "meta/llama-4-scout-17b-16e-instruct": ["Llama 4 Scout"],
};

/** HELM writes −1 for "not measured". */
function measured(row: Row, column: string): number | null {
  const value = numberIn(row, column);
  return value === -1 ? null : value;
}

function modelOf(row: Row, plan: HelmPool): PoolModel {
  const id = row.id!;
  const developer = plan.developers?.[id] ?? row.developer!;
  const about = metadata.get(id);
  return compact<PoolModel>({
    name: id,
    aliases: aliasList(id, [
      row.name,
      about?.name,
      ...(SHORT[id] ?? []),
      ...(vectaraIds.get(id.toLowerCase()) ?? []),
    ]),
    family: developer,
    developer: about?.organization ?? developer,
    release_date: DATES[id] ?? (about?.release_date || undefined),
    access: accessByHelm(about?.access),
    scores: plan.capability.map(([column]) => measured(row, column)),
  });
}

export function helmPool(plan: HelmPool): Pool {
  const rows = readTable(plan.table).sort((a, b) => byText(a.id!, b.id!));
  const missing = rows.flatMap((row) => {
    const columns = plan.capability
      .filter(([column]) => measured(row, column) === null)
      .map(([, , name]) => name);
    return columns.length > 0 ? [`${row.id} (${columns.join(", ")})`] : [];
  });
  const undated = rows.filter((row) => metadata.has(row.id!) && !metadata.get(row.id!)!.release_date);
  const notes = [...plan.notes];
  if (missing.length > 0)
    notes.push(
      `Not measured on every capability benchmark, so without a capabilities score: ${missing.join("; ")}.`,
    );
  if (undated.length > 0) notes.push(`Without a release date: ${undated.map(({ id }) => id).join(", ")}.`);
  const dated = rows.some((row) => metadata.get(row.id!)?.release_date);
  return withSafetyBenchmarks({
    schema_version: 1,
    name: plan.name,
    title: plan.title,
    description: plan.description,
    version: "1",
    date: plan.date,
    licence: HELM_LICENCE,
    sources: [
      plan.source,
      ...(dated
        ? [
            {
              name: "Release dates: HELM model metadata",
              url: "https://github.com/stanford-crfm/helm",
              commit: "63754d05db6f874e41a395880fb573890a13e791",
              licence: "Apache-2.0",
            },
          ]
        : []),
      ...(plan.name === "helm-classic-2023" ? [] : SAFETY_SOURCES),
    ],
    families_are: "developers",
    settings: { effort: "kept", thinking: "kept" },
    capability_benchmarks: plan.capability.map(([, id, name, metric, aliases]) =>
      compact<CapabilityBenchmark>({
        id,
        name,
        aliases: aliases.length > 0 ? [...aliases] : undefined,
        metric,
        minimum: 0,
        maximum: 1,
      }),
    ),
    models: rows.map((row) => modelOf(row, plan)),
    known_benchmarks: (plan.known ?? []).map(
      ({ column, id, name, domain, metric, higher }): KnownBenchmark => ({
        id,
        name,
        domain,
        metric,
        higher_is_better: higher,
        source: plan.source.name,
        scores: rows.map((row) => measured(row, column)),
      }),
    ),
    notes,
  });
}

const DATES_NOTE = `Release dates are those of HELM's model metadata, but where they are off by a year or name the first version of a model: ${Object.keys(DATES).join(", ")} have Epoch's.`;

export const helmCapabilities = (): Pool =>
  helmPool({
    name: "helm-capabilities-2025",
    title: "HELM Capabilities v1.15",
    description: "Models of 2024-10 to 2025-11 on the five scenarios of HELM Capabilities.",
    date: "2025-11",
    table: "helm-capabilities-v1.15/helm_capabilities_v1.15.csv",
    source: {
      name: "HELM Capabilities v1.15.0",
      url: EVERY_EVAL_EVER,
      commit: "c6fc3e16aca4681a4bd085da41320e0673708319",
      licence: HELM_LICENCE,
    },
    capability: [
      ["MMLU-Pro - COT correct", "mmlu-pro", "MMLU-Pro", "chain-of-thought correct", []],
      ["GPQA - COT correct", "gpqa", "GPQA", "chain-of-thought correct", []],
      ["IFEval - IFEval Strict Acc", "ifeval", "IFEval", "strict accuracy", ["Instruction-Following Eval"]],
      ["WildBench - WB Score", "wildbench", "WildBench", "WB score", []],
      ["Omni-MATH - Acc", "omni-math", "Omni-MATH", "accuracy", []],
    ],
    notes: ["Two Claude 4 models stand twice, without and with extended thinking.", DATES_NOTE],
  });

export const helmLite = (): Pool =>
  helmPool({
    name: "helm-lite-2025",
    title: "HELM Lite",
    description: "Models of 2022 to 2025 on the nine scenarios of HELM Lite.",
    date: "2025-01",
    table: "helm-lite/helm_lite.csv",
    source: {
      name: "HELM Lite",
      url: EVERY_EVAL_EVER,
      commit: "dcb00c1e",
      licence: HELM_LICENCE,
    },
    capability: [
      ["NarrativeQA - F1", "narrative-qa", "NarrativeQA", "F1", []],
      [
        "NaturalQuestions (closed-book) - F1",
        "natural-questions-closed-book",
        "NaturalQuestions (closed-book)",
        "F1",
        ["NaturalQuestions closed-book"],
      ],
      ["OpenbookQA - EM", "openbookqa", "OpenbookQA", "exact match", []],
      ["MMLU - EM", "mmlu", "MMLU", "exact match", ["Massive Multitask Language Understanding"]],
      ["MATH - Equivalent (CoT)", "math", "MATH", "equivalent, chain of thought", []],
      ["GSM8K - EM", "gsm8k", "GSM8K", "exact match", []],
      ["LegalBench - EM", "legalbench", "LegalBench", "exact match", []],
      ["MedQA - EM", "medqa", "MedQA", "exact match", []],
      ["WMT 2014 - BLEU-4", "wmt-2014", "WMT 2014", "BLEU-4", ["WMT14"]],
    ],
    notes: [DATES_NOTE],
  });
