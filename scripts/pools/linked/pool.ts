// The pool linked-2026: every model that any source knows, on one axis, with a standard error.
import type { CapabilityBenchmark, Pool, PoolModel } from "../../../src/generated/pool.ts";
import { houseOf, makerOf } from "../../../src/lexicon/makers.ts";
import { identityOf } from "../../../src/models/identity.ts";
import { matcherOf } from "../../../src/models/match.ts";
import { words } from "../../../src/models/words.ts";
import { developerOf } from "../eci-developers.ts";
import { byText, compact } from "../write.ts";
import { type LinkedAxis, linkedAxis } from "./axis.ts";
import type { LinkedScore } from "./combine.ts";
import { HUB, hub } from "./hub.ts";
import { type Join, joinModels, type Member } from "./join.ts";
import { sevenSources } from "./sources.ts";

const OPEN_LLM = "open-llm-leaderboard-v2";

/** Whose name a model goes by, and whose developer is believed. */
const PRECEDENCE = [
  "eci-2026",
  "helm-capabilities-2025",
  "helm-lite-2025",
  "helm-classic-2023",
  "chat-2024",
  "base-2024",
  HUB,
  OPEN_LLM,
];

/** Epoch puts base and tuned weights under one name: who is who among the others is settled before it is asked. */
const INDEX = "eci-2026";

/** The surest joins are made first, and keep others out. */
const RULES = ["exact", "alias", "case"];
/** These say who a model is; other rules say whom a name of no date, or of no weights, may mean. */
const FURTHER_RULES = ["provider prefix", "spelling"];

/**
 * @param bundled the pools made of the single sources
 * @param joinable the same, where a name stands for one model alone and not for its base and tuned weights together
 */
export function linkedPool(
  bundled: readonly Pool[],
  joinable: readonly Pool[] = bundled,
): { pool: Pool; notJoined: string[][] } {
  const further = hub();
  const hubPool = { ...bundled[0]!, name: HUB, models: further.models.map(hubModel) };
  const pools = [...bundled, hubPool].sort((a, b) => byText(a.name, b.name));
  const sources = [...sevenSources(), further.source];
  const batteries = new Map(
    sources.map(({ pool, battery }) => [pool, pool === HUB ? pool : battery] as const),
  );
  const inTable = new Map(sources.map(({ pool, models }) => [pool, models]));
  const members = sources.flatMap(({ pool, models }) =>
    [...models.keys()].map((name): Member => [pool, name]),
  );
  const byName = [...joinable, hubPool].sort((a, b) => byText(a.name, b.name));
  const { models, dropped } = joinModels(
    members,
    joinsOf(byName, inTable),
    (pool) => batteries.get(pool) ?? pool,
  );
  const notJoined = apart(dropped);
  const axis = linkedAxis(sources, models);
  const facts = new Map(
    pools.map((pool) => [pool.name, new Map(pool.models.map((model) => [model.name, model]))]),
  );
  const cells = new Map<number, number>();
  for (const { model } of axis.cells) cells.set(model, (cells.get(model) ?? 0) + 1);
  const placed = models.flatMap((model, i) => (cells.has(i) ? [[model, i] as const] : []));
  const names = namesOf(placed.map(([model]) => model));
  const made = placed.map(([model, i], at) =>
    modelOf(names[at]!, model, cells.get(i)!, axis.scores[i]!, facts),
  );
  const pool: Pool = {
    schema_version: 1,
    name: "linked-2026",
    title: "All sources on one axis",
    description: `${made.length} models from 2019 to 2026 on one factor, fitted over ${axis.cells.length} scores on ${axis.columns.length} benchmarks of the other pools and of Epoch's hub; ${models.filter(({ size }) => size > 1).length} models stand in two sources or more.`,
    version: "1",
    date: "2026-08-11",
    licence: "see sources",
    attribution:
      "Linked axis from: Safetywashing (MIT, © 2024 centerforaisafety), HELM (Apache-2.0), Open LLM Leaderboard, Epoch AI, AI Benchmarking Hub, epoch.ai/benchmarks (CC BY 4.0).",
    sources: [
      ...bundled.flatMap(({ sources: own }) => own),
      {
        name: "Epoch AI, AI Benchmarking Hub, 2026-05",
        url: "https://epoch.ai/benchmarks",
        licence: "CC BY 4.0",
      },
    ].filter(({ name }, at, all) => all.findIndex((other) => other.name === name) === at),
    families_are: "developers",
    settings: { effort: "pooled", thinking: "pooled" },
    capability_benchmarks: [],
    given_scores: {
      name: "linked capabilities score",
      source: "one factor over all sources",
      linked: bundled.map(({ name }) => name),
      made_of: benchmarksOf(axis, bundled),
    },
    models: withOwnSpellings(made).sort((a, b) => byText(a.name, b.name)),
    known_benchmarks: [],
    notes: [
      "One factor: what all sources measure together. Among models since 2025-07 it explains 81 % of GPQA, AIME and WeirdML, before that 93 %: agentic and knowledge skills may part.",
      "Standard errors carry a factor of 1.3, found on held-out sources. A model placed by one score, or with a standard error above half the axis' standard deviation, does not count towards the minima.",
      `${notJoined.length} pairs of models that look like one are not joined, since that would put two models of one source together (pools/linked-2026/not-joined.json).`,
    ],
  };
  return { pool, notJoined };
}

/** Pairs of models that look like one and are not joined, each once. */
function apart(dropped: readonly Join[]): string[][] {
  const pairs = dropped.map((join) => join.map((member) => member.join(": ")).sort(byText));
  const once = new Map(pairs.map((pair) => [pair.join("\n"), pair]));
  return [...once.keys()].sort(byText).map((key) => once.get(key)!);
}

function hubModel({ name, developer, releaseDate }: ReturnType<typeof hub>["models"][number]): PoolModel {
  return compact<PoolModel>({
    name,
    family: null,
    developer: developer ?? undefined,
    release_date: releaseDate ?? undefined,
  });
}

/** Every name and alias of every pool, as the matcher of each other pool knows it. */
function joinsOf(pools: readonly Pool[], inTable: ReadonlyMap<string, ReadonlyMap<string, unknown>>): Join[] {
  const found: { join: Join; rank: number }[] = [];
  for (const target of pools) {
    // The sources' own names: none of them may be another release.
    const itself = target.models.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    const matcher = matcherOf(target, Object.fromEntries(itself.map((spelling) => [spelling, spelling])));
    for (const pool of pools)
      for (const { name, aliases = [] } of pool === target ? [] : pool.models)
        for (const spelling of [name, ...aliases]) {
          const match = matcher.match(spelling);
          const [same, ...others] = match?.models ?? [];
          if (!match || !same || others.length > 0 || !inTable.get(pool.name)?.has(name)) continue;
          const listed = same.name === spelling ? "exact" : "alias";
          const rule = match.rule === "policy" ? listed : match.rule;
          if (![...RULES, ...FURTHER_RULES].includes(rule)) continue;
          const rank = RULES.indexOf(rule);
          const join = [
            [pool.name, name],
            [target.name, same.name],
          ] as const;
          const late = pool.name === INDEX || target.name === INDEX ? RULES.length + 1 : 0;
          found.push({ join, rank: (rank === -1 ? RULES.length : rank) + late });
        }
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ join }) => join);
}

/**
 * As the first source in the order of precedence has it; but not by Epoch's name where another model is spelled so: it names
 * tuned weights as others do the base. Where two would still share a name, the later one's tells its source.
 */
function namesOf(models: readonly ReadonlyMap<string, string>[]): string[] {
  const spelled = new Map<string, number>();
  const identityKey = (name: string) => identityOf(name)?.key ?? name;
  for (const model of models)
    for (const key of new Set([...model.values()].map(identityKey)))
      spelled.set(key, (spelled.get(key) ?? 0) + 1);
  const named = models.map((model) => {
    const [first, next] = PRECEDENCE.filter((each) => model.has(each));
    const shared = first === INDEX && spelled.get(identityKey(model.get(first)!))! > 1;
    const pool = shared && next !== undefined ? next : first!;
    return { name: model.get(pool)!, pool, rank: PRECEDENCE.indexOf(pool) };
  });
  const first = new Map<string, number>();
  for (const { name, rank } of named) first.set(name, Math.min(first.get(name) ?? Infinity, rank));
  return named.map(({ name, pool, rank }) => (first.get(name) === rank ? name : `${name} (${pool})`));
}

function modelOf(
  name: string,
  model: ReadonlyMap<string, string>,
  cells: number,
  { score, standardError }: LinkedScore,
  facts: ReadonlyMap<string, ReadonlyMap<string, PoolModel>>,
): PoolModel {
  const known = PRECEDENCE.flatMap((pool) => {
    const name = model.get(pool);
    const found = name === undefined ? undefined : facts.get(pool)?.get(name);
    return found === undefined ? [] : [{ pool, ...found }];
  });
  const developer = known.flatMap(({ developer: its }) => its ?? [])[0];
  const dates = known.flatMap(({ release_date }) => release_date ?? []).sort(byText);
  return compact<PoolModel>({
    name,
    aliases: known.flatMap(({ name: own, aliases }) => [own, ...(aliases ?? [])]),
    family: familyOf(known),
    developer,
    release_date: dates[0],
    training_flop: known.flatMap(({ training_flop }) => training_flop ?? [])[0],
    access: known.flatMap(({ access }) => access ?? [])[0],
    capabilities_score: rounded(score),
    standard_error: rounded(standardError),
    placed_by: cells,
    outside_reference: [...model.keys()].every((pool) => pool === OPEN_LLM) ? true : undefined,
  });
}

/** Further spellings of one house. */
const HOUSES: Readonly<Record<string, string>> = {
  "google-research": "google",
  "shanghai-ai-lab": "internlm",
  "shanghai-ai-laboratory": "internlm",
  "salesforce-research": "salesforce",
  "allen-institute-for-ai": "allenai",
  "thinking-machines-lab": "thinking-machines",
};

/** One spelling for each developer, whichever source names it; else the maker of the line that the name says. */
function familyOf(known: readonly (PoolModel & { pool: string })[]): string | null {
  for (const { name, developer, pool, family } of known) {
    const helm = pool.startsWith("helm-") ? family : null;
    const said =
      helm ??
      (developer && developerOf({ id: name, developer })?.family) ??
      developerOf({ id: name })?.family ??
      makerOf(words(name));
    if (!said) continue;
    const slug = said.toLowerCase().replace(/[\s.]+/g, "-");
    return houseOf(said.toLowerCase()) ?? houseOf(slug) ?? HOUSES[slug] ?? slug;
  }
  return null;
}

/** A spelling that two models have belongs to the one whose name it is, else to none. */
function withOwnSpellings(models: readonly PoolModel[]): PoolModel[] {
  const owners = new Map<string, Set<PoolModel>>();
  for (const model of models)
    for (const spelling of [model.name, ...(model.aliases ?? [])])
      owners.set(spelling, (owners.get(spelling) ?? new Set()).add(model));
  const names = new Set(models.map(({ name }) => name));
  return models.map(({ aliases = [], ...model }) => {
    const own = [...new Set(aliases)].filter(
      (spelling) => spelling !== model.name && !names.has(spelling) && owners.get(spelling)!.size === 1,
    );
    return compact<PoolModel>({ ...model, aliases: own.length > 0 ? own : undefined });
  });
}

/** The columns by the names that people use: those of the pools' capability benchmarks, else their own. */
function benchmarksOf({ columns }: LinkedAxis, bundled: readonly Pool[]): CapabilityBenchmark[] {
  const named = bundled.flatMap(({ capability_benchmarks }) => capability_benchmarks);
  const benchmarks = new Map<string, CapabilityBenchmark>();
  for (const { name: column } of columns) {
    const plain = column.split(" - ")[0]!;
    const same = named.find(({ id, name }) => [id, name].includes(column) || [id, name].includes(plain));
    const name = same?.name ?? plain;
    const before = benchmarks.get(name);
    const aliases = [...new Set([...(before?.aliases ?? []), ...(same?.aliases ?? []), plain])].filter(
      (alias) => alias !== name,
    );
    benchmarks.set(name, { id: before?.id ?? name, name, ...(aliases.length > 0 && { aliases }) });
  }
  return [...benchmarks.values()];
}

const rounded = (value: number): number => Number(value.toFixed(6));
