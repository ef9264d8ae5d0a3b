// One benchmark, whole: its verdict with everything that a report says of it.
import type { Budget } from "../budget.ts";
import type { AlternativePool, BenchmarkAssessment, Interval, PoolSummary } from "../generated/report.ts";
import { besideColumns, poolColumns } from "../measure/beside.ts";
import { contextOf } from "../measure/context.ts";
import { adviceOf, coverageOf } from "../measure/coverage.ts";
import { evidenceBeyond } from "../measure/evidence.ts";
import { settingsLeftAway } from "../measure/left-settings.ts";
import { givenReleaseDate } from "../measure/release-date.ts";
import { onAxis, sensitivityOf } from "../measure/sensitivity.ts";
import { spreadOf } from "../measure/spread.ts";
import { acceptanceOf, acceptedUpTo } from "../policy/acceptance.ts";
import type { Settings } from "../policy/settings.ts";
import type { PoolAxis } from "../pool/axis.ts";
import type { Reference } from "../pool/reference.ts";
import type { OpenShelf } from "../pool/shelf.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import type { Bounds } from "../statistics/compare.ts";
import { MINIMUM_FAMILIES } from "../statistics/family-jackknife.ts";
import { kendallTauB } from "../statistics/kendall.ts";
import { pearson } from "../statistics/pearson.ts";
import { type BaseMatch, compareWithBase } from "./baseline.ts";

import { axisReport, noiseReport, observedModels, rangeReport } from "./benchmark-figures.ts";
import { benchmarkNotes, warnedIfAdjusted } from "./benchmark-notes.ts";
import { isCurved } from "./clear.ts";
import { leaningOf } from "./decide.ts";
import { itemsOfJudged } from "./items-report.ts";
import { ALONE, decisionPolicy, type JudgeInput, type Judgement, prepare, weigh } from "./judge.ts";
import { nearestOverall } from "./nearest-overall.ts";
import { bestSingle, entangledElsewhere, otherPools } from "./other-pools.ts";
import { partsOfJudged } from "./parts-report.ts";

export interface AssessedBenchmark {
  assessment: BenchmarkAssessment;
  /** What it was measured on. */
  axis: PoolAxis;
  alternatives: AlternativePool[];
}

export interface BenchmarkInput {
  benchmark: BenchmarkResults;
  reference: Reference;
  /** Its pools' word is heard beside it. */
  shelf: OpenShelf;
  settings: Settings;
  base: BaseMatch | null;
  today: string;
  chosenBy: PoolSummary["chosen_by"];
  parts: boolean;
  budget?: Budget;
}

export function assessBenchmark({
  benchmark,
  reference,
  shelf,
  settings,
  base,
  today,
  chosenBy,
  parts,
  budget,
}: BenchmarkInput): AssessedBenchmark {
  const policy = decisionPolicy(benchmark.name, settings);
  const input: JudgeInput = { benchmark, reference, settings, for: "verdict", policy };
  const asGiven = prepare(input);
  const surroundings = {
    ...ALONE,
    acceptedUpTo: acceptedUpTo(benchmark.name, settings, today),
  };
  const alone = weigh(asGiven, surroundings);
  const alternatives = otherPools(input, alone, shelf, budget);
  const finding = base && compareWithBase(input, alone, base);
  const prepared = finding?.instead ? prepare({ ...input, benchmark: finding.instead }) : asGiven;
  const judgement = weigh(prepared, {
    ...surroundings,
    otherPools: alternatives.map(({ verdict }) => verdict),
    bestSinglePool: bestSingle(reference, alternatives),
    entangledElsewhere: entangledElsewhere(alternatives, alone),
    baselineObjection: finding?.objection ?? null,
  });
  const { figures, observations, decision, axis, overlaps, claims } = judgement;
  const { threshold } = policy;
  const fits = chosenBy !== "auto" || observations.some(({ origin }) => origin === "pool");
  const level = settings.values.confidence;
  const interval = (bounds: Bounds | null): Interval | null =>
    bounds && { ...bounds, level, method: "family-jackknife" };
  const value = figures.undefinedBecause?.rule === "axis-too-small" ? null : figures.jackknife.value;
  const dated = givenReleaseDate(observations, figures.pairs, reference.keyOf(axis), judgement.roster);
  const noise = noiseReport(judgement, interval);
  const minima = {
    models: settings.values["min-models"],
    families: Math.max(settings.values["min-families"], MINIMUM_FAMILIES),
  };
  const coverage = coverageOf(judgement, minima);
  const { correction } = decision;
  const { direction } = settings.values;
  const evidence =
    value === null
      ? null
      : evidenceBeyond(figures.jackknife, figures.x.length, threshold, correction, direction);
  const spread = spreadOf(observations, axis, benchmark, reference, figures.pairs.y, judgement.roster);
  const linear = pearson(figures.x, figures.y);
  const columns = reference.once(axis, "columns", () => poolColumns(reference.pool));
  const beside = besideColumns(observations, columns, figures.pairs.y, judgement.roster);
  const { orientation, metric, place } = benchmark;
  const assessment: BenchmarkAssessment = {
    name: benchmark.name,
    metric: metric?.name ?? null,
    metric_range: {
      unit: metric?.unit ?? null,
      minimum: metric?.minimum ?? null,
      maximum: metric?.maximum ?? null,
      chance: metric?.chance ?? null,
    },
    higher_is_better: orientation.kind === "optimum" ? null : orientation.kind === "higher",
    optimum: orientation.kind === "optimum" ? orientation.optimum : null,
    orientation_from: benchmark.orientationFrom,
    source: { file: place.file, format: benchmark.format, line: place.line ?? null, files: benchmark.files },
    pool: reference.pool.name,
    axis: axisReport(judgement),
    verdict: decision.verdict,
    certainty: decision.certainty,
    leaning: leaningOf(decision.verdict, evidence, decision.reasons),
    doubts: decision.doubts,
    conclusion: warnedIfAdjusted(judgement, linear),
    correlation: {
      value,
      interval: value === null ? null : interval(figures.jackknife.interval),
      pearson: linear,
      kendall: kendallTauB(figures.pairs.x, figures.pairs.y),
      whole_axis:
        overlaps.without.size === 0
          ? null
          : onAxis(observations, reference, settings.values.axis, [], figures.pairs.y, judgement.roster),
      given_release_date: settings.values.axis === "release-date" ? null : dated.value,
      given_release_date_models: dated.models,
    },
    noise,
    decided_on: {
      statistic: decision.decidedOn.statistic,
      value: value === null ? null : decision.decidedOn.value,
      interval: value === null ? null : interval(decision.decidedOn.interval),
      threshold,
      noise_factor: correction.noise,
      spread_share: correction.spread,
    },
    range: rangeReport(judgement, interval),
    attainable: figures.attainable,
    curvature: figures.curvature && {
      ...figures.curvature,
      flag: isCurved(figures.curvature, value, threshold),
    },
    evidence_above_threshold: evidence,
    p_value_holm: null,
    no_pool_fits: fits ? null : nearestOverall(benchmark, shelf),
    model_settings: settingsLeftAway(judgement),
    models: {
      matched: observedModels(judgement),
      left_out: [...judgement.observed.leftOut],
      other_settings: [...judgement.observed.otherSettings],
    },
    coverage,
    spread,
    sensitivity: sensitivityOf(judgement.removals, value),
    context: contextOf(benchmark.name, value, beside, reference, axis, level),
    ...(parts && inPieces(judgement)),
    overlaps: {
      declared_by_results: [...overlaps.declared],
      value_without_declared: withoutDeclared(judgement, settings),
    },
    outside_pool: claims && {
      models: judgement.observed.observations.filter(({ origin }) => origin !== "pool").length,
      correlation_without: claims.without.correlation,
      verdict_without: claims.without.verdict,
      correlation_with: claims.with.correlation,
      verdict_with: claims.with.verdict,
      decided: claims.decided,
    },
    accepted: acceptanceOf(benchmark.name, settings, today, decision.decidedOn.value),
    baseline: finding?.baseline ?? null,
    reasons: decision.reasons,
    panel: judgement.panel && { models: judgement.panel.models, missing: [...judgement.panel.missing] },
    advice:
      decision.verdict === "inconclusive"
        ? adviceOf(judgement, minima, correction, level)
        : { models: [], spread_share: null, half_width: null },
    notes: benchmarkNotes({ benchmark, judgement, settings, coverage, spread, beside, pearson: linear }),
  };
  return { assessment, axis, alternatives };
}

/** Its parts, and its items where they are at hand: their categories are its parts where it has no others. */
function inPieces(judgement: Judgement): Pick<BenchmarkAssessment, "parts" | "items"> {
  const items = itemsOfJudged(judgement);
  const parts = partsOfJudged(judgement) ?? items?.parts ?? null;
  return { ...(parts !== null && { parts }), ...(items !== null && { items }) };
}

function withoutDeclared(
  { input: { reference }, pool, overlaps, observations, axis, figures, roster }: Judgement,
  settings: Settings,
): number | null {
  if (overlaps.declared.size === 0 || axis.kind !== "capabilities-score") return null;
  const without = new Set([...overlaps.without, ...overlaps.declared]);
  if (pool.capability_benchmarks.length - without.size < 3) return null;
  return onAxis(observations, reference, settings.values.axis, [...without], figures.pairs.y, roster);
}
