// Where the value stands among the pool's known benchmarks, and which of them rank models as this one does.
import type { Context, KnownCorrelation, NearestBenchmark } from "../generated/report.ts";
import { loose } from "../lexicon/loose.ts";
import type { PoolAxis } from "../pool/axis.ts";
import type { Reference } from "../pool/reference.ts";
import type { Beside } from "./beside.ts";

const NEAREST = 6;

export function contextOf(
  name: string,
  value: number | null,
  beside: readonly Beside[],
  reference: Reference,
  axis: PoolAxis,
  confidence: number,
): Context {
  const values = reference.once(axis, `known benchmarks at ${confidence}`, () =>
    knownValues(reference, axis, confidence),
  );
  const ids = reference.once(axis, "ids of known benchmarks", () => idsByName(reference));
  const itself = new Set(ids.get(loose(name)));
  const known: KnownCorrelation[] = [];
  let higher = 0;
  for (const { id, told } of values) {
    if (itself.has(id)) continue;
    known.push(told);
    if (value !== null && told.correlation > value) higher++;
  }
  return {
    rank_among_known:
      value === null || known.length === 0 ? null : { rank: higher + 1, of: known.length + 1 },
    known,
    nearest: nearest(reference.capability(name)?.id, itself, beside),
  };
}

/** By their loose names and ids. */
function idsByName({ pool }: Reference): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, name } of pool.known_benchmarks)
    for (const spelling of [id, name].map(loose)) ids.set(spelling, [...(ids.get(spelling) ?? []), id]);
  return ids;
}

/** By domain and name. */
function knownValues(reference: Reference, axis: PoolAxis, level: number) {
  const values = reference.known(axis, level);
  return reference.pool.known_benchmarks
    .flatMap(({ id, name, domain }) => {
      const value = values.get(id) ?? null;
      if (value === null) return [];
      const { correlation, interval, models } = value;
      const method = "family-jackknife";
      const told: KnownCorrelation = {
        name,
        domain,
        correlation,
        interval: interval && { ...interval, level, method },
        models,
      };
      return [{ id, told }];
    })
    .sort((a, b) => order(a.told.domain, b.told.domain) || order(a.told.name, b.told.name));
}

function nearest(
  capability: string | undefined,
  known: ReadonlySet<string>,
  beside: readonly Beside[],
): NearestBenchmark[] {
  const before = (a: Beside, b: Beside) =>
    b.correlation - a.correlation || order(a.column.name, b.column.name);
  const first: Beside[] = [];
  for (const one of beside) {
    const { id, capability: isCapability } = one.column;
    if (isCapability ? id === capability : known.has(id)) continue;
    const last = first[NEAREST - 1];
    if (last !== undefined && (one.correlation < last.correlation || before(last, one) <= 0)) continue;
    // After those that are nearer or as near.
    let at = first.length;
    while (at > 0 && before(first[at - 1]!, one) > 0) at--;
    first.splice(at, 0, one);
    if (first.length > NEAREST) first.pop();
  }
  return first.map(({ column: { name, domain }, correlation, models }) => ({
    name,
    domain,
    correlation,
    models,
  }));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
