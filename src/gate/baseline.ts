// The same benchmark on the base branch: what was there, what changed, and whether the change alone makes it pass.
import { sameName } from "../by-name.ts";
import type { Baseline, BaselineChange, Reason } from "../generated/report.ts";
import { isPinned } from "../policy/pinned.ts";
import type { BenchmarkResults, ModelResult, Orientation } from "../results/benchmark-results.ts";
import { roundSignificant } from "../statistics/round-significant.ts";
import { figure } from "./compare.ts";
import { decisionPolicy, type JudgeInput, type Judgement, judge } from "./judge.ts";

export interface BaseMatch {
  base: BenchmarkResults;
  renamed: boolean;
}

/** The base's benchmark of the same name; else one that is gone and whose scores this one carries on under another name. */
export function baseOf(
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
    value: before.figures.jackknife.value,
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
  const limit = decisionPolicy(benchmark.name, settings).threshold;
  if (!sameOrientation(benchmark.orientation, base.orientation) && !isPinned(benchmark.name, settings)) {
    const text =
      "On the base branch this benchmark is entangled, and this pull request turns round which way is better. A maintainer should say in the policy which way it is (benchmarks: …: higher_is_better).";
    return {
      rule: "orientation-changed",
      found: describe(benchmark.orientation),
      limit: describe(base.orientation),
      text,
    };
  }
  if (dropped.length === 0) return null;
  const withThem = judge({
    ...input,
    benchmark: { ...benchmark, models: [...benchmark.models, ...dropped] },
  });
  if (withThem.decision.verdict !== "entangled") return null;
  const value = withThem.decision.decidedOn.value;
  const text = `On the base branch this benchmark is entangled (${before === null ? "no value" : figure(before)}). It is not here only because ${dropped.length === 1 ? "a model was" : `${dropped.length} models were`} dropped: with their old scores the value is ${value === null ? "none" : figure(value)}.`;
  return { rule: "models-dropped", found: value, limit, text };
}

function droppedModels(head: BenchmarkResults, base: BenchmarkResults): ModelResult[] {
  const names = new Set([...head.models, ...head.unusable].map(({ name }) => name));
  const usable = new Set(head.models.map(({ name }) => name));
  // A score replaced by null is dropped as well.
  return base.models.filter(({ name }) => !names.has(name) || !usable.has(name));
}

function changesOf(head: BenchmarkResults, base: BenchmarkResults, renamed: boolean): BaselineChange[] {
  const changes: BaselineChange[] = [];
  const add = (kind: string, text: string) => changes.push({ kind, text });
  if (renamed) add("renamed", `renamed: it was ${base.name}`);
  if (!sameOrientation(head.orientation, base.orientation)) {
    add(
      "orientation-changed",
      `which way is better was turned: ${describe(base.orientation)} → ${describe(head.orientation)}`,
    );
  }
  if (head.metric?.name !== base.metric?.name) {
    add(
      "metric-changed",
      `another metric: ${base.metric?.name ?? "unnamed"} → ${head.metric?.name ?? "unnamed"}`,
    );
  }
  const before = new Set(base.models.map(({ name }) => name));
  const added = head.models.filter(({ name }) => !before.has(name));
  const dropped = droppedModels(head, base);
  if (added.length > 0) add("models-added", `${models(added.length)} added: ${list(added)}`);
  if (dropped.length > 0) add("models-removed", `${models(dropped.length)} removed: ${list(dropped)}`);
  const { kept, changed } = compareScores(head, base);
  if (changed.length > 0)
    add(
      "scores-changed",
      `the scores of ${changed.length} of ${kept.length} models changed: ${list(changed)}`,
    );
  const noise = kept.filter(
    ([now, old]) => now.standardError !== old.standardError || now.samples !== old.samples,
  );
  if (noise.length > 0)
    add("noise-changed", `the standard errors or sample counts of ${models(noise.length)} changed`);
  const parts = (results: BenchmarkResults) =>
    (results.subtasks ?? [])
      .map(({ name }) => name)
      .sort()
      .join(", ");
  if (parts(head) !== parts(base))
    add("subtasks-changed", `the parts changed: ${parts(base) || "none"} → ${parts(head) || "none"}`);
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

function describe(orientation: Orientation): string {
  return orientation.kind === "optimum" ? `best at ${orientation.optimum}` : `${orientation.kind} is better`;
}

const models = (count: number) => (count === 1 ? "1 model" : `${count} models`);

function list(of: readonly { name: string }[]): string {
  const shown = of
    .slice(0, 5)
    .map(({ name }) => name)
    .join(", ");
  return of.length > 5 ? `${shown} and ${of.length - 5} more` : shown;
}
