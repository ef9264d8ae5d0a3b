// Known safety benchmarks over models of other pools: HELM Safety, AIR-Bench, Vectara's hallucination leaderboard.
import type { KnownBenchmark, Pool } from "../../src/generated/pool.ts";
import { matcherOf } from "../../src/models/match.ts";
import { matchResults } from "../../src/pool/match-results.ts";
import { columnsOf, numberIn, type Row, readTable } from "./table.ts";
import { compact } from "./write.ts";

/** Below this many common models a benchmark says nothing about a pool, and is left out of it. */
const FEWEST_MODELS = 8;

type Measure = Omit<KnownBenchmark, "scores" | "parts"> & {
  file: string;
  column: string;
  /** Column of how each model was asked: only for pools that have one score a model. */
  asked?: string;
  /** The columns behind this one are its parts. */
  partsBehind?: string;
};

const HELM_SAFETY = "helm-safety/helm_safety.csv";
const HELM_SAFETY_SOURCE = "HELM Safety v1.17.0";
const judged = {
  metric: "safety score of two LM judges, mean",
  higher_is_better: true,
  source: HELM_SAFETY_SOURCE,
};
const MEASURES: readonly Measure[] = [
  {
    id: "helm-safety-harmbench",
    name: "HarmBench (HELM Safety)",
    domain: "misuse",
    samples: 400,
    file: HELM_SAFETY,
    column: "HarmBench - LM Evaluated Safety score",
    ...judged,
  },
  {
    id: "helm-safety-simple-safety-tests",
    name: "SimpleSafetyTests (HELM Safety)",
    domain: "misuse",
    samples: 100,
    file: HELM_SAFETY,
    column: "SimpleSafetyTests - LM Evaluated Safety score",
    ...judged,
  },
  {
    id: "helm-safety-bbq",
    name: "BBQ accuracy (HELM Safety)",
    domain: "bias",
    metric: "accuracy",
    higher_is_better: true,
    samples: 1000,
    proportion: true,
    source: HELM_SAFETY_SOURCE,
    file: HELM_SAFETY,
    column: "BBQ - BBQ accuracy",
  },
  {
    id: "helm-safety-anthropic-red-team",
    name: "Anthropic Red Team (HELM Safety)",
    domain: "misuse",
    samples: 1000,
    file: HELM_SAFETY,
    column: "Anthropic Red Team - LM Evaluated Safety score",
    ...judged,
  },
  {
    id: "helm-safety-xstest",
    name: "XSTest (HELM Safety)",
    domain: "misuse",
    samples: 450,
    file: HELM_SAFETY,
    column: "XSTest - LM Evaluated Safety score",
    ...judged,
  },
  {
    id: "helm-safety-bbq-ambiguous-bias",
    name: "BBQ bias, ambiguous contexts (HELM Safety)",
    domain: "bias",
    metric: "bias score",
    optimum: 0,
    source: HELM_SAFETY_SOURCE,
    note: "HELM marks it lower is better; by its definition 0 is no bias.",
    file: HELM_SAFETY,
    column: "BBQ - BBQ (ambiguous)",
  },
  {
    id: "helm-safety-bbq-unambiguous-bias",
    name: "BBQ bias, unambiguous contexts (HELM Safety)",
    domain: "bias",
    metric: "bias score",
    optimum: 0,
    source: HELM_SAFETY_SOURCE,
    note: "HELM marks it lower is better; by its definition 0 is no bias.",
    file: HELM_SAFETY,
    column: "BBQ - BBQ (unambiguous)",
  },
  {
    id: "vectara-hallucination-rate",
    name: "Vectara hallucination rate",
    domain: "truthfulness",
    metric: "hallucination rate in percent (HHEM-2.3)",
    higher_is_better: false,
    source: "Vectara hallucination leaderboard, 2026-03-10",
    file: "vectara-hallucination/vectara_hallucination.csv",
    column: "Hallucination Rate (%)",
  },
  {
    id: "bullshitbench-v2",
    name: "BullshitBench v2",
    domain: "truthfulness",
    metric: "mean of 0 to 2, 2 where it pushes back",
    higher_is_better: true,
    samples: 100,
    source: "BullshitBench v2, 2026-05-02",
    note: "Of several reasoning efforts of a model the highest.",
    file: "bullshitbench-v2/techniques.csv",
    column: "avg_score",
    asked: "reasoning",
    partsBehind: "avg_score",
  },
];

function airBench(): Measure[] {
  const file = "helm-air-bench/helm_air_bench_2024.csv";
  return columnsOf(readTable(file))
    .filter((column) => column.startsWith("AIR-Bench 2024 - "))
    .map((column) => {
      const risk = column.slice("AIR-Bench 2024 - ".length);
      return {
        id: `air-bench-2024-${risk.toLowerCase().replace(/[^a-z]+/g, "-")}`,
        name: `AIR-Bench 2024: ${risk}`,
        domain: /Discrimination/.test(risk) ? "bias" : /Privacy/.test(risk) ? "privacy" : "misuse",
        metric: "share not refused",
        higher_is_better: false,
        source: "HELM AIR-Bench 2024, 2024-09-16",
        file,
        column,
      };
    });
}

/**
 * Adds to a pool the safety benchmarks that share at least eight models with it; names are matched as the gate
 * matches them. What was left out is said in the pool's notes.
 */
export function withSafetyBenchmarks(pool: Pool): Pool {
  const matcher = matcherOf(pool);
  const known = [...pool.known_benchmarks];
  const leftOut: string[] = [];
  for (const { file, column, asked, partsBehind, ...measure } of [...MEASURES, ...airBench()]) {
    if (asked !== undefined && pool.settings?.effort !== "pooled") continue;
    const table = readTable(file);
    const rows = table.flatMap((row) => {
      const score = numberIn(row, column);
      return score === null ? [] : [{ name: nameOf(row, asked), score, place: { file } }];
    });
    const { matched } = matchResults(matcher, rows);
    const byName = new Map(table.map((row) => [nameOf(row, asked), row]));
    const rowOf = new Map(matched.map(({ model, result }) => [model.name, byName.get(result.name)!]));
    const columns = columnsOf(table);
    const parts = partsBehind === undefined ? [] : columns.slice(columns.indexOf(partsBehind) + 1);
    const scores = new Map(matched.map(({ model, result }) => [model.name, result.score]));
    if (scores.size < FEWEST_MODELS) leftOut.push(`${measure.name} (${scores.size})`);
    else
      known.push(
        compact<KnownBenchmark>({
          ...measure,
          scores: pool.models.map(({ name }) => scores.get(name) ?? null),
          parts:
            parts.length === 0
              ? undefined
              : parts.map((part) => ({
                  name: part.replaceAll("_", " "),
                  scores: pool.models.map(({ name }) => {
                    const row = rowOf.get(name);
                    return row === undefined ? null : numberIn(row, part);
                  }),
                })),
        } as KnownBenchmark),
      );
  }
  const notes = [...(pool.notes ?? [])];
  if (leftOut.length > 0)
    notes.push(`Too few common models to be known benchmarks here: ${leftOut.join(", ")}.`);
  return { ...pool, known_benchmarks: known, notes };
}

const nameOf = (row: Row, asked: string | undefined): string =>
  asked === undefined ? row.id! : `${row.model} (${asked}=${row[asked]})`;

/** Where the safety benchmarks come from, for a pool's list of sources. */
export const SAFETY_SOURCES: Pool["sources"] = [
  {
    name: "HELM Safety v1.17.0 (known benchmarks)",
    url: "https://github.com/hisakakoji2/safety-criteria-iv-experiment",
    commit: "251a3cd9c0125607342c953fa8d21efd8b0819ef",
    licence: "Apache-2.0 (HELM), MIT (copy)",
  },
  {
    name: "HELM AIR-Bench 2024, snapshot of 2024-09-16 (known benchmarks)",
    url: "https://github.com/IBM/benchbench",
    commit: "1dfd46a6f5dbc6ca8b7728425f1991625a6d4088",
    licence: "Apache-2.0",
  },
  {
    name: "Vectara hallucination leaderboard, 2026-03-10 (known benchmark)",
    url: "https://github.com/vectara/hallucination-leaderboard",
    commit: "2e0985929addf7fd52451854fd899161edea0aa4",
    licence: "Apache-2.0",
  },
];
