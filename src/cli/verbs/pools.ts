// `pools`: one line for each bundled pool.
import { hasCapabilitiesScore } from "../../pool/choose.ts";
import { table } from "../../report/terminal/table.ts";
import { writeEither } from "../call.ts";
import { bundledPools } from "../disk/shelf.ts";
import { fitted } from "../output.ts";
import type { Call } from "../verb.ts";

export async function run(call: Call): Promise<number> {
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
  await writeEither(
    call,
    () => pools,
    (width) => `${table(heading, rows, { numbers: [1, 2, 3, 4], width })}\n\n${fitted(foot, width)}`,
  );
  return 0;
}
