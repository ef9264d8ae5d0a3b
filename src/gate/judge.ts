// One benchmark against one pool: observe, measure, decide. Used for the verdict itself, for the other pools and for the base branch.
import type { Pool } from "../generated/pool.ts";
import { type PoolAxis, poolAxis } from "../pool/axis.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { type Decision, type DecisionPolicy, decide, type Evidence } from "./decide.ts";
import { conclusionSeverity } from "./effects.ts";
import { type Figures, measure } from "./measure.ts";
import { type Observation, type Observed, observe } from "./observe.ts";
import { type Overlaps, overlapsOf } from "./overlaps.ts";
import { LEAST_CAPABILITY_BENCHMARKS, NO_SENSITIVITY, sensitivityOf } from "./sensitivity.ts";
import type { Sensitivity } from "../generated/report.ts";
import type { Settings } from "./settings.ts";

/** What the verdict rests on beside this pool and these results. */
export type Surroundings = Pick<Evidence, "otherPools" | "baselineObjection" | "acceptedUpTo">;

export const ALONE: Surroundings = { otherPools: [], baselineObjection: null, acceptedUpTo: null };

export interface Judgement {
  pool: Pool;
  axis: PoolAxis;
  overlaps: Overlaps;
  observed: Observed;
  /** Those that the verdict rests on. */
  observations: readonly Observation[];
  figures: Figures;
  sensitivity: Sensitivity;
  decision: Decision;
  counted: { models: number; families: number };
  /** Where models outside the pool were placed by the file's own word: the judgement without and with them. */
  claims: { without: Side; with: Side } | null;
}

type Side = { correlation: number | null; verdict: Decision["verdict"] };

export interface JudgeInput {
  benchmark: BenchmarkResults;
  pool: Pool;
  settings: Settings;
  /**
   * verdict: all of it, and a policy that does not fit the pool is an error.
   * comparison: in another pool, or of the base branch; without sensitivity.
   */
  for: "verdict" | "comparison";
}

export function judge(input: JudgeInput, surroundings: Surroundings = ALONE): Judgement {
  const { benchmark, pool, settings } = input;
  const overlaps = overlapsOf(benchmark, pool, settings, input.for === "verdict");
  const onScores = settings.values.axis === "capabilities-score" && pool.capability_benchmarks.length > 0;
  const tooFew =
    onScores && overlaps.without.size > 0 && pool.capability_benchmarks.length - overlaps.without.size < LEAST_CAPABILITY_BENCHMARKS;
  const axis = poolAxis(pool, settings.values.axis, onScores && !tooFew ? overlaps.without : new Set());
  const observed = observe(benchmark, pool, axis, settings);
  const policy = decisionPolicy(benchmark.name, settings);
  const side = (observations: readonly Observation[]) => {
    const figures = measure(observations, pool, axis, benchmark, settings);
    if (tooFew) {
      const text = `Without the capability benchmarks that overlap with this one, fewer than ${LEAST_CAPABILITY_BENCHMARKS} are left to make an axis.`;
      figures.undefinedBecause = { rule: "axis-too-small", text };
    }
    const sensitivity = input.for === "verdict" ? sensitivityOf(figures, observations, pool, axis) : NO_SENSITIVITY;
    const counted = count(observed.observations);
    const evidence: Evidence = { ...evidenceFor(figures, sensitivity, counted, benchmark, settings), ...surroundings };
    return { observations, figures, sensitivity, counted, decision: decide(evidence, policy) };
  };

  const all = observed.observations;
  const own = all.filter(({ origin }) => origin === "pool");
  const base = { pool, axis, overlaps, observed };
  if (own.length === all.length) return { ...base, ...side(all), claims: null };

  const [without, withThem] = [side(own), side(all)];
  const trusted = settings.values["trust-claims"];
  // A claim may lower a verdict, never lift it.
  const worse = trusted || severity(withThem.decision) > severity(without.decision) ? withThem : without;
  const summary = ({ figures, decision }: typeof without): Side => ({
    correlation: figures.jackknife.value,
    verdict: decision.verdict,
  });
  return { ...base, ...worse, claims: { without: summary(without), with: summary(withThem) } };
}

const VERDICT_SEVERITY = { entangled: 2, inconclusive: 1, distinct: 0 };

/** First what happens, then what was found. */
const severity = ({ conclusion, verdict }: Decision) => 3 * conclusionSeverity(conclusion) + VERDICT_SEVERITY[verdict];

export function decisionPolicy(benchmark: string, { values, benchmarks }: Settings): DecisionPolicy {
  return { ...values, threshold: benchmarks[benchmark]?.threshold ?? values.threshold };
}

function count(observations: readonly Observation[]): Judgement["counted"] {
  const counting = observations.filter(({ counts }) => counts);
  return {
    models: counting.length,
    families: new Set(counting.map(({ family, result }) => family ?? `\u0000${result.name}`)).size,
  };
}

function evidenceFor(
  figures: Figures,
  sensitivity: Sensitivity,
  counted: Judgement["counted"],
  benchmark: BenchmarkResults,
  settings: Settings,
): Omit<Evidence, keyof Surroundings> {
  return {
    ...counted,
    familiesKnown: figures.familiesKnown,
    undefinedBecause: figures.undefinedBecause,
    value: figures.jackknife.value,
    interval: figures.jackknife.interval,
    reliability: figures.noise.reliability,
    corrected: figures.corrected,
    capabilitySpread: figures.capabilitySpread,
    leaveOneOut: Object.values(sensitivity).filter((range) => range !== null),
    orientationPinned: isPinned(benchmark.name, settings),
  };
}

export function isPinned(benchmark: string, { benchmarks }: Settings): boolean {
  const pinned = benchmarks[benchmark];
  return pinned?.higher_is_better !== undefined || pinned?.optimum !== undefined;
}
