// Which models of several sources are one model. A join that would put two models of one source together is dropped.

/** A model of a source. */
export type Member = readonly [pool: string, model: string];
export type Join = readonly [Member, Member];

export interface Joined {
  /** Each model, by source: its name there. */
  models: ReadonlyMap<string, string>[];
  dropped: Join[];
}

/** @param joins the surest first: what is joined early keeps later ones out */
export function joinModels(members: readonly Member[], joins: readonly Join[]): Joined {
  const groups = new Map<string, Map<string, string>>();
  for (const [pool, model] of members) groups.set(keyOf([pool, model]), new Map([[pool, model]]));
  const dropped: Join[] = [];
  for (const join of joins) {
    const [one, other] = join.map((member) => groups.get(keyOf(member)));
    if (one === undefined || other === undefined || one === other) continue;
    if ([...other.keys()].some((pool) => one.has(pool))) {
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
