// The models of a results file beside the models of a pool: who is whom, and who is left over.
import { type Fault, InputError, quote } from "../errors.ts";
import type { PoolModel } from "../generated/pool.ts";
import type { Match, Matcher, Weights } from "../models/match.ts";
import { type Settings, settingRank, settingText } from "../models/settings.ts";
import type { ModelResult } from "../results/benchmark-results.ts";

export interface MatchedResult {
  result: ModelResult;
  /** The first of `releases`. */
  model: PoolModel;
  /** More than one where a name without a date may mean any of them: its place is their mean. */
  releases: readonly PoolModel[];
  /** Why they are the same: "exact", "alias", "policy", or the name of a rule. */
  rule: string;
  /** How the model was asked. */
  settings: Settings;
  /** Whether the name says that its weights are tuned. */
  tuned: boolean;
}

export interface UnmatchedResult {
  result: ModelResult;
  /** Pool models of which the name does not say which it means; empty where it is none of them. */
  candidates: { why: "release" | "weights"; models: readonly PoolModel[] } | null;
}

/** A second name for a pool model, with the same score: counted once, and told. */
export interface RepeatedResult {
  result: ModelResult;
  first: ModelResult;
}

/** The same pool model, asked in another way: which one counts is the policy's to say. */
export interface OtherSetting {
  result: ModelResult;
  setting: string;
  /** Of the one that counts; "mean" where all do. */
  stands: string;
  model: PoolModel;
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
  otherSettings: OtherSetting[];
}

/** Which of several settings of one model counts. */
export type ModelSettings = "highest" | "lowest" | "mean";

export interface MatchOptions {
  modelSettings?: ModelSettings;
  /** Where the pool's models stand, by name: needed to place a name without a date that may mean several releases. */
  places?: () => ReadonlyMap<string, number>;
  /** Standard deviation (ddof 0) of all of them. */
  spread?: () => number;
}

/** Releases whose places differ by no more than this share of the axis' standard deviation are placed at their mean. */
const NEAR_RELEASES = 0.25;

/**
 * Matches every result with at most one pool model, and every pool model with at most one result. Of two names for one
 * pool model with equal scores the first stays, and the second is told as repeated.
 * @throws InputError with every pair of names for one pool model whose scores differ
 */
export function matchResults(
  matcher: Matcher,
  models: readonly ModelResult[],
  options: MatchOptions = {},
): MatchedResults {
  const { clashes, ...found } = matchAll(matcher, models, options);
  if (clashes.length > 0) throw new InputError(clashes.map(clashFault));
  return found;
}

/** The same, with the clashes beside the rest: the first of two names stays among the matched. */
export function matchAll(
  matcher: Matcher,
  models: readonly ModelResult[],
  { modelSettings = "highest", places, spread }: MatchOptions = {},
): MatchedResults & { clashes: Clash[] } {
  const unmatched: UnmatchedResult[] = [];
  // What is in doubt is asked for at once, while the name is still taken apart.
  const answers = models.map(
    (result) => matcher.match(result.name) ?? byId(matcher, result) ?? matcher.doubt(result.name),
  );
  /** Releases that other rows of the file name: the one without a date is none of them. */
  const named = new Set<PoolModel>();
  for (const match of answers) if (isMatch(match) && match.models.length === 1) named.add(match.models[0]!);
  const groups = new Map<PoolModel, MatchedResult[]>();
  const add = (found: MatchedResult) => {
    const group = groups.get(found.model);
    if (group) group.push(found);
    else groups.set(found.model, [found]);
  };
  for (const [i, result] of models.entries()) {
    const match = answers[i]!;
    if (!isMatch(match)) {
      const weights = match;
      const [base, ...more] = weights?.base ?? [];
      // Where the file has the tuned weights too, this is the base.
      if (
        base &&
        more.length === 0 &&
        weights!.tuned.length > 0 &&
        weights!.tuned.every((each) => named.has(each))
      )
        add({ result, model: base, releases: [base], rule: "bare name", settings: {}, tuned: false });
      else
        unmatched.push({
          result,
          candidates: weights && { why: "weights", models: [...weights.base, ...weights.tuned] },
        });
      continue;
    }
    const releases = match.models.length > 1 ? match.models.filter((each) => !named.has(each)) : match.models;
    const [model] = releases;
    if (
      model === undefined ||
      (releases.length > 1 && !(places && spread && areNear(releases, places(), spread())))
    ) {
      const candidates = { why: "release" as const, models: model === undefined ? match.models : releases };
      unmatched.push({ result, candidates });
      continue;
    }
    add({ ...match, result, model, releases });
  }
  const found = [...groups.values()].map((group) => oneOf(group, modelSettings));
  return {
    matched: found.map(({ stands }) => stands),
    unmatched,
    repeated: found.flatMap(({ repeated }) => repeated),
    otherSettings: found.flatMap(({ others }) => others),
    clashes: found.flatMap(({ clashes }) => clashes),
  };
}

/** Names of pool models that look like it, or that it may mean: suggestions, never matches. Over a large pool they take long. */
export const nearestTo = ({ result, candidates }: UnmatchedResult, matcher: Matcher): string[] =>
  candidates ? candidates.models.map(({ name }) => name) : matcher.nearest(result.name);

const isMatch = (answer: Match | Weights | null): answer is Match => answer !== null && "models" in answer;

/** By what else the file calls it, a hub's id say, where the name itself is nobody's. */
function byId(matcher: Matcher, { ids }: ModelResult): Match | null {
  if (ids === undefined) return null;
  for (const id of ids) {
    const match = matcher.match(id);
    if (match) return { ...match, rule: `${match.rule}, by its id` };
  }
  return null;
}

function areNear(
  releases: readonly PoolModel[],
  places: ReadonlyMap<string, number>,
  spread: number,
): boolean {
  const values = releases.map(({ name }) => places.get(name));
  if (values.some((value) => value === undefined)) return false;
  const known = values as number[];
  return Math.max(...known) - Math.min(...known) <= NEAR_RELEASES * spread;
}

/**
 * Of all rows of one pool model the one that counts, and what becomes of the others. Where the pool has one model for base and
 * tuned weights and a row names the tuned ones, those count.
 */
function oneOf(all: readonly MatchedResult[], how: ModelSettings) {
  if (all.length === 1) return { stands: all[0]!, repeated: [], clashes: [], others: [] };
  const tuned = all.some((each) => each.tuned);
  const group = tuned ? all.filter((each) => each.tuned || each.rule === "policy") : all;
  const firsts: MatchedResult[] = [];
  const repeated: RepeatedResult[] = [];
  const clashes: Clash[] = [];
  for (const each of group) {
    const first = firsts.find(({ settings }) => settingText(settings) === settingText(each.settings));
    if (first === undefined) firsts.push(each);
    else if (first.result.score === each.result.score)
      repeated.push({ result: each.result, first: first.result });
    else clashes.push({ first, second: each });
  }
  const ranked = firsts.toSorted(
    (a, b) =>
      settingRank(b.settings) - settingRank(a.settings) ||
      (settingText(a.settings) < settingText(b.settings) ? -1 : 1),
  );
  const top = how === "lowest" ? ranked.at(-1)! : ranked[0]!;
  const mean = how === "mean" && ranked.length > 1;
  const others: OtherSetting[] = [];
  for (const each of all) {
    const { result, model, settings } = each;
    if (!group.includes(each))
      others.push({ result, model, setting: "base weights", stands: "tuned weights" });
    else if (firsts.includes(each) && each !== top)
      others.push({
        result,
        model,
        setting: settingText(settings),
        stands: mean ? "mean" : settingText(top.settings),
      });
  }
  const stands = mean ? { ...top, result: meanOf(ranked) } : top;
  return { stands, repeated, clashes, others };
}

/** One result of several settings: their mean, with its standard error where all have one. */
function meanOf(group: readonly MatchedResult[]): ModelResult {
  const results = group.map(({ result }) => result);
  const { standardError: _, samples: __, ...first } = results[0]!;
  const errors = results.map(({ standardError }) => standardError);
  const variance = errors.reduce((sum: number, error) => sum + (error ?? Number.NaN) ** 2, 0);
  return {
    ...first,
    score: results.reduce((sum, { score }) => sum + score, 0) / results.length,
    ...(Number.isFinite(variance) && { standardError: Math.sqrt(variance) / results.length }),
  };
}

/** Where a matched model stands: the mean of its releases; undefined where the axis has no place for it. */
export function placeOf(
  releases: readonly PoolModel[],
  places: ReadonlyMap<string, number>,
): number | undefined {
  if (releases.length === 0) return undefined;
  let sum = 0;
  for (const { name } of releases) {
    const value = places.get(name);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum / releases.length;
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
