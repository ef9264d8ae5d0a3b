// Who is who: which pool model a name in a results file stands for.
import { InputError, quote } from "../errors.ts";
import type { Pool, PoolModel } from "../generated/pool.ts";

export interface Match {
  model: PoolModel;
  /** Why: "exact", "alias", "policy", or the name of a rule. */
  rule: string;
}

export interface Matcher {
  /** The pool model of that name, or null: a near name is never a match. */
  match(name: string): Match | null;
  /** Names of pool models that look like it, likeliest first: suggestions only. */
  nearest(name: string, most?: number): string[];
}

/**
 * A matcher of names for a pool.
 * `byHand` maps names to pool models (by their name or an alias) and wins over everything else.
 * Throws an InputError if `byHand` names no pool model.
 */
export function matcherOf(pool: Pool, byHand: Readonly<Record<string, string>> = {}): Matcher {
  const byName = new Map<string, PoolModel>();
  const byAlias = new Map<string, PoolModel>();
  for (const model of pool.models) {
    byName.set(model.name, model);
    for (const alias of model.aliases ?? []) byAlias.set(alias, model);
  }
  const listed = (name: string): Match | null => {
    const exact = byName.get(name);
    if (exact) return { model: exact, rule: "exact" };
    const alias = byAlias.get(name);
    return alias ? { model: alias, rule: "alias" } : null;
  };
  const policy = new Map<string, PoolModel>();
  for (const [name, target] of Object.entries(byHand)) {
    const found = listed(target);
    if (!found)
      throw new InputError({
        message: `models: ${quote(name)} is mapped to ${quote(target)}, which the pool ${pool.name} does not have`,
        remedy: "Name a model of the pool; `pools show` lists them",
      });
    policy.set(name, found.model);
  }
  return {
    match(name) {
      const mapped = policy.get(name);
      return mapped ? { model: mapped, rule: "policy" } : listed(name);
    },
    nearest: () => [],
  };
}
