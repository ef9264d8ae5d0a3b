// Noise, coverage, spread, other measures, nearest benchmarks: what stands behind the verdict, as sentences.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { poolOf } from "../facts.ts";
import type { Ink } from "../ink.ts";
import { capital, correlation, counted, listed, percent, significant } from "../numbers.ts";
import { axisWords } from "./axis.ts";
import { fallbackReason, heldAgainst } from "./held.ts";

export function noiseSentence(b: BenchmarkAssessment): string {
  const { reliability, rank_stability: stability, rank_reliability: ofRanks, source, models } = b.noise;
  if (reliability === null) {
    const some =
      models > 0
        ? `only ${counted(models, "model")} ${models === 1 ? "has" : "have"} a standard error or sample count`
        : "the results bring no standard errors or sample counts";
    return `Measurement noise: not known (${some}), so the value is not corrected for it; noise tends to hide a correlation.`;
  }
  const from = {
    items: "its items",
    "items, clustered": "clusters of its items",
    "standard-errors": "standard errors",
    "sample-counts": "sample counts",
    mixed: "standard errors and sample counts",
    unknown: "",
  }[source];
  const stable =
    stability === null
      ? ""
      : ` Measured again, the ranking would be expected to correlate ${correlation(stability)} with itself: a reliability of ranks of ${correlation(ofRanks ?? 0)}, which is what the verdict goes by.`;
  return `Reliability against sampling noise: ${correlation(reliability)}, from ${from} of ${counted(models, "model")} (1 is no noise; other sources, such as the wording of prompts, are not in it).${stable}`;
}

export function coverageSentence(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  return [heldAgainst(b), fallbackReason(b), coverage(a, b, ink), axisSentence(b), tiesSentence(b)]
    .filter(Boolean)
    .join(" ");
}

function axisSentence(b: BenchmarkAssessment): string {
  const here = b.axis.reliability_here;
  return here === null
    ? ""
    : `The axis tells these models apart with a reliability of ${correlation(here, 1)} (1 is without error).`;
}

function tiesSentence({ attainable }: BenchmarkAssessment): string {
  return attainable === null || attainable >= 0.995
    ? ""
    : `Scores with these ties can reach a correlation of ${correlation(attainable)} at most.`;
}

function coverage(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const { capability_spread: spread, models } = b.coverage;
  const pool = poolOf(a, b);
  if (spread === null)
    return `${counted(models, "model")} ${models === 1 ? "counts" : "count"} towards the least number.`;
  if (pool && pool.models === models && Math.abs(spread - 1) < 0.005) {
    return `The ${models} models cover the whole pool ${ink.code(pool.name)}, all of its spread of capability.`;
  }
  const part = spread >= 0.995 ? "all" : correlation(spread);
  return `The ${counted(models, "model")} cover ${part} of the spread of capability of the pool ${ink.code(b.pool)}.`;
}

export function spreadSentence(b: BenchmarkAssessment, ink: Ink): string {
  const { slope, sd, floor_share: floor, ceiling_share: ceiling, tied_share: tied } = b.spread;
  const told: string[] = [];
  if (slope !== null) {
    const per = b.axis.kind === "capabilities-score" ? "capability" : axisWords(b, ink).thing;
    told.push(`Slope: ${significant(slope)} points per standard deviation of ${per}`);
  }
  if (sd !== null) told.push(`standard deviation of the scores: ${significant(sd)}`);
  if (floor) told.push(`${percent(floor)} of the models at the floor`);
  if (ceiling) told.push(`${percent(ceiling)} at the ceiling`);
  if (tied > 0) told.push(`${percent(tied)} share their score with another`);
  return told.length === 0 ? "" : `${capital(told.join("; "))}.`;
}

export function otherMeasures(b: BenchmarkAssessment): string {
  const { pearson, kendall, given_release_date: dated, given_release_date_models: models } = b.correlation;
  const told: string[] = [];
  if (pearson !== null) told.push(`Pearson ${correlation(pearson)}`);
  if (kendall !== null) told.push(`Kendall τ-b ${correlation(kendall)}, which runs lower by its nature`);
  const other =
    told.length > 0
      ? `By other measures of correlation: ${told.join("; ")}. The limit is for Spearman's.`
      : "";
  const held =
    dated === null
      ? ""
      : `With the release date held constant: ${correlation(dated)} (${counted(models, "model")} with a known date). It explains; it does not decide.`;
  return [other, held].filter(Boolean).join(" ");
}

export function evidenceSentence(b: BenchmarkAssessment): string {
  const evidence = b.evidence_above_threshold;
  if (evidence === null) return "";
  return `Evidence that the correlation exceeds the limit: ${correlation(evidence)} (1 is as sure as can be, 0.50 a coin toss).`;
}

export function nearestSentence(b: BenchmarkAssessment, ink: Ink): string {
  const { nearest, rank_among_known: rank } = b.context;
  const place =
    rank && rank.of > 1
      ? `Among ${rank.of - 1} known benchmarks of the pool, ${rank.rank - 1} rank models more by ${axisWords(b, ink).thing} than this one and ${rank.of - rank.rank} less.`
      : "";
  if (nearest.length === 0) return place;
  const near = nearest.map((one) => `${ink.text(one.name)} (${correlation(one.correlation)})`);
  const copy = nearest.some((one) => Math.abs(one.correlation) >= 0.9);
  const adds = copy
    ? " A benchmark that ranks models as another does, or in the reverse order, adds little to what that one tells."
    : "";
  return [place, `Nearest by scores, with the correlation between the two: ${near.join(", ")}.${adds}`]
    .filter(Boolean)
    .join(" ");
}

/** Of the pool itself. */
export function poolSentence(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const pool = poolOf(a, b);
  if (!pool || b.no_pool_fits !== null) return "";
  const how = {
    name: "by name",
    path: "by path",
    auto: "as the one that knows most of these models",
    baseline: "as on the base branch",
  }[pool.chosen_by];
  const explained =
    pool.variance_explained === null
      ? `The scores are those of ${ink.text(pool.given_scores ?? "others")}, taken as given.`
      : `The capabilities score explains ${percent(Number(pool.variance_explained.toFixed(2)))} of the variance of ${counted(pool.capability_benchmarks.length, "capability benchmark")}: ${listed(pool.capability_benchmarks.map((name) => ink.text(name)))}.`;
  return `Pool ${ink.code(pool.name)}, version ${ink.text(pool.version)}, chosen ${how}: ${counted(pool.models, "model")} in ${counted(pool.families, "family", "families")} (${ink.text(pool.families_are)}). ${explained}`;
}
