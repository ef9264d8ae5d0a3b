// The bundled reference pools, parsed only when asked for. The core opens no files: a caller implements `get`.
import type { Pool } from "../generated/pool.ts";

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
  /** By pool, the loose keys of its spellings (pools/index.json): tells without parsing a pool whether it can matter. */
  index?(): Readonly<Record<string, readonly string[]>>;
}

/** A shelf over whatever reads a pool's text by its name; each pool is parsed once. */
export function poolShelf(names: readonly string[], readText: (file: string) => string): PoolShelf {
  const parsed = new Map<string, Pool>();
  return {
    names,
    get(name) {
      const kept = parsed.get(name);
      if (kept) return kept;
      const pool = JSON.parse(readText(`${name}.json`)) as Pool;
      parsed.set(name, pool);
      return pool;
    },
  };
}
