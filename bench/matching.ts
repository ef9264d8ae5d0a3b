// How many of the models of the source tables and public leaderboards each pool knows, and by which rule.
// `node bench/matching.ts` prints a table, `node bench/matching.ts --list` every match beside it, to be read by eye. A model
// that is in no pool cannot be matched: the share is of all names, so it says how far a pool reaches, not how often the
// matcher fails; that there is no false match is tested (test/models). Then, of public tables of today's models that no rule
// was made from but those of the kinds they showed, a line each: how many rows the best single pool and the linked one place.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readTable } from "../scripts/pools/table.ts";
import { BUNDLED_POOLS } from "../src/generated/pools.ts";
import { matcherOf } from "../src/models/match.ts";
import { isLinked } from "../src/pool/linked.ts";
import { poolShelf } from "../src/pool/shelf.ts";
import { groupBy } from "../src/results/candidates.ts";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const shelf = poolShelf(BUNDLED_POOLS, (file) => read(`pools/${file}`));

const SOURCES: Readonly<Record<string, () => string[]>> = {
  "HELM Safety": () => readTable("helm-safety/helm_safety.csv").map(({ id }) => id!),
  "AIR-Bench 2024": () => readTable("helm-air-bench/helm_air_bench_2024.csv").map(({ id }) => id!),
  Vectara: () => readTable("vectara-hallucination/vectara_hallucination.csv").map(({ id }) => id!),
  "HELM models": () => readTable("helm-models/helm_models.csv").map(({ id }) => id!),
  "HELM display names": () => readTable("helm-models/helm_models.csv").map(({ name }) => name!),
  "Epoch model versions": () =>
    readTable("epoch-capabilities-index/epoch_model_versions.csv").map(({ id }) => id!),
  "Epoch's hub": () => readTable("epoch-hub-2026-05/epoch_hub_long.csv").map(({ model }) => model!),
  "BullshitBench v2": () =>
    readTable("bullshitbench-v2/techniques.csv").map(
      ({ model, reasoning }) => `${model} (reasoning=${reasoning})`,
    ),
  "public spellings": () =>
    (parse(read("test/fixtures/spellings/public.csv"), { columns: true }) as { spelling: string }[]).map(
      ({ spelling }) => spelling,
    ),
};

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`;

const listed = process.argv.includes("--list");

console.log(["names", "pool", "matched", "unclear", "of", "share", "by rule"].join("\t"));
for (const [source, names] of Object.entries(SOURCES)) {
  const all = [...new Set(names())];
  const somewhere = new Set<string>();
  for (const pool of shelf.names) {
    const matcher = matcherOf(shelf.get(pool));
    const rules = new Map<string, number>();
    let unclear = 0;
    for (const name of all) {
      const match = matcher.match(name);
      if (!match && matcher.doubt(name)) unclear += 1;
      if (!match) continue;
      const { rule, models } = match;
      if (listed)
        console.log([source, pool, name, models.map((one) => one.name).join(" / "), rule].join("\t"));
      somewhere.add(name);
      rules.set(rule, (rules.get(rule) ?? 0) + 1);
    }
    const matched = [...rules.values()].reduce((sum, count) => sum + count, 0);
    const byRule = [...rules].map(([rule, count]) => `${rule} ${count}`).join(", ");
    console.log(
      [source, pool, matched, unclear, all.length, percent(matched, all.length), byRule].join("\t"),
    );
  }
  console.log(
    [source, "any pool", somewhere.size, "", all.length, percent(somewhere.size, all.length), ""].join("\t"),
  );
}

const tables = groupBy(
  parse(read("test/fixtures/spellings/tables.csv"), { columns: true }) as {
    table: string;
    spelling: string;
  }[],
  ({ table }) => table,
);
console.log(["\ntable", "rows", "best single pool", "placed", "share", "linked", "share"].join("\t"));
const sums = { rows: 0, single: 0, linked: 0 };
for (const [table, rows] of tables) {
  const placed = (pool: string) => {
    const matcher = matcherOf(shelf.get(pool));
    return rows.filter(({ spelling }) => matcher.match(spelling)).length;
  };
  const [best, ...others] = shelf.names
    .filter((pool) => !isLinked(shelf.get(pool)))
    .map((pool) => ({ pool, count: placed(pool) }));
  const single = others.reduce((most, each) => (each.count > most.count ? each : most), best!);
  const linked = placed("linked-2026");
  sums.rows += rows.length;
  sums.single += single.count;
  sums.linked += linked;
  console.log(
    [
      table,
      rows.length,
      single.pool,
      single.count,
      percent(single.count, rows.length),
      linked,
      percent(linked, rows.length),
    ].join("\t"),
  );
  if (!listed) continue;
  for (const pool of new Set([single.pool, "linked-2026"]))
    for (const { spelling } of rows) {
      const match = matcherOf(shelf.get(pool)).match(spelling);
      if (match)
        console.log(
          [table, pool, spelling, match.models.map(({ name }) => name).join(" / "), match.rule].join("\t"),
        );
    }
}
console.log(
  [
    "all",
    sums.rows,
    "",
    sums.single,
    percent(sums.single, sums.rows),
    sums.linked,
    percent(sums.linked, sums.rows),
  ].join("\t"),
);
