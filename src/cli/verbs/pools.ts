// `pools`: one line for each bundled pool.
import { hasCapabilitiesScore } from "../../pool/choose.ts";
import { bundledPools } from "../disk/shelf.ts";
import { fitted, resultColumns, writeResult } from "../output.ts";
import { json, table } from "../table.ts";
import type { Call } from "../verb.ts";

export async function run({ world, options, format }: Call): Promise<number> {
  const shelf = bundledPools();
  const pools = shelf.names.map((name) => {
    const pool = shelf.get(name);
    const placed = pool.models.filter(hasCapabilitiesScore);
    return {
      name,
      title: pool.title,
      version: pool.version,
      date: pool.date,
      licence: pool.licence,
      models: placed.length,
      families: new Set(placed.map(({ family, name: own }) => family ?? own)).size,
      families_are: pool.families_are,
      capability_benchmarks: pool.capability_benchmarks.map((each) => each.name),
      known_benchmarks: pool.known_benchmarks.length,
    };
  });
  if (format === "json") {
    await writeResult(world, json(pools), options.output, format);
    return 0;
  }
  const rows = pools.map((pool) => [
    pool.name,
    `${pool.models}`,
    `${pool.families}`,
    pool.capability_benchmarks.length === 0 ? "given" : `${pool.capability_benchmarks.length}`,
    `${pool.known_benchmarks}`,
    pool.date,
    pool.title,
  ]);
  const heading = ["pool", "models", "families", "benchmarks", "known", "date", "title"];
  const foot =
    "models: those with a capabilities score. benchmarks: capability benchmarks that make it.\n" +
    "known: benchmarks to compare yours with. More: pools show NAME";
  const width = resultColumns(world, options.output);
  const text = `${table(heading, rows, { numbers: [1, 2, 3, 4], width })}\n\n${fitted(foot, width)}`;
  await writeResult(world, text, options.output);
  return 0;
}
