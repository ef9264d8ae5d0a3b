// What a new version of a pool changes, for whoever decides on it: models, scores, and what is said of its known benchmarks.
import type { Pool } from "../../src/generated/pool.ts";
import type { PoolIndex } from "../../src/pool/pool-index.ts";

export interface Version {
  pool: Pool;
  index: PoolIndex;
}

/** The threshold that is built in. */
const THRESHOLD = 0.6;
const MOST_NAMES = 20;

/** Lines for people; empty where nothing moved. */
export function moved({ pool: before, index: was }: Version, { pool: after, index: is }: Version): string[] {
  const names = (pool: Pool) => new Set(pool.models.map(({ name }) => name));
  const [old, now] = [names(before), names(after)];
  const scores = new Map(before.models.map((model) => [model.name, scoresOf(model)]));
  const changed = after.models
    .filter(({ name }) => scores.has(name))
    .filter((model) => scores.get(model.name) !== scoresOf(model));
  return [
    ...listed(
      "added",
      [...now].filter((name) => !old.has(name)),
    ),
    ...listed(
      "gone",
      [...old].filter((name) => !now.has(name)),
    ),
    ...listed(
      "with other scores",
      changed.map(({ name }) => name),
    ),
    ...Object.entries(is.known).flatMap(([id, value]) => knownMoved(id, was.known[id], value)),
  ];
}

const scoresOf = ({ scores, capabilities_score, standard_error }: Pool["models"][number]): string =>
  JSON.stringify([scores, capabilities_score, standard_error]);

function listed(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  return [`${names.length} models ${what}: ${names.slice(0, MOST_NAMES).join(", ")}${more}`];
}

type Known = PoolIndex["known"][string] | undefined;

/** Where the side of the threshold is another one. */
function knownMoved(id: string, was: Known, is: Known): string[] {
  const side = (value: Known) =>
    !value ? "none" : value.correlation >= THRESHOLD ? "entangled" : "distinct";
  const text = (value: Known) =>
    value ? `${value.correlation.toFixed(2)} over ${value.models} models` : "no correlation";
  return side(was) === side(is)
    ? []
    : [`known benchmark ${id}: ${side(was)} (${text(was)}) → ${side(is)} (${text(is)})`];
}
