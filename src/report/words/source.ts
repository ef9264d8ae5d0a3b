// The last line of a report: the paper, the tool, the pool and those to whom its figures are owed.
import type { Assessment, PoolSummary } from "../../generated/report.ts";
import { poolsOf } from "../facts.ts";
import type { Ink } from "../ink.ts";
import { counted } from "../numbers.ts";

export const PAPER = {
  authors: "Ren et al. 2024",
  title: "Safetywashing: Do AI Safety Benchmarks Actually Measure Safety Progress?",
  url: "https://arxiv.org/abs/2407.21792",
};

/** "pool chat-2024, 20 of 26 models, 12 capability benchmarks" */
export function poolWords(a: Assessment, pool: PoolSummary, ink: Ink): string {
  const one = a.benchmarks.find((b) => b.pool === pool.name);
  if (one !== undefined && a.benchmarks.every((b) => b.no_pool_fits !== null))
    return "no pool knows these models";
  const matched = one
    ? new Set(one.models.matched.flatMap((model) => model.pool_model ?? [])).size
    : pool.models;
  const models =
    a.benchmarks.length > 1 || matched === pool.models
      ? counted(pool.models, "model")
      : `${matched} of ${counted(pool.models, "model")}`;
  const made = pool.given_scores
    ? `scores from ${ink.text(pool.given_scores)}`
    : counted(pool.capability_benchmarks.length, "capability benchmark");
  return `pool ${ink.text(pool.name)}, ${models}, ${made}`;
}

/** Every pool used that asks for it: its licence may demand this line wherever its figures are shown. */
export function attributions(a: Assessment): string[] {
  return [...new Set(poolsOf(a).flatMap(({ attribution }) => attribution || []))];
}
