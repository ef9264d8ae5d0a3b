// The bundled reference pools, parsed only when asked for. The core opens no files: a caller implements `get`.
import type { Pool } from "../generated/pool.ts";
import { excerptOf, type PoolPlaces } from "./excerpt.ts";
import type { PoolIndex } from "./pool-index.ts";
import { type ReadyAxes, rememberAxis } from "./ready-axes.ts";
import { type ReadyKnown, rememberKnown } from "./ready-known.ts";

/** The bundled pools in their fixed order, which also decides between pools that match equally well. */
export const BUNDLED_POOLS = [
  "chat-2024",
  "base-2024",
  "helm-capabilities-2025",
  "helm-lite-2025",
  "helm-classic-2023",
  "open-llm-leaderboard-v2",
  "eci-2026",
] as const;

export interface PoolShelf {
  /** Bundled pools, in fixed order. */
  names: readonly string[];
  /** A bundled pool, parsed on demand and kept. */
  get(name: string): Pool;
  /** Which spellings each pool knows (pools/index/spellings.json), where the shelf has it: see candidatePools. */
  index?(): PoolIndex;
  /** A large pool with only the models that these names may be; undefined where there is no excerpt of it. */
  excerpt?(name: string, names: readonly string[]): Pool | undefined;
}

/**
 * Bundled pools (`BUNDLED_POOLS`, or some of them) over whatever reads a file of the folder `pools` as text, by its path there. Each file is read and
 * parsed once, when it is first asked for.
 */
export function poolShelf(names: readonly string[], readText: (file: string) => string): PoolShelf {
  const texts = new Map<string, string>();
  const text = (file: string): string => {
    const known = texts.get(file) ?? readText(file);
    texts.set(file, known);
    return known;
  };
  const parsed = new Map<string, unknown>();
  const read = (file: string): unknown => {
    if (!parsed.has(file)) parsed.set(file, JSON.parse(text(file)));
    return parsed.get(file);
  };
  const ready = (pool: Pool) => {
    rememberAxis(pool, read("index/axes.json") as ReadyAxes);
    return rememberKnown(pool, () => read("index/known.json") as ReadyKnown);
  };
  return {
    names,
    get: (name) => ready(read(`${name}.json`) as Pool),
    index: () => read("index/spellings.json") as PoolIndex,
    excerpt(name, wanted) {
      if (parsed.has(`${name}.json`)) return undefined;
      const places = read("index/places.json") as PoolPlaces;
      return Object.hasOwn(places, name)
        ? ready(excerptOf(text(`${name}.json`), places[name]!, wanted))
        : undefined;
    },
  };
}
