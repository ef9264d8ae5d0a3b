// Item results as they come in, in any order: a number for each model and item, and nothing of the texts around it.

import { InputError, quote } from "../../errors.ts";
import type { Place } from "../place.ts";

export interface ItemRow {
  benchmark: string;
  item: string;
  model: string;
  /** null where the item could not be scored: missing, never 0. */
  score: number | null;
  category?: string | undefined;
  cluster?: string | undefined;
  /** What else the row tells of the item that could be its category; the first row of a file will do. */
  fields?: readonly string[] | undefined;
  /** Of what was asked: two models that were asked different things under one name are no pair. */
  hash?: string | undefined;
  place: Place;
}

export interface StoredItem {
  item: string;
  category?: string | undefined;
  cluster?: string | undefined;
  /** As the file has it, one a model in the order of `models`; NaN where missing. */
  scores: Float64Array;
}

/** The items of one benchmark. */
export interface ItemResults {
  benchmark: string;
  /** In order of name. */
  models: string[];
  /** In order of name. */
  items: StoredItem[];
  /** Fields that could be categories, by name. */
  fields?: string[];
  place: Place;
}

/** Far beyond any score, and far below where squares overflow. */
const GREATEST = 1e100;

interface Growing extends StoredItem {
  hash: string | undefined;
  /** How many results of a model were averaged, where more than one. */
  repeats: Map<number, number> | undefined;
}

interface Benchmark {
  models: Map<string, number>;
  items: Map<string, Growing>;
  fields: Set<string>;
  place: Place;
}

export class ItemTable {
  readonly #benchmarks = new Map<string, Benchmark>();
  readonly #mostCells: number;

  /** @param mostCells models × items of one benchmark; more are refused. */
  constructor(mostCells: number) {
    this.#mostCells = mostCells;
  }

  /** Results of one item and model that stand twice (epochs, repeats) become their mean. */
  add(row: ItemRow): void {
    const of = this.#benchmarkOf(row);
    const item = this.#itemOf(of, row);
    for (const field of row.fields ?? []) of.fields.add(field);
    let model = of.models.get(row.model);
    if (model === undefined) {
      model = of.models.size;
      of.models.set(row.model, model);
      this.#refuseTooMany(of, row);
    }
    if (model >= item.scores.length) item.scores = grown(item.scores, model);
    const { score } = row;
    if (score === null) return;
    if (!(Math.abs(score) <= GREATEST)) {
      throw new InputError({
        ...row.place,
        message: "the score is no measurement",
        found: String(score),
        expected: "a number between −1e100 and 1e100, or null",
      });
    }
    const before = item.scores[model]!;
    if (Number.isNaN(before)) {
      item.scores[model] = score;
      return;
    }
    // The sum is kept, and divided once all are in.
    item.repeats ??= new Map();
    item.repeats.set(model, (item.repeats.get(model) ?? 1) + 1);
    item.scores[model] = before + score;
  }

  /** Models and items in order of name, whatever the order of the rows. */
  results(): ItemResults[] {
    return [...this.#benchmarks].map(([benchmark, of]) => {
      const models = [...of.models.keys()].sort(byName);
      const order = models.map((name) => of.models.get(name)!);
      const items = [...of.items.values()]
        .sort((a, b) => byName(a.item, b.item))
        .map(({ item, category, cluster, scores, repeats }): StoredItem => {
          const own = Float64Array.from(
            order,
            (model) => (scores[model] ?? Number.NaN) / (repeats?.get(model) ?? 1),
          );
          return { item, category, cluster, scores: own };
        });
      return { benchmark, models, items, fields: [...of.fields].sort(), place: of.place };
    });
  }

  #benchmarkOf(row: ItemRow): Benchmark {
    const known = this.#benchmarks.get(row.benchmark);
    if (known) return known;
    const made = { models: new Map(), items: new Map(), fields: new Set<string>(), place: row.place };
    this.#benchmarks.set(row.benchmark, made);
    return made;
  }

  #itemOf(of: Benchmark, row: ItemRow): Growing {
    const known = of.items.get(row.item);
    if (known === undefined) {
      const { item, category, cluster, hash } = row;
      const scores = new Float64Array(Math.max(16, of.models.size)).fill(Number.NaN);
      const made: Growing = { item, category, cluster, hash, scores, repeats: undefined };
      of.items.set(item, made);
      this.#refuseTooMany(of, row);
      return made;
    }
    for (const key of ["category", "cluster"] as const) {
      if (row[key] === undefined || row[key] === known[key]) continue;
      if (known[key] !== undefined) {
        throw new InputError({
          ...row.place,
          message: `the item ${quote(row.item)} has two values of ${key}`,
          found: quote(row[key]),
          expected: quote(known[key]),
        });
      }
      known[key] = row[key];
    }
    if (row.hash !== undefined && known.hash !== undefined && row.hash !== known.hash) {
      throw new InputError({
        ...row.place,
        message: `${quote(row.model)} was asked something else under the item ${quote(row.item)} than the models before it`,
        found: `the hash ${quote(row.hash)}`,
        expected: quote(known.hash),
        remedy: "Run all models on the same version of the data",
      });
    }
    return known;
  }

  #refuseTooMany(of: Benchmark, row: ItemRow): void {
    const cells = of.models.size * of.items.size;
    if (cells <= this.#mostCells) return;
    throw new InputError({
      ...row.place,
      message: `${of.models.size} models × ${of.items.size} items are more than the limit`,
      expected: `at most ${this.#mostCells} item results of one benchmark`,
      remedy: "Raise `limits: item-cells` in the policy file if they are meant to be so many",
    });
  }
}

function grown(scores: Float64Array, model: number): Float64Array {
  const more = new Float64Array(Math.max(model + 1, 2 * scores.length)).fill(Number.NaN);
  more.set(scores);
  return more;
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
