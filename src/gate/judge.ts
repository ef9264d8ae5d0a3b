// One benchmark against one pool: observe, measure, decide. Used for the verdict itself, for the other pools and for the base branch.
import { sameName } from "../by-name.ts";
import type { Pool } from "../generated/pool.ts";
import type { AxisTooSmall, Verdict } from "../generated/report.ts";
import { asNamed } from "../measure/left-settings.ts";
import { type Figures, measure } from "../measure/measure.ts";
import { type Observation, type Observed, observe } from "../measure/observe.ts";
import { LEAST_CAPABILITY_BENCHMARKS, type Removal, removalsOf } from "../measure/sensitivity.ts";
import { familyKey } from "../models/family.ts";
import { type Overlaps, overlapsOf } from "../policy/overlaps.ts";
import { isPinned, policyOf } from "../policy/pinned.ts";
import type { Settings } from "../policy/settings.ts";
import type { PoolAxis } from "../pool/axis.ts";
import { benchmarksOfScores } from "../pool/find-capability-benchmark.ts";
import type { Reference } from "../pool/reference.ts";
import type { Roster } from "../pool/rosters.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { roundSignificant } from "../statistics/round-significant.ts";
import { spearman } from "../statistics/spearman.ts";
import { type Decision, decide } from "./decide.ts";
import { conclusionSeverity } from "./effects.ts";
import type { DecisionPolicy, Evidence } from "./evidence.ts";

/** What the verdict rests on beside this pool and these results. */
export type Surroundings = Pick<
  Evidence,
  "otherPools" | "entangledElsewhere" | "baselineObjection" | "acceptedUpTo" | "bestSinglePool"
>;

export const ALONE: Surroundings = {
  otherPools: [],
  baselineObjection: null,
  acceptedUpTo: null,
  bestSinglePool: null,
};

/** Observed, not yet measured. */
export interface Placed {
  axis: PoolAxis;
  overlaps: Overlaps;
  /** Why there is no axis to be measured on, where what leaves it leaves too little. */
  tooFew: ReturnType<typeof tooSmall> | null;
  observed: Observed;
  counted: { models: number; families: number };
}

/** Observed and measured, not yet decided. */
export interface Prepared extends Omit<Placed, "tooFew"> {
  input: JudgeInput;
  panel: Evidence["panel"];
  /** Over the pool's own models, and, where models outside the pool were placed by the file's own word, over all. */
  sides: readonly [Side] | readonly [Side, Side];
}

interface Side {
  observations: readonly Observation[];
  roster: Roster;
  figures: Figures;
  /** Plain values with one thing left out; none in a comparison. */
  removals: readonly Removal[];
}

export interface Judgement extends Omit<Prepared, "sides">, Side {
  pool: Pool;
  decision: Decision;
  /** Where models outside the pool were placed by the file's own word: the outcome without and with them. */
  claims:
    | (Record<"without" | "with", { correlation: number | null; verdict: Decision["verdict"] }> & {
        decided: "without" | "with";
      })
    | null;
}

export interface JudgeInput {
  benchmark: BenchmarkResults;
  reference: Reference;
  settings: Settings;
  /**
   * verdict: all of it, and a policy that does not fit the pool is an error.
   * comparison: in another pool, or of the base branch; without sensitivity, and without what only tells whether a verdict
   * is clear.
   */
  for: "verdict" | "comparison";
  /** As decisionPolicy, where it is made already. */
  policy?: DecisionPolicy;
}

export const judge = (input: JudgeInput): Judgement => weigh(prepare(input), ALONE);

/** Who has a place, and on which axis. */
export function placed(input: JudgeInput): Placed {
  const { benchmark, reference, settings } = input;
  const { pool } = reference;
  const overlaps = overlapsOf(benchmark, pool, settings, input.for === "verdict", reference.capability);
  const whole = pool.capability_benchmarks.length;
  const onScores = settings.values.axis === "capabilities-score" && whole > 0;
  // Nothing can leave scores that are given: a benchmark that they are made of has no axis here.
  const ready = settings.values.axis === "capabilities-score" && pool.given_scores?.made_of !== undefined;
  const left = ready ? 0 : whole - overlaps.without.size;
  const tooFew = (onScores || ready) && overlaps.without.size > 0 && left < LEAST_CAPABILITY_BENCHMARKS;
  const onOneBenchmark = whole > 0 && reference.capability(settings.values.axis) !== undefined;
  const leaving = (onScores && !tooFew) || onOneBenchmark ? overlaps.without : new Set<string>();
  const axis = reference.axis(settings.values.axis, leaving);
  const observed = observedOn(axis, input);
  const counted = count(observed.observations);
  return { axis, overlaps, tooFew: tooFew ? tooSmall(pool, overlaps, left) : null, observed, counted };
}

/** @param there what `placed` made of it, where that is at hand */
export function prepare(input: JudgeInput, there: Placed = placed(input)): Prepared {
  const { benchmark, reference, settings } = input;
  const { tooFew, ...kept } = there;
  const { axis, observed } = kept;
  const side = (observations: readonly Observation[]): Side => {
    const roster = rosterOf(observations, reference);
    const whole = input.for === "verdict";
    const measured = measure(observations, reference, axis, benchmark, settings.values, roster, whole);
    const figures = tooFew ? { ...measured, undefinedBecause: tooFew } : measured;
    const removals = whole ? removalsOf(figures, observations, reference, axis, roster) : [];
    return { observations, figures, removals, roster };
  };
  const all = observed.observations;
  const own = all.filter(({ origin }) => origin === "pool");
  const sides = own.length === all.length ? ([side(all)] as const) : ([side(own), side(all)] as const);
  const panel = input.for === "verdict" ? panelOf(input, observed) : null;
  return { input, ...kept, panel, sides };
}

/** The benchmark's models with their places on the axis. */
export function observedOn(
  axis: PoolAxis,
  { benchmark, reference, settings, for: aim }: JudgeInput,
): Observed {
  return observe(benchmark, reference, axis, {
    byHand: settings.models,
    bareNames: settings.values["bare-names"],
    modelSettings: settings.values["model-settings"],
    minimumR2: settings.values["min-estimate-r2"],
    trustClaims: settings.values["trust-claims"],
    suggest: aim === "verdict",
  });
}

/** A model that its own scores place has a place of its own in each benchmark. */
const rosterOf = (observations: readonly Observation[], reference: Reference): Roster =>
  reference.roster(observations.map(({ releases, origin }) => (origin === "pool" ? releases : [])));

function tooSmall(pool: Pool, { without }: Overlaps, left: number) {
  const left_out = benchmarksOfScores(pool)
    .filter(({ id }) => without.has(id))
    .map(({ name }) => name);
  const rule: AxisTooSmall["rule"] = "axis-too-small";
  return { rule, left, needed: LEAST_CAPABILITY_BENCHMARKS, left_out };
}

export function weigh({ sides, ...prepared }: Prepared, surroundings: Surroundings): Judgement {
  const {
    benchmark,
    reference,
    settings,
    policy = decisionPolicy(benchmark.name, settings),
  } = prepared.input;
  const { pool } = reference;
  const each = sides.map((side) => {
    const evidence = {
      ...evidenceFor(side, prepared, benchmark, settings),
      withoutLeftSettings: withoutLeftSettings(side, prepared),
      ...surroundings,
    };
    return { ...side, decision: decide(evidence, policy) };
  });
  const [without, withThem] = each as [(typeof each)[0], (typeof each)[0]?];
  if (withThem === undefined) return { ...prepared, pool, ...without, claims: null };
  // What a file says of itself may lower a verdict, never lift it, unless the policy trusts it.
  const trusted = settings.values["trust-claims"];
  const decided = trusted || severity(withThem.decision) > severity(without.decision) ? "with" : "without";
  const outcome = ({ figures, decision }: typeof without) => ({
    correlation: figures.jackknife.value,
    verdict: decision.verdict,
  });
  const claims = { without: outcome(without), with: outcome(withThem), decided } as const;
  return { ...prepared, pool, ...(decided === "with" ? withThem : without), claims };
}

/** The verdict without the models whose setting fell away; null: there are none, or too few others. */
function withoutLeftSettings({ observations }: Side, prepared: Omit<Prepared, "sides">): Verdict | null {
  const { input, axis } = prepared;
  const { benchmark, reference, settings, policy = decisionPolicy(benchmark.name, settings) } = input;
  const others = asNamed(observations);
  if (others.length === observations.length) return null;
  const counted = count(others);
  if (counted.models < policy["min-models"] || counted.families < policy["min-families"]) return null;
  const roster = rosterOf(others, reference);
  const figures = measure(others, reference, axis, benchmark, settings.values, roster, false);
  const side: Side = { observations: others, figures, removals: [], roster };
  const evidence = { ...evidenceFor(side, { ...prepared, counted }, benchmark, settings), ...ALONE };
  return decide({ ...evidence, withoutLeftSettings: null }, policy).verdict;
}

const VERDICT_SEVERITY = { entangled: 2, inconclusive: 1, distinct: 0 };

/** First what happens, then what was found. */
const severity = ({ conclusion, verdict }: Decision) =>
  3 * conclusionSeverity(conclusion) + VERDICT_SEVERITY[verdict];

export function decisionPolicy(benchmark: string, settings: Settings): DecisionPolicy {
  const { values } = settings;
  return {
    threshold: policyOf(benchmark, settings)?.threshold ?? values.threshold,
    "warn-threshold": values["warn-threshold"],
    direction: values.direction,
    "decide-on": values["decide-on"],
    "noise-correction": values["noise-correction"],
    "min-models": values["min-models"],
    "min-families": values["min-families"],
    "min-reliability": values["min-reliability"],
    "min-coverage": values["min-coverage"],
    "on-missing-panel": settings.panel?.onMissing ?? "inconclusive",
    "on-entangled": values["on-entangled"],
    "on-inconclusive": values["on-inconclusive"],
    "on-unknown-noise": values["on-unknown-noise"],
  };
}

function count(observations: readonly Observation[]): Prepared["counted"] {
  const counting = observations.filter(({ counts }) => counts);
  return {
    models: counting.length,
    families: new Set(counting.map(({ family, result }) => familyKey(family, result.name))).size,
  };
}

/** null: which way is better needs no second look. */
function unfolded(
  { pairs: { x } }: Figures,
  observations: readonly Observation[],
  { name, orientation }: BenchmarkResults,
  settings: Settings,
): number | null {
  if (orientation.kind !== "optimum" || isPinned(name, settings)) return null;
  return spearman(
    x,
    observations.map(({ result }) => roundSignificant(result.score)),
  );
}

function evidenceFor(
  { figures, removals, observations }: Side,
  { counted, panel }: Pick<Prepared, "counted" | "panel">,
  benchmark: BenchmarkResults,
  settings: Settings,
): Omit<Evidence, keyof Surroundings | "withoutLeftSettings"> {
  return {
    ...counted,
    observed: { models: observations.length, families: figures.jackknife.families },
    familiesKnown: figures.familiesKnown,
    undefinedBecause: figures.undefinedBecause,
    value: figures.jackknife.value,
    interval: figures.jackknife.interval,
    bonettWright: figures.bonettWright,
    leaveOneOut: removals,
    reliability: figures.noise.reliability,
    rankReliability: figures.rankReliability,
    // Where the whole pool stands at one place, nothing is known of how far its models reach.
    spreadShare: figures.spreadShare || 1,
    axisReliability: figures.axisReliability,
    attainable: figures.attainable,
    curvature: figures.curvature,
    panel,
    orientationPinned: isPinned(benchmark.name, settings),
    unfolded: unfolded(figures, observations, benchmark, settings),
  };
}

/** Those of the policy's panel that have a usable score here, by their name or as the pool's model. */
function panelOf({ benchmark, reference, settings }: JudgeInput, observed: Observed): Evidence["panel"] {
  if (settings.panel === null) return null;
  const { models } = settings.panel;
  const matcher = reference.names();
  const scored = new Set(observed.observations.flatMap(({ poolModel }) => poolModel?.name ?? []));
  const missing = models.filter((name) => {
    if (benchmark.models.some((model) => sameName(model.name, name))) return false;
    return !matcher.match(name)?.models.some((model) => scored.has(model.name));
  });
  return { models: models.length, missing };
}
