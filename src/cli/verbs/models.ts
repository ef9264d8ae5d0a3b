// `models FILE…`: who was matched with whom, and why; who was not, with the nearest names; and which names clash.
import { escapeControls, InputError } from "../../errors.ts";
import { poolFor } from "../../gate/pool-for.ts";
import { isNoModel } from "../../lexicon/no-models.ts";
import { isNamedAlike, nearestModels, nearestOf } from "../../models/nearest.ts";
import { fallsAway, settingText } from "../../models/settings.ts";
import { countMatched, handMappingsFor, possiblePools, spellingsFor } from "../../pool/choose.ts";
import { clashFault, matchAll, nearestTo } from "../../pool/match-results.ts";
import { openShelf } from "../../pool/shelf.ts";
import { table } from "../../report/terminal/table.ts";
import type { BenchmarkResults } from "../../results/benchmark-results.ts";
import { groupBy } from "../../results/candidates.ts";
import { setUpFor, tellNotes, writeEither } from "../call.ts";
import { fitted } from "../output.ts";
import { readFiles, type Setup } from "../setup.ts";
import type { Call } from "../verb.ts";

/** Clashing names end with 2, as in check, but the tables that help to mend them are written first. */
export async function run(call: Call): Promise<number> {
  const setup = await setUpFor(call);
  // Who a model is turns neither on a benchmark nor on which way is better.
  const every = setup.settings.values.benchmark.length === 0;
  const { benchmarks, notes } = await readFiles(setup, call.world, call.options, {
    assume: { kind: "higher" },
    ...(every && { benchmark: ["*"], lenient: true }),
  });
  tellNotes(call, notes);
  const all = alike(benchmarks).map(({ benchmark, others }) => {
    const found = whoIsWho(benchmark, setup);
    return others === 0
      ? found
      : { ...found, benchmark: `${found.benchmark} and ${others} more with the same models` };
  });
  const found = all.map(({ faults: _, ...each }) => each);
  await writeEither(
    call,
    () => found,
    (columns) => found.map((each) => asText(each, columns)).join("\n\n\n"),
  );
  const faults = all.flatMap((each) => each.faults);
  if (faults.length > 0) throw new InputError(faults);
  return 0;
}

/** One benchmark of those that have the same models and scores missing. */
function alike(benchmarks: readonly BenchmarkResults[]): { benchmark: BenchmarkResults; others: number }[] {
  const key = ({ models, unusable }: BenchmarkResults) =>
    JSON.stringify([models.map(({ name }) => name), unusable.map(({ name }) => name)]);
  const groups = [...groupBy(benchmarks, key).values()];
  return groups.map(([benchmark, ...others]) => ({ benchmark: benchmark!, others: others.length }));
}

function whoIsWho(benchmark: BenchmarkResults, setup: Setup) {
  const shelf = openShelf(setup.shelf, setup.ownPools);
  const { values, models: byHand } = setup.settings;
  const { reference, by } = poolFor(benchmark, setup.settings, shelf, null);
  const { pool } = reference;
  const axis = reference.axis("capabilities-score");
  const matcher = reference.names(handMappingsFor(pool, byHand), values["bare-names"]);
  const found = matchAll(matcher, benchmark.models, {
    modelSettings: values["model-settings"],
    places: () => axis.values,
    spread: () => reference.spread(axis),
  });
  const { matched, repeated, otherSettings, clashes } = found;
  const noModels = benchmark.models.map(({ name }) => name).filter(isNoModel);
  const unmatched = found.unmatched.filter(({ result }) => !isNoModel(result.name));
  const names = benchmark.models.map(({ name }) => name).filter((name) => !isNoModel(name));
  // Where little is known to the pool that knows most, another's name may be meant.
  const few = by === "auto" && 2 * matched.length < names.length;
  const spellings = spellingsFor(names, byHand);
  const more = by === "auto" ? possiblePools(shelf, spellings, { models: matched.length + 1 }) : [];
  const pools = (few ? shelf.names : more).map((name) => shelf.open(name));
  return {
    benchmark: benchmark.name,
    pool: by === "auto" && matched.length === 0 ? null : pool.name,
    ...(pools.length > 0 && {
      pools: pools.map((each) => ({
        pool: each.pool.name,
        matched: countMatched(each, names, byHand, values["bare-names"]).matched,
      })),
    }),
    matched: matched.map(({ result, model, releases, rule, settings }) => ({
      name: result.name,
      pool_model: releases.map(({ name }) => name).join(", "),
      family: model.family,
      matched_by: rule,
      ...(fallsAway(settings, pool) && { setting: settingText(settings) }),
    })),
    unmatched: unmatched.map((left) => {
      const { result, candidates } = left;
      const all = pools.map((each) => each.pool);
      const else_ = few && candidates === null ? nearestOf(all, result.name) : null;
      const others = candidates ? [] : nearestModels(pool, result.name, 3).filter(({ differs }) => differs);
      return {
        name: result.name,
        ...(candidates && { unclear: candidates.why }),
        nearest: nearestTo(left, matcher),
        ...(others.length > 0 && {
          others: others.map(({ model, differs }) => ({ pool_model: model, differs })),
        }),
        ...(else_ && { nearest_of_all: { pool: else_.pool, pool_model: else_.model } }),
      };
    }),
    other_settings: otherSettings.map(({ result, setting, stands, model }) => ({
      name: result.name,
      pool_model: model.name,
      setting,
      stands,
    })),
    repeated: repeated.map(({ result, first }) => ({ name: result.name, same_model_as: first.name })),
    clashes: clashes.map(({ first, second }) => ({
      name: second.result.name,
      same_model_as: first.result.name,
      pool_model: second.model.name,
      matched_by: second.rule,
      scores: [second.result.score, first.result.score],
    })),
    no_models: noModels,
    without_score: benchmark.unusable.map(({ name, reason }) => ({ name, reason })),
    faults: clashes.map(clashFault),
  };
}

/**
 * Lines for `models:`, each with its pool, and behind a `#` but for those that are named alike: a mapping wins over everything
 * else, so a wrong one turns the verdict. Two names of one model, or one that another name is placed at, would be refused.
 */
function pasteLines({ pool, matched, unmatched }: Found): string[] {
  const taken = new Set(matched.map(({ pool_model }) => JSON.stringify([pool, pool_model])));
  return unmatched.flatMap(
    ({ name, unclear, nearest: [near], others: [other] = [], nearest_of_all: all }) => {
      const line = (model: string, of: string | null, but?: string) => {
        const key = JSON.stringify([of, model]);
        const sure = but === undefined && isNamedAlike(name, model) && !taken.has(key);
        if (sure) taken.add(key);
        const told = [of ?? "pool", ...(but !== undefined ? [but] : sure ? [] : ["perhaps"])].join(", ");
        return `  ${sure ? "" : "# "}${JSON.stringify(name)}: ${JSON.stringify(model)}  # ${told}`;
      };
      if (near !== undefined)
        return [line(near, pool ?? all?.pool ?? null, unclear ? "or another" : undefined)];
      if (all) return [line(all.pool_model, all.pool)];
      return other ? [line(other.pool_model, pool, `another ${other.differs}`)] : [];
    },
  );
}

type Found = Omit<ReturnType<typeof whoIsWho>, "faults">;

function asText(found: Found, width: number | undefined): string {
  const { benchmark, pool, pools, matched, unmatched, other_settings, repeated, clashes } = found;
  const { no_models, without_score } = found;
  const all = matched.length + unmatched.length;
  const known =
    pool === null
      ? `none of ${all} models is in a bundled pool`
      : `${matched.length} of ${all} models are in ${pool}`;
  const parts = [fitted(`${escapeControls(benchmark)}: ${known}`, width)];
  const few = 2 * matched.length < all;
  const counts = (pools ?? []).filter(
    (each) => each.pool !== pool && each.matched > (few ? 0 : matched.length),
  );
  if (counts.length > 0)
    parts.push(
      fitted(`Other pools: ${counts.map((each) => `${each.pool} ${each.matched}`).join(", ")}`, width),
    );
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
      [
        each.matched_by,
        each.setting && `setting left away: ${each.setting}`,
        clashing.has(each.name) && "clash, see below",
      ]
        .filter(Boolean)
        .join("; "),
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
    ["not counted: another setting of", "name in the results", "setting", "which stands"],
    other_settings.map(({ name, pool_model, setting, stands }) => [pool_model, name, setting, stands]),
  );
  add(
    ["may be any of these: left out", "models of the pool"],
    unmatched.flatMap(({ name, unclear, nearest }) => (unclear ? [[name, nearest.join(", ")]] : [])),
  );
  const strangers = unmatched.filter(({ unclear }) => !unclear);
  add(
    ["not matched", "nearest names (suggestions, never matches)"],
    strangers.map(({ name, nearest, nearest_of_all: other, others = [] }) => [
      name,
      [
        ...nearest,
        ...(nearest.length === 0 && other ? [`${other.pool_model} (${other.pool})`] : []),
        ...others.map(({ pool_model, differs }) => `another ${differs}: ${pool_model}`),
      ].join(", ") || "—",
    ]),
  );
  const lines = pasteLines(found);
  if (lines.length > 0)
    parts.push(
      `${fitted("Those that are meant may be pasted into the policy file, those behind a # without it, or given with --map:", width)}\n\nmodels:\n${lines.map(escapeControls).join("\n")}`,
    );
  else if (unmatched.length > 0)
    parts.push(
      fitted(
        'If one of them is meant, map it by hand in the policy file:  models: { "name": "model of the pool" }',
        width,
      ),
    );
  add(
    ["counted once, with the same score", "the same model as"],
    repeated.map(({ name, same_model_as }) => [name, same_model_as]),
  );
  add(
    ["no model, by its name"],
    no_models.map((name) => [name]),
  );
  add(
    ["without a score", "why"],
    without_score.map(({ name, reason }) => [name, reason]),
  );
  return parts.join("\n\n");
}
