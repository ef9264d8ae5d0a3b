// Which models of several sources are one model. A join that would put two models of one source together is dropped.

/** A model of a source. */
export type Member = readonly [pool: string, model: string];
export type Join = readonly [Member, Member];

export interface Joined {
  /** Each model, by source: its name there. */
  models: ReadonlyMap<string, string>[];
  dropped: Join[];
}

/**
 * @param joins the surest first: what is joined early keeps later ones out
 * @param battery which pools count as one source: two of its models are two models
 */
export function joinModels(
  members: readonly Member[],
  joins: readonly Join[],
  battery: (pool: string) => string = (pool) => pool,
): Joined {
  const groups = new Map<string, Map<string, string>>();
  for (const [pool, model] of members) groups.set(keyOf([pool, model]), new Map([[pool, model]]));
  const dropped: Join[] = [];
  for (const join of joins) {
    const [one, other] = join.map((member) => groups.get(keyOf(member)));
    if (one === undefined || other === undefined || one === other) continue;
    const taken = new Set([...one.keys()].map(battery));
    if ([...other.keys()].some((pool) => taken.has(battery(pool)))) {
      dropped.push(join);
      continue;
    }
    for (const [pool, model] of other) {
      one.set(pool, model);
      groups.set(keyOf([pool, model]), one);
    }
  }
  return { models: [...new Set(groups.values())], dropped };
}

const keyOf = (member: Member): string => JSON.stringify(member);
