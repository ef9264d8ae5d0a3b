// The models of a results file beside the models of a pool: who is whom, and who is left over.
import { InputError, quote } from "../errors.ts";
import type { PoolModel } from "../generated/pool.ts";
import type { ModelResult } from "../results/benchmark-results.ts";
import type { Matcher } from "./match.ts";

export interface MatchedResult {
  result: ModelResult;
  model: PoolModel;
  /** Why they are the same: "exact", "alias", "policy", or the name of a rule. */
  rule: string;
}

export interface UnmatchedResult {
  result: ModelResult;
  /** Names of pool models that look like it: suggestions, never matches. */
  readonly nearest: string[];
}

/** A second name for a pool model, with the same score: counted once, and told. */
export interface RepeatedResult {
  result: ModelResult;
  first: ModelResult;
}

/**
 * Matches every result with at most one pool model, and every pool model with at most one result.
 * Two names for one pool model are an InputError that names both, unless their scores are equal: then the first stays
 * and the second is told as repeated.
 */
export function matchResults(
  matcher: Matcher,
  models: readonly ModelResult[],
): { matched: MatchedResult[]; unmatched: UnmatchedResult[]; repeated: RepeatedResult[] } {
  const matched = new Map<PoolModel, MatchedResult>();
  const unmatched: UnmatchedResult[] = [];
  const repeated: RepeatedResult[] = [];
  for (const result of models) {
    const match = matcher.match(result.name);
    if (!match) {
      unmatched.push({
        result,
        // Looked for only when asked: over a large pool it takes longer than the matching.
        get nearest() {
          return matcher.nearest(result.name);
        },
      });
      continue;
    }
    const first = matched.get(match.model);
    if (!first) matched.set(match.model, { result, ...match });
    else if (first.result.score !== result.score) throw sameModel(first.result, result, match.model);
    else repeated.push({ result, first: first.result });
  }
  return { matched: [...matched.values()], unmatched, repeated };
}

function sameModel(first: ModelResult, second: ModelResult, model: PoolModel): InputError {
  return new InputError({
    message: `${quote(first.name)} and ${quote(second.name)} are both ${quote(model.name)} of the pool, with different scores`,
    file: second.place.file,
    ...(second.place.line ? { line: second.place.line } : {}),
    ...(second.place.pointer ? { pointer: second.place.pointer } : {}),
    found: `${first.score} and ${second.score}`,
    expected: "one score a model",
    remedy: "Leave one of the two out, or map one of them by hand under `models:` in the policy",
  });
}
