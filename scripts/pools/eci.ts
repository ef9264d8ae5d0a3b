// The pool eci-2026: Epoch's Capabilities Index, capabilities scores made by others.
import type { Pool, PoolModel } from "../../src/generated/pool.ts";
import { isProvider } from "../../src/lexicon/providers.ts";
import { accessByEpoch } from "./access.ts";
import { developerOf } from "./eci-developers.ts";
import { SAFETY_SOURCES, withSafetyBenchmarks } from "./safety-benchmarks.ts";
import { numberIn, type Row, readTable } from "./table.ts";
import { aliasList, byText, compact } from "./write.ts";

const FOLDER = "epoch-capabilities-index";

/** HELM ids of an Epoch model, by hand (helm_aliases.csv), with HELM's display names. */
const helm = new Map<string, string[]>();
for (const { id, name, epoch_id } of readTable(`${FOLDER}/helm_aliases.csv`))
  helm.set(epoch_id!, [...(helm.get(epoch_id!) ?? []), id!, name!]);

/** Epoch's versions of a model, by its name. */
export const versions = new Map<string, Row[]>();
for (const row of readTable(`${FOLDER}/epoch_model_versions.csv`))
  if (row.name) versions.set(row.name, [...(versions.get(row.name) ?? []), row]);

/**
 * Ids that Epoch's table of versions puts under a name of the index and that are none of its model: other weights, another
 * release, or a name that the maker moves from one model to the next.
 */
export const NOT_THE_MODEL: Readonly<Record<string, string>> = {
  "Qwen2.5-VL-72B-Instruct": "the vision model, with weights of its own",
  "DeepSeek-V3.2-Speciale": "weights of their own",
  "gpt-5-chat": "ChatGPT's model without reasoning",
  "gpt-4-0125-preview": "the release of January 2024; the index's is of November 2023",
  "gpt-4-turbo": "OpenAI's name for gpt-4-turbo-2024-04-09",
  "claude-instant-1.1": "the release before; the index's, of August 2023, is 1.2",
  "deepseek-chat": "whatever DeepSeek serves",
  "deepseek-reasoner": "whatever DeepSeek serves",
};

/** An id as Epoch gives it, without the setting behind it and the service before it. */
const plainId = (id: string): string => {
  const bare = id
    .replace(/_(unknown|none|minimal|low|medium|high|xhigh|max|thinking|\d+k)$/i, "")
    .replace(/ \(\d+K thinking\)$/, "");
  return isProvider(bare.slice(0, bare.indexOf("/"))) ? bare.slice(bare.indexOf("/") + 1) : bare;
};

/** Epoch's ids of the model of that name, each once but for case and settings. */
function versionIds(name: string): string[] {
  const ids = (versions.get(name) ?? [])
    .map(({ id }) => plainId(id!))
    .filter((id) => !Object.hasOwn(NOT_THE_MODEL, id))
    .sort(byText);
  return [...new Map(ids.map((id) => [id.toLowerCase().replace(/^.*\//, ""), id])).values()].sort(byText);
}

/**
 * Further ids by hand: Epoch's table of versions puts them under an undated name, its index under a month; the month of the
 * snapshot tells which is which. And ids of models that the table, of April 2026, does not have yet or has by other names.
 */
const SNAPSHOTS: Readonly<Record<string, readonly string[]>> = {
  "GPT-4o (May 2024)": ["gpt-4o-2024-05-13"],
  "GPT-4o (Aug 2024)": ["gpt-4o-2024-08-06"],
  "GPT-4o (Nov 2024)": ["gpt-4o-2024-11-20"],
  "GPT-3.5 Turbo (Jun 2023)": ["gpt-3.5-turbo-0613"],
  "GPT-3.5 Turbo (Nov 2023)": ["gpt-3.5-turbo-1106"],
  "GPT-3.5 Turbo (Jan 2024)": ["gpt-3.5-turbo-0125"],
  "GPT-4 Turbo (Nov 2023)": ["gpt-4-1106-preview"],
  "Gemini 1.5 Pro (May 2024)": ["gemini-1.5-pro-001"],
  "Gemini 1.5 Pro (Sept 2024)": ["gemini-1.5-pro-002"],
  "Gemini 1.5 Flash (May 2024)": ["gemini-1.5-flash-001", "gemini-1.5-flash-0514"],
  "Gemini 1.5 Flash (Sep 2024)": ["gemini-1.5-flash-002"],
  "Gemini 2.0 Flash (Dec 2024)": ["gemini-2.0-flash-exp"],
  "Gemini 2.0 Flash (Feb 2025)": ["gemini-2.0-flash-001"],
  "Gemini 2.0 Flash Thinking (Jan 2025)": ["gemini-2.0-flash-thinking-exp-01-21"],
  "Gemini 2.5 Flash (Apr 2025)": ["gemini-2.5-flash-preview-04-17"],
  "Gemini 2.5 Flash (May 2025)": ["gemini-2.5-flash-preview-05-20"],
  "Gemini 2.5 Flash (Sep 2025)": ["gemini-2.5-flash-preview-09-2025"],
  "Gemini 3.1 Flash-Lite": ["gemini-3.1-flash-lite-preview"],
  "Grok-2 (Dec 2024)": ["grok-2-1212"],
  "Grok 4.20": ["grok-4.20-beta"],
  "Mistral Large 2 (Jul 2024)": ["mistral-large-2407"],
  "Mistral Large 2 (Nov 2024)": ["mistral-large-2411"],
  "Qwen 3.5 Flash (hosted 35B-A3B)": ["qwen3.5-flash", "qwen3.5-flash-2026-02-23"],
  "Qwen 3.5 Plus (hosted 397B-A17B)": ["qwen3.5-plus", "qwen3.5-plus-2026-02-15"],
  "Kimi K2 (Jul 2025)": ["kimi-k2-0711-preview", "Kimi-K2-Instruct"],
  "Qwen3-235B-A22B-Instruct (Jul 2025)": ["Qwen3-235B-A22B-Instruct-2507"],
  "Qwen3-235B-A22B-Thinking (Jul 2025)": ["Qwen3-235B-A22B-Thinking-2507"],
};

/** Epoch's date of a version, by its id. */
const dates = new Map([...versions.values()].flat().map((row) => [plainId(row.id!), row.release_date!]));

/** In days: the index names the day of an announcement or of a first preview. */
const SAME_RELEASE = 31;

/**
 * The date of the index, but where it is that of another release (three of GPT-4o stand there with the date of the first, o3
 * with that of its announcement): there the date of the version whose id says the day or the month.
 */
function releaseDate(name: string, indexed: string | undefined): string | undefined {
  if (!indexed) return undefined;
  const dated = [...versionIds(name), ...(SNAPSHOTS[name] ?? [])].flatMap((id) =>
    /\d{4}|-\d\d-\d\d$|-00\d$/.test(id) ? (dates.get(id) ?? []) : [],
  );
  const [first] = dated.filter((date) => date !== "").sort(byText);
  const days = first === undefined ? 0 : Math.abs(Date.parse(first) - Date.parse(indexed)) / 86_400_000;
  return days > SAME_RELEASE ? first : indexed;
}

/** Training compute, where all versions of that name that have one agree. */
function trainingFlop(name: string): number | undefined {
  const values = new Set(
    (versions.get(name) ?? []).flatMap((row) => numberIn(row, "training_compute_flop") ?? []),
  );
  return values.size === 1 ? [...values][0] : undefined;
}

/**
 * @param ids "one id a model": of Epoch's ids those alone of which a model has one, so that none stands for base and tuned
 * weights together
 */
export function eciPool(ids: "all" | "one id a model" = "all"): Pool {
  const rows = readTable(`${FOLDER}/eci_scores.csv`).sort((a, b) => byText(a.id!, b.id!));
  const idsOf = (name: string): string[] => {
    const own = versionIds(name);
    return ids === "all" || own.length === 1 ? own : [];
  };
  const newest = rows
    .map((row) => row.release_date!.slice(0, 7))
    .filter((month) => /^20\d\d-\d\d$/.test(month))
    .sort(byText)
    .at(-1);
  const models = rows.map((row): PoolModel => {
    const name = row.id!;
    const developer = developerOf(row);
    const low = numberIn(row, "ECI CI low (90%)");
    const high = numberIn(row, "ECI CI high (90%)");
    return compact<PoolModel>({
      name,
      aliases: aliasList(name, [...idsOf(name), ...(SNAPSHOTS[name] ?? []), ...(helm.get(name) ?? [])]),
      family: developer?.family ?? null,
      developer: row.developer || developer?.name,
      release_date: releaseDate(name, row.release_date),
      training_flop: trainingFlop(name),
      access: accessByEpoch(name, [
        row.accessibility,
        ...(versions.get(name) ?? []).map(({ accessibility }) => accessibility),
      ]),
      capabilities_score: numberIn(row, "ECI") ?? undefined,
      capabilities_interval: low === null || high === null ? undefined : [low, high],
    });
  });
  return withSafetyBenchmarks({
    schema_version: 1,
    name: "eci-2026",
    title: "Epoch Capabilities Index",
    description: `${rows.length} models to ${newest} with capabilities scores given by Epoch AI, made from 57 benchmarks.`,
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
      {
        name: "BullshitBench v2, 2026-05-02 (known benchmark)",
        url: "https://github.com/petergpt/bullshit-benchmark",
        commit: "d2489cf76c5ac215b1f66a762104121a8e4c058c",
        licence: "MIT",
      },
    ],
    families_are: "developers",
    settings: { effort: "pooled", thinking: "pooled" },
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
