// What a new version of a pool changes, for whoever decides on it: models, scores, and what is said of its known benchmarks.
import type { Pool, PoolModel } from "../../src/generated/pool.ts";
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
  const old = new Map(before.models.map((model) => [model.name, model]));
  const now = new Map(after.models.map((model) => [model.name, model]));
  const added = [...now.keys()].filter((name) => !old.has(name));
  const gone = [...old.keys()].filter((name) => !now.has(name));
  const changed = after.models
    .flatMap((model) => {
      const same = old.get(model.name);
      return same === undefined || scoresOf(same) === scoresOf(model) ? [] : [{ same, model }];
    })
    .sort((a, b) => shift(b) - shift(a));
  return [
    ...listed("added", added),
    ...listed("gone", gone),
    ...listed("with other scores, what moved most first", changed.map(changeText)),
    ...Object.entries(is.known).flatMap(([id, value]) => knownMoved(id, was.known[id], value)),
  ];
}

const scoresOf = ({ scores, capabilities_score, standard_error }: PoolModel): string =>
  JSON.stringify([scores, capabilities_score, standard_error]);

interface Change {
  same: PoolModel;
  model: PoolModel;
}

/** Of given scores; others are many numbers. */
const shift = ({ same, model }: Change): number =>
  Math.abs((model.capabilities_score ?? 0) - (same.capabilities_score ?? 0));

const changeText = ({ same, model }: Change): string =>
  model.capabilities_score === undefined
    ? model.name
    : `${model.name} (${same.capabilities_score} → ${model.capabilities_score})`;

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
