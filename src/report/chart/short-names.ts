// What a model is called where there is little room: the pool's name for it, which people know, rather than the id of the
// results; where that would name two models, or stands for several releases, the id without its owner.
import type { MatchedModel } from "../../generated/report.ts";
import { counts } from "../numbers.ts";

/** "meta-llama/Llama-3-8B" → "Llama-3-8B" */
export const withoutOwner = (id: string): string => id.slice(id.lastIndexOf("/") + 1) || id;

type Named = Pick<MatchedModel, "name"> & Partial<Pick<MatchedModel, "pool_model" | "releases">>;

/** By the results' own name. Different models have different names. */
export function shortNames(models: readonly Named[]): ReadonlyMap<string, string> {
  const known = models.map(({ name, pool_model, releases }) =>
    withoutOwner(releases !== undefined ? name : (pool_model ?? name)),
  );
  const bare = models.map(({ name }) => withoutOwner(name));
  const often = counts(known);
  const first = known.map((name, i) => (often.get(name) === 1 ? name : bare[i]!));
  const still = counts(first);
  return new Map(models.map(({ name }, i) => [name, still.get(first[i]!) === 1 ? first[i]! : name]));
}
