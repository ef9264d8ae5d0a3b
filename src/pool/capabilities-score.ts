// The capabilities score: first principal component of a pool's capability benchmarks (Ren et al. 2024).

import { InputError } from "../errors.ts";
import type { CapabilityBenchmark, Pool } from "../generated/pool.ts";
import { type FirstComponent, firstComponentOf } from "../statistics/first-component.ts";
import { roundSignificant } from "../statistics/round-significant.ts";
import { type StandardisedColumn, standardiseColumn } from "../statistics/standardised-column.ts";
import { type CompleteRows, completeRows } from "./complete-rows.ts";

/** With fewer there is no component worth the name. */
export const MINIMUM_CAPABILITY_BENCHMARKS = 3;

export interface CapabilitiesScore {
  /** Those that make the axis, in the pool's order; the arrays below follow them. */
  benchmarks: CapabilityBenchmark[];
  /** Of the oriented scores: a benchmark where lower is better enters with its sign turned. */
  means: number[];
  /** Population standard deviations (divided by n). */
  deviations: number[];
  loadings: number[];
  eigenvalues: number[];
  /** λ₁ / Σλ. */
  varianceExplained: number;
  /** θ = p/(p−1) · (1 − 1/λ₁), the axis's own reliability (Armor 1974). */
  reliability: number;
  /** By pool model name; only models that have every benchmark of the axis. */
  values: ReadonlyMap<string, number>;
}

/** Components that are made with the pool (Spearman matrix). */
export interface ReadyComponents {
  /** Of all capability benchmarks; null where the scores are given. */
  component: FirstComponent | null;
  /** Of all but one, by the id of the one that is left out; none where that leaves too few. */
  without: Readonly<Record<string, FirstComponent>>;
}

export interface ScoreOptions {
  /** Ids of capability benchmarks that stay out; the rest is standardised and weighted anew. */
  without?: ReadonlySet<string>;
  /** Whose first eigenvector gives the loadings: Spearman (as in the paper's published analysis) or Pearson. */
  matrix?: "spearman" | "pearson";
}

/**
 * Scores of the pool's models: Σ loading · (score − mean) / deviation over complete rows.
 * @throws InputError for fewer than 3 benchmarks or 3 complete rows, a constant benchmark, or a value that is not finite.
 */
export const capabilitiesScore = (pool: Pool, options: ScoreOptions = {}): CapabilitiesScore =>
  scoresOf(pool)(options);

/**
 * The same for many axes of one pool: what they share is made once.
 * @param made the pool's components that are made already
 */
export function scoresOf(pool: Pool, made: ReadyComponents | null = null) {
  /** Where no model misses a cell, the rows are the same whatever leaves, and so is each column made ready. */
  const ready = new Map<string, StandardisedColumn>();

  function standardised(rows: CompleteRows, matrix: "spearman" | "pearson"): StandardisedColumn[] {
    const everyone = rows.models.length === pool.models.length;
    return rows.columns.map((column, j) => {
      const { id, name } = rows.benchmarks[j] as CapabilityBenchmark;
      const key = JSON.stringify([matrix, id]);
      const made = (everyone && ready.get(key)) || standardiseColumn(column, matrix, name);
      if (everyone) ready.set(key, made);
      return made;
    });
  }

  /** Where no model misses a cell: of all benchmarks. */
  let whole: CompleteRows | undefined;

  function rowsWithout(without: ReadonlySet<string> = new Set()): CompleteRows {
    if (whole !== undefined) {
      const stays = (_: unknown, j: number) => !without.has(whole!.benchmarks[j]!.id);
      const { models, benchmarks, columns } = whole;
      return { models, benchmarks: benchmarks.filter(stays), columns: columns.filter(stays) };
    }
    const rows = completeRows(pool, without);
    if (without.size === 0 && rows.models.length === pool.models.length) whole = rows;
    return rows;
  }

  return ({ without, matrix = "spearman" }: ScoreOptions = {}): CapabilitiesScore => {
    const rows = rowsWithout(without);
    const { benchmarks, models, columns } = rows;
    const known = matrix === "spearman" ? componentWithout(made, without) : null;
    // An excerpt may hold few models, or none: what makes its component is not among them.
    if (known === null) refuseUnusable(pool, benchmarks, columns, models.length);
    const component = known ?? firstComponentOf(standardised(rows, matrix));
    const scored = models.map((model, row) => {
      const value = columns.reduce(
        (sum, column, j) =>
          sum +
          ((component.loadings[j] as number) * ((column[row] as number) - (component.means[j] as number))) /
            (component.deviations[j] as number),
        0,
      );
      return [model.name, value] as const;
    });
    const p = benchmarks.length;
    return {
      benchmarks,
      ...component,
      reliability: (p / (p - 1)) * (1 - 1 / (component.eigenvalues[0] as number)),
      values: new Map(scored),
    };
  };
}

/** The component that is made already, if one of what is left is. */
function componentWithout(made: ReadyComponents | null, without: ReadonlySet<string> = new Set()) {
  const [first, ...others] = without;
  if (made === null || others.length > 0) return null;
  if (first === undefined) return made.component;
  return Object.hasOwn(made.without, first) ? made.without[first]! : null;
}

function refuseUnusable(
  pool: Pool,
  benchmarks: readonly CapabilityBenchmark[],
  columns: readonly (readonly number[])[],
  rows: number,
): void {
  if (benchmarks.length < MINIMUM_CAPABILITY_BENCHMARKS) {
    throw new InputError({
      message: `A capabilities score of pool ${pool.name} needs at least ${MINIMUM_CAPABILITY_BENCHMARKS} capability benchmarks`,
      found: `${benchmarks.length} left`,
      remedy: "Let fewer capability benchmarks leave the axis, or choose another pool or axis.",
    });
  }
  if (rows < 3) {
    throw new InputError({
      message: `A capabilities score of pool ${pool.name} needs at least 3 models with every capability benchmark`,
      found: `${rows}`,
    });
  }
  columns.forEach((column, j) => {
    const first = roundSignificant(column[0] as number);
    if (column.every((value) => roundSignificant(value) === first)) {
      throw new InputError({
        message: `Pool ${pool.name}: every model has the same score on ${benchmarks[j]?.name}, so it cannot be part of a capabilities score`,
        remedy: "Take it out of the pool's capability_benchmarks.",
      });
    }
  });
}
