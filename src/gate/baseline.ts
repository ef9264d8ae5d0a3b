// The same benchmark on the base branch: what was there, what changed, and whether the change alone makes it pass.
import { sameName } from "../by-name.ts";
import type { Baseline, BaselineChange, Reason } from "../generated/report.ts";
import { isPinned } from "../policy/pinned.ts";
import type { BenchmarkResults, ModelResult, Orientation } from "../results/benchmark-results.ts";
import { roundSignificant } from "../statistics/round-significant.ts";
import { decisionPolicy, type JudgeInput, type Judgement, judge } from "./judge.ts";

export interface BaseMatch {
  base: BenchmarkResults;
  renamed: boolean;
}

/** The base's benchmark of the same name; else one that is gone and whose scores this one carries on under another name. */
export function matchBase(
  head: BenchmarkResults,
  bases: readonly BenchmarkResults[],
  heads: readonly BenchmarkResults[],
): BaseMatch | null {
  const same =
    bases.find((base) => base.name === head.name) ?? bases.find((base) => sameName(base.name, head.name));
  if (same) return { base: same, renamed: same.name !== head.name };
  const gone = bases.filter((base) => !heads.some(({ name }) => sameName(name, base.name)));
  const carriedOn = gone.find((base) => {
    const { kept, changed } = compareScores(head, base);
    return kept.length >= 3 && kept.length >= 0.8 * base.models.length && changed.length <= 0.2 * kept.length;
  });
  return carriedOn ? { base: carriedOn, renamed: true } : null;
}

export interface BaselineFinding {
  baseline: Baseline;
  /** Why a distinct verdict cannot stand beside the base branch. */
  objection: Reason | null;
}

/** @param input the head's own judgement was made from */
export function compareWithBase(
  input: JudgeInput,
  head: Judgement,
  { base, renamed }: BaseMatch,
): BaselineFinding {
  const comparison = { ...input, for: "comparison" as const };
  const before = judge({ ...comparison, benchmark: { ...base, name: input.benchmark.name } });
  const changes = changesOf(input.benchmark, base, renamed);
  const baseline: Baseline = {
    value: before.decision.decidedOn.value,
    verdict: before.decision.verdict,
    changes,
  };
  const turned = before.decision.verdict === "entangled" && head.decision.verdict !== "entangled";
  return {
    baseline,
    objection: turned ? objectionTo(comparison, lost(head, before), base, baseline.value) : null,
  };
}

/** The base's models that the head has no score for, under whatever name. */
function lost(head: Judgement, before: Judgement): ModelResult[] {
  const here = new Set(
    head.observed.observations.map(({ poolModel, result }) => poolModel?.name ?? result.name),
  );
  return before.observed.observations
    .filter(({ poolModel, result }) => !here.has(poolModel?.name ?? result.name))
    .map(({ result }) => result);
}

function objectionTo(
  input: JudgeInput,
  dropped: readonly ModelResult[],
  base: BenchmarkResults,
  before: number | null,
): Reason | null {
  const { benchmark, settings } = input;
  if (!sameOrientation(benchmark.orientation, base.orientation) && !isPinned(benchmark.name, settings))
    return { rule: "orientation-changed", here: benchmark.orientation, before: base.orientation };
  if (dropped.length === 0) return null;
  const withThem = judge({
    ...input,
    benchmark: { ...benchmark, models: [...benchmark.models, ...dropped] },
  });
  if (withThem.decision.verdict !== "entangled") return null;
  return {
    rule: "models-dropped",
    found: withThem.decision.decidedOn.value,
    limit: decisionPolicy(benchmark.name, settings).threshold,
    before,
    models: namesOf(dropped).sort(),
  };
}

function changesOf(head: BenchmarkResults, base: BenchmarkResults, renamed: boolean): BaselineChange[] {
  const changes: BaselineChange[] = [];
  if (renamed) changes.push({ kind: "renamed", from: base.name });
  if (!sameOrientation(head.orientation, base.orientation))
    changes.push({ kind: "orientation-changed", from: base.orientation, to: head.orientation });
  const [from, to] = [base.metric?.name ?? null, head.metric?.name ?? null];
  if (from !== to) changes.push({ kind: "metric-changed", from, to });
  const before = new Set(namesOf(base.models));
  const here = new Set(namesOf(head.models));
  const added = head.models.filter(({ name }) => !before.has(name));
  // A score replaced by null is dropped as well.
  const dropped = base.models.filter(({ name }) => !here.has(name));
  if (added.length > 0) changes.push({ kind: "models-added", models: namesOf(added) });
  if (dropped.length > 0) changes.push({ kind: "models-removed", models: namesOf(dropped) });
  const { kept, changed } = compareScores(head, base);
  if (changed.length > 0) changes.push({ kind: "scores-changed", models: namesOf(changed), of: kept.length });
  const noise = kept.filter(
    ([now, old]) => now.standardError !== old.standardError || now.samples !== old.samples,
  );
  if (noise.length > 0) changes.push({ kind: "noise-changed", models: noise.length });
  const parts = (results: BenchmarkResults) => namesOf(results.subtasks ?? []).sort();
  const [old, now] = [parts(base), parts(head)];
  if (old.join("\n") !== now.join("\n")) changes.push({ kind: "subtasks-changed", from: old, to: now });
  return changes;
}

function compareScores(head: BenchmarkResults, base: BenchmarkResults) {
  const now = new Map(head.models.map((model) => [model.name, model]));
  const kept = base.models.flatMap((old) => {
    const model = now.get(old.name);
    return model ? [[model, old] as const] : [];
  });
  const changed = kept
    .filter(([model, old]) => roundSignificant(model.score) !== roundSignificant(old.score))
    .map(([model]) => model);
  return { kept, changed };
}

function sameOrientation(a: Orientation, b: Orientation): boolean {
  return a.kind === b.kind && (a.kind !== "optimum" || a.optimum === (b as typeof a).optimum);
}

const namesOf = (of: readonly { name: string }[]) => of.map(({ name }) => name);
