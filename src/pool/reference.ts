// One opened pool: all that a verdict asks of it. What it says follows from `data` alone, which is plain: a clone of it,
// in a worker or from a file, opens as a reference that says the same.

import type { Pool, PoolModel } from "../generated/pool.ts";
import { type BareNames, type Matcher, matcherOf } from "../models/match.ts";
import { type PoolAxis, poolAxis } from "./axis.ts";
import { scoresOf } from "./capabilities-score.ts";
import { completeRows } from "./complete-rows.ts";
import { type EstimateTable, estimateTable } from "./estimate.ts";
import {
  type Everyone,
  factsOf,
  type GroupFacts,
  type PlacedModel,
  placedModels,
  unfolded,
} from "./everyone.ts";
import {
  benchmarksOfScores,
  capabilityFinder,
  type FindCapabilityBenchmark,
} from "./find-capability-benchmark.ts";
import { givenErrors } from "./given-errors.ts";
import { type KnownValue, knownOnAxis, READY_LEVEL } from "./known-on-axis.ts";
import { isLinked } from "./linked.ts";
import type { PoolIndex } from "./pool-index.ts";
import { type PoolNames, readyNames } from "./pool-names.ts";
import { keptRosters, type Roster } from "./rosters.ts";

export interface ReferenceData {
  pool: Pool;
  /** Made with the pool; null: nothing is ready, as with a pool of a user's own. */
  index: PoolIndex | null;
  /** The same, of the places of its models. */
  names: PoolNames | null;
  /** The pool holds some of its models only, and no known benchmarks. Its index then tells of all; see `tells`. */
  excerpt: boolean;
}

export interface Reference {
  readonly data: ReferenceData;
  readonly pool: Pool;
  /** @param byHand names mapped to models of the pool, by their name or an alias; an InputError where one is none */
  names(byHand?: Readonly<Record<string, string>>, bareNames?: BareNames): Matcher;
  /** Among those that its scores are made of: see findCapabilityBenchmark. */
  capability: FindCapabilityBenchmark;
  /** Whether its capabilities axis without these is to be had: of an excerpt, where its index tells of it. */
  tells(without: ReadonlySet<string>): boolean;
  /** As poolAxis; made once. */
  axis(name: string, without?: ReadonlySet<string>): PoolAxis;
  /** Every model of the pool that the axis places, in the pool's order, also those that an excerpt left out. */
  everyone(axis: PoolAxis): readonly PlacedModel[];
  /** What all of them come to. */
  whole(axis: PoolAxis): GroupFacts;
  /** Standard deviation (ddof 0) of all their values. */
  spread(axis: PoolAxis): number;
  /** Of each known benchmark, by its id; null: it has no correlation with this axis. */
  known(axis: PoolAxis, level: number): ReadonlyMap<string, KnownValue | null>;
  /** Standard errors of given scores, by pool model name; empty where none are told. */
  errors(): ReadonlyMap<string, number>;
  /** Whether a model of the pool counts towards the minima: one that a linked axis places by a single score, or vaguely, does not. */
  counts(model: PoolModel, axis: PoolAxis): boolean;
  /** What follows from the pool, this axis and what `what` names: made once, whoever asks. */
  once<Made>(axis: PoolAxis, what: string, make: () => Made): Made;
  /** By which name the axis was asked for, and without what. */
  keyOf(axis: PoolAxis): string;
  /** @param models names, or lists of the pool's models that a name stands for: those are the same where the lists are */
  roster(models: readonly unknown[]): Roster;
  /** What estimates on this axis rest on; the axis must be a capabilities score made from the pool. */
  estimates(axis: PoolAxis): EstimateTable;
}

/** Standard error of a place on a linked axis, in standard deviations of the axis. */
const MOST_ERROR = 0.5;

const WHOLE_AXIS = "capabilities-score";

export function openReference(data: ReferenceData): Reference {
  const { pool, index, names, excerpt } = data;
  const score = scoresOf(pool, index);
  const ready = names === null ? undefined : readyNames(names, pool.models);
  /** What the index says of all models on an axis. */
  const readyFacts = (without: readonly string[]): GroupFacts | undefined => {
    const [first, ...others] = without;
    if (index === null || others.length > 0) return undefined;
    return first === undefined ? index.whole : byId(index.wholeWithout, first);
  };
  const axis = kept((name: string, without: readonly string[]) => {
    if (excerpt && (name !== WHOLE_AXIS || readyFacts(without) === undefined))
      throw new Error(`an excerpt of ${pool.name} was asked for ${name} without ${without.length}`);
    return poolAxis(pool, name, new Set(without), score);
  });
  const everyone = kept((name: string, without: readonly string[]) =>
    excerpt ? unfolded(everyoneIn(data, without)) : placedModels(pool, axis(name, without).values),
  );
  const whole = kept(
    (name: string, without: readonly string[]) =>
      (name === WHOLE_AXIS ? readyFacts(without) : undefined) ?? factsOf(everyone(name, without)),
  );
  const spread = (name: string, without: readonly string[]) => whole(name, without).deviation;
  const known = kept((name: string, without: readonly string[], level: number) => {
    const on = axis(name, without);
    const ready =
      name === WHOLE_AXIS && without.length === 0 && level === READY_LEVEL ? index?.known : undefined;
    return new Map(
      pool.known_benchmarks.map((benchmark) => [
        benchmark.id,
        ready && Object.hasOwn(ready, benchmark.id)
          ? ready[benchmark.id]!
          : knownOnAxis(benchmark, pool, on, level),
      ]),
    );
  });
  const estimates = kept((name: string, without: readonly string[]) =>
    estimateTable(axis(name, without).fit!, completeRows(pool, new Set(without))),
  );
  const errors = kept(() => givenErrors(pool));
  const made = new Map<string, unknown>();
  const keys = new Map<PoolAxis, string>();
  const keyOf = (of: PoolAxis) => {
    const key = keys.get(of) ?? JSON.stringify(asked(of));
    keys.set(of, key);
    return key;
  };
  return {
    data,
    pool,
    capability: capabilityFinder(benchmarksOfScores(pool)),
    names: (byHand, bareNames) => matcherOf(pool, byHand, bareNames, ready),
    tells: (without) => !excerpt || readyFacts([...without]) !== undefined,
    axis: (name, without = new Set()) => axis(name, [...without].sort()),
    everyone: (of) => everyone(...asked(of)),
    whole: (of) => whole(...asked(of)),
    spread: (of) => spread(...asked(of)),
    known: (of, level) => known(...asked(of), level),
    errors,
    counts: ({ name, placed_by }, of) =>
      of.kind !== "given-scores" ||
      !isLinked(pool) ||
      (placed_by !== 1 && (errors().get(name) ?? 0) <= MOST_ERROR * spread(...asked(of))),
    once<Made>(of: PoolAxis, what: string, make: () => Made) {
      const key = `${keyOf(of)} ${what}`;
      if (!made.has(key)) made.set(key, make());
      return made.get(key) as Made;
    },
    keyOf,
    roster: keptRosters(),
    estimates: (of) => estimates(...asked(of)),
  };
}

function everyoneIn({ pool, index }: ReferenceData, without: readonly string[]): Everyone {
  if (index?.everyone === undefined || without.length > 0)
    throw new Error(`an excerpt of ${pool.name} was asked for everyone`);
  return index.everyone;
}

const byId = <Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

/** By which name an axis was asked for, and without what: that tells one axis of a pool from another. */
function asked({ kind, benchmarks, leftOut }: PoolAxis): [string, string[]] {
  const name =
    kind === "given-scores" ? WHOLE_AXIS : kind === "capability-benchmark" ? benchmarks[0]!.id : kind;
  return [name, leftOut.map(({ id }) => id).sort()];
}

/** Makes each once: a run asks for the same for each benchmark, deletion and comparison. */
function kept<Asked extends unknown[], Made>(make: (...asked: Asked) => Made): (...asked: Asked) => Made {
  const made = new Map<string, Made>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    if (!made.has(key)) made.set(key, make(...asked));
    return made.get(key)!;
  };
}
