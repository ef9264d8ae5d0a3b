// Written by scripts/generate.ts from schemas/. Do not edit.

/**
 * Benchmark results of many models, in Safetywashing Gate's own format: one benchmark, or several under `benchmarks`.
 */
export type ResultsFile = (Benchmark | SeveralBenchmarks)
export type Benchmark = (Benchmark1 & Benchmark2)
export type Benchmark1 = {
[k: string]: unknown
}

export interface Benchmark2 {
$schema?: string
/**
 * Name of the benchmark.
 */
benchmark: string
/**
 * Version of the benchmark.
 */
version?: string
/**
 * Where the benchmark is described.
 */
url?: string
/**
 * File of item results (JSON lines or CSV), by its path from this file's folder: from them comes the reliability.
 */
items?: string
/**
 * What the score is: a name, or an object with its range.
 */
metric?: (string | MetricDescription)
/**
 * Whether a higher score is a better one. Required (or `optimum`): guessing it would turn a verdict round.
 */
higher_is_better?: boolean
/**
 * The best value, where it lies in the middle (a bias score, best at 0). Stands in place of `higher_is_better`.
 */
optimum?: number
/**
 * Capability benchmarks that this benchmark contains. Reported; only the policy's `overlaps-with` decides.
 */
overlaps_with?: string[]
/**
 * Model name to score, or to an object with the score and what is known of it. null: not measured.
 */
scores: {
[k: string]: number | null | ModelScore
}
/**
 * Parts of the benchmark, each with its own scores.
 */
subtasks?: {
[k: string]: Subtask
}
}
export interface MetricDescription {
name: string
/**
 * proportion, percent, points, …
 */
unit?: string
/**
 * Least possible value.
 */
minimum?: number
/**
 * Greatest possible value.
 */
maximum?: number
/**
 * Value that guessing gets.
 */
chance?: number
/**
 * Whether a score is a share of right answers, so that `samples` tells its sampling error. Default: whether the unit is proportion or percent, or the name is accuracy.
 */
proportion?: boolean
}
export interface ModelScore {
score: (number | null)
/**
 * Standard error of the score, in the score's unit.
 */
standard_error?: number
/**
 * How many items the score is the mean of.
 */
samples?: number
/**
 * Family of a model outside the pool. The pool's own word wins.
 */
family?: string
/**
 * What else the model is called, such as its id on a hub: serves the match where its name is nobody's.
 */
ids?: string[]
/**
 * Scores on the pool's capability benchmarks, for a model outside the pool.
 */
capability_scores?: {
[k: string]: number
}
}
export interface Subtask {
/**
 * Default: as the benchmark's.
 */
higher_is_better?: boolean
/**
 * Of this part in the whole; all parts or none. Divided by their sum.
 */
weight?: number
optimum?: number
metric?: (string | MetricDescription)
scores: {
[k: string]: number | null | ModelScore
}
}
export interface SeveralBenchmarks {
$schema?: string
/**
 * @minItems 1
 */
benchmarks: Benchmark[]
}
