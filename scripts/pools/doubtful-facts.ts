// Aliases and release dates of the pools that contradict a source: Epoch's table of model versions, HELM's metadata, or the
// date that stands in an id itself. What is known to be otherwise is named with its reason (eci.ts, helm.ts).
import type { Pool } from "../../src/generated/pool.ts";
import { matcherOf } from "../../src/models/match.ts";
import { NOT_THE_MODEL } from "./eci.ts";
import { DATES } from "./helm.ts";
import { readTable } from "./table.ts";

const DAY = 86_400_000;
/** An announcement, a first preview or a paper may lie so far from the day that an id bears. */
const MOST_DAYS = 45;

const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY;

/** The day that an id bears, `…-2024-08-06`, `…-20250514`; of a month alone its middle. */
export function dayIn(id: string): string | undefined {
  const [, year, month, day] = /(?<!\d)(20\d\d)-?([01]\d)-?([0-3]\d)(?!\d)/.exec(id) ?? [];
  if (year) return `${year}-${month}-${day}`;
  const [, short, at] = /(?<=mistral-\w+-)(2[3-9])([01]\d)$/.exec(id) ?? [];
  return short && `20${short}-${at}-15`;
}

/** Each as a sentence; none is as it should be. */
export function doubtfulFacts(pools: readonly Pool[]): string[] {
  return pools.flatMap((pool) => [
    ...datesAgainstIds(pool),
    ...datesAgainstHelm(pool),
    ...againstEpoch(pool),
  ]);
}

function datesAgainstIds({ name: pool, models }: Pool): string[] {
  return models.flatMap(({ name, aliases = [], release_date }) =>
    [name, ...aliases].flatMap((id) => {
      const day = dayIn(id);
      if (!day || !release_date || daysApart(day, release_date) <= MOST_DAYS) return [];
      return [`${pool}: ${name} is of ${release_date}, but ${id} bears ${day}`];
    }),
  );
}

function datesAgainstHelm({ name: pool, models }: Pool): string[] {
  const dates = new Map(
    readTable("helm-models/helm_models.csv").map(({ id, release_date }) => [id!, release_date]),
  );
  return models.flatMap(({ name, aliases = [], release_date }) =>
    [name, ...aliases].flatMap((id) => {
      const known = DATES[id] ?? dates.get(id);
      if (!known || !release_date || daysApart(known, release_date) <= MOST_DAYS) return [];
      return [`${pool}: ${name} is of ${release_date}, HELM's ${id} of ${known}`];
    }),
  );
}

/** Every id of Epoch's that names one model of the pool means it, or nothing there, or one of its releases. */
function againstEpoch(pool: Pool): string[] {
  if (pool.name !== "eci-2026") return [];
  const names = new Set(pool.models.map(({ name }) => name));
  const matcher = matcherOf(pool);
  return readTable("epoch-capabilities-index/epoch_model_versions.csv").flatMap(({ id, name }) => {
    if (!names.has(name!)) return [];
    const found = matcher.match(id!)?.models.map((model) => model.name) ?? [];
    const other = Object.keys(NOT_THE_MODEL).some((each) => id === each);
    const right = other ? !found.includes(name!) : found.includes(name!);
    return right ? [] : [`${pool.name}: ${id} is ${found.join(", ") || "no model"}, not ${name}`];
  });
}
