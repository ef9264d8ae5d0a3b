// `models FILE…`: who was matched with whom, and why; who was not, with the nearest names.
import { escapeControls } from "../../errors.ts";
import { poolFor } from "../../gate/pool-for.ts";
import { handMappingsFor } from "../../pool/choose.ts";
import { matcherOf } from "../../pool/match.ts";
import { matchResults } from "../../pool/match-results.ts";
import type { BenchmarkResults } from "../../results/benchmark-results.ts";
import { writeResult } from "../output.ts";
import { givenSettings } from "../setting-options.ts";
import { readFiles, type Setup, setUp } from "../setup.ts";
import { json, table } from "../table.ts";
import type { Call } from "../verb.ts";

export async function run({ world, args, options, format }: Call): Promise<number> {
  const setup = await setUp(
    { ...givenSettings(options), results: args.join("\n") },
    options.policy,
    world.folder,
  );
  const { benchmarks } = await readFiles(setup, world, options.quiet === true);
  const found = benchmarks.map((benchmark) => whoIsWho(benchmark, setup));
  await writeResult(
    world,
    format === "json" ? json(found) : found.map(asText).join("\n\n\n"),
    options.output,
    format,
  );
  return 0;
}

function whoIsWho(benchmark: BenchmarkResults, setup: Setup) {
  const { pool } = poolFor(benchmark, setup.settings, setup.shelf, setup.ownPools, null);
  const matcher = matcherOf(pool, handMappingsFor(pool, setup.settings.models));
  const { matched, unmatched, repeated } = matchResults(matcher, benchmark.models);
  return {
    benchmark: benchmark.name,
    pool: pool.name,
    matched: matched.map(({ result, model, rule }) => ({
      name: result.name,
      pool_model: model.name,
      family: model.family,
      matched_by: rule,
    })),
    unmatched: unmatched.map(({ result, nearest }) => ({ name: result.name, nearest })),
    repeated: repeated.map(({ result, first }) => ({ name: result.name, same_model_as: first.name })),
    without_score: benchmark.unusable.map(({ name, reason }) => ({ name, reason })),
  };
}

function asText(found: ReturnType<typeof whoIsWho>): string {
  const { benchmark, pool, matched, unmatched, repeated, without_score } = found;
  const all = matched.length + unmatched.length;
  const parts = [`${escapeControls(benchmark)}: ${matched.length} of ${all} models are in ${pool}`];
  if (matched.length > 0) {
    const rows = matched.map((each) => [
      each.name,
      each.pool_model,
      each.family ?? "unknown",
      each.matched_by,
    ]);
    parts.push(table(["name in the results", "model of the pool", "family", "matched by"], rows));
  }
  if (unmatched.length > 0) {
    const rows = unmatched.map(({ name, nearest }) => [name, nearest.length > 0 ? nearest.join(", ") : "—"]);
    parts.push(table(["not matched", "nearest names (suggestions, never matches)"], rows));
    parts.push(
      'If one of them is meant, map it by hand in the policy file:  models: { "name": "model of the pool" }',
    );
  }
  if (repeated.length > 0) {
    const rows = repeated.map(({ name, same_model_as }) => [name, same_model_as]);
    parts.push(table(["counted once, with the same score", "the same model as"], rows));
  }
  if (without_score.length > 0) {
    parts.push(
      table(
        ["without a score", "why"],
        without_score.map(({ name, reason }) => [name, reason]),
      ),
    );
  }
  return parts.join("\n\n");
}
