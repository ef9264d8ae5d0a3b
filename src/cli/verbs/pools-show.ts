// `pools show NAME`: one pool in detail.
import type { Pool } from "../../generated/pool.ts";
import { poolAxis } from "../../pool/axis.ts";
import { counts } from "../../report/numbers.ts";
import { table } from "../../report/terminal/table.ts";
import { wrap } from "../../report/terminal/wrap.ts";
import { writeEither } from "../call.ts";
import { bundledPools } from "../disk/shelf.ts";
import { fitted } from "../output.ts";
import { poolNamed } from "../own-pool.ts";
import type { Call } from "../verb.ts";

export async function run(call: Call): Promise<number> {
  const pool = await poolNamed(call.args[0] ?? "", bundledPools(), call.world.folder);
  await writeEither(
    call,
    () => pool,
    (columns) => asText(pool, columns),
  );
  return 0;
}

function asText(pool: Pool, columns: number | undefined): string {
  const axis = poolAxis(pool, "capabilities-score");
  const facts = [
    ["name", pool.name],
    ["version", `${pool.version}, data of ${pool.date}`],
    ["licence", pool.licence],
    ["models", `${pool.models.length}, ${axis.values.size} of them with a capabilities score`],
    ["families are", pool.families_are],
    ["axis", axisText(pool, axis.fit?.varianceExplained)],
    [
      "sources",
      pool.sources.map(({ name, url }) => (url === undefined ? name : `${name} (${url})`)).join("; "),
    ],
  ];
  const width = Math.max(...facts.map(([label]) => label!.length));
  return [
    fitted(pool.title, columns),
    ...(pool.description === undefined ? [] : [fitted(pool.description, columns)]),
    facts
      .map(([label, text]) =>
        columns === undefined
          ? `${label!.padEnd(width)}  ${text}`
          : wrap(text!, columns, `${label!.padEnd(width)}  `, " ".repeat(width + 2)),
      )
      .join("\n"),
    table(["family", "models"], familyRows(pool), { numbers: [1], width: columns }),
    ...(pool.known_benchmarks.length === 0
      ? []
      : [table(["domain", "known benchmarks"], domainRows(pool), { width: columns })]),
    ...(pool.notes ?? []).map((note) => fitted(note, columns)),
    ...(pool.attribution === undefined ? [] : [fitted(pool.attribution, columns)]),
  ].join("\n\n");
}

function axisText(pool: Pool, explained: number | undefined): string {
  if (pool.given_scores !== undefined)
    return `${pool.given_scores.name}, as given by ${pool.given_scores.source}`;
  const names = pool.capability_benchmarks.map(({ name }) => name).join(", ");
  return `${names}: the first principal component explains ${((explained ?? 0) * 100).toFixed(1)}% of the variance`;
}

function familyRows(pool: Pool): string[][] {
  return [...counts(pool.models.map(({ family }) => family ?? "unknown"))]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 40)
    .map(([family, count]) => [family, `${count}`]);
}

function domainRows(pool: Pool): string[][] {
  const domains = new Map<string, string[]>();
  for (const { domain, name, parts } of pool.known_benchmarks) {
    const shown = parts === undefined ? name : `${name} (${parts.length} parts)`;
    domains.set(domain, [...(domains.get(domain) ?? []), shown]);
  }
  return [...domains].map(([domain, names]) => [
    domain,
    names.length <= 8 ? names.join(", ") : `${names.slice(0, 8).join(", ")} and ${names.length - 8} more`,
  ]);
}
