// Written by scripts/generate.ts from schemas/. Do not edit.

/**
 * Of the run: the worst of its benchmarks.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Verdict".
 */
export type Verdict = ("entangled" | "distinct" | "inconclusive")
/**
 * What a verdict does to the check. Of the run: the worst of its benchmarks and of what was removed.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Conclusion".
 */
export type Conclusion = ("fail" | "warn" | "pass")
/**
 * Why a verdict is not clear.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Doubt".
 */
export type Doubt = (PlainDoubt | IntervalDoubt | LeaveOneOutDoubt | UnknownNoiseDoubt | AxisNoiseDoubt | TooFewDoubt | HiddenDoubt | CurvedDoubt | PanelDoubt | VerdictDoubt)
/**
 * A model of the results that gave no observation, and why.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "LeftOutModel".
 */
export type LeftOutModel = (UnusableScore | NoAxisValue | UnknownModel | NoModel | UnclearName | NotPlaced | SameModel)
/**
 * A sentence for people, plain text. Always there in the JSON report; the renderers make it from the data.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Sentence".
 */
export type Sentence = string
/**
 * What differs from the base branch.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "BaselineChange".
 */
export type BaselineChange = (Renamed | Turned | MetricChanged | ScaleChanged | ClaimsChanged | ModelsChanged | ScoresChanged | NoiseChanged | ItemsChanged | PartsChanged)
/**
 * Why the verdict is what it is: a closed union by rule, each with its data.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Reason".
 */
export type Reason = (Minimum | NothingToCorrelate | AxisTooSmall | OneFamily | AgainstThreshold | AcrossThreshold | MissingPanel | AxisReliability | Crowded | NarrowRange | OrientationChanged | ModelsDropped | ScoresMirrored | JudgedAsBefore | OtherPool | NearThreshold | NoiseUnknown | OrientationUnpinned | Acceptance)
/**
 * What a reader should know beside the verdict: a closed union by code, each with its data.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Note".
 */
export type Note = (ReadingNote | FamiliesUnknown | PanelIncomplete | DominantFamily | SameRanking | LooksAdjusted | ManyTies | OptimumAtEnd | StandardErrorsOdd | PlacedByClaims | ModelSettingsNote | DeclaredOverlap | DeclaredOverlapUnknown | GivenScores | ScoresContradict | PolicyWithoutBenchmark | PolicyWithoutModel)
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ProgressVerdict".
 */
export type ProgressVerdict = ("differential" | "below-expectation" | "explained" | "mixed" | "inconclusive")
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ProgressReason".
 */
export type ProgressReason = ("few-models" | "few-families" | "no-scatter" | "no-line" | "beyond-range" | "placed-by-claims")

/**
 * The JSON report: what the gate found. What several benchmarks share, their models and what is known of the pool, stands once, in `models` and `known`.
 */
export interface Report {
schema_version: "2.0"
tool: Tool
verdict: Verdict
conclusion: Conclusion
/**
 * Every results file is the same as on the default branch: the check passes whatever the verdict.
 */
unchanged: boolean
/**
 * There were results of a base branch to compare with: a benchmark without a baseline is then new.
 */
compared?: boolean
/**
 * Of the worst benchmark. null: no benchmark was left to assess.
 */
pool: (PoolSummary | null)
/**
 * Pools against which others of the benchmarks were judged.
 */
further_pools: PoolSummary[]
/**
 * Setting to its value and where it came from.
 */
policy: {
[k: string]: PolicySetting
}
policy_file: (string | null)
removed: RemovedBenchmark[]
/**
 * Of a run of several benchmarks every model that was matched, once for each place that it has on an axis: `matched.model` of a benchmark counts from 0. Empty in a run of one, whose models stand with it.
 */
models: PlacedModel[]
/**
 * What is known of each pool on each axis: `context.known` of a benchmark counts from 0.
 */
known: KnownOnAxis[]
/**
 * Worst first.
 */
benchmarks: BenchmarkReport[]
/**
 * What the results files hold beside what was read: columns, tables and files, each with its reason.
 */
set_aside?: SetAside[]
/**
 * On the run as a whole.
 */
notes: Note[]
/**
 * The command line that gives the same verdict.
 */
reproduce: string
}
export interface Tool {
name: string
version: string
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "PoolSummary".
 */
export interface PoolSummary {
name: string
title: string
version: string
licence: string
attribution: (string | null)
families_are: string
/**
 * Complete ones, those with a capabilities score.
 */
models: number
families: number
/**
 * Their names, as people write them.
 */
capability_benchmarks: string[]
/**
 * λ₁ / Σλ; null where scores are given.
 */
variance_explained: (number | null)
/**
 * θ = p/(p−1) · (1 − 1/λ₁).
 */
axis_reliability: (number | null)
/**
 * Name of the scores made by others.
 */
given_scores: (string | null)
chosen_by: ("name" | "path" | "auto" | "baseline")
alternatives: AlternativePool[]
notes: string[]
}
export interface AlternativePool {
name: string
benchmark: string
models_matched: number
families_matched: number
correlation: (number | null)
verdict: Verdict
/**
 * One says entangled, the other distinct.
 */
disagrees: boolean
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "PolicySetting".
 */
export interface PolicySetting {
value: unknown
from: ("input" | "file" | "default")
}
export interface RemovedBenchmark {
name: string
conclusion: Conclusion
/**
 * removed: on the base branch, not here. required: the policy asks for it.
 */
reason: ("removed" | "required")
}
/**
 * A model of the results with its place on the axis of a benchmark.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "PlacedModel".
 */
export interface PlacedModel {
/**
 * As the results name it.
 */
name: string
pool_model: (string | null)
/**
 * Where the name has no date and the pool several releases near each other (rule release unknown): all of them; the place is their mean, and pool_model the first.
 */
releases?: string[]
/**
 * How the model was asked (xhigh; thinking, 16k), which fell away since the pool has one score a model.
 */
setting?: string
/**
 * exact, alias, policy, or the rule's name; null for a model outside the pool.
 */
matched_by: (string | null)
family: (string | null)
family_from: ("pool" | "results" | "unknown")
axis_value: number
origin: ("pool" | "computed" | "estimated")
/**
 * Towards the minima.
 */
counts: boolean
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "KnownOnAxis".
 */
export interface KnownOnAxis {
pool: string
/**
 * As people write it.
 */
axis: string
/**
 * Capability benchmarks that left the axis.
 */
left_out: string[]
/**
 * The pool's known benchmarks on this axis, by domain and name.
 */
benchmarks: KnownCorrelation[]
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "KnownCorrelation".
 */
export interface KnownCorrelation {
name: string
domain: string
correlation: number
interval: (Interval | null)
models: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Interval".
 */
export interface Interval {
low: number
high: number
level: number
/**
 * family-jackknife
 */
method: string
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "BenchmarkReport".
 */
export interface BenchmarkReport {
name: string
metric: (string | null)
metric_range: MetricRange
/**
 * null where there is an optimum.
 */
higher_is_better: (boolean | null)
optimum: (number | null)
orientation_from: ("policy" | "results" | "metric-table" | "option")
source: Source
pool: string
axis: Axis
verdict: Verdict
certainty: ("clear" | "borderline" | null)
/**
 * Why an entangled or distinct verdict is not clear.
 */
doubts: Doubt[]
conclusion: Conclusion
correlation: CorrelationFigures
noise: Noise
decided_on: DecidedOn
/**
 * One-sided confidence distribution at the threshold: 1 is as sure as can be, 0.5 a coin toss. Not a probability of being right.
 */
evidence_above_threshold: (number | null)
/**
 * Holm-adjusted p-value of H₀: ρ ≤ threshold, where several benchmarks were run.
 */
p_value_holm: (number | null)
model_settings: ModelSettings
/**
 * Where a pool was to be chosen and none knows any of the models: their nearest names over all pools (suggestions, never matches). null: the pool knows some, or was named.
 */
no_pool_fits: (NearestOfAll[] | null)
models: ModelsReport
coverage: Coverage
spread: Spread
sensitivity: Sensitivity
context: ContextReport
parts?: Parts
items?: Items
overlaps: Overlaps
outside_pool: (OutsidePool | null)
accepted: (Accepted | null)
baseline: (Baseline | null)
reasons: Reason[]
notes: Note[]
range: RangeFigures
/**
 * The largest correlation that scores with these ties can reach.
 */
attainable: (number | null)
curvature: (Curvature | null)
/**
 * Of an inconclusive verdict: where the evidence points.
 */
leaning: ("entangled" | "distinct" | null)
panel: (Panel | null)
advice: Advice
}
export interface MetricRange {
unit: (string | null)
minimum: (number | null)
maximum: (number | null)
chance: (number | null)
}
export interface Source {
file: string
format: string
line: (number | null)
/**
 * How many files the results were joined from.
 */
files: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Axis".
 */
export interface Axis {
kind: ("capabilities-score" | "given-scores" | "capability-benchmark" | "training-compute" | "release-date")
/**
 * As people write it.
 */
name: string
/**
 * Those that make the axis.
 */
capability_benchmarks: string[]
/**
 * Those that left it since the benchmark is one of them or contains them.
 */
left_out: string[]
left_out_because: ("same-benchmark" | "policy-overlap" | "both" | null)
/**
 * How well the axis tells these models apart, from 0 to 1; null: not known.
 */
reliability_here: (number | null)
}
/**
 * Families are not known; known noise is too great to be corrected; another pool gives the opposite verdict.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "PlainDoubt".
 */
export interface PlainDoubt {
doubt: ("families-unknown" | "noise-not-corrected" | "other-pools")
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "IntervalDoubt".
 */
export interface IntervalDoubt {
/**
 * By the family jackknife; as if models were independent; by the jackknife, before the correction for range.
 */
doubt: ("interval" | "ordinary-interval" | "interval-before-range")
/**
 * The end on the other side of the limit, on the scale of the decided value.
 */
reaches: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "LeaveOneOutDoubt".
 */
export interface LeaveOneOutDoubt {
doubt: "leave-one-out"
what: ("model" | "family" | "capability benchmark")
without: string
/**
 * Without it, on the scale of the decided value; null: no correlation is left.
 */
value: (number | null)
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "UnknownNoiseDoubt".
 */
export interface UnknownNoiseDoubt {
doubt: "unknown-noise"
/**
 * The interval's upper end if the scores had the least reliability that is still corrected.
 */
reaches: number
of: ("interval" | "ordinary-interval")
}
/**
 * Corrected for the axis' own noise too, the interval would reach over the limit.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "AxisNoiseDoubt".
 */
export interface AxisNoiseDoubt {
doubt: "axis-noise"
reliability: number
/**
 * The end on the other side of the limit, on the scale of the decided value.
 */
reaches: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "TooFewDoubt".
 */
export interface TooFewDoubt {
doubt: "too-few"
what: ("models" | "families")
found: number
needed: number
}
/**
 * Too small a share of the spread is covered; ties keep the value from what it could reach.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "HiddenDoubt".
 */
export interface HiddenDoubt {
doubt: ("narrow-range" | "crowded")
found: number
needed: number
}
/**
 * Ranks bend: along a curve they follow capability beyond the limit, along a line they do not.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "CurvedDoubt".
 */
export interface CurvedDoubt {
doubt: "curved"
p: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "PanelDoubt".
 */
export interface PanelDoubt {
doubt: "panel"
missing: string[]
}
/**
 * Another verdict without the models placed by leaving their settings away; or by the best single pool.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "VerdictDoubt".
 */
export interface VerdictDoubt {
doubt: ("model-settings" | "single-pool")
verdict: Verdict
}
export interface CorrelationFigures {
value: (number | null)
interval: (Interval | null)
pearson: (number | null)
kendall: (number | null)
/**
 * Where a benchmark left the axis: the value with it.
 */
whole_axis: (number | null)
/**
 * Partial Spearman correlation with release date held constant.
 */
given_release_date: (number | null)
given_release_date_models: number
}
export interface Noise {
reliability: (number | null)
rank_stability: (number | null)
/**
 * What a ranking that agrees so far with itself would have as reliability: 2 − 1/q².
 */
rank_reliability: (number | null)
source: ("items" | "items, clustered" | "standard-errors" | "sample-counts" | "mixed" | "unknown")
/**
 * How many clusters of items the errors rest on; only where they come from clusters.
 */
clusters?: number
/**
 * How many models have a standard error or a count.
 */
models: number
/**
 * For noise alone, by the reliability of ranks; null where that is unknown or below 0.5.
 */
corrected: (Corrected | null)
}
export interface Corrected {
value: number
interval: (Interval | null)
}
export interface DecidedOn {
/**
 * As measured; corrected for noise; corrected for the range that the models cover, and for noise where it is known.
 */
statistic: ("correlation" | "corrected" | "range-corrected")
value: (number | null)
interval: (Interval | null)
threshold: number
/**
 * What the value was multiplied by for noise, 1/√ of the ranks' reliability; 1: not corrected.
 */
noise_factor: number
/**
 * The share of the spread that it was corrected for; 1: not corrected.
 */
spread_share: number
}
export interface ModelSettings {
/**
 * Models placed by leaving their setting (effort, thinking) away.
 */
placed_without: number
/**
 * The plain correlation without them; null where there are none, or too few others.
 */
value_without: (number | null)
}
export interface NearestOfAll {
name: string
pool: string
pool_model: string
}
export interface ModelsReport {
/**
 * Rows of a pool model that another setting (effort, thinking) of it stands for: neither matched nor left out. By name.
 */
other_settings: OtherSetting[]
/**
 * By name. Of a run of one benchmark each whole; of several as columns, whose models stand once a run.
 */
matched: (MatchedModel[] | MatchedScores)
/**
 * By name.
 */
left_out: LeftOutModel[]
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "OtherSetting".
 */
export interface OtherSetting {
name: string
pool_model: string
/**
 * xhigh; thinking, 16k; default; base weights.
 */
setting: string
/**
 * The setting that counts; mean where all do.
 */
stands: string
}
/**
 * A model of the results with its place on the axis and what the benchmark gives it.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "MatchedModel".
 */
export interface MatchedModel {
/**
 * As the results name it.
 */
name: string
pool_model: (string | null)
/**
 * Where the name has no date and the pool several releases near each other (rule release unknown): all of them; the place is their mean, and pool_model the first.
 */
releases?: string[]
/**
 * How the model was asked (xhigh; thinking, 16k), which fell away since the pool has one score a model.
 */
setting?: string
/**
 * exact, alias, policy, or the rule's name; null for a model outside the pool.
 */
matched_by: (string | null)
family: (string | null)
family_from: ("pool" | "results" | "unknown")
axis_value: number
origin: ("pool" | "computed" | "estimated")
/**
 * Towards the minima.
 */
counts: boolean
/**
 * As the results give it.
 */
score: number
standard_error: (number | null)
samples: (number | null)
}
/**
 * The matched models of a benchmark, by name: columns of one length.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "MatchedScores".
 */
export interface MatchedScores {
/**
 * Their places in the report's `models`.
 */
model: number[]
/**
 * As the results give it.
 */
score: number[]
/**
 * null: no model has one.
 */
standard_error: ((number | null)[] | null)
/**
 * null: no model has any.
 */
samples: ((number | null)[] | null)
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "UnusableScore".
 */
export interface UnusableScore {
name: string
why: "unusable"
/**
 * By the reader of the file.
 */
said: string
reason?: Sentence
/**
 * Nearest names in the pool: suggestions, never matches.
 */
nearest: string[]
}
/**
 * In the pool, but without a value on the axis there.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "NoAxisValue".
 */
export interface NoAxisValue {
name: string
why: "no-axis-value"
axis: string
reason?: Sentence
/**
 * Nearest names in the pool: suggestions, never matches.
 */
nearest: string[]
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "UnknownModel".
 */
export interface UnknownModel {
name: string
why: "unknown"
/**
 * Capability scores in the results could place it.
 */
placeable: boolean
reason?: Sentence
/**
 * Nearest names in the pool: suggestions, never matches.
 */
nearest: string[]
}
/**
 * An average, a human or random baseline: told by its name, and in no pool.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "NoModel".
 */
export interface NoModel {
name: string
why: "no-model"
reason?: Sentence
/**
 * @maxItems 0
 */
nearest: string[]
}
/**
 * A name that may be several models of the pool: releases far apart where it has no date, or base and tuned weights where it says neither.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "UnclearName".
 */
export interface UnclearName {
name: string
why: ("release-unclear" | "weights-unclear")
candidates: string[]
reason?: Sentence
nearest: string[]
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "NotPlaced".
 */
export interface NotPlaced {
name: string
why: "not-placed"
/**
 * Why its capability scores do not place it.
 */
said: string
/**
 * Capability benchmarks whose scores would.
 */
needed: string[]
reason?: Sentence
/**
 * Nearest names in the pool: suggestions, never matches.
 */
nearest: string[]
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "SameModel".
 */
export interface SameModel {
name: string
why: "same-model"
/**
 * The first name of the same pool model, with the same score.
 */
as: string
reason?: Sentence
/**
 * Nearest names in the pool: suggestions, never matches.
 */
nearest: string[]
}
export interface Coverage {
/**
 * Matched models that count towards min-models.
 */
models: number
/**
 * Families that count towards min-families.
 */
families: number
/**
 * false: each model was taken for its own family, and the interval is too narrow.
 */
families_known: boolean
/**
 * u = sd(score, matched) / sd(score, pool).
 */
capability_spread: (number | null)
/**
 * Of the pool, not among the matched.
 */
missing_families: string[]
/**
 * Pool models that would widen the spread most.
 */
suggested_models: string[]
/**
 * Pool models without a score in the results, by name; at most 50.
 */
unscored_models?: string[]
/**
 * How many of the reference models have no score here.
 */
unscored: number
}
export interface Spread {
/**
 * Points of the benchmark per standard deviation of the axis.
 */
slope: (number | null)
/**
 * Standard deviation of the scores, ddof 1.
 */
sd: (number | null)
floor_share: (number | null)
ceiling_share: (number | null)
/**
 * Share of models that share their score with another.
 */
tied_share: number
}
export interface Sensitivity {
without_model: (LeaveOneOut | null)
without_family: (LeaveOneOut | null)
without_capability_benchmark: (LeaveOneOut | null)
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "LeaveOneOut".
 */
export interface LeaveOneOut {
low: number
high: number
/**
 * What the lowest value is without.
 */
low_without: string
high_without: string
most: MovesMost
/**
 * The correlation without each, by name; only where there are at most 200.
 */
values?: WithoutOne[]
}
export interface MovesMost {
name: string
/**
 * The correlation without it.
 */
value: number
}
export interface WithoutOne {
name: string
value: (number | null)
}
export interface ContextReport {
rank_among_known: (RankAmongKnown | null)
/**
 * Which of the report's `known`; null: nothing is known beside it.
 */
known: (number | null)
/**
 * Names that it has itself in that list: these do not stand beside it.
 */
itself: string[]
nearest: NearestBenchmark[]
}
export interface RankAmongKnown {
/**
 * 1: the highest correlation.
 */
rank: number
/**
 * Known benchmarks and this one.
 */
of: number
}
export interface NearestBenchmark {
name: string
domain: string
/**
 * With this benchmark's scores.
 */
correlation: number
models: number
}
/**
 * The subtasks of a benchmark: which of them carries its correlation.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Parts".
 */
export interface Parts {
/**
 * That have every part.
 */
models: number
families: number
weights: {
source: ("declared" | "samples" | "recovered" | "equal")
/**
 * Worst distance of the whole from what its weights make, in its standard deviations.
 */
error: (number | null)
sum: number
values: {
[k: string]: number
}
standardised: boolean
}
/**
 * As these weights make it; `given` is the correlation of the whole that the file has, `agreement` the Spearman correlation of both.
 */
whole: {
rho: (number | null)
low: (number | null)
high: (number | null)
given: (number | null)
agreement: (number | null)
}
slope: (number | null)
carriers: (string[] | null)
/**
 * By contribution, the largest first.
 */
list: Part[]
/**
 * Capability benchmarks that are parts themselves, and so leave the axis that all parts are measured against. The verdict's own axis is the policy's.
 */
axis_without: string[]
set_aside: PartSetAside[]
choice: (PartChoice | null)
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Part".
 */
export interface Part {
name: string
weight: number
/**
 * Spearman's correlation with the axis; null for a part that is constant.
 */
rho: (number | null)
low: (number | null)
high: (number | null)
reliability: (number | null)
corrected: (number | null)
/**
 * Points of the part (its standard deviations, where the weights are of standardised parts) per standard deviation of the axis.
 */
slope: (number | null)
/**
 * weight · slope: these sum to the slope of the whole.
 */
contribution: (number | null)
/**
 * Of the slope of the whole; null where parts pull against each other.
 */
share: (number | null)
/**
 * Correlation of the whole without this part.
 */
without: (number | null)
/**
 * Correlation of the whole less `without`.
 */
influence: (number | null)
difference: (PartDifference | null)
/**
 * How much it moves at all; null for a category of items.
 */
spread: (PartSpread | null)
state: ("varies" | "constant")
}
/**
 * Does this part depend on capability more or less than the others do? z: its Fisher z less the mean of theirs.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "PartDifference".
 */
export interface PartDifference {
z: number
p: number
holm: number
}
export interface PartSpread {
sd: (number | null)
floor_share: (number | null)
ceiling_share: (number | null)
tied_share: number
}
export interface PartSetAside {
name: string
/**
 * in-axis: the axis is made of it, and it cannot leave.
 */
reason: ("too-few-models" | "too-few-items" | "in-axis")
models: number
of: number
}
/**
 * Parts left out because of their result. `naive` is too low; `nested` is what such a choice gives on families that it did not see.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "PartChoice".
 */
export interface PartChoice {
at_most: number
left_out: string[]
/**
 * Never without `nested`: null where that is.
 */
naive: (number | null)
nested: (number | null)
low: (number | null)
high: (number | null)
/**
 * For each part, the share of families without which it was left out.
 */
frequency: {
[k: string]: number
}
/**
 * A family without which nothing could be chosen; nested is then null.
 */
undefined_without: (string | null)
}
/**
 * The single items of a benchmark.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Items".
 */
export interface Items {
models: number
families: number
items: number
cells_missing: number
/**
 * Items that some remaining model lacks.
 */
set_aside: number
/**
 * Models that have fewer than 95 % of the items.
 */
left: {
name: string
share: number
}[]
floor: number
ceiling: number
testable: number
gate: ("open" | "shut")
reason: ("few-models" | "whole-at-zero" | "too-small" | null)
whole: {
rho: (number | null)
low: (number | null)
high: (number | null)
}
reliability: {
value: (number | null)
source: ("items" | "items, clustered")
clusters: (number | null)
/**
 * Of one model's own score (Miller 2024), the mean over the models. It counts how hard items are, which is common to all models and so no noise of their ranking; the reliability does not rest on it.
 */
own_standard_error: (number | null)
}
/**
 * Of the association: below -0.5, to -0.2, to 0.2, to 0.5, above.
 */
bins: number[]
histogram: Histogram
/**
 * The categories as parts of the whole, each with the weight of its items.
 */
parts: (Parts | null)
/**
 * Items at the ceiling for the better half of the models, and at the floor for the other half.
 */
stuck_for_half: {
floor: number
ceiling: number
}
/**
 * Items that come in pairs (clusters), one of either category.
 */
twins: (Twins | null)
categories: ItemCategory[]
listed: ListedItem[]
by_hand: {
top: ListedItem[]
bottom: ListedItem[]
}
}
/**
 * Items by their association with capability: 21 counts, by the nearest tenth from -1 to 1.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Histogram".
 */
export interface Histogram {
/**
 * Items that tell at least three models apart from the rest.
 */
told: number[]
/**
 * Items that tell fewer apart: one model more or less would turn them.
 */
vague: number[]
}
export interface Twins {
of: string[]
pairs: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ItemCategory".
 */
export interface ItemCategory {
name: string
items: number
testable: number
floor: number
ceiling: number
mean: number
reliability: (number | null)
rho: (number | null)
low: (number | null)
high: (number | null)
association: (number | null)
histogram: Histogram
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ListedItem".
 */
export interface ListedItem {
item: string
category: (string | null)
mean: number
association: (number | null)
discrimination: (number | null)
p: (number | null)
q: (number | null)
}
export interface Overlaps {
declared_by_results: string[]
/**
 * The value if they left the axis: reported, never decides.
 */
value_without_declared: (number | null)
}
export interface OutsidePool {
/**
 * Placed by the file's own capability scores.
 */
models: number
correlation_without: (number | null)
verdict_without: Verdict
correlation_with: (number | null)
verdict_with: Verdict
/**
 * Which of the two the verdict rests on.
 */
decided: ("without" | "with")
}
export interface Accepted {
reason: string
up_to: number
until: (string | null)
/**
 * false: expired, or the value is higher than was accepted.
 */
in_force: boolean
}
export interface Baseline {
/**
 * The plain correlation.
 */
value: (number | null)
/**
 * What was held against the threshold there: the plain or the corrected value.
 */
decided_on: (number | null)
verdict: Verdict
changes: BaselineChange[]
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Renamed".
 */
export interface Renamed {
kind: "renamed"
from: string
text?: Sentence
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Turned".
 */
export interface Turned {
kind: "orientation-changed"
from: StatedOrientation
to: StatedOrientation
text?: Sentence
}
/**
 * Which way is better: higher, lower, or towards an optimum.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "StatedOrientation".
 */
export interface StatedOrientation {
kind: ("higher" | "lower" | "optimum")
optimum?: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "MetricChanged".
 */
export interface MetricChanged {
kind: "metric-changed"
from: (string | null)
to: (string | null)
text?: Sentence
}
/**
 * What the file says of the metric's scale: unit, range, level of chance, and whether scores are shares.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ScaleChanged".
 */
export interface ScaleChanged {
kind: "scale-changed"
what: ("unit" | "minimum" | "maximum" | "chance" | "proportion")
from: (string | number | boolean | null)
to: (string | number | boolean | null)
text?: Sentence
}
/**
 * What the file itself says of models: their capability scores, or their families.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ClaimsChanged".
 */
export interface ClaimsChanged {
kind: ("claims-changed" | "families-changed")
models: string[]
text?: Sentence
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ModelsChanged".
 */
export interface ModelsChanged {
kind: ("models-added" | "models-removed")
models: string[]
text?: Sentence
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ScoresChanged".
 */
export interface ScoresChanged {
kind: "scores-changed"
models: string[]
of: number
text?: Sentence
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "NoiseChanged".
 */
export interface NoiseChanged {
kind: "noise-changed"
models: number
text?: Sentence
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ItemsChanged".
 */
export interface ItemsChanged {
kind: "items-changed"
/**
 * How many items; null: it had none.
 */
from: (number | null)
to: (number | null)
text?: Sentence
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "PartsChanged".
 */
export interface PartsChanged {
kind: "subtasks-changed"
from: string[]
to: string[]
text?: Sentence
}
/**
 * Too little of something: found less than the policy's limit.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Minimum".
 */
export interface Minimum {
rule: ("min-models" | "min-families" | "min-reliability")
/**
 * Of min-reliability, that of the ranks.
 */
found: number
limit: number
text?: Sentence
}
/**
 * All models have the same score, or the same value on the axis, or there is no correlation for another reason.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "NothingToCorrelate".
 */
export interface NothingToCorrelate {
rule: ("constant-scores" | "constant-axis" | "no-correlation")
found: null
limit: null
text?: Sentence
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "AxisTooSmall".
 */
export interface AxisTooSmall {
rule: "axis-too-small"
found: null
limit: null
/**
 * Capability benchmarks left to make the axis.
 */
left: number
needed: number
/**
 * Those that left it.
 */
left_out: string[]
text?: Sentence
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "OneFamily".
 */
export interface OneFamily {
rule: "one-family"
found: null
limit: null
/**
 * Without it the other models leave no correlation, so there is no interval.
 */
family: string
text?: Sentence
}
/**
 * The value against the limit decided.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "AgainstThreshold".
 */
export interface AgainstThreshold {
rule: "threshold"
found: number
limit: number
statistic: ("correlation" | "corrected" | "range-corrected")
direction: ("positive" | "absolute")
above: boolean
/**
 * What lies on that side of the limit: the value, or the whole interval of it.
 */
by: ("value" | "interval")
/**
 * The correction without which it would not be above.
 */
turned_by: ("noise" | "range" | "both" | null)
text?: Sentence
}
/**
 * The interval decides, and it lies on both sides of the limit.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "AcrossThreshold".
 */
export interface AcrossThreshold {
rule: "interval"
/**
 * The interval in words.
 */
found?: string
limit: number
interval: Ends
/**
 * The policy decides on the interval, or the models cover too little of the spread for a value to decide.
 */
because: ("policy" | "range")
/**
 * The share of the spread, where that is why.
 */
covered?: number
/**
 * From this share on the value decides.
 */
least?: number
text?: Sentence
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Ends".
 */
export interface Ends {
low: number
high: number
}
/**
 * Models that the policy fixed beforehand have no score here.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "MissingPanel".
 */
export interface MissingPanel {
rule: "panel"
/**
 * How many of them are missing.
 */
found: number
/**
 * How many the policy names.
 */
limit: number
missing: string[]
text?: Sentence
}
/**
 * The axis cannot tell these models apart.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "AxisReliability".
 */
export interface AxisReliability {
rule: "axis-reliability"
found: number
limit: number
text?: Sentence
}
/**
 * Ties may hide a correlation.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Crowded".
 */
export interface Crowded {
rule: "crowded"
/**
 * The largest correlation that scores with these ties can reach.
 */
found: number
limit: number
threshold: number
/**
 * The value as a share of what the ties let it reach; null where they cannot reach the limit at all.
 */
uncrowded: (number | null)
text?: Sentence
}
/**
 * Above the limit by the correction for range alone, which extrapolates.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "NarrowRange".
 */
export interface NarrowRange {
rule: "range"
/**
 * The share of the spread that the models cover.
 */
found: number
/**
 * From this share on the correction for range decides alone.
 */
limit: number
threshold: number
/**
 * Corrected for range.
 */
value: number
/**
 * The value before that.
 */
before: number
text?: Sentence
}
/**
 * Entangled on the base branch, and turned round here.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "OrientationChanged".
 */
export interface OrientationChanged {
rule: "orientation-changed"
/**
 * here, in words.
 */
found?: string
/**
 * before, in words.
 */
limit?: string
here: StatedOrientation
before: StatedOrientation
text?: Sentence
}
/**
 * Entangled on the base branch, and not here only because models were dropped.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ModelsDropped".
 */
export interface ModelsDropped {
rule: "models-dropped"
/**
 * The value with the dropped models' old scores.
 */
found: (number | null)
limit: number
/**
 * The value on the base branch.
 */
before: (number | null)
/**
 * By name.
 */
models: string[]
text?: Sentence
}
/**
 * Entangled on the base branch, and here the scores rank the same models oppositely.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ScoresMirrored".
 */
export interface ScoresMirrored {
rule: "scores-mirrored"
/**
 * Rank correlation of the scores here with those on the base branch.
 */
found: number
limit: number
/**
 * The value on the base branch.
 */
before: (number | null)
models: number
text?: Sentence
}
/**
 * Entangled without the models that the change adds, or not distinct without what it says otherwise beside the scores: that stands, and the report is of that.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "JudgedAsBefore".
 */
export interface JudgedAsBefore {
rule: "judged-as-before"
/**
 * What is left out of account.
 */
by: ("models-added" | "scale-changed" | "claims-changed" | "noise-changed" | "several")
/**
 * The value without it.
 */
found: (number | null)
limit: number
/**
 * The value with it.
 */
with: (number | null)
/**
 * Added ones, by name.
 */
models: string[]
text?: Sentence
}
/**
 * A pool that knows at least half as many of the models as the one that judges says entangled.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "OtherPool".
 */
export interface OtherPool {
rule: "other-pool"
pool: string
found: (number | null)
limit: number
/**
 * That it knows.
 */
models: number
/**
 * That the judging pool knows.
 */
of: number
text?: Sentence
}
/**
 * Above the warning.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "NearThreshold".
 */
export interface NearThreshold {
rule: "warn-threshold"
found: number
limit: number
threshold: number
text?: Sentence
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "NoiseUnknown".
 */
export interface NoiseUnknown {
rule: "on-unknown-noise"
found: null
limit: null
text?: Sentence
}
/**
 * No policy says which way is better, and the verdict hangs on it.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "OrientationUnpinned".
 */
export interface OrientationUnpinned {
rule: "orientation-unpinned"
found: number
limit: number
/**
 * It would be entangled if lower scores were better than higher ones, or if its best value did not lie in the middle.
 */
if: ("turned-round" | "unfolded")
text?: Sentence
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Acceptance".
 */
export interface Acceptance {
rule: "accept"
found: number
/**
 * Up to this value a maintainer accepts it.
 */
limit: number
text?: Sentence
}
/**
 * What was noticed while files, the policy and the base branch were read.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ReadingNote".
 */
export interface ReadingNote {
code: ("baseline-unfit" | "baseline-unreadable" | "brackets-not-read" | "columns-left-out" | "depends-on-others" | "duplicate-run" | "ignored-files" | "conditions-differ" | "interval-as-error" | "judge-failed" | "limited-run" | "main-metric" | "model-from-file-name" | "model-from-title" | "no-items" | "no-scores" | "other-base" | "parts-not-judged" | "plus-minus" | "policy-changed" | "policy-empty" | "policy-misnamed" | "pool-changed" | "results-unmatched" | "results-unreadable" | "same-job" | "metric-unnamed" | "scale-doubtful" | "set-aside" | "summaries-ignored" | "tables-joined" | "test-errors" | "unit-doubtful" | "versions-differ" | "workflow-changed")
level: ("notice" | "warning")
/**
 * A sentence for people, made where the file was read.
 */
text: string
file?: string
line?: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "FamiliesUnknown".
 */
export interface FamiliesUnknown {
code: "families-unknown"
level: ("notice" | "warning")
text?: Sentence
file?: string
line?: number
}
/**
 * Models of the policy's panel have no score here, and the policy only warns of that.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "PanelIncomplete".
 */
export interface PanelIncomplete {
code: "panel-incomplete"
level: ("notice" | "warning")
missing: string[]
of: number
text?: Sentence
file?: string
line?: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "DominantFamily".
 */
export interface DominantFamily {
code: "dominant-family"
level: ("notice" | "warning")
family: string
models: number
of: number
text?: Sentence
file?: string
line?: number
}
/**
 * It ranks the models exactly as a capability benchmark does.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "SameRanking".
 */
export interface SameRanking {
code: "same-ranking"
level: ("notice" | "warning")
benchmark: string
models: number
text?: Sentence
file?: string
line?: number
}
/**
 * The scores have no straight-line relation to the axis at all, as residuals have: adjusted scores pass any gate.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "LooksAdjusted".
 */
export interface LooksAdjusted {
code: "looks-adjusted"
level: ("notice" | "warning")
pearson: number
text?: Sentence
file?: string
line?: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ManyTies".
 */
export interface ManyTies {
code: "many-ties"
level: ("notice" | "warning")
share: number
text?: Sentence
file?: string
line?: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "OptimumAtEnd".
 */
export interface OptimumAtEnd {
code: "optimum-at-end"
level: ("notice" | "warning")
optimum: number
better: ("higher" | "lower")
text?: Sentence
file?: string
line?: number
}
/**
 * Standard errors that do not fit the sample counts.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "StandardErrorsOdd".
 */
export interface StandardErrorsOdd {
code: "standard-errors-odd"
level: ("notice" | "warning")
/**
 * In the order of the results.
 */
models: string[]
of: number
text?: Sentence
file?: string
line?: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "PlacedByClaims".
 */
export interface PlacedByClaims {
code: "placed-by-claims"
level: ("notice" | "warning")
models: number
text?: Sentence
file?: string
line?: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ModelSettingsNote".
 */
export interface ModelSettingsNote {
code: "model-settings"
level: ("notice" | "warning")
/**
 * Placed by leaving their setting away.
 */
models: number
of: number
/**
 * The plain correlation without them.
 */
value_without: (number | null)
/**
 * Rows that another setting of the same model stands for.
 */
others: OtherSetting[]
text?: Sentence
file?: string
line?: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "DeclaredOverlap".
 */
export interface DeclaredOverlap {
code: "declared-overlap"
level: ("notice" | "warning")
benchmarks: string[]
text?: Sentence
file?: string
line?: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "DeclaredOverlapUnknown".
 */
export interface DeclaredOverlapUnknown {
code: "declared-overlap-unknown"
level: ("notice" | "warning")
benchmarks: string[]
pool: string
/**
 * The capability benchmark that a misspelt name is likely to mean.
 */
near: (string | null)
text?: Sentence
file?: string
line?: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "GivenScores".
 */
export interface GivenScores {
code: "given-scores"
level: ("notice" | "warning")
/**
 * Whose.
 */
scores: (string | null)
text?: Sentence
file?: string
line?: number
}
/**
 * The results claim another capability score than the pool has.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ScoresContradict".
 */
export interface ScoresContradict {
code: "capability-scores-contradict"
level: ("notice" | "warning")
model: string
benchmark: string
claimed: number
known: number
text?: Sentence
file?: string
line?: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "PolicyWithoutBenchmark".
 */
export interface PolicyWithoutBenchmark {
code: "policy-without-benchmark"
level: ("notice" | "warning")
benchmark: string
near: (string | null)
text?: Sentence
file?: string
line?: number
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "PolicyWithoutModel".
 */
export interface PolicyWithoutModel {
code: "policy-without-model"
level: ("notice" | "warning")
models: UnknownMapping[]
text?: Sentence
file?: string
line?: number
}
export interface UnknownMapping {
name: string
near: string[]
}
export interface RangeFigures {
reference: ReferenceGroup
/**
 * Of the reference's standard deviation on the axis, what the models cover; at most 1.
 */
spread_share: (number | null)
/**
 * By both corrections that the policy allows; equal to the value as measured where there is nothing to correct.
 */
corrected: (RangeCorrected | null)
}
/**
 * The models that the benchmark is held against.
 */
export interface ReferenceGroup {
kind: ("recent" | "since" | "all")
/**
 * First release date, YYYY-MM-DD.
 */
from: (string | null)
to: (string | null)
models: number
families: number
fallback: (ReferenceFallback | null)
}
/**
 * Why it is the whole pool, although some of it was asked for.
 */
export interface ReferenceFallback {
because: ("axis-is-time" | "dates-unknown" | "too-few" | "all-alike")
/**
 * Share of the pool's models whose release date is known.
 */
pool?: number
matched?: number
needed?: number
models?: number
families?: number
needed_models?: number
needed_families?: number
}
export interface RangeCorrected {
value: number
interval: (Interval | null)
}
/**
 * Whether the ranks bend, by a quadratic term.
 */
export interface Curvature {
p: number
/**
 * How closely ranks follow the curve, from 0 to 1.
 */
multiple: number
flag: boolean
}
/**
 * Models that the policy fixed beforehand.
 */
export interface Panel {
models: number
missing: string[]
}
/**
 * What would settle an inconclusive verdict: the fewest reference models to score as well.
 */
export interface Advice {
models: AdvisedModel[]
/**
 * With them.
 */
spread_share: (number | null)
/**
 * Of the interval with them, if the value stays what it is.
 */
half_width: (number | null)
}
export interface AdvisedModel {
name: string
family: (string | null)
/**
 * A further family, a wider spread, or one model more.
 */
why: ("family" | "spread" | "model")
}
export interface SetAside {
file: string
/**
 * Its heading, caption or place.
 */
table?: string
/**
 * Its heading as written.
 */
column?: string
why: string
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ProgressPoint".
 */
export interface ProgressPoint {
name: string
capability: number
/**
 * Oriented: higher is better.
 */
score: number
}
/**
 * Least squares of the benchmark on capability, without the family that the claim is about.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ProgressFit".
 */
export interface ProgressFit {
/**
 * Whose scores: those of the results file, or the pool's known benchmark of that name.
 */
source: ("results" | "pool")
n: number
families: number
slope: number
intercept: number
residual_sd: number
mean_x: number
mean_y: number
sxx: number
lowest_x: number
highest_x: number
within_variance: (number | null)
families_with_two: number
slope_variance: (number | null)
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ProgressOnBenchmark".
 */
export interface ProgressOnBenchmark {
name: string
unit: (string | null)
rule: ("single" | "pair" | "pair-within-family")
fit: ProgressFit
/**
 * One model: its score less the mean of the fit. A pair: after less before. Positive is better.
 */
gain: number
/**
 * What capability predicts of it.
 */
predicted: number
/**
 * What is left.
 */
differential: number
low: number
high: number
df: number
p: (number | null)
/**
 * Largest distance outside the range of the fit, in shares of it.
 */
beyond_range: number
before: (ProgressPoint | null)
after: ProgressPoint
/**
 * The models of the fit, by name.
 */
points: ProgressPoint[]
notes: ("extrapolated" | "ceiling" | "estimated")[]
/**
 * Why there is no verdict, where the fit, the range or a claim is the reason.
 */
reason: (ProgressReason | null)
verdict: ProgressVerdict
holm: (number | null)
}
/**
 * A claim or one of its benchmarks that the default branch has and this pull request drops.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "ClaimNarrowed".
 */
export interface ClaimNarrowed {
claim: string
/**
 * Empty: the whole claim.
 */
benchmarks: string[]
}
/**
 * Is a gain more than capability predicts? Of one benchmark its own figures, of several those of their composite.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Progress".
 */
export interface Progress {
claim: string
model: string
pool: string
confidence: number
unit: (string | null)
benchmarks: ProgressOnBenchmark[]
/**
 * Benchmarks of the files that the claim leaves out.
 */
not_claimed: string[]
rule: (("single" | "pair" | "pair-within-family") | null)
fit: (ProgressFit | null)
/**
 * One model: its score less the mean of the fit. A pair: after less before. Positive is better.
 */
gain: (number | null)
/**
 * What capability predicts of it.
 */
predicted: (number | null)
/**
 * What is left.
 */
differential: (number | null)
low: (number | null)
high: (number | null)
df: (number | null)
p: (number | null)
/**
 * Largest distance outside the range of the fit, in shares of it.
 */
beyond_range: (number | null)
before: (ProgressPoint | null)
after: (ProgressPoint | null)
/**
 * The models of the fit, by name.
 */
points: ProgressPoint[]
notes: ("extrapolated" | "ceiling" | "estimated")[]
/**
 * Why there is no verdict, where the fit, the range or a claim is the reason.
 */
reason: (ProgressReason | null)
verdict: ProgressVerdict
/**
 * Over the claims of one run.
 */
p_holm: (number | null)
conclusion: Conclusion
}
/**
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "AdjustedModel".
 */
export interface AdjustedModel {
name: string
/**
 * Oriented: higher is better.
 */
score: number
capability: number
/**
 * score less what the line fitted without the model's family predicts.
 */
adjusted: number
low: number
high: number
p: number
holm: number
rank: number
rank_low: number
rank_high: number
extrapolated: boolean
}
/**
 * Capability-adjusted scores. A column for a leaderboard, never a verdict.
 * 
 * This interface was referenced by `Report`'s JSON-Schema
 * via the `definition` "Adjusted".
 */
export interface Adjusted {
fit: {
n: number
slope: number
intercept: number
residual_sd: number
}
families: number
stability: {
least: number
without: string
median_rank_span: number
largest_rank_span: number
}
curvature: ({
estimate: number
t: number
p: number
} | null)
expected_by_chance: number
/**
 * How many intervals exclude 0.
 */
outside: number
models: AdjustedModel[]
}
export type { Assessment, BenchmarkAssessment, Context, Models } from "../assessment.ts";
