// Written by scripts/generate.ts from schemas/. Do not edit.

/**
 * A reference pool: models with their scores on capability benchmarks (or with capabilities scores given by others), and known benchmarks over the same models.
 */
export interface Pool {
$schema?: string
schema_version: 1
/**
 * The name by which it is chosen.
 */
name: string
title: string
description?: string
version: string
/**
 * Of the data.
 */
date: string
licence: string
/**
 * A sentence that every report which uses the pool must carry.
 */
attribution?: string
/**
 * @minItems 1
 */
sources: PoolSource[]
/**
 * What a family is in this pool.
 */
families_are: ("lines" | "developers" | "base-model lines" | "given" | "unknown")
/**
 * The benchmarks whose first principal component is the capabilities score. Empty where scores are given.
 */
capability_benchmarks: CapabilityBenchmark[]
/**
 * How the pool holds models that can be asked to think more or less. pooled: one score a model, whatever the setting, so that words of it fall away in a name. kept: each setting is an entry of its own, so that they must be equal. unsaid (default): not known; as kept.
 */
settings?: {
effort?: ("pooled" | "kept" | "unsaid")
thinking?: ("pooled" | "kept" | "unsaid")
}
given_scores?: GivenScores
/**
 * @minItems 1
 */
models: PoolModel[]
known_benchmarks: KnownBenchmark[]
/**
 * What a reader of figures from this pool should know.
 */
notes?: string[]
}
export interface PoolSource {
name: string
url?: string
commit?: string
licence?: string
retrieved?: string
}
/**
 * This interface was referenced by `Pool`'s JSON-Schema
 * via the `definition` "CapabilityBenchmark".
 */
export interface CapabilityBenchmark {
id: string
/**
 * As people write it.
 */
name: string
aliases?: string[]
metric?: string
/**
 * Default true.
 */
higher_is_better?: boolean
minimum?: number
maximum?: number
}
/**
 * Capabilities scores made by others stand in `models[].capabilities_score`.
 */
export interface GivenScores {
name: string
source: string
/**
 * Level of `capabilities_interval`, 0 to 1.
 */
interval_level?: number
/**
 * The pools whose scores make this axis. It is taken by itself only where none of them serves, and has no word beside them.
 * 
 * @minItems 2
 */
linked?: string[]
/**
 * The benchmarks that the scores are made of, where they are known by name: one of them cannot be measured against its own.
 */
made_of?: CapabilityBenchmark[]
}
/**
 * This interface was referenced by `Pool`'s JSON-Schema
 * via the `definition` "PoolModel".
 */
export interface PoolModel {
name: string
aliases?: string[]
/**
 * null: unknown.
 */
family: (string | null)
developer?: string
release_date?: string
training_flop?: number
/**
 * Whether one can run it: its weights are published, a service offered it when the pool was made, or neither. Not given: unknown.
 */
access?: ("open" | "served" | "none")
/**
 * In the order of `capability_benchmarks`; null: not measured.
 */
scores?: (number | null)[]
/**
 * Where scores are given.
 */
capabilities_score?: number
/**
 * Of `capabilities_score`.
 */
standard_error?: number
/**
 * On how many scores a given `capabilities_score` rests. A model that rests on one does not count towards the minima.
 */
placed_by?: number
/**
 * Not one of the models whose spread of capabilities a benchmark's own models are held against.
 */
outside_reference?: true
/**
 * @minItems 2
 * @maxItems 2
 */
capabilities_interval?: number[]
}
/**
 * This interface was referenced by `Pool`'s JSON-Schema
 * via the `definition` "KnownBenchmark".
 */
export interface KnownBenchmark {
id: string
name: string
/**
 * alignment, machine ethics, bias, calibration, …
 */
domain: string
metric?: string
higher_is_better?: boolean
optimum?: number
/**
 * Items per model.
 */
samples?: number
/**
 * Whether a score is a share of right answers.
 */
proportion?: boolean
source?: string
note?: string
/**
 * In the order of `models`; null: not measured.
 */
scores: (number | null)[]
/**
 * Its subtasks, by the same metric.
 */
parts?: KnownPart[]
}
/**
 * This interface was referenced by `Pool`'s JSON-Schema
 * via the `definition` "KnownPart".
 */
export interface KnownPart {
name: string
/**
 * In the order of `models`; null: not measured.
 */
scores: (number | null)[]
}
