// The cells of the linked axis: for each source, the scores of its models on its columns, as published.
import { roundSignificant } from "../../../src/statistics/round-significant.ts";
import { columnsOf, numberIn, type Row, readTable } from "../table.ts";

export interface LinkedSource {
  /** The bundled pool that is made of the same table. */
  pool: string;
  /** Sources of one battery share their columns: the chat and base models of 2024. */
  battery: string;
  columns: readonly string[];
  /** By model, by column; a cell that was not measured is absent. */
  models: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A column that fewer models have says too little of the others. */
const LEAST_MODELS = 6;

const SAFETYWASHING =
  "logiqa piqa hellaswag winogrande superglue_copa medqa_4options arc_challenge mmlu minerva_math lambada_openai gsm8k bbh".split(
    " ",
  );
const CLASSIC = [
  "MMLU - EM",
  "BoolQ - EM",
  "NarrativeQA - F1",
  "NaturalQuestions (open-book) - F1",
  "QuAC - F1",
  "IMDB - EM",
  "RAFT - EM",
  "HellaSwag - EM",
  "OpenbookQA - EM",
];
const OPEN_LLM = ["IFEval", "BBH", "MATH Level 5", "GPQA", "MUSR", "MMLU-PRO"];

/** The seven tables from which the other bundled pools are made, scores to 12 significant digits. */
export const sevenSources = (): LinkedSource[] => asPublished().map(rounded);

/** The same to the last digit. */
export function asPublished(): LinkedSource[] {
  const capabilities = readTable("helm-capabilities-v1.15/helm_capabilities_v1.15.csv");
  const lite = readTable("helm-lite/helm_lite.csv");
  const eci = readTable("epoch-capabilities-index/eci_benchmarks_wide.csv");
  const chat = readTable("safetywashing-2024/benchmarks_chat_models.csv");
  const base = readTable("safetywashing-2024/benchmarks_base_models.csv");
  return [
    { ...source("chat-2024", chat, "model", SAFETYWASHING), battery: "safetywashing-2024" },
    { ...source("base-2024", base, "model", SAFETYWASHING), battery: "safetywashing-2024" },
    source("helm-capabilities-2025", capabilities, "id", columnsOf(capabilities).slice(3)),
    source("helm-lite-2025", lite, "id", columnsOf(lite).slice(3)),
    source("helm-classic-2023", readTable("helm-classic/helm_classic.csv"), "id", CLASSIC),
    source("eci-2026", eci, "id", columnsOf(eci).slice(4)),
    source(
      "open-llm-leaderboard-v2",
      readTable("open-llm-leaderboard-v2/open_llm_leaderboard_v2.csv"),
      "id",
      OPEN_LLM,
    ),
  ];
}

/** To 12 significant digits: what differs less is a tie. */
export function rounded(each: LinkedSource): LinkedSource {
  const models = [...each.models].map(([model, cells]) => {
    const values = [...cells].map(([column, score]) => [column, roundSignificant(score)] as const);
    return [model, new Map(values)] as const;
  });
  return { ...each, models: new Map(models) };
}

/** A model that a table lists twice gets the mean of its runs, column by column. */
export function source(
  pool: string,
  rows: readonly Row[],
  id: string,
  columns: readonly string[],
): LinkedSource {
  const measured = columns.filter(
    (column) => rows.filter((row) => scoreIn(row, column) !== null).length >= LEAST_MODELS,
  );
  const runs = new Map<string, Row[]>();
  for (const row of rows) runs.set(row[id]!, [...(runs.get(row[id]!) ?? []), row]);
  const models = new Map(
    [...runs].map(([model, its]) => {
      const cells = measured.flatMap((column) => {
        const scores = its.map((row) => scoreIn(row, column)).filter((score) => score !== null);
        const sum = scores.reduce((total, score) => total + score, 0);
        return scores.length === 0 ? [] : [[column, sum / scores.length] as const];
      });
      return [model, new Map(cells)] as const;
    }),
  );
  return { pool, battery: pool, columns: measured, models };
}

/** HELM writes −1 for "not measured", and no score of these tables is negative. */
function scoreIn(row: Row, column: string): number | null {
  const score = numberIn(row, column);
  return score === null || score < 0 ? null : score;
}
