// The models of a results file beside the models of a pool: who is whom, and who is left over.
import { type Fault, InputError, quote } from "../errors.ts";
import type { PoolModel } from "../generated/pool.ts";
import type { Matcher } from "../models/match.ts";
import type { ModelResult } from "../results/benchmark-results.ts";

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

/** A second name for a pool model, with another score: nobody can tell which one counts. */
export interface Clash {
  first: MatchedResult;
  second: MatchedResult;
}

export interface MatchedResults {
  matched: MatchedResult[];
  unmatched: UnmatchedResult[];
  repeated: RepeatedResult[];
}

/**
 * Matches every result with at most one pool model, and every pool model with at most one result. Of two names for one
 * pool model with equal scores the first stays, and the second is told as repeated.
 * @throws InputError with every pair of names for one pool model whose scores differ
 */
export function matchResults(matcher: Matcher, models: readonly ModelResult[]): MatchedResults {
  const { clashes, ...found } = matchAll(matcher, models);
  if (clashes.length > 0) throw new InputError(clashes.map(clashFault));
  return found;
}

/** The same, with the clashes beside the rest: the first of two names stays among the matched. */
export function matchAll(
  matcher: Matcher,
  models: readonly ModelResult[],
): MatchedResults & { clashes: Clash[] } {
  const matched = new Map<PoolModel, MatchedResult>();
  const unmatched: UnmatchedResult[] = [];
  const repeated: RepeatedResult[] = [];
  const clashes: Clash[] = [];
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
    else if (first.result.score === result.score) repeated.push({ result, first: first.result });
    else clashes.push({ first, second: { result, ...match } });
  }
  return { matched: [...matched.values()], unmatched, repeated, clashes };
}

export function clashFault({ first, second }: Clash): Fault {
  const { name, score, place } = second.result;
  return {
    message: `${quote(first.result.name)} and ${quote(name)} are both ${quote(second.model.name)} of the pool, with different scores`,
    file: place.file,
    ...(place.line ? { line: place.line } : {}),
    ...(place.pointer ? { pointer: place.pointer } : {}),
    found: `${first.result.score} and ${score}`,
    expected: "one score a model",
    remedy: remedyOf([first, second]),
  };
}

/** Where a mapping by hand makes two names one, another mapping is no way out. */
function remedyOf(both: readonly MatchedResult[]): string {
  const mapped = both.filter(({ rule }) => rule === "policy").map(({ result }) => quote(result.name));
  if (mapped.length === 0)
    return "Leave one of the two out, or map one of them by hand under `models:` in the policy";
  const what = mapped.length === 1 ? "the mapping" : "a mapping";
  return `Take out or change ${what} of ${mapped.join(" or ")} under \`models:\` in the policy, or leave one of the two out of the results`;
}
