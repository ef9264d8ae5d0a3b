// Which benchmark and metric are meant, where files hold several: never a silent choice, always a question with the list.
import { closest } from "fastest-levenshtein";
import { InputError, quote } from "../errors.ts";
import { loose } from "../lexicon/loose.ts";
import type { SetAside } from "./benchmark-results.ts";
import { benchmarkKey, type Candidate, groupBy } from "./candidates.ts";
import { OpenQuestion } from "./open-question.ts";
import type { ReadOptions } from "./options.ts";

export type Selection = Pick<ReadOptions, "benchmark" | "metric" | "metrics">;

/**
 * The candidates that are meant, one for each benchmark (every metric with `*`).
 * Without a selector: all benchmarks of our own format; of a harness's files the only one, groups standing for their parts.
 * @throws InputError that lists the choices where the selectors leave several, or none
 */
export function select(candidates: readonly Candidate[], selection: Selection): Candidate[] {
  const asked = selection.benchmark ?? [];
  if (asked.length === 0) return withoutSelector(candidates, selection);
  const chosen = asked.flatMap((selector) => bySelector(candidates, selector, selection));
  return [...new Set(chosen)];
}

function withoutSelector(candidates: readonly Candidate[], selection: Selection): Candidate[] {
  const top = topLevel(candidates);
  const meant = top.filter((c) => c.meant);
  const others = [
    ...groupBy(
      top.filter((c) => !c.meant),
      benchmarkKey,
    ).values(),
  ];
  const byMetric = others
    .map((metrics) => keepMetric(metrics, selection, false))
    .filter((metrics) => metrics.length > 0);
  const rest = byMetric.length > 0 || others.length === 0 ? byMetric : refuseMetric(others.flat(), selection);
  if (rest.length > 1 || (rest.length === 1 && meant.length > 0)) {
    throw question(`the files hold ${rest.length + count(meant)} benchmarks`, [...meant, ...rest.flat()]);
  }
  const own = [...groupBy(meant, benchmarkKey).values()].map((metrics) => oneMetric(metrics, selection));
  return [...own, ...rest.map((metrics) => oneMetric(metrics, selection))];
}

/** Benchmarks that nobody asked for, of which none is a part of one that was. */
export function unasked(candidates: readonly Candidate[], chosen: readonly Candidate[]): SetAside[] {
  const keys = new Set(chosen.map(benchmarkKey));
  const names = new Set(chosen.map(({ benchmark }) => benchmark));
  const left = topLevel(candidates).filter(
    (c) => !keys.has(benchmarkKey(c)) && (c.partOf === undefined || !names.has(c.partOf)),
  );
  return [...groupBy(left, benchmarkKey).values()].map(([first]) => {
    const { metric: _, ...named } = first!;
    const { file } = first!.from[0]!.reading.place;
    return { file, table: label(named), why: "another benchmark was asked for" };
  });
}

function count(candidates: readonly Candidate[]): number {
  return groupBy(candidates, benchmarkKey).size;
}

/** Candidates that are no part of a group that is there too. */
function topLevel(candidates: readonly Candidate[]): Candidate[] {
  const names = new Set(candidates.map((c) => c.benchmark));
  const top = candidates.filter(
    (c) => c.meant || c.partOf === undefined || c.partOf === c.benchmark || !names.has(c.partOf),
  );
  return top.length > 0 ? top : [...candidates];
}

function bySelector(candidates: readonly Candidate[], selector: string, selection: Selection): Candidate[] {
  if (selector === "*" && !candidates.some((c) => c.benchmark === "*")) {
    return topLevel(candidates);
  }
  const { found, metricSaid } = matching(candidates, selector);
  if (found.length === 0) throw new InputError(nothingFound(candidates, selector));
  const groups = [...groupBy(found, benchmarkKey).values()];
  const kept = metricSaid
    ? groups
    : groups.map((metrics) => keepMetric(metrics, selection, groups.length > 1)).filter((m) => m.length > 0);
  if (kept.length === 0) refuseMetric(found, selection);
  const whole = oneInTables(kept);
  if (whole !== undefined) return [whole];
  if (kept.length > 1) throw question(`${quote(selector)} names ${kept.length} benchmarks`, kept.flat());
  return [oneMetric(kept[0]!, {})];
}

/**
 * One benchmark in several tables of a document, which share no model (large ones, small ones): as over several files,
 * they are joined where their common name is asked for.
 */
function oneInTables(kept: readonly (readonly Candidate[])[]): Candidate | undefined {
  const all = kept.flat();
  const [first] = all;
  if (first === undefined || kept.length < 2 || all.length !== kept.length) return undefined;
  const readings = all.flatMap(({ from }) => from.map(({ reading }) => reading));
  const models = readings.flatMap(({ scores }) => scores.map(({ model }) => loose(model)));
  const alike = all.every(
    (one) =>
      one.benchmark === first.benchmark &&
      one.metric === first.metric &&
      one.variant === first.variant &&
      one.collection !== undefined &&
      one.from.every(({ reading }) => reading.role !== undefined),
  );
  if (!alike || new Set(readings.map(({ place }) => place.file)).size > 1) return undefined;
  if (new Set(models).size < models.length) return undefined;
  const { collection: _, ...joined } = first;
  const tables = all.map(({ collection }) => quote(collection!)).join(" and ");
  const text = `${quote(first.benchmark)} is joined from tables that share no model: ${tables}`;
  const [told, ...others] = all.flatMap(({ from }) => from);
  const remarks = [
    ...(told!.reading.remarks ?? []),
    { code: "tables-joined" as const, text, place: told!.reading.place },
  ];
  return { ...joined, from: [{ ...told!, reading: { ...told!.reading, remarks } }, ...others] };
}

/** What a selector names: exactly as written first, then without regard to case, spaces, hyphens and underscores. */
function matching(
  candidates: readonly Candidate[],
  selector: string,
): { found: Candidate[]; metricSaid: boolean } {
  for (const form of [(text: string) => text, loose]) {
    const wanted = form(selector);
    const named = (c: Candidate) => namesOf(c).some((name) => form(name) === wanted);
    const withMetric = (c: Candidate) =>
      metricNames(c).some((metric) => namesOf(c).some((name) => form(`${name}/${metric}`) === wanted));
    const exact = candidates.filter(named);
    if (exact.length > 0) return { found: exact, metricSaid: false };
    const full = candidates.filter(withMetric);
    if (full.length > 0) return { found: full, metricSaid: true };
    const suite = candidates.filter((c) => c.collection !== undefined && form(c.collection) === wanted);
    if (suite.length > 0) return { found: suite, metricSaid: false };
  }
  return { found: [], metricSaid: false };
}

function namesOf(c: Candidate): string[] {
  const plain = c.variant === undefined ? [c.benchmark] : [`${c.benchmark}:${c.variant}`, c.benchmark];
  const inSuite = c.collection === undefined ? [] : plain.map((name) => `${c.collection}/${name}`);
  return [...plain, ...inSuite, ...c.aliases];
}

/** A metric's name, and the same without a filter (`acc,none` → `acc`). */
function metricNames(c: Candidate): string[] {
  if (c.metric === undefined) return [];
  const comma = c.metric.indexOf(",");
  return comma === -1 ? [c.metric, `${c.metric},none`] : [c.metric, c.metric.slice(0, comma)];
}

/** The metrics that the selection leaves. A benchmark with one unnamed metric stays: there is nothing to choose. */
function keepMetric(metrics: readonly Candidate[], selection: Selection, parts: boolean): Candidate[] {
  const wanted = selection.metrics?.[metrics[0]!.benchmark] ?? selection.metric;
  if (wanted === undefined) {
    const main = metrics.filter((c) => c.main);
    return main.length === 1 && !parts ? main : [...metrics];
  }
  for (const form of [(text: string) => text, loose]) {
    const found = metrics.filter(
      (c) =>
        metricNames(c).some((name) => form(name) === form(wanted)) ||
        (parts && form(c.benchmark) === form(wanted)),
    );
    if (found.length > 0) return found;
  }
  return metrics.length === 1 && metrics[0]!.metric === undefined && !parts ? [...metrics] : [];
}

function oneMetric(metrics: readonly Candidate[], selection: Selection): Candidate {
  const kept = keepMetric(metrics, selection, false);
  if (kept.length === 1) return kept[0]!;
  if (kept.length === 0) refuseMetric(metrics, selection);
  throw question(`${quote(metrics[0]!.benchmark)} has ${kept.length} metrics`, kept);
}

function refuseMetric(candidates: readonly Candidate[], selection: Selection): never {
  const wanted = selection.metrics?.[candidates[0]!.benchmark] ?? selection.metric ?? "";
  throw new InputError({
    message: `no benchmark has the metric ${quote(wanted)}`,
    ...place(candidates),
    expected: `one of ${choices(candidates)}`,
    remedy: "Give the metric as the file names it",
  });
}

function nothingFound(candidates: readonly Candidate[], selector: string) {
  const names = [...new Set(candidates.map((c) => c.benchmark))];
  const near = closest(selector, names);
  return {
    message: `no benchmark is called ${quote(selector)}`,
    expected: `one of ${list(names)}`,
    ...(near &&
      loose(near).includes(loose(selector).slice(0, 3)) && { remedy: `Did you mean ${quote(near)}?` }),
  };
}

/** @param several what there are several of */
function question(several: string, candidates: readonly Candidate[]): OpenQuestion {
  const benchmarks = groupBy(candidates, benchmarkKey).size > 1;
  const fault = {
    message: `${several}: which of these did you mean? ${choices(candidates)}`,
    ...place(candidates),
    remedy: benchmarks
      ? "Choose with benchmark (NAME, or NAME/METRIC), or take every one with benchmark *"
      : "Choose with metric, or with benchmark as NAME/METRIC",
  };
  return new OpenQuestion("benchmark", fault, several);
}

/** A candidate as a user can ask for it. */
export function label(c: Pick<Candidate, "benchmark" | "variant" | "collection" | "metric">): string {
  const name = c.variant === undefined ? c.benchmark : `${c.benchmark}:${c.variant}`;
  const inSuite = c.collection === undefined ? name : `${c.collection}/${name}`;
  return c.metric === undefined ? inSuite : `${inSuite}/${c.metric}`;
}

function place(candidates: readonly Candidate[]): { file?: string } {
  const files = new Set(candidates.flatMap((c) => c.from.map((one) => one.reading.place.file)));
  return files.size === 1 ? { file: [...files][0]! } : {};
}

/** Each benchmark with its metrics, so that a long name is not cut: `"glue" (acc, f1)`. */
function choices(candidates: readonly Candidate[]): string {
  const groups = [...groupBy(candidates, benchmarkKey).values()];
  const shared = groupBy(groups, (metrics) => metrics[0]!.benchmark);
  const shown = groups.slice(0, 40).map((metrics) => {
    const { benchmark, collection, variant } = metrics[0]!;
    const name =
      shared.get(benchmark)!.length === 1
        ? benchmark
        : label({
            benchmark,
            ...(collection !== undefined && { collection }),
            ...(variant !== undefined && { variant }),
          });
    const names = metrics.flatMap((c) => (c.metric === undefined ? [] : [c.metric]));
    const list = names.slice(0, 20).map((metric) => quote(metric).slice(1, -1));
    const told = names.length > 20 ? [...list, `and ${names.length - 20} more`] : list;
    return names.length === 0 ? quote(name) : `${quote(name)} (${told.join(", ")})`;
  });
  return groups.length > 40 ? `${shown.join(", ")}, and ${groups.length - 40} more` : shown.join(", ");
}

/** At most 40 names, in their order. */
function list(names: readonly string[]): string {
  const unique = [...new Set(names)];
  const shown = unique.slice(0, 40).map(quote).join(", ");
  return unique.length > 40 ? `${shown}, and ${unique.length - 40} more` : shown;
}
