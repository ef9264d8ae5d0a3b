// Several claims of one run: each judged for itself, and told what the number of claims makes of its p.
import { type Budget, UNLIMITED } from "../budget.ts";
import { InputError, quote } from "../errors.ts";
import type { Progress } from "../generated/report.ts";
import type { Claim } from "../policy/claims-file.ts";
import type { Settings } from "../policy/settings.ts";
import type { OpenShelf } from "../pool/shelf.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { holm } from "../statistics/holm.ts";
import { poolFor } from "./pool-for.ts";
import { benchmarksOf, judgeProgress } from "./progress.ts";

export interface ClaimWithResults {
  claim: Omit<Claim, "results">;
  /** Of its results files. */
  results: readonly BenchmarkResults[];
}

/** @throws InputError for a claim that names what its files do not have, or a confidence below the policy's */
export function judgeClaims(
  claims: readonly ClaimWithResults[],
  settings: Settings,
  shelf: OpenShelf,
  budget: Budget = UNLIMITED,
): Progress[] {
  const judged = claims.map(({ claim, results }) => {
    budget.at(`judging the claim ${claim.name}`);
    const { benchmarks, notClaimed } = benchmarksOf(results, claim.benchmarks ?? []);
    const policy = settings.values.confidence;
    const confidence = claim.confidence ?? policy;
    if (confidence < policy) {
      throw new InputError({
        message: `the claim ${quote(claim.name)} asks for less confidence than the policy`,
        found: String(confidence),
        expected: `at least ${policy}`,
      });
    }
    // One pool for all benchmarks of a claim: they are judged together.
    const { reference } = poolFor(benchmarks[0]!, settings, shelf, null);
    const asked = {
      name: claim.name,
      benchmarks,
      notClaimed,
      before: claim.before ?? null,
      after: claim.after,
      confidence,
    };
    return judgeProgress(asked, reference, settings);
  });
  if (judged.length < 2) return judged;
  const tested = judged.filter(({ p }) => p !== null);
  const adjusted = holm(tested.map(({ p }) => p!));
  return judged.map((one) => {
    const at = tested.indexOf(one);
    return at < 0 ? one : { ...one, p_holm: adjusted[at]! };
  });
}
