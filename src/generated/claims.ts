// Written by scripts/generate.ts from schemas/. Do not edit.

/**
 * What a pull request claims of models: that they gain more on a benchmark than capability predicts.
 */
export interface ClaimsFile {
/**
 * @minItems 1
 */
claims: Claim[]
}
export interface Claim {
/**
 * The claim, in words; each claim has its own.
 */
name: string
/**
 * Results files; all of their benchmarks count.
 * 
 * @minItems 1
 */
results: string[]
/**
 * Some of them; what is left out is told.
 * 
 * @minItems 1
 */
benchmarks?: string[]
/**
 * The model that was changed. Without it `after` is judged by itself.
 */
before?: string
/**
 * The model that the claim is about.
 */
after: string
/**
 * May raise the policy's, never lower it.
 */
confidence?: number
}
