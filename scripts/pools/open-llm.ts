// The pool open-llm-leaderboard-v2: Hugging Face's Open LLM Leaderboard, second version.
import type { CapabilityBenchmark, Pool, PoolModel } from "../../src/generated/pool.ts";
import { baseModelLine } from "./open-llm-lines.ts";
import { numberIn, type Row, readTable } from "./table.ts";
import { byText, compact } from "./write.ts";

const CAPABILITY: readonly (readonly [
  column: string,
  id: string,
  aliases: readonly string[],
  metric: string,
])[] = [
  ["IFEval", "ifeval", ["Instruction-Following Eval"], "strict accuracy"],
  ["BBH", "bbh", ["BIG-Bench Hard"], "normalised accuracy"],
  ["MATH Level 5", "math-level-5", ["MATH Lvl 5", "MATH Hard"], "exact match"],
  ["GPQA", "gpqa", [], "normalised accuracy"],
  ["MUSR", "musr", ["MuSR"], "normalised accuracy"],
  ["MMLU-PRO", "mmlu-pro", ["MMLU-Pro"], "accuracy"],
];

function mean(values: readonly (number | null)[]): number | null {
  const there = values.filter((value) => value !== null);
  return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0) / there.length;
}

export function openLlmPool(): Pool {
  const runs = new Map<string, Row[]>();
  for (const row of readTable("open-llm-leaderboard-v2/open_llm_leaderboard_v2.csv"))
    runs.set(row.id!, [...(runs.get(row.id!) ?? []), row]);
  const ids = [...runs.keys()].sort(byText);
  const repeated = ids.filter((id) => runs.get(id)!.length > 1);
  const spellings = new Map<string, string[]>();
  for (const id of ids) spellings.set(id.toLowerCase(), [...(spellings.get(id.toLowerCase()) ?? []), id]);
  const twins = [...spellings.values()].filter((same) => same.length > 1);
  return {
    schema_version: 1,
    name: "open-llm-leaderboard-v2",
    title: "Open LLM Leaderboard v2",
    description: `${ids.length} open models of 2024-06 to 2025-03 on the six benchmarks of the leaderboard.`,
    version: "1",
    date: "2025-03",
    licence: "Apache-2.0 (leaderboard), MIT (collection)",
    sources: [
      {
        name: "Hugging Face Open LLM Leaderboard v2",
        url: "https://github.com/evaleval/every_eval_ever",
        commit: "dcb00c1e",
        licence: "MIT (collection)",
      },
    ],
    families_are: "base-model lines",
    capability_benchmarks: CAPABILITY.map(([name, id, aliases, metric]) =>
      compact<CapabilityBenchmark>({
        id,
        name,
        aliases: aliases.length > 0 ? [...aliases] : undefined,
        metric,
        minimum: 0,
        maximum: 1,
      }),
    ),
    models: ids.map((id): PoolModel => {
      const rows = runs.get(id)!;
      const { developer, architecture } = rows[0]!;
      return compact<PoolModel>({
        name: id,
        family: baseModelLine(id, architecture!, numberIn(rows[0]!, "params_billions")),
        developer: developer || undefined,
        scores: CAPABILITY.map(([column]) => mean(rows.map((row) => numberIn(row, column)))),
      });
    }),
    known_benchmarks: [],
    notes: [
      `${repeated.length} models stand twice on the leaderboard (mostly in two precisions); their runs are averaged, benchmark by benchmark: ${repeated.join(", ")}.`,
      `Ids that differ only by case are different entries and stay apart: ${twins.map((same) => same.join(" and ")).join("; ")}.`,
      "A family is the line of the base model, by generation, read from the name, else from architecture and size; where it cannot be told, the model is its own family.",
      "No release dates and no training compute in the source.",
    ],
  };
}
