// One axis over all sources: cells, groups, fit, scores.
import { type LinkedScore, linkedScores } from "./combine.ts";
import { type Cell, type Factor, fitFactor, normalScores } from "./fit.ts";
import type { LinkedSource } from "./sources.ts";

export interface LinkedColumn {
  battery: string;
  name: string;
}

export interface LinkedAxis {
  columns: LinkedColumn[];
  cells: Cell[];
  /** In the order of the models given. */
  scores: LinkedScore[];
  factor: Factor;
  omega2: number;
  /** Of each model, the battery that has most of its cells. */
  groups: string[];
}

/** @param models each by source: its name there */
export function linkedAxis(
  sources: readonly LinkedSource[],
  models: readonly ReadonlyMap<string, string>[],
): LinkedAxis {
  const columns = columnsIn(sources);
  const raw = models.flatMap((model, at) => cellsOf(model, at, sources, columns));
  const cells = normalScores(raw, columns.length);
  const batteries = columns.map(({ battery }) => battery);
  const groups = groupsOf(raw, models.length, batteries);
  const names = bySize(groups);
  const places = groups.map((group) => names.indexOf(group));
  const factor = fitFactor(cells, places, columns.length);
  return { columns, cells, factor, groups, ...linkedScores(cells, places, batteries, factor) };
}

function columnsIn(sources: readonly LinkedSource[]): LinkedColumn[] {
  const columns = new Map<string, LinkedColumn>();
  for (const { battery, columns: names } of sources)
    for (const name of names) columns.set(JSON.stringify([battery, name]), { battery, name });
  return [...columns.values()];
}

/** Two sources of one battery that both have a cell give its mean. */
function cellsOf(
  model: ReadonlyMap<string, string>,
  at: number,
  sources: readonly LinkedSource[],
  columns: readonly LinkedColumn[],
): Cell[] {
  return columns.flatMap(({ battery, name }, column) => {
    const values = sources.flatMap((source) => {
      const own = source.battery === battery ? model.get(source.pool) : undefined;
      return own === undefined ? [] : (source.models.get(own)?.get(name) ?? []);
    });
    const sum = values.reduce((total, value) => total + value, 0);
    return values.length === 0 ? [] : [{ model: at, column, value: sum / values.length }];
  });
}

/** Of equal counts the battery that comes first by name. */
function groupsOf(cells: readonly Cell[], models: number, batteries: readonly string[]): string[] {
  const names = [...new Set(batteries)].sort();
  const counts = Array.from({ length: models }, () => names.map(() => 0));
  for (const { model, column } of cells) counts[model]![names.indexOf(batteries[column]!)]! += 1;
  return counts.map((own) => names[own.indexOf(Math.max(...own))]!);
}

/** The largest first, which fixes the scale; the others by name. */
function bySize(groups: readonly string[]): string[] {
  const names = [...new Set(groups)].sort();
  const size = (name: string) => groups.filter((group) => group === name).length;
  const largest = names.reduce((most, name) => (size(name) > size(most) ? name : most));
  return [largest, ...names.filter((name) => name !== largest)];
}
