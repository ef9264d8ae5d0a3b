// Which pool a benchmark is judged against, and the other pools that have a word to say.
import { didYouMean } from "../did-you-mean.ts";
import { type Fault, InputError, MOST_FAULTS, quote } from "../errors.ts";
import type { Pool } from "../generated/pool.ts";
import type { PoolSummary } from "../generated/report.ts";
import { policyOf } from "../policy/pinned.ts";
import type { Settings } from "../policy/settings.ts";
import { chooseBundled } from "../pool/choose.ts";
import type { Reference } from "../pool/reference.ts";
import { bundledName, type OpenShelf, type PoolShelf } from "../pool/shelf.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";

export interface ChosenPool {
  reference: Reference;
  by: PoolSummary["chosen_by"];
}

/**
 * The policy's pool for this benchmark, else the run's pool, else (auto) the one with the most matched models;
 * where the base branch already has the benchmark, the pool that was chosen there is kept (else dropping models could choose another). Never looks at a correlation.
 */
export function poolFor(
  benchmark: BenchmarkResults,
  settings: Settings,
  shelf: OpenShelf,
  base: BenchmarkResults | null,
): ChosenPool {
  const name = policyOf(benchmark.name, settings)?.pool ?? settings.values.pool;
  const own = shelf.own.get(name);
  if (own) return { reference: own, by: "path" };
  if (name !== "auto") return { reference: bundled(name, shelf), by: "name" };
  const minima = { models: settings.values["min-models"], families: settings.values["min-families"] };
  const choose = (results: BenchmarkResults) =>
    chooseBundled(shelf, results, minima, settings.models, settings.values["bare-names"]);
  const kept = base === null ? null : choose(base);
  if (kept !== null && kept.matched >= minima.models && kept.families >= minima.families) {
    return { reference: shelf.open(kept.name), by: "baseline" };
  }
  return { reference: shelf.open(choose(benchmark).name), by: "auto" };
}

/** Where the policy file first names this pool; nothing where the pool comes from elsewhere. */
export function placeOfPool(name: string, settings: Settings): Pick<Fault, "file" | "line" | "column"> {
  if (settings.values.pool === name && settings.from.pool === "file") return settings.policyAt(["pool"]);
  const pinned = Object.entries(settings.benchmarks).find(([, { pool }]) => pool === name);
  return pinned === undefined ? {} : settings.policyAt(["benchmarks", pinned[0], "pool"]);
}

/** Pools that the settings name and that are not bundled ones: paths, which the caller reads. */
export function ownPoolPaths(settings: Settings, shelf: PoolShelf): string[] {
  const named = [
    settings.values.pool,
    ...Object.values(settings.benchmarks).flatMap(({ pool }) => pool ?? []),
  ];
  return [...new Set(named)].filter(
    (name) => name !== "auto" && bundledName(shelf, name, placeOfPool(name, settings)) === null,
  );
}

function bundled(name: string, shelf: OpenShelf): Reference {
  const own = bundledName(shelf, name);
  if (own !== null) return shelf.open(own);
  const near = didYouMean(name, shelf.names);
  throw new InputError({
    message: `there is no pool ${quote(name)}`,
    expected: `${shelf.names.join(", ")}, auto, or the path of a pool file`,
    ...(near !== null && { remedy: near }),
  });
}

/** @throws InputError where the policy maps a name to a model that no pool knows: the mapping would be lost */
export function refuseUnknownModels(
  settings: Settings,
  shelf: PoolShelf,
  ownPools?: ReadonlyMap<string, Pool>,
): void {
  const mappings = Object.entries(settings.models);
  if (mappings.length === 0) return;
  const pools = [...(ownPools?.values() ?? []), ...shelf.names.map((name) => shelf.get(name))];
  const known = new Set(
    pools.flatMap(({ models }) => models.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])])),
  );
  const wrong = mappings.filter(([, target]) => !known.has(target));
  if (wrong.length === 0) return;
  // Cut first: a suggestion looks at every model there is.
  const faults = wrong.slice(0, MOST_FAULTS).map(
    ([from, target]): Fault => ({
      ...settings.policyAt(["models", from]),
      message: `models maps ${quote(from)} to ${quote(target)}, which no pool knows`,
      expected: "the name of a pool model",
      ...meant(didYouMean(target, [...known])),
    }),
  );
  if (wrong.length > faults.length) {
    faults.push({ message: `models maps ${wrong.length - faults.length} more names to what no pool knows` });
  }
  throw new InputError(faults);
}

function meant(near: string | null): Pick<Fault, "remedy" | "command"> {
  return near === null ? { command: "score --pool NAME", remedy: "lists a pool's models" } : { remedy: near };
}
