// `models FILE…`: who was matched with whom, and why; who was not, with the nearest names; and which names clash.
import { escapeControls, InputError } from "../../errors.ts";
import { poolFor } from "../../gate/pool-for.ts";
import { matcherOf } from "../../models/match.ts";
import { handMappingsFor } from "../../pool/choose.ts";
import { clashFault, matchAll } from "../../pool/match-results.ts";
import type { BenchmarkResults } from "../../results/benchmark-results.ts";
import { fitted, resultColumns, say, writeResult } from "../output.ts";
import { givenSettings } from "../setting-options.ts";
import { readFiles, type Setup, setUp } from "../setup.ts";
import { json, table } from "../table.ts";
import type { Call } from "../verb.ts";

/** Clashing names end with 2, as in check, but the tables that help to mend them are written first. */
export async function run({ world, args, options, format }: Call): Promise<number> {
  const setup = await setUp(
    { ...givenSettings(options), results: args.join("\n") },
    options.policy,
    world.folder,
  );
  const quiet = options.quiet === true;
  const { benchmarks, notes } = await readFiles(setup, world, options);
  for (const { text } of notes) say(world, quiet, `note: ${text}`);
  const all = benchmarks.map((benchmark) => whoIsWho(benchmark, setup));
  const found = all.map(({ faults: _, ...each }) => each);
  const width = resultColumns(world, options.output);
  const text = () => found.map((each) => asText(each, width)).join("\n\n\n");
  await writeResult(world, format === "json" ? json(found) : text(), options.output, format);
  const faults = all.flatMap((each) => each.faults);
  if (faults.length > 0) throw new InputError(faults);
  return 0;
}

function whoIsWho(benchmark: BenchmarkResults, setup: Setup) {
  const { pool } = poolFor(benchmark, setup.settings, setup.shelf, setup.ownPools, null);
  const matcher = matcherOf(pool, handMappingsFor(pool, setup.settings.models));
  const { matched, unmatched, repeated, clashes } = matchAll(matcher, benchmark.models);
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
    clashes: clashes.map(({ first, second }) => ({
      name: second.result.name,
      same_model_as: first.result.name,
      pool_model: second.model.name,
      matched_by: second.rule,
      scores: [second.result.score, first.result.score],
    })),
    without_score: benchmark.unusable.map(({ name, reason }) => ({ name, reason })),
    faults: clashes.map(clashFault),
  };
}

type Found = Omit<ReturnType<typeof whoIsWho>, "faults">;

function asText(found: Found, width: number | undefined): string {
  const { benchmark, pool, matched, unmatched, repeated, clashes, without_score } = found;
  const all = matched.length + unmatched.length;
  const parts = [
    fitted(`${escapeControls(benchmark)}: ${matched.length} of ${all} models are in ${pool}`, width),
  ];
  const add = (heading: readonly string[], rows: readonly (readonly string[])[]) => {
    if (rows.length > 0) parts.push(table(heading, rows, { width }));
  };
  const clashing = new Set(clashes.map(({ same_model_as }) => same_model_as));
  add(
    ["name in the results", "model of the pool", "family", "matched by"],
    matched.map((each) => [
      each.name,
      each.pool_model,
      each.family ?? "unknown",
      clashing.has(each.name) ? `${each.matched_by}; clash, see below` : each.matched_by,
    ]),
  );
  add(
    ["clash: not counted", "the same model as", "but its score is", "matched by"],
    clashes.map(({ name, same_model_as, scores: [own, other], matched_by }) => [
      name,
      same_model_as,
      `${own}, not ${other}`,
      matched_by,
    ]),
  );
  add(
    ["not matched", "nearest names (suggestions, never matches)"],
    unmatched.map(({ name, nearest }) => [name, nearest.length > 0 ? nearest.join(", ") : "—"]),
  );
  if (unmatched.length > 0) {
    parts.push(
      fitted(
        'If one of them is meant, map it by hand in the policy file:  models: { "name": "model of the pool" }',
        width,
      ),
    );
  }
  add(
    ["counted once, with the same score", "the same model as"],
    repeated.map(({ name, same_model_as }) => [name, same_model_as]),
  );
  add(
    ["without a score", "why"],
    without_score.map(({ name, reason }) => [name, reason]),
  );
  return parts.join("\n\n");
}
