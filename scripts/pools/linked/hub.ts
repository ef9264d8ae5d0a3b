// Epoch's benchmarking hub as a source of the linked axis: one row a version of a model there, one model here.
import { isBareBase } from "../../../src/lexicon/makers.ts";
import { identityOf, isTuned } from "../../../src/models/identity.ts";
import { matcherOf } from "../../../src/models/match.ts";
import { dayIn } from "../doubtful-facts.ts";
import { eciPool } from "../eci.ts";
import { numberIn, type Row, readTable } from "../table.ts";
import { byText } from "../write.ts";
import { type LinkedSource, rounded, source } from "./sources.ts";

/** Not a bundled pool: only a source. */
export const HUB = "epoch-hub-2026-05";

/**
 * The index's table, of which these columns are, has scores without what guessing gives, as shares: (score − chance)/(1 −
 * chance). Chance as it follows from the models that stand in both; percent are divided by 100 first. Without it: columns
 * that the hub has in another unit or another edition (FrontierMath, GeoBench, METR, Fiction.LiveBench, Agent Company).
 */
const IN_INDEX: Readonly<Record<string, { column: string; chance?: number; percent?: true; tenths?: true }>> =
  {
    adversarial_nli_external: { column: "ANLI", chance: 1 / 3 },
    aider_polyglot_external: { column: "Aider polyglot", percent: true },
    apex_agents_external: { column: "APEX-Agents" },
    arc_agi_2_external: { column: "ARC-AGI-2" },
    arc_agi_external: { column: "ARC-AGI" },
    arc_ai2_external: { column: "ARC AI2", chance: 0.25 },
    balrog_external: { column: "Balrog" },
    bbh_external: { column: "BBH", chance: 0.25 },
    cad_eval_external: { column: "CadEval" },
    chess_puzzles: { column: "Chess Puzzles", chance: 0.0496 },
    cybench_external: { column: "Cybench" },
    deepresearchbench_external: { column: "DeepResearch Bench" },
    gdpval_external: { column: "GDPval" },
    gpqa_diamond: { column: "GPQA diamond", chance: 0.25 },
    hle_external: { column: "HLE", chance: 0.048 },
    gsm8k_external: { column: "GSM8K" },
    gso_external: { column: "GSO-Bench" },
    hella_swag_external: { column: "HellaSwag", chance: 0.25 },
    lambada_external: { column: "LAMBADA" },
    lech_mazur_writing_external: { column: "Lech Mazur Writing", tenths: true },
    math_level_5: { column: "MATH level 5" },
    mmlu_external: { column: "MMLU", chance: 0.25 },
    open_book_qa_external: { column: "OpenBookQA", chance: 0.25 },
    os_world_external: { column: "OSWorld", percent: true },
    otis_mock_aime_2024_2025: { column: "OTIS Mock AIME 2024-2025", chance: 0.001 },
    piqa_external: { column: "PIQA", chance: 0.5 },
    posttrainbench_external: { column: "PostTrainBench" },
    science_qa_external: { column: "ScienceQA", chance: 0.25 },
    simplebench_external: { column: "SimpleBench", chance: 1 / 6 },
    simpleqa_verified: { column: "SimpleQA Verified" },
    swe_bench_verified: { column: "SWE-Bench verified" },
    terminalbench_external: { column: "Terminal Bench" },
    trivia_qa_external: { column: "TriviaQA" },
    vpct_external: { column: "VPCT", chance: 1 / 3 },
    weirdml_external: { column: "WeirdML" },
    wino_grande_external: { column: "Winogrande", chance: 0.5 },
  };

/** Columns that the index's table does not have. Video-MME stays out: most of its models do nothing but watch. */
const FURTHER: Readonly<Record<string, string>> = {
  bool_q_external: "BoolQ",
  live_bench_external: "LiveBench",
  superglue_external: "SuperGLUE",
  swe_bench_bash: "SWE-Bench bash",
  webdev_arena_external: "WebDev Arena",
};

export interface HubModel {
  /** Id of its versions, without what only says how hard they were made to think. */
  name: string;
  developer: string | null;
  /** The day that an id of its bears, else the earliest of its versions'. */
  releaseDate: string | null;
}

/** Names that the maker moves from one model to the next: which was served on the day is not told. */
const ROLLING = ["deepseek-chat", "deepseek-reasoner", "chatgpt-4o-latest"];

const rows = readTable(`${HUB}/epoch_hub_long.csv`).filter(({ model }) => !ROLLING.includes(model!));

/** Rules by which a name is one model's; others say which it may mean. */
const SURE = ["exact", "alias", "case", "provider prefix", "spelling"];

const SETTING = /_(unknown|none|minimal|low|medium|high|xhigh|max|thinking|\d+k)$/i;
const plainId = (id: string): string => id.replace(SETTING, "").replace(/^(?:[^/]+\/)+/, "");

const index = matcherOf(eciPool());

/**
 * Versions that differ by effort, service or spelling are one model, and so are those that Epoch's index has as one; but not
 * base and tuned weights, which it puts under one name.
 */
const keyOf = (version: string): string => {
  const id = plainId(version);
  const identity = identityOf(id);
  const match = index.match(id);
  if (
    identity === null ||
    identity.family === null ||
    match?.models.length !== 1 ||
    !SURE.includes(match.rule)
  )
    return identity?.key ?? id.toLowerCase();
  const weights = isBareBase(identity.family, identity.version) && (isTuned(identity) ? "tuned" : "base");
  return JSON.stringify([match.models[0]!.name, weights]);
};

/** Of several ways to write an id the shortest, which says least of how it was asked; of equals the first by code units, capitals first. */
const names = new Map(
  [...new Set(rows.map(({ model }) => plainId(model!)))]
    .sort((a, b) => a.length - b.length || byText(a, b))
    .reverse()
    .map((id) => [keyOf(id), id] as const),
);

const modelOf = (version: string): string => names.get(keyOf(version))!;

/** Of its versions the highest score: they differ by effort. */
export function hub(): { source: LinkedSource; models: HubModel[] } {
  const cells = new Map<string, Record<string, string>>();
  for (const row of rows) {
    const found = scoreOf(row);
    if (found === null) continue;
    const model = modelOf(row.model!);
    const own = cells.get(model) ?? { model };
    own[found.column] = String(Math.max(found.score, Number(own[found.column] ?? -Infinity)));
    cells.set(model, own);
  }
  const columns = [...Object.values(IN_INDEX).map(({ column }) => column), ...Object.values(FURTHER)];
  const table = [...cells.values()].map((own) => ({
    ...Object.fromEntries(columns.map((column) => [column, ""])),
    ...own,
  }));
  const made = source(HUB, table, "model", columns);
  const empty = [...made.models].filter(([, own]) => own.size === 0).map(([name]) => name);
  const models = new Map([...made.models].filter(([name]) => !empty.includes(name)));
  return {
    source: rounded({ ...made, battery: "eci-2026", models }),
    models: [...models.keys()].map(hubModel),
  };
}

function scoreOf(row: Row): { column: string; score: number } | null {
  const benchmark = row.benchmark!;
  const score = numberIn(row, "score");
  if (score === null) return null;
  if (Object.hasOwn(FURTHER, benchmark)) return { column: FURTHER[benchmark]!, score };
  const known = Object.hasOwn(IN_INDEX, benchmark) ? IN_INDEX[benchmark] : undefined;
  if (known === undefined) return null;
  const { column, chance = 0, percent, tenths } = known;
  const share = score / (percent ? 100 : tenths ? 10 : 1);
  // Worse than guessing is as good as guessing.
  return { column, score: Math.max(0, (share - chance) / (1 - chance)) };
}

function hubModel(name: string): HubModel {
  const own = rows.filter(({ model }) => modelOf(model!) === name);
  const dates = own.map(({ release_date }) => release_date!).filter((date) => /^\d{4}-\d\d-\d\d$/.test(date));
  const days = own.flatMap(({ model }) => dayIn(model!) ?? []).sort(byText);
  const developers = own.map(({ organization }) => organization!).filter((each) => each !== "");
  return {
    name,
    developer: developers[0] ?? null,
    releaseDate: days[0] ?? dates.sort(byText)[0] ?? null,
  };
}
