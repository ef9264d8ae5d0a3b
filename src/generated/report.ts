// Written by scripts/generate.ts from schemas/. Do not edit.

/**
 * Of the run: the worst of its benchmarks.
 * 
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "Verdict".
 */
export type Verdict = ("entangled" | "distinct" | "inconclusive")
/**
 * What a verdict does to the check. Of the run: the worst of its benchmarks and of what was removed.
 * 
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "Conclusion".
 */
export type Conclusion = ("fail" | "warn" | "pass")
/**
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "ProgressVerdict".
 */
export type ProgressVerdict = ("differential" | "below-expectation" | "explained" | "mixed" | "inconclusive")
/**
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "ProgressReason".
 */
export type ProgressReason = ("few-models" | "few-families" | "no-scatter" | "no-line" | "beyond-range" | "placed-by-claims")

/**
 * What the gate found: the JSON report, and the one input of every renderer.
 */
export interface Assessment {
schema_version: "1.0"
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
 * Worst first.
 */
benchmarks: BenchmarkAssessment[]
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
 * This interface was referenced by `Assessment`'s JSON-Schema
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
 * This interface was referenced by `Assessment`'s JSON-Schema
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
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "BenchmarkAssessment".
 */
export interface BenchmarkAssessment {
name: string
metric: (string | null)
metric_range: MetricRange
/**
 * null where there is an optimum.
 */
higher_is_better: (boolean | null)
optimum: (number | null)
orientation_from: ("policy" | "results" | "metric-table")
source: Source
pool: string
axis: Axis
verdict: Verdict
certainty: ("clear" | "borderline" | null)
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
models: Models
coverage: Coverage
spread: Spread
sensitivity: Sensitivity
context: Context
/**
 * null where the results have no parts, or they were not asked for.
 */
parts: (Parts | null)
overlaps: Overlaps
outside_pool: (OutsidePool | null)
accepted: (Accepted | null)
baseline: (Baseline | null)
reasons: Reason[]
notes: Note[]
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
 * This interface was referenced by `Assessment`'s JSON-Schema
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
/**
 * This interface was referenced by `Assessment`'s JSON-Schema
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
export interface Noise {
reliability: (number | null)
rank_stability: (number | null)
source: ("standard-errors" | "sample-counts" | "mixed" | "unknown")
/**
 * How many models have a standard error or a count.
 */
models: number
corrected: (Corrected | null)
}
export interface Corrected {
value: number
interval: (Interval | null)
}
export interface DecidedOn {
statistic: ("correlation" | "corrected")
value: (number | null)
threshold: number
}
export interface Models {
/**
 * By name.
 */
matched: MatchedModel[]
/**
 * By name.
 */
left_out: LeftOutModel[]
}
/**
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "MatchedModel".
 */
export interface MatchedModel {
/**
 * As the results name it.
 */
name: string
pool_model: (string | null)
/**
 * exact, alias, policy, or the rule's name; null for a model outside the pool.
 */
matched_by: (string | null)
family: (string | null)
family_from: ("pool" | "results" | "unknown")
/**
 * As the results give it.
 */
score: number
axis_value: number
origin: ("pool" | "computed" | "estimated")
standard_error: (number | null)
samples: (number | null)
/**
 * Towards the minima.
 */
counts: boolean
}
/**
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "LeftOutModel".
 */
export interface LeftOutModel {
name: string
reason: string
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
 * Thorndike's Case 2 value, where u < 0.8.
 */
unrestricted: (number | null)
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
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "LeaveOneOut".
 */
export interface LeaveOneOut {
low: number
high: number
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
export interface Context {
rank_among_known: (RankAmongKnown | null)
/**
 * The pool's known benchmarks on the same axis, by domain and name.
 */
known: KnownCorrelation[]
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
/**
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "KnownCorrelation".
 */
export interface KnownCorrelation {
name: string
domain: string
correlation: number
interval: (Interval | null)
models: number
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
 * This interface was referenced by `Assessment`'s JSON-Schema
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
set_aside: PartSetAside[]
choice: (PartChoice | null)
}
/**
 * This interface was referenced by `Assessment`'s JSON-Schema
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
state: ("varies" | "constant")
}
/**
 * Does this part depend on capability more or less than the others do? z: its Fisher z less the mean of theirs.
 * 
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "PartDifference".
 */
export interface PartDifference {
z: number
p: number
holm: number
}
export interface PartSetAside {
name: string
reason: "too-few-models"
models: number
of: number
}
/**
 * Parts left out because of their result. `naive` is too low; `nested` is what such a choice gives on families that it did not see.
 * 
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "PartChoice".
 */
export interface PartChoice {
at_most: number
left_out: string[]
naive: number
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
value: (number | null)
verdict: Verdict
changes: BaselineChange[]
}
export interface BaselineChange {
/**
 * models-added, models-removed, scores-changed, orientation-changed, metric-changed, renamed, …
 */
kind: string
text: string
}
/**
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "Reason".
 */
export interface Reason {
/**
 * min-models, min-families, constant-scores, threshold, min-reliability, min-coverage, …
 */
rule: string
found: (number | string | null)
limit: (number | string | null)
text: string
}
/**
 * This interface was referenced by `Assessment`'s JSON-Schema
 * via the `definition` "Note".
 */
export interface Note {
/**
 * A stable name, for programs.
 */
code: string
level: ("notice" | "warning")
/**
 * A sentence for people, plain text.
 */
text: string
file?: string
line?: number
}
/**
 * This interface was referenced by `Assessment`'s JSON-Schema
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
 * This interface was referenced by `Assessment`'s JSON-Schema
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
 * This interface was referenced by `Assessment`'s JSON-Schema
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
 * This interface was referenced by `Assessment`'s JSON-Schema
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
 * This interface was referenced by `Assessment`'s JSON-Schema
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
