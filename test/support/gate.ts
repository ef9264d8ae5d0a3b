// Benchmark results and runs of the gate for tests, over the bundled pools.
import { readFileSync } from "node:fs";
import { type AssessInput, assess } from "../../src/gate/assess.ts";
import type { Pool } from "../../src/generated/pool.ts";
import { BUNDLED_POOLS } from "../../src/generated/pools.ts";
import type { Assessment, BenchmarkAssessment } from "../../src/generated/report.ts";
import { parsePolicyFile } from "../../src/policy/policy-file.ts";
import { resolveSettings } from "../../src/policy/settings.ts";
import { poolShelf } from "../../src/pool/shelf.ts";
import type { BenchmarkResults, ModelResult } from "../../src/results/benchmark-results.ts";

const readPool = (file: string) => readFileSync(new URL(`../../pools/${file}`, import.meta.url), "utf8");

/** Nothing of it is read yet. */
export const freshShelf = () => poolShelf(BUNDLED_POOLS, readPool);

export const shelf = freshShelf();

export const chat = shelf.get("chat-2024");

type Score = number | ({ score: number } & Partial<ModelResult>);

/** Results of one benchmark, higher is better unless said otherwise. */
export function resultsOf(
  name: string,
  scores: Record<string, Score>,
  more: Partial<BenchmarkResults> = {},
): BenchmarkResults {
  const place = { file: "results.json" };
  const models = Object.entries(scores).map(([model, value]) => ({
    name: model,
    place,
    ...(typeof value === "number" ? { score: value } : value),
  }));
  return {
    name,
    orientation: { kind: "higher" },
    orientationFrom: "results",
    models: models.sort((a, b) => (a.name < b.name ? -1 : 1)),
    unusable: [],
    place,
    files: 1,
    format: "own",
    overlapsWith: [],
    ...more,
  };
}

/** A column of a pool by its id, under the pool's own model names: a known benchmark, or a capability benchmark. */
export function columnOf(pool: Pool, id: string): Record<string, number> {
  const known = pool.known_benchmarks.find((benchmark) => benchmark.id === id)?.scores;
  const column = pool.capability_benchmarks.findIndex((benchmark) => benchmark.id === id);
  return Object.fromEntries(
    pool.models.flatMap(({ name, scores }, i) => {
      const score = known ? known[i] : scores?.[column];
      return score === null || score === undefined ? [] : [[name, score]];
    }),
  );
}

export interface GateRun extends Partial<Omit<AssessInput, "settings" | "benchmarks">> {
  inputs?: Record<string, string>;
  /** YAML. */
  policy?: string;
}

export function gate(
  benchmarks: readonly BenchmarkResults[],
  { inputs = {}, policy, ...more }: GateRun = {},
): Assessment {
  const path = ".github/safetywashing.yml";
  const file = policy === undefined ? null : { path, content: parsePolicyFile(policy, path) };
  return assess({
    benchmarks,
    settings: resolveSettings(inputs, file),
    shelf,
    baseline: null,
    unchanged: false,
    notes: [],
    tool: { name: "safetywashing-gate", version: "0.0.0" },
    today: "2026-11-25",
    ...more,
  });
}

/** The one benchmark of a run against the 2024 chat pool. */
export function judged(results: BenchmarkResults, run: GateRun = {}): BenchmarkAssessment {
  return gate([results], { ...run, inputs: { pool: "chat-2024", ...run.inputs } }).benchmarks[0]!;
}
