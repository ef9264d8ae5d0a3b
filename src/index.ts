// The library: `import { check, renderHtml } from "safetywashing-gate"`. What stands here is contract.

// Files in, report out.
export { type CheckOptions, check } from "./cli/check.ts";
export { bundledPools } from "./cli/disk/shelf.ts";
export { describeFault, type Fault, InputError } from "./errors.ts";

// The gate itself, over data: it opens no files.
export { type AssessInput, assess, exitCode } from "./gate/assess.ts";
export type { PolicyFile } from "./generated/policy.ts";
export type { Pool, PoolModel } from "./generated/pool.ts";
export { BUNDLED_POOLS } from "./generated/pools.ts";
export type { Assessment, BenchmarkAssessment, Conclusion, Report, Verdict } from "./generated/report.ts";
export type { ResultsFile } from "./generated/results.ts";
export { type Matcher, matcherOf } from "./models/match.ts";
export { parsePolicyFile } from "./policy/policy-file.ts";
export { readingNotes, readOptions } from "./policy/read-options.ts";
export { resolveSettings, type Settings } from "./policy/settings.ts";
export type { SettingValues } from "./policy/settings-table.ts";
// Reference pools.
export { type PoolAxis, poolAxis } from "./pool/axis.ts";
export { type CapabilitiesScore, capabilitiesScore } from "./pool/capabilities-score.ts";
export { choosePool } from "./pool/choose.ts";
export { type FromTableOptions, type PoolFromTable, poolFromTable } from "./pool/from-table.ts";
export { parsePoolFile } from "./pool/pool-file.ts";
export { type PoolShelf, poolShelf } from "./pool/shelf.ts";
export { renderFigure } from "./report/chart/figure.ts";
// An assessment as text.
export { renderBadge } from "./report/files/badge.ts";
export { renderEveryEvalEver } from "./report/files/every-eval-ever.ts";
// The JSON report as data, and the assessment that it was.
export { folded, unfolded } from "./report/files/folded.ts";
export { renderJson } from "./report/files/json.ts";
export { type HashedFile, hashed, type Provenance } from "./report/files/provenance.ts";
export { renderLatex, renderSentence } from "./report/files/sentence.ts";
export { renderHtml } from "./report/html/report.ts";
export { renderCard } from "./report/markdown/card.ts";
export { renderComment } from "./report/markdown/comment.ts";
export { renderSummary } from "./report/markdown/summary.ts";
export { renderText } from "./report/terminal/report.ts";

// Results files of every format.
export type { BenchmarkResults, ModelResult, Orientation } from "./results/benchmark-results.ts";
export { FORMATS } from "./results/formats/index.ts";
export { type InputFile, inputFile } from "./results/input-file.ts";
export { type ReadOptions, type ReadResults, readResults } from "./results/read.ts";
export { toResultsFile } from "./results/to-results-file.ts";

export { TOOL } from "./version.ts";
