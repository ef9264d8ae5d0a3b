// The other pools' word: value and verdict in every bundled pool that meets both minima. A verdict that hangs on the pool must be seen to.
import { type Budget, UNLIMITED } from "../budget.ts";
import { InputError } from "../errors.ts";
import type { AlternativePool, OtherPool, Verdict } from "../generated/report.ts";
import { overlapsOf } from "../policy/overlaps.ts";
import { hasAxis } from "../pool/axis.ts";
import { isLinkedOn, possiblePools, spellingsFor } from "../pool/choose.ts";
import { isLinked } from "../pool/linked.ts";
import type { Reference } from "../pool/reference.ts";
import type { OpenShelf } from "../pool/shelf.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { ALONE, type JudgeInput, type Judgement, placed, prepare, weigh } from "./judge.ts";

/** @throws OutOfTime where the budget, asked before each pool, is used up */
export function otherPools(
  input: JudgeInput,
  head: Judgement,
  shelf: OpenShelf,
  budget: Budget = UNLIMITED,
): AlternativePool[] {
  const { values, models } = input.settings;
  const minima = { models: values["min-models"], families: values["min-families"] };
  const spellings = spellingsFor(
    input.benchmark.models.map(({ name }) => name),
    models,
  );
  const possible = possiblePools(shelf, spellings, minima);
  const anywhere = new Set(possible.flatMap((name) => shelf.likely(spellings)(name) ?? spellings));
  const some = ofLikelyModels(input.benchmark, models, anywhere);
  return possible.flatMap((name) => {
    // A linked axis is made of the others' scores: it has no word of its own beside them.
    if (name === input.reference.pool.name || isLinkedOn(shelf, name)) return [];
    budget.at(`asking ${name} for ${input.benchmark.name}`);
    const reference = poolToAsk(name, spellings, input, shelf);
    if (!hasAxis(reference.pool, values.axis)) return [];
    const benchmark = ofLikelyModels(some, models, new Set(shelf.likely(spellings)(name) ?? spellings));
    const other = tryJudge({ ...input, benchmark, reference, for: "comparison" }, minima);
    if (other === null) return [];
    const { verdict } = other.decision;
    return [
      {
        name,
        benchmark: input.benchmark.name,
        models_matched: other.counted.models,
        families_matched: other.counted.families,
        correlation: other.figures.jackknife.value,
        verdict,
        disagrees: disagrees(head.decision.verdict, verdict),
      },
    ];
  });
}

/** The pool that says entangled and knows at least half as many of the models as the one that judges. */
export function entangledElsewhere(
  alternatives: readonly AlternativePool[],
  { counted: { models: of } }: Judgement,
): Omit<OtherPool, "rule" | "limit"> | undefined {
  const other = alternatives.find((each) => each.verdict === "entangled" && each.models_matched >= of / 2);
  return other && { pool: other.name, found: other.correlation, models: other.models_matched, of };
}

/**
 * An excerpt tells of the capabilities score alone. Where more leaves the axis than it can tell of, or the file's own
 * capability scores may place a model, the whole pool is asked.
 */
function poolToAsk(
  name: string,
  spellings: readonly string[],
  input: JudgeInput,
  shelf: OpenShelf,
): Reference {
  const { benchmark, settings } = input;
  const claims = benchmark.models.some(({ capabilityScores }) => capabilityScores !== undefined);
  if (settings.values.axis !== "capabilities-score" || claims) return shelf.open(name);
  const excerpt = shelf.about(name, spellings);
  const { without } = overlapsOf(benchmark, excerpt.pool, settings, false, excerpt.capability);
  return excerpt.tells(without) ? excerpt : shelf.open(name);
}

/** Without the models that the pool cannot know: of thousands it knows a few, and looking for each takes long. */
function ofLikelyModels(
  benchmark: BenchmarkResults,
  byHand: Readonly<Record<string, string>>,
  likely: ReadonlySet<string>,
): BenchmarkResults {
  const spellings = spellingsFor(
    benchmark.models.map(({ name }) => name),
    byHand,
  );
  const models = benchmark.models.filter(
    ({ ids, capabilityScores }, i) =>
      ids !== undefined || capabilityScores !== undefined || likely.has(spellings[i]!),
  );
  return { ...benchmark, models };
}

/** One says entangled where the other says distinct. Inconclusive contradicts nothing. */
function disagrees(verdict: Verdict, other: Verdict): boolean {
  return verdict !== other && verdict !== "inconclusive" && other !== "inconclusive";
}

/**
 * null: it knows too few of the models. Names that are two models of one pool, or none of another's business, must not stop
 * the run here.
 */
function tryJudge(input: JudgeInput, minima: { models: number; families: number }): Judgement | null {
  try {
    const there = placed(input);
    // Most pools end here, and need not be measured.
    const { models, families } = there.counted;
    if (models < minima.models || families < minima.families) return null;
    return weigh(prepare(input, there), ALONE);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** On a linked axis, the verdict of the single pool with the most matched models; of equals the first. */
export function bestSingle({ pool }: Reference, singles: readonly AlternativePool[]): Verdict | null {
  const [first, ...others] = singles;
  if (!isLinked(pool) || first === undefined) return null;
  return others.reduce((best, each) => (each.models_matched > best.models_matched ? each : best), first)
    .verdict;
}
