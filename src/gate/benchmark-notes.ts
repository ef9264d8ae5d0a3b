// What a reader should know of one benchmark's figures beside the verdict. Each note has a stable code.
import { quote } from "../errors.ts";
import type { Coverage, Noise, Note, Spread } from "../generated/report.ts";
import { isPinned } from "../policy/pinned.ts";
import type { Settings } from "../policy/settings.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { inPercent } from "../results/scale.ts";
import { agrestiCoullVariance } from "../statistics/agresti-coull.ts";
import { spearman } from "../statistics/spearman.ts";
import { figure } from "./compare.ts";
import type { Judgement } from "./judge.ts";

interface Known {
  benchmark: BenchmarkResults;
  judgement: Judgement;
  settings: Settings;
  noise: Noise;
  coverage: Coverage;
  spread: Spread;
}

const LEAST_MODELS_TO_ASK = 8;
const SAME_RANKING = 0.999;
const MANY_TIES = 0.4;
const DOMINANT_FAMILY = 0.5;
const MOST_NAMES = 5;

export function benchmarkNotes(known: Known): Note[] {
  return [
    ...known.judgement.observed.notes,
    ...rankStabilityNote(known),
    ...restrictedRangeNote(known),
    ...familyNotes(known),
    ...sameRankingNote(known),
    ...tieNote(known),
    ...optimumNote(known),
    ...standardErrorNote(known),
    ...claimNote(known),
    ...declaredOverlapNote(known),
    ...unknownOverlapNotes(known),
    ...givenScoresNote(known),
  ];
}

const note = (code: string, text: string, level: Note["level"] = "notice"): Note => ({ code, level, text });

/** Where few models lie far out, R says too much about ranks. */
function rankStabilityNote({ noise: { rank_stability: q, reliability } }: Known): Note[] {
  if (q === null || reliability === null || reliability < 0.5 || 2 - 1 / q ** 2 >= 0.5) return [];
  const text = `Measured again, the ranking would correlate with itself at about ${figure(q)}: a few models lie far out, so the reliability of ${figure(reliability)} says too much about ranks.`;
  return [note("rank-stability", text)];
}

function restrictedRangeNote({ coverage: { capability_spread: u, unrestricted } }: Known): Note[] {
  if (u === null || unrestricted === null) return [];
  const text = `The models cover ${figure(u)} of the pool's spread of capability, which tends to lower a correlation; over the whole pool it would be about ${figure(unrestricted)} (Thorndike's Case 2).`;
  return [note("restricted-range", text)];
}

function familyNotes({ judgement: { observations }, coverage }: Known): Note[] {
  if (observations.length === 0) return [];
  if (!coverage.families_known) {
    const text =
      "For some models the family is not known; each of them was taken for its own family, so the interval is too narrow.";
    return [note("families-unknown", text, "warning")];
  }
  const sizes = new Map<string, number>();
  for (const { family } of observations) sizes.set(family!, (sizes.get(family!) ?? 0) + 1);
  const [name, size] = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
  if (size <= DOMINANT_FAMILY * observations.length) return [];
  return [note("dominant-family", `${size} of ${observations.length} models are of one family, ${name}.`)];
}

/** A benchmark that ranks models exactly as a capability benchmark does may be that benchmark under another name. */
function sameRankingNote({ judgement: { observations, pool, axis } }: Known): Note[] {
  return axis.benchmarks.flatMap(({ id, name }) => {
    const column = pool.capability_benchmarks.findIndex((each) => each.id === id);
    const pairs = observations.flatMap(({ poolModel, oriented }) => {
      const score = poolModel?.scores?.[column] ?? null;
      return score === null ? [] : [[score, oriented] as const];
    });
    if (pairs.length < LEAST_MODELS_TO_ASK) return [];
    const rho = spearman(
      pairs.map(([score]) => score),
      pairs.map(([, mine]) => mine),
    );
    if (rho === null || Math.abs(rho) < SAME_RANKING) return [];
    const text = `It ranks ${pairs.length} models exactly as ${name} does, a capability benchmark of this pool. Is it the same benchmark, or part of it? Then name it under overlaps-with in the policy, so that it leaves the axis.`;
    return [note("same-ranking", text, "warning")];
  });
}

function tieNote({ spread: { tied_share } }: Known): Note[] {
  if (tied_share <= MANY_TIES) return [];
  return [
    note(
      "many-ties",
      `${Math.round(tied_share * 100)}% of the models share their score with another: rounded scores hide an order.`,
    ),
  ];
}

/** An optimum at an end of the scores is an orientation in disguise. */
function optimumNote({ benchmark: { orientation, models, metric, name }, settings }: Known): Note[] {
  if (orientation.kind !== "optimum" || models.length === 0 || isPinned(name, settings)) return [];
  const scores = models.map(({ score }) => score);
  const { optimum } = orientation;
  const end = optimum <= Math.min(...scores) ? "lower" : optimum >= Math.max(...scores) ? "higher" : null;
  if (end === null && optimum !== metric?.minimum && optimum !== metric?.maximum) return [];
  const text = `The optimum ${optimum} lies at an end of the scores, so it says no more than "${end ?? (optimum === metric?.minimum ? "lower" : "higher")} is better"; a maintainer should pin the orientation in the policy.`;
  return [note("optimum-at-end", text, "warning")];
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
  const names = odd
    .slice(0, 3)
    .map(({ name }) => name)
    .join(", ");
  const text = `${odd.length} of ${models.length} standard errors do not fit the sample counts (${names}${odd.length > 3 ? ", …" : ""}): the correction for noise rests on them.`;
  return [note("standard-errors-odd", text, "warning")];
}

function claimNote({ judgement: { claims, observed } }: Known): Note[] {
  if (claims === null) return [];
  const placed = observed.observations.filter(({ origin }) => origin !== "pool").length;
  const text = `${placed === 1 ? "One model stands" : `${placed} models stand`} on the axis by the capability scores in the results file itself. The worse of the two verdicts, without and with them, decides, unless the policy says trust-claims.`;
  return [note("placed-by-claims", text)];
}

function declaredOverlapNote({ judgement: { overlaps } }: Known): Note[] {
  if (overlaps.declared.size === 0) return [];
  const text = `The results file says that it overlaps with ${[...overlaps.declared].join(", ")}. Only overlaps-with in the policy takes them off the axis.`;
  return [note("declared-overlap", text)];
}

/** A name that looks like a slip is a warning; another may be a benchmark of another pool. */
function unknownOverlapNotes({ judgement: { overlaps, pool } }: Known): Note[] {
  const told = (names: readonly string[]) => {
    const more = names.length - MOST_NAMES;
    return `The results file says that it overlaps with ${names.slice(0, MOST_NAMES).map(quote).join(", ")}${more > 0 ? ` and ${more} more` : ""}, which ${names.length === 1 ? "is no capability benchmark" : "are no capability benchmarks"} of the pool ${pool.name}`;
  };
  const slips = overlaps.unknown.filter(({ near }) => near !== null).slice(0, MOST_NAMES);
  const others = overlaps.unknown.filter((each) => !slips.includes(each)).map(({ name }) => name);
  const code = "declared-overlap-unknown";
  return [
    ...slips.map(({ name, near }) => note(code, `${told([name])}: did it mean ${near}?`, "warning")),
    ...(others.length > 0 ? [note(code, `${told(others)}.`)] : []),
  ];
}

function givenScoresNote({ judgement: { axis, pool } }: Known): Note[] {
  if (axis.kind !== "given-scores") return [];
  const text = `The capabilities scores are given by others (${pool.given_scores?.name}), so no capability benchmark can be left out of them, and no model can be placed by its own capability scores.`;
  return [note("given-scores", text)];
}
