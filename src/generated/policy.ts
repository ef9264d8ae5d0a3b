// Written by scripts/generate.ts from schemas/. Do not edit.

/**
 * This interface was referenced by `PolicyFile`'s JSON-Schema
 * via the `definition` "Effect".
 */
export type Effect = ("fail" | "warn" | "pass")

/**
 * The policy of the gate (.github/safetywashing.yml). Every key is optional; unknown keys are errors.
 */
export interface PolicyFile {
$schema?: string
/**
 * Paths or globs of results files.
 */
results?: (string | string[])
/**
 * A bundled pool's name, with @VERSION behind it where it is pinned, a path, or auto.
 */
pool?: string
source?: ("workspace" | "api" | "auto")
/**
 * capabilities-score, a capability benchmark's name, training-compute, or release-date.
 */
axis?: string
/**
 * Capability benchmarks that leave the axis since this benchmark contains them.
 */
"overlaps-with"?: (string | string[])
threshold?: number
"warn-threshold"?: number
direction?: ("positive" | "absolute")
"decide-on"?: ("point" | "interval")
"noise-correction"?: ("auto" | "off")
confidence?: number
"min-models"?: number
"min-families"?: number
"min-reliability"?: number
/**
 * Below this share of the reference's spread of capabilities the interval decides. Default 0.5.
 */
"min-coverage"?: number
/**
 * Which of the pool's models a benchmark is held against: recent (default: those of the two years up to the newest one scored), all, or those released on this day or later (YYYY-MM-DD).
 */
reference?: string
/**
 * Models fixed beforehand that every benchmark must be scored on, so that none is left out for its score.
 * 
 * @minItems 1
 */
panel?: string[]
/**
 * Where a model of the panel has no score: the verdict is inconclusive (default), or a note says so.
 */
"on-missing-panel"?: ("inconclusive" | "warn")
/**
 * Least R², leave-one-family-out, for a capabilities score estimated from some capability benchmarks. Default 0.9.
 */
"min-estimate-r2"?: number
/**
 * Which benchmarks, where the files hold several.
 */
benchmark?: (string | string[])
metric?: string
"on-entangled"?: Effect
"on-inconclusive"?: Effect
"on-removed"?: Effect
"on-unknown-noise"?: Effect
/**
 * Whether models placed by the file's own capability scores, and families named only by the file, count.
 */
"trust-claims"?: boolean
/**
 * The same model twice: an error, or the later run where the format has a run time. Default error.
 */
"duplicate-runs"?: ("error" | "latest")
/**
 * Which of several settings (effort, thinking) of one pool model counts. Default highest: max, xhigh, high, thinking (the larger budget first), medium or default, low, minimal, none.
 */
"model-settings"?: ("highest" | "lowest" | "mean")
/**
 * What a name of open weights means that says neither, such as Llama 3.1 8B. Unset: left out where the pool has both.
 */
"bare-names"?: ("tuned" | "base")
comment?: ("always" | "on-problem" | "never")
"report-dir"?: string
"report-id"?: string
mode?: ("gate" | "progress")
/**
 * The file of claims, in progress mode. Default .github/claims.yml.
 */
claims?: string
"on-explained"?: Effect
"on-below"?: Effect
"on-mixed"?: Effect
/**
 * Per benchmark: what a results file cannot change.
 */
benchmarks?: {
[k: string]: BenchmarkPolicy
}
/**
 * Benchmarks that must be there.
 */
require?: string[]
/**
 * Names in the results to pool models, by hand.
 */
models?: {
[k: string]: string
}
accept?: Acceptance[]
limits?: Limits
}
/**
 * This interface was referenced by `PolicyFile`'s JSON-Schema
 * via the `definition` "BenchmarkPolicy".
 */
export interface BenchmarkPolicy {
higher_is_better?: boolean
optimum?: number
metric?: string
threshold?: number
pool?: string
"overlaps-with"?: (string | string[])
}
/**
 * This interface was referenced by `PolicyFile`'s JSON-Schema
 * via the `definition` "Acceptance".
 */
export interface Acceptance {
benchmark: string
reason: string
/**
 * The value accepted.
 */
"up-to": number
/**
 * Last day of the acceptance.
 */
until?: string
}
export interface Limits {
/**
 * Bytes; larger files are refused before they are read. Default 104857600.
 */
"file-size"?: number
/**
 * Number of results files. Default 5000.
 */
files?: number
/**
 * Time that reading and judging may take, waits for GitHub left out. Past it the run ends without a verdict, exit code 2. Default 120.
 */
seconds?: number
/**
 * Models × items of one benchmark's item results. Default 20000000.
 */
"item-cells"?: number
/**
 * Share of a model's items that may be missing for want of a run (errors, timeouts); above it the model is left out by name. Default 0.1.
 */
incomplete?: number
}
