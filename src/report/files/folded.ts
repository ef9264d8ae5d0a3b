// The assessment as the JSON report has it, and back: models and known benchmarks once a run, not once a benchmark. With
// one benchmark its models stand with it, whole.
import type {
  Assessment,
  BenchmarkAssessment,
  KnownCorrelation,
  KnownOnAxis,
  MatchedModel,
  MatchedScores,
  PlacedModel,
  Report,
} from "../../generated/report.ts";

export const SCHEMA_VERSION: Report["schema_version"] = "2.0";

export function folded(a: Assessment): Report {
  const { benchmarks, notes, reproduce, set_aside, ...run } = a;
  const models = placeTable();
  const matchedOf = (matched: MatchedModel[]) =>
    benchmarks.length === 1 ? matched : columns(matched, models.placeOf);
  const known = knownOnAxes(benchmarks);
  const reports = benchmarks.map((b): Report["benchmarks"][number] => ({
    ...b,
    models: { ...b.models, matched: matchedOf(b.models.matched) },
    context: { ...b.context, ...known.of(b) },
  }));
  return {
    schema_version: SCHEMA_VERSION,
    ...run,
    models: models.rows.map(placeOnly),
    known: known.lists,
    benchmarks: reports,
    ...(set_aside && { set_aside }),
    notes,
    reproduce,
  };
}

/** As it was before it was folded, but for the sentences that were added. */
export function unfolded({ schema_version: _, models, known, benchmarks, ...run }: Report): Assessment {
  return {
    ...run,
    benchmarks: benchmarks.map((b) => {
      const { known: list, itself, ...context } = b.context;
      const matched = rows(b.models.matched, models);
      const beside =
        list === null ? [] : known[list]!.benchmarks.filter(({ name }) => !itself.includes(name));
      return { ...b, models: { ...b.models, matched }, context: { ...context, known: beside } };
    }),
  };
}

function rows(matched: MatchedModel[] | MatchedScores, models: readonly PlacedModel[]): MatchedModel[] {
  if (Array.isArray(matched)) return matched;
  const { model, score, standard_error, samples } = matched;
  return model.map((at, i) => ({
    ...models[at]!,
    score: score[i]!,
    standard_error: standard_error?.[i] ?? null,
    samples: samples?.[i] ?? null,
  }));
}

/** Rows in the order in which they are first asked for, each once. */
function placeTable() {
  const byName = new Map<string, number[]>();
  const rows: MatchedModel[] = [];
  const placeOf = (model: MatchedModel): number => {
    const same = byName.get(model.name) ?? [];
    const known = same.find((at) => samePlace(rows[at]!, model));
    if (known !== undefined) return known;
    byName.set(model.name, [...same, rows.length]);
    return rows.push(model) - 1;
  };
  return { rows, placeOf };
}

/** Whether all but the score is the same. */
function samePlace(a: MatchedModel, b: MatchedModel): boolean {
  return (
    SINGLE.every((what) => a[what] === b[what]) &&
    (a.releases === b.releases || JSON.stringify(a.releases) === JSON.stringify(b.releases))
  );
}

const SINGLE = [
  "pool_model",
  "setting",
  "matched_by",
  "family",
  "family_from",
  "axis_value",
  "origin",
  "counts",
] as const satisfies readonly Exclude<keyof PlacedModel, "name" | "releases">[];

function placeOnly({ score: _, standard_error: __, samples: ___, ...place }: MatchedModel): PlacedModel {
  return place;
}

function columns(matched: readonly MatchedModel[], placeOf: (model: MatchedModel) => number) {
  const column = (read: (model: MatchedModel) => number | null) =>
    matched.some((model) => read(model) !== null) ? matched.map(read) : null;
  return {
    model: matched.map(placeOf),
    score: matched.map(({ score }) => score),
    standard_error: column(({ standard_error }) => standard_error),
    samples: column(({ samples }) => samples),
  };
}

/** For each axis all that its benchmarks have beside them: each leaves itself out, so together they have everything. */
function knownOnAxes(benchmarks: readonly BenchmarkAssessment[]) {
  const lists = new Map<string, KnownOnAxis>();
  const names = new Map<string, Map<string, KnownCorrelation>>();
  const keyOf = ({ pool, axis }: BenchmarkAssessment) => JSON.stringify([pool, axis.name, axis.left_out]);
  for (const b of benchmarks) {
    if (b.context.known.length === 0) continue;
    const key = keyOf(b);
    const all = names.get(key) ?? new Map<string, KnownCorrelation>();
    if (!names.has(key)) {
      names.set(key, all);
      lists.set(key, { pool: b.pool, axis: b.axis.name, left_out: b.axis.left_out, benchmarks: [] });
    }
    for (const one of b.context.known) all.set(one.name, one);
  }
  const order = (p: string, q: string) => (p < q ? -1 : p > q ? 1 : 0);
  for (const [key, list] of lists)
    list.benchmarks = [...names.get(key)!.values()].sort(
      (p, q) => order(p.domain, q.domain) || order(p.name, q.name),
    );
  const places = new Map([...lists.keys()].map((key, at) => [key, at]));
  return {
    lists: [...lists.values()],
    of(b: BenchmarkAssessment): { known: number | null; itself: string[] } {
      if (b.context.known.length === 0) return { known: null, itself: [] };
      const key = keyOf(b);
      return {
        known: places.get(key)!,
        itself: namesWithout(lists.get(key)!.benchmarks, b.context.known),
      };
    },
  };
}

/** Names of all but some, which mostly stand in the same order. */
function namesWithout(all: readonly KnownCorrelation[], some: readonly KnownCorrelation[]): string[] {
  const others: string[] = [];
  let at = 0;
  for (const { name } of all) {
    if (name === some[at]?.name) at++;
    else others.push(name);
  }
  if (at === some.length) return others;
  const there = new Set(some.map(({ name }) => name));
  return all.flatMap(({ name }) => (there.has(name) ? [] : name));
}
