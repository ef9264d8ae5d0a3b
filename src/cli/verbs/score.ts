// `score`: the capabilities scores of a pool's models, with loadings and variance explained; or another axis.
import { InputError, quote } from "../../errors.ts";
import type { Pool } from "../../generated/pool.ts";
import { type PoolAxis, poolAxis } from "../../pool/axis.ts";
import {
  capabilityBenchmarksThereAre,
  findCapabilityBenchmark,
} from "../../pool/find-capability-benchmark.ts";
import { fixed } from "../../report/numbers.ts";
import { table } from "../../report/terminal/table.ts";
import { writeEither } from "../call.ts";
import { bundledPools } from "../disk/shelf.ts";
import { fitted } from "../output.ts";
import { poolNamed } from "../own-pool.ts";
import type { Call } from "../verb.ts";

export async function run(call: Call): Promise<number> {
  const { world, options } = call;
  const shelf = bundledPools();
  if (options.pool === undefined || options.pool === "auto") {
    throw new InputError({
      message: "score needs a pool",
      expected: `--pool with a path or one of ${shelf.names.join(", ")}`,
    });
  }
  const pool = await poolNamed(options.pool, shelf, world.folder);
  const overlaps = (options["overlapsWith"] ?? []) as readonly string[];
  const axis = poolAxis(pool, String(options["axis"] ?? "capabilities-score"), idsOf(pool, overlaps));
  await writeEither(
    call,
    () => asData(pool, axis),
    (columns) => asText(pool, axis, columns),
  );
  return 0;
}

function idsOf(pool: Pool, names: readonly string[]): Set<string> {
  return new Set(
    names.map((name) => {
      const found = findCapabilityBenchmark(pool, name);
      if (found !== undefined) return found.id;
      throw new InputError({
        message: `the pool ${pool.name} has no such capability benchmark`,
        found: quote(name),
        ...capabilityBenchmarksThereAre(pool, name),
      });
    }),
  );
}

/** Models by falling value; equal ones by name. */
function ranked(pool: Pool, axis: PoolAxis) {
  return pool.models
    .flatMap((model) => {
      const value = axis.values.get(model.name);
      return value === undefined ? [] : [{ name: model.name, family: model.family, value }];
    })
    .sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
}

function loadingsOf({ fit }: PoolAxis) {
  return (fit?.benchmarks ?? []).map(({ id, name }, i) => ({
    id,
    name,
    loading: fit!.loadings[i]!,
    mean: fit!.means[i]!,
    deviation: fit!.deviations[i]!,
  }));
}

function asData(pool: Pool, axis: PoolAxis) {
  const models = ranked(pool, axis);
  const placed = new Set(models.map(({ name }) => name));
  return {
    pool: pool.name,
    version: pool.version,
    axis: { kind: axis.kind, name: axis.name, left_out: axis.leftOut.map(({ name }) => name) },
    variance_explained: axis.fit?.varianceExplained ?? null,
    reliability: axis.fit?.reliability ?? null,
    eigenvalues: axis.fit?.eigenvalues ?? null,
    loadings: loadingsOf(axis),
    models,
    without_value: pool.models.map(({ name }) => name).filter((name) => !placed.has(name)),
  };
}

function asText(pool: Pool, axis: PoolAxis, width: number | undefined): string {
  const models = ranked(pool, axis);
  const loadings = loadingsOf(axis);
  const missing = pool.models.length - models.length;
  const decimals = axis.kind === "release-date" ? 0 : 3;
  const parts = [fitted(`${pool.title} (${pool.name}, version ${pool.version}): ${axis.name}`, width)];
  if (axis.fit !== null) {
    const share = (axis.fit.varianceExplained * 100).toFixed(1);
    const out = axis.leftOut.map(({ name }) => name).join(", ");
    parts.push(
      fitted(
        `The first principal component of ${loadings.length} capability benchmarks explains ${share}% of the variance${out === "" ? "" : ` (left out: ${out})`}.`,
        width,
      ),
      table(
        ["benchmark", "loading"],
        loadings.map(({ name, loading }) => [name, fixed(loading, 3)]),
        { numbers: [1], width },
      ),
    );
  }
  parts.push(
    table(
      ["", "model", "family", axis.kind === "capabilities-score" ? "score" : "value"],
      models.map(({ name, family, value }, i) => [
        `${i + 1}`,
        name,
        family ?? "unknown",
        fixed(value, decimals),
      ]),
      { numbers: [0, 3], width },
    ),
  );
  if (missing > 0) parts.push(fitted(`${missing} of the pool's models have no value on this axis.`, width));
  if (pool.attribution !== undefined) parts.push(fitted(pool.attribution, width));
  return parts.join("\n\n");
}
