// One simulated benchmark over one simulated pool: capabilities, true and measured scores, families.

/** The pools that are simulated; family sizes as uneven as those of the bundled pools. */
export const POOLS = [
  { models: 12, families: [4, 3, 2, 1, 1, 1] },
  { models: 26, families: [8, 3, 3, 3, 2, 2, 2, 2, 1] },
  { models: 61, families: [12, 9, 7, 6, 5, 4, 4, 3, 3, 2, 2, 1, 1, 1, 1] },
] as const;

/** Share of variance that models of one family have in common, of capabilities and of what capabilities do not explain. */
export const FAMILY_SHARE = 0.5;

export interface Truth {
  families: readonly number[];
  /** Spearman's correlation between capability and the noise-free score, over all models that might be. */
  rho: number;
  /** Share of the measured score's variance that is no noise. */
  reliability: number;
  familyEffects: boolean;
}

export interface Sample {
  capability: number[];
  score: number[];
  families: string[];
  /** The same for every model, as a harness would write it. */
  standardError: number;
}

/** Draws a sample: normal capabilities and scores whose Spearman correlation is `rho`, measured with normal noise. */
export function draw(truth: Truth, normal: () => number): Sample {
  // Of two normal variables, Pearson's correlation that goes with this Spearman's (Pearson 1907).
  const r = 2 * Math.sin((Math.PI * truth.rho) / 6);
  const share = truth.familyEffects ? FAMILY_SHARE : 0;
  const standardError = Math.sqrt((1 - truth.reliability) / truth.reliability);
  const sample: Sample = { capability: [], score: [], families: [], standardError };
  truth.families.forEach((size, family) => {
    const common = { capability: normal(), rest: normal() };
    for (let k = 0; k < size; k++) {
      const capability = Math.sqrt(share) * common.capability + Math.sqrt(1 - share) * normal();
      const rest = Math.sqrt(share) * common.rest + Math.sqrt(1 - share) * normal();
      sample.capability.push(capability);
      sample.score.push(r * capability + Math.sqrt(1 - r * r) * rest + standardError * normal());
      sample.families.push(String(family));
    }
  });
  return sample;
}
