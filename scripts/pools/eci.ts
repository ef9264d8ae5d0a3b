// The pool eci-2026: Epoch's Capabilities Index, capabilities scores made by others.
import type { Pool, PoolModel } from "../../src/generated/pool.ts";
import { developerOf } from "./eci-developers.ts";
import { SAFETY_SOURCES, withSafetyBenchmarks } from "./safety-benchmarks.ts";
import { numberIn, type Row, readTable } from "./table.ts";
import { aliasList, byText, compact } from "./write.ts";

const FOLDER = "epoch-capabilities-index";

/** HELM ids of an Epoch model, by hand (helm_aliases.csv), with HELM's display names. */
const helm = new Map<string, string[]>();
for (const { id, name, epoch_id } of readTable(`${FOLDER}/helm_aliases.csv`))
  helm.set(epoch_id!, [...(helm.get(epoch_id!) ?? []), id!, name!]);

const versions = new Map<string, Row[]>();
for (const row of readTable(`${FOLDER}/epoch_model_versions.csv`))
  if (row.name) versions.set(row.name, [...(versions.get(row.name) ?? []), row]);

/** Effort or thinking budget, as Epoch appends it to a version's id. */
const EFFORT = /_(unknown|none|minimal|low|medium|high|xhigh|max|thinking|\d+k)$/i;

/**
 * Epoch's own id of a version, where all its versions of that name are one and the same but for effort: then the id
 * can only mean this model. Where several share a name (base and chat, two snapshots) none is listed.
 */
function versionId(name: string): string | undefined {
  const ids = new Set(
    (versions.get(name) ?? []).map(({ id }) =>
      id!.replace(EFFORT, "").replace(/^.*\//, "").replaceAll(" ", "-"),
    ),
  );
  const spellings = new Set([...ids].map((id) => id.toLowerCase()));
  return spellings.size === 1 ? [...ids].sort(byText)[0] : undefined;
}

/**
 * Further snapshots by hand: Epoch's table of versions puts them under an undated name, its index under a month; the
 * month of the snapshot tells which is which.
 */
const SNAPSHOTS: Readonly<Record<string, readonly string[]>> = {
  "GPT-4o (Aug 2024)": ["gpt-4o-2024-08-06"],
  "GPT-4o (Nov 2024)": ["gpt-4o-2024-11-20"],
  "GPT-4 Turbo (Nov 2023)": ["gpt-4-1106-preview"],
  "GPT-4 (Mar 2023)": ["gpt-4-0314"],
  "Gemini 1.5 Pro (Sept 2024)": ["gemini-1.5-pro-002"],
  "Gemini 1.5 Flash (Sep 2024)": ["gemini-1.5-flash-002"],
  "Gemini 2.0 Flash (Dec 2024)": ["gemini-2.0-flash-exp"],
  "Gemini 2.0 Flash Thinking (Jan 2025)": ["gemini-2.0-flash-thinking-exp-01-21"],
  "Gemini 2.5 Flash (May 2025)": ["gemini-2.5-flash-preview-05-20"],
  "Gemini 2.5 Flash (Sep 2025)": ["gemini-2.5-flash-preview-09-2025"],
  "Gemini 2.5 Pro (Jun 2025)": ["gemini-2.5-pro-preview-06-05"],
  "Grok-2 (Dec 2024)": ["grok-2-1212"],
  "Mistral Large 2 (Jul 2024)": ["mistral-large-2407"],
  "Mistral Large 2 (Nov 2024)": ["mistral-large-2411"],
  "DeepSeek-V3 (Mar 2025)": ["DeepSeek-V3-0324"],
  "Kimi K2 (Jul 2025)": ["kimi-k2-0711-preview"],
  "Qwen3-235B-A22B-Instruct (Jul 2025)": ["Qwen3-235B-A22B-Instruct-2507"],
  "Qwen3-235B-A22B-Thinking (Jul 2025)": ["Qwen3-235B-A22B-Thinking-2507"],
};

/** Training compute, where all versions of that name that have one agree. */
function trainingFlop(name: string): number | undefined {
  const values = new Set(
    (versions.get(name) ?? []).flatMap((row) => numberIn(row, "training_compute_flop") ?? []),
  );
  return values.size === 1 ? [...values][0] : undefined;
}

export function eciPool(): Pool {
  const rows = readTable(`${FOLDER}/eci_scores.csv`).sort((a, b) => byText(a.id!, b.id!));
  const models = rows.map((row): PoolModel => {
    const name = row.id!;
    const developer = developerOf(row);
    const low = numberIn(row, "ECI CI low (90%)");
    const high = numberIn(row, "ECI CI high (90%)");
    return compact<PoolModel>({
      name,
      aliases: aliasList(name, [versionId(name), ...(SNAPSHOTS[name] ?? []), ...(helm.get(name) ?? [])]),
      family: developer?.family ?? null,
      developer: row.developer || developer?.name,
      release_date: row.release_date || undefined,
      training_flop: trainingFlop(name),
      capabilities_score: numberIn(row, "ECI") ?? undefined,
      capabilities_interval: low === null || high === null ? undefined : [low, high],
    });
  });
  return withSafetyBenchmarks({
    schema_version: 1,
    name: "eci-2026",
    title: "Epoch Capabilities Index",
    description: `${rows.length} models to 2026-07 with capabilities scores given by Epoch AI, made from 57 benchmarks.`,
    version: "1",
    date: "2026-08-11",
    licence: "CC BY 4.0",
    attribution:
      "Capabilities scores: Epoch AI, AI Benchmarking Hub, epoch.ai/benchmarks (Epoch Capabilities Index, CC BY 4.0).",
    sources: [
      {
        name: "Epoch AI, AI Benchmarking Hub: Epoch Capabilities Index",
        url: "https://epoch.ai/benchmarks",
        licence: "CC BY 4.0",
        retrieved: "2026-08-11",
      },
      {
        name: "Copy of the index",
        url: "https://github.com/timfduffy/teci",
        commit: "afefc156d7fa39c4ddfc1d40d76a80b509a94a29",
      },
      {
        name: "Model versions: Epoch AI, training compute",
        url: "https://github.com/peterhurford/metr_graph",
        commit: "dde102f52788969e5e4c75bd75151786f50e541f",
        licence: "CC BY 4.0",
      },
      ...SAFETY_SOURCES,
    ],
    families_are: "developers",
    capability_benchmarks: [],
    given_scores: {
      name: "Epoch Capabilities Index",
      source: "Epoch AI, epoch.ai/benchmarks",
      interval_level: 0.9,
    },
    models,
    known_benchmarks: [],
    notes: [
      "The scores are given, not computed here: no loadings, no capability benchmark can be left out, and none can be estimated. A benchmark that is part of the index (57 are) cannot be taken out of it.",
      "Epoch names most models without saying base or chat; the HELM ids were assigned by hand: the exact release where both name one, otherwise the model of that name.",
      "Data derived from the Aider Polyglot and Terminal-Bench leaderboards is Apache-2.0, as the collection says.",
    ],
  });
}
