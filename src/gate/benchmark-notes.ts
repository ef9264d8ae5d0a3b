// What a reader should know of one benchmark's figures beside the verdict. Each note has a stable code.
import type { Conclusion, Coverage, Note, Spread } from "../generated/report.ts";
import type { Beside } from "../measure/beside.ts";
import { settingsLeftAway } from "../measure/left-settings.ts";
import { isPinned } from "../policy/pinned.ts";
import type { Settings } from "../policy/settings.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { inPercent } from "../results/scale.ts";
import { agrestiCoullVariance } from "../statistics/agresti-coull.ts";
import { worseConclusion } from "./effects.ts";
import type { Judgement } from "./judge.ts";

interface Known {
  benchmark: BenchmarkResults;
  judgement: Judgement;
  settings: Settings;
  coverage: Coverage;
  spread: Spread;
  beside: readonly Beside[];
  /** Of the scores with the axis. */
  pearson: number | null;
}

const LEAST_MODELS_TO_ASK = 8;
const SAME_RANKING = 0.999;
/** Of Pearson's r: honest scores never come so near to 0. */
const NO_RELATION = 1e-6;
const MANY_TIES = 0.4;
const DOMINANT_FAMILY = 0.5;
const MOST_NAMES = 5;

export function benchmarkNotes(known: Known): Note[] {
  return [
    ...contradictionNotes(known),
    ...panelNote(known),
    ...familyNotes(known),
    ...sameRankingNote(known),
    ...tieNote(known),
    ...looksAdjustedNote(known),
    ...optimumNote(known),
    ...standardErrorNote(known),
    ...claimNote(known),
    ...settingsNote(known),
    ...declaredOverlapNote(known),
    ...unknownOverlapNotes(known),
    ...givenScoresNote(known),
  ];
}

function contradictionNotes({ judgement: { observed } }: Known): Note[] {
  return observed.contradictions.map((one) => ({
    code: "capability-scores-contradict",
    level: "warning",
    ...one,
  }));
}

/** A missing model of the panel that the policy only wants told. */
function panelNote({ judgement: { panel }, settings }: Known): Note[] {
  if (panel === null || panel.missing.length === 0 || settings.panel?.onMissing !== "warn") return [];
  return [{ code: "panel-incomplete", level: "warning", missing: [...panel.missing], of: panel.models }];
}

function familyNotes({ judgement: { observations }, coverage }: Known): Note[] {
  if (observations.length === 0) return [];
  if (!coverage.families_known) return [{ code: "families-unknown", level: "warning" }];
  const sizes = new Map<string, number>();
  for (const { family } of observations) sizes.set(family!, (sizes.get(family!) ?? 0) + 1);
  const [family, models] = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
  if (models <= DOMINANT_FAMILY * observations.length) return [];
  return [{ code: "dominant-family", level: "notice", family, models, of: observations.length }];
}

function settingsNote({ judgement }: Known): Note[] {
  const { placed_without: models, value_without } = settingsLeftAway(judgement);
  const others = [...judgement.observed.otherSettings];
  if (models === 0 && others.length === 0) return [];
  const of = judgement.observations.length;
  return [{ code: "model-settings", level: "notice", models, of, value_without, others }];
}

/** A benchmark that ranks models exactly as a capability benchmark does may be that benchmark under another name. */
function sameRankingNote({ judgement: { axis }, beside }: Known): Note[] {
  return axis.benchmarks.flatMap(({ id, name }) => {
    const found = beside.find(({ column }) => column.capability && column.id === id);
    if (found === undefined || Math.abs(found.correlation) < SAME_RANKING) return [];
    return [{ code: "same-ranking", level: "warning", benchmark: name, models: found.models }];
  });
}

/** Residuals about a line have no linear relation to it by construction, and would pass any gate. */
function looksAdjusted({ figures: { x } }: Pick<Judgement, "figures">, r: number | null): number | null {
  if (x.length < LEAST_MODELS_TO_ASK) return null;
  return r !== null && Math.abs(r) < NO_RELATION ? r : null;
}

/** What happens to the check, at least a warning where the scores look adjusted. */
export function warnedIfAdjusted(
  judgement: Pick<Judgement, "figures" | "decision">,
  pearson: number | null,
): Conclusion {
  const { conclusion } = judgement.decision;
  return looksAdjusted(judgement, pearson) === null ? conclusion : worseConclusion(conclusion, "warn");
}

function looksAdjustedNote({ judgement, pearson }: Known): Note[] {
  const r = looksAdjusted(judgement, pearson);
  return r === null ? [] : [{ code: "looks-adjusted", level: "warning", pearson: r }];
}

function tieNote({ spread: { tied_share } }: Known): Note[] {
  return tied_share <= MANY_TIES ? [] : [{ code: "many-ties", level: "notice", share: tied_share }];
}

/** An optimum at an end of the scores is an orientation in disguise. */
function optimumNote({ benchmark: { orientation, models, metric, name }, settings }: Known): Note[] {
  if (orientation.kind !== "optimum" || models.length === 0 || isPinned(name, settings)) return [];
  const scores = models.map(({ score }) => score);
  const { optimum } = orientation;
  const end = optimum <= Math.min(...scores) ? "lower" : optimum >= Math.max(...scores) ? "higher" : null;
  if (end === null && optimum !== metric?.minimum && optimum !== metric?.maximum) return [];
  const better = end ?? (optimum === metric?.minimum ? "lower" : "higher");
  return [{ code: "optimum-at-end", level: "warning", optimum, better }];
}

/** Standard errors that do not fit the counts, or that no share can have, would bend the correction for noise. */
function standardErrorNote({ benchmark: { models, metric } }: Known): Note[] {
  if (metric?.proportion !== true) return [];
  const scale = inPercent(metric) ? 100 : 1;
  const odd = models.filter(({ score, standardError, samples }) => {
    if (standardError === undefined || standardError === 0) return false;
    const p = score / scale;
    if (p < 0 || p > 1) return false;
    if (samples === undefined) return standardError / scale > 0.5;
    const expected = Math.sqrt(agrestiCoullVariance(p, samples));
    return standardError / scale > 3 * expected || standardError / scale < expected / 3;
  });
  if (odd.length === 0) return [];
  return [
    { code: "standard-errors-odd", level: "warning", models: odd.map(({ name }) => name), of: models.length },
  ];
}

function claimNote({ judgement: { claims, observed } }: Known): Note[] {
  if (claims === null) return [];
  const placed = observed.observations.filter(({ origin }) => origin !== "pool").length;
  return [{ code: "placed-by-claims", level: "notice", models: placed }];
}

function declaredOverlapNote({ judgement: { overlaps } }: Known): Note[] {
  if (overlaps.declared.size === 0) return [];
  return [{ code: "declared-overlap", level: "notice", benchmarks: [...overlaps.declared] }];
}

/** A name that looks like a slip is a warning; another may be a benchmark of another pool. */
function unknownOverlapNotes({ judgement: { overlaps, pool } }: Known): Note[] {
  const slips = overlaps.unknown.filter(({ near }) => near !== null).slice(0, MOST_NAMES);
  const others = overlaps.unknown.filter((each) => !slips.includes(each)).map(({ name }) => name);
  const told = { code: "declared-overlap-unknown", pool: pool.name } as const;
  return [
    ...slips.map(({ name, near }): Note => ({ ...told, level: "warning", benchmarks: [name], near })),
    ...(others.length > 0 ? [{ ...told, level: "notice" as const, benchmarks: others, near: null }] : []),
  ];
}

function givenScoresNote({ judgement: { axis, pool } }: Known): Note[] {
  if (axis.kind !== "given-scores") return [];
  return [{ code: "given-scores", level: "notice", scores: pool.given_scores?.name ?? null }];
}
