// The same benchmark on the base branch: what was there, what changed, and whether the change alone makes it pass.
import { sameName } from "../by-name.ts";
import type { Baseline, BaselineChange, JudgedAsBefore, Reason, Verdict } from "../generated/report.ts";
import { isPinned } from "../policy/pinned.ts";
import type { BenchmarkResults, ModelResult, Orientation } from "../results/benchmark-results.ts";
import { spearman } from "../statistics/spearman.ts";
import { compareScores, SAYINGS, SCALE, sameItems, variantsOf } from "./as-before.ts";
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
  /** Why the verdict cannot stand as it is beside the base branch. */
  objection: Reason | null;
  /** What is judged instead: the results as they would be without what turned the verdict. null: as they are. */
  instead: BenchmarkResults | null;
}

/** @param input the head's own judgement was made from */
export function compareWithBase(
  input: JudgeInput,
  head: Judgement,
  { base, renamed }: BaseMatch,
): BaselineFinding {
  const comparison = { ...input, for: "comparison" as const };
  const before = judge({ ...comparison, benchmark: { ...base, name: input.benchmark.name } });
  const baseline: Baseline = {
    value: before.figures.jackknife.value,
    decided_on: before.decision.decidedOn.value,
    verdict: before.decision.verdict,
    changes: changesOf(input.benchmark, base, renamed),
  };
  const finding = { baseline, objection: null, instead: null };
  if (head.decision.verdict === "entangled") return finding;
  if (before.decision.verdict === "entangled") {
    const objection = objectionTo(comparison, head, before, base);
    if (objection !== null) return { ...finding, objection };
  }
  return { ...finding, ...asBefore(comparison, head, before, base) };
}

/** Models of the one that the other has no score for, under whatever name. */
function missingIn(other: Judgement, { observed }: Judgement): ModelResult[] {
  const key = ({ poolModel, result }: (typeof observed)["observations"][number]) =>
    poolModel?.name ?? result.name;
  const there = new Set(other.observed.observations.map(key));
  return observed.observations.filter((each) => !there.has(key(each))).map(({ result }) => result);
}

/** At least so oppositely must scores rank models to be called mirrored. */
const MIRRORED = -0.5;

function objectionTo(
  input: JudgeInput,
  head: Judgement,
  before: Judgement,
  base: BenchmarkResults,
): Reason | null {
  const { benchmark, settings } = input;
  const was = before.figures.jackknife.value;
  if (!sameOrientation(benchmark.orientation, base.orientation) && !isPinned(benchmark.name, settings))
    return { rule: "orientation-changed", here: benchmark.orientation, before: base.orientation };
  const mirrored = mirror(head, before, benchmark.orientation, base.orientation);
  if (mirrored !== null) return { rule: "scores-mirrored", ...mirrored, limit: MIRRORED, before: was };
  const dropped = missingIn(head, before);
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
    before: was,
    models: namesOf(dropped).sort(),
  };
}

/**
 * The rank correlation of what both have, each turned so that more is better; null where it is not strongly negative.
 * Where the policy has settled that the old ones were turned the wrong way, they count as they are.
 */
function mirror(
  head: Judgement,
  before: Judgement,
  ...orientations: [Orientation, Orientation]
): { found: number; models: number } | null {
  const same = sameOrientation(...orientations);
  const value = ({ result, oriented }: Judgement["observations"][number]) => (same ? oriented : result.score);
  const old = new Map(before.observed.observations.map((each) => [each.result.name, value(each)]));
  const both = head.observed.observations.flatMap((each) => {
    const was = old.get(each.result.name);
    return was === undefined ? [] : [[value(each), was] as const];
  });
  const found =
    both.length < 3
      ? null
      : spearman(
          both.map(([now]) => now),
          both.map(([, was]) => was),
        );
  return found === null || found > MIRRORED ? null : { found, models: both.length };
}

const SEVERITY = { entangled: 2, inconclusive: 1, distinct: 0 };

/** Models that are added may make a verdict of none. Words beside the same scores may not, nor hide one. */
function stands(by: JudgedAsBefore["by"], without: Verdict, withIt: Verdict): boolean {
  if (by === "models-added" || by === "several") return without === "entangled";
  return SEVERITY[without] > SEVERITY[withIt];
}

/**
 * Whether it is entangled without the models that the change adds, with the scale, claims or noise that stood there
 * before, or without all of that: then it is judged so. More models may still make a verdict of none.
 */
function asBefore(
  input: JudgeInput,
  head: Judgement,
  before: Judgement,
  base: BenchmarkResults,
): Pick<BaselineFinding, "objection" | "instead"> {
  const { benchmark, settings } = input;
  const added = namesOf(missingIn(before, head)).sort();
  const variants = variantsOf(benchmark, base, new Set(added));
  for (const { by, results } of variants) {
    const { decision } = judge({ ...input, benchmark: results });
    if (!stands(by, decision.verdict, head.decision.verdict)) continue;
    const objection: JudgedAsBefore = {
      rule: "judged-as-before",
      by,
      found: decision.decidedOn.value,
      limit: decisionPolicy(benchmark.name, settings).threshold,
      with: head.decision.decidedOn.value,
      models: by === "models-added" || by === "several" ? added : [],
    };
    return { objection, instead: results };
  }
  return { objection: null, instead: null };
}

function changesOf(head: BenchmarkResults, base: BenchmarkResults, renamed: boolean): BaselineChange[] {
  const changes: BaselineChange[] = [];
  if (renamed) changes.push({ kind: "renamed", from: base.name });
  if (!sameOrientation(head.orientation, base.orientation))
    changes.push({ kind: "orientation-changed", from: base.orientation, to: head.orientation });
  const [from, to] = [base.metric?.name ?? null, head.metric?.name ?? null];
  if (from !== to) changes.push({ kind: "metric-changed", from, to });
  for (const what of SCALE) {
    const [was, is] = [base.metric?.[what] ?? null, head.metric?.[what] ?? null];
    if (was !== is) changes.push({ kind: "scale-changed", what, from: was, to: is });
  }
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
  if (!sameItems(head.items, base.items)) {
    const count = ({ items }: BenchmarkResults) => items?.items.length ?? null;
    changes.push({ kind: "items-changed", from: count(base), to: count(head) });
  }
  for (const [kind, said] of SAYINGS) {
    const other = kept.filter(([now, old]) => said(now) !== said(old)).map(([now]) => now);
    if (other.length > 0) changes.push({ kind, models: namesOf(other) });
  }
  const parts = (results: BenchmarkResults) => namesOf(results.subtasks ?? []).sort();
  const [old, now] = [parts(base), parts(head)];
  if (old.join("\n") !== now.join("\n")) changes.push({ kind: "subtasks-changed", from: old, to: now });
  return changes;
}

function sameOrientation(a: Orientation, b: Orientation): boolean {
  return a.kind === b.kind && (a.kind !== "optimum" || a.optimum === (b as typeof a).optimum);
}

const namesOf = (of: readonly { name: string }[]) => of.map(({ name }) => name);
