// One simulated benchmark: a reference of models in families, those of them that are scored, their true and measured scores.

/** The reference: as many models as Epoch's index has of two years, and more families than any benchmark scores. */
export const REFERENCE_MODELS = 180;
/** Share of variance that models of one family have in common, of what capabilities do not explain. */
export const FAMILY_SHARE = 0.5;

/** How many models are scored, and in how many families; these as uneven as those of the bundled pools. */
export const SIZES = [
  { models: 8, families: [2, 2, 1, 1, 1, 1] },
  { models: 10, families: [3, 2, 2, 1, 1, 1] },
  { models: 12, families: [4, 3, 2, 1, 1, 1] },
  { models: 14, families: [4, 3, 3, 2, 1, 1] },
  { models: 26, families: [6, 4, 3, 3, 2, 2, 2, 2, 1, 1] },
  { models: 60, families: [8, 6, 5, 5, 4, 4, 3, 3, 3, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
] as const;

export const RANGES = ["all", "upper half", "upper third", "middle 40 %"] as const;
export type Range = (typeof RANGES)[number];

export interface Scores {
  shape: "normal" | "log-normal" | "ceiling";
  /** Share of the variance over the reference that is no noise. */
  reliability: number;
}

export const SCORES: readonly Scores[] = [
  { shape: "normal", reliability: 1 },
  { shape: "normal", reliability: 0.8 },
  { shape: "normal", reliability: 0.6 },
  { shape: "log-normal", reliability: 0.8 },
  { shape: "log-normal", reliability: 0.6 },
  { shape: "ceiling", reliability: 1 },
];

export interface Truth {
  families: readonly number[];
  /** Spearman's correlation between capability and the noise-free score over the reference's distribution, before any ceiling. */
  rho: number;
  /** Which models of the reference were scored at all. */
  range: Range;
  scores: Scores;
  /** Half as many again were scored, and those left out that agree most with capability. */
  chosen: boolean;
}

export interface Sample {
  capability: number[];
  score: number[];
  families: string[];
  /** The same for every model, as a harness would write it. */
  standardError: number;
  /** Share of the reference's spread that the models cover, at most 1. */
  spread: number;
}

/** From here on every score is the highest there is: the reference's 60th percentile. */
const CEILING = 0.2533471031357997;

/** Draws the reference's capabilities, and of them a sample with scores. */
export function draw(truth: Truth, normal: () => number): Sample {
  const reference = Array.from({ length: REFERENCE_MODELS }, normal).sort((a, b) => a - b);
  const within = inRange(reference, truth.range);
  const size = truth.families.reduce((sum, count) => sum + count, 0);
  const scored = truth.chosen ? Math.min(within.length, Math.round(1.5 * size)) : size;
  const grown = growFamilies(truth.families, scored);
  const rows = score(someOf(within, scored, normal), grown, truth, normal);
  const kept = truth.chosen ? leaveOutTheAgreeing(rows, size) : rows;
  return {
    capability: kept.map(({ capability }) => capability),
    score: kept.map((row) => row.score),
    families: kept.map(({ family }) => family),
    standardError: standardErrorOf(truth.scores),
    spread: Math.min(1, deviation(kept.map(({ capability }) => capability)) / deviation(reference)),
  };
}

interface Row {
  capability: number;
  score: number;
  family: string;
}

function inRange(ascending: readonly number[], range: Range): number[] {
  const n = ascending.length;
  const [from, to] = {
    all: [0, n],
    "upper half": [n / 2, n],
    "upper third": [(2 * n) / 3, n],
    "middle 40 %": [0.3 * n, 0.7 * n],
  }[range] as [number, number];
  return ascending.slice(Math.round(from), Math.round(to));
}

/** A random subset, in ascending order. */
function someOf(values: readonly number[], count: number, normal: () => number): number[] {
  return values
    .map((value) => ({ value, key: normal() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ value }) => value)
    .sort((a, b) => a - b);
}

/** More models in the same families, as evenly as it goes. */
function growFamilies(families: readonly number[], total: number): number[] {
  const sum = families.reduce((so, count) => so + count, 0);
  const grown = families.map((count) => Math.floor((count * total) / sum));
  for (let i = 0; grown.reduce((so, count) => so + count, 0) < total; i = (i + 1) % grown.length)
    grown[i] = (grown[i] as number) + 1;
  return grown;
}

/** Models of like capability tend to be of one family; half of what capability does not explain is the family's. */
function score(
  ascending: readonly number[],
  families: readonly number[],
  truth: Truth,
  normal: () => number,
): Row[] {
  // Of two normal variables, Pearson's correlation that goes with this Spearman's (Pearson 1907).
  const r = 2 * Math.sin((Math.PI * truth.rho) / 6);
  const byFamily = ascending
    .map((capability) => ({ capability, key: capability + normal() }))
    .sort((a, b) => a.key - b.key);
  const error = standardErrorOf(truth.scores);
  let next = 0;
  return families.flatMap((size, family) => {
    const common = normal();
    const members = byFamily.slice(next, next + size);
    next += size;
    return members.map(({ capability }) => {
      const rest = Math.sqrt(FAMILY_SHARE) * common + Math.sqrt(1 - FAMILY_SHARE) * normal();
      const latent = r * capability + Math.sqrt(1 - r * r) * rest;
      return {
        capability,
        score: shaped(latent, truth.scores.shape) + error * normal(),
        family: String(family),
      };
    });
  });
}

function shaped(latent: number, shape: Scores["shape"]): number {
  if (shape === "log-normal") return Math.exp(latent);
  return shape === "ceiling" ? Math.min(latent, CEILING) : latent;
}

/** So that R over the reference is what it should be; variance of exp(z) is (e − 1)e. */
function standardErrorOf({ shape, reliability }: Scores): number {
  const variance = shape === "log-normal" ? (Math.E - 1) * Math.E : 1;
  return Math.sqrt((variance * (1 - reliability)) / reliability);
}

/** What an author could do who wants to be told distinct: leave out the models whose ranks agree most. */
function leaveOutTheAgreeing(rows: readonly Row[], count: number): Row[] {
  const ranks = (of: (row: Row) => number) => {
    const order = [...rows.keys()].sort((a, b) => of(rows[a] as Row) - of(rows[b] as Row));
    const rank = new Array<number>(rows.length);
    order.forEach((row, place) => {
      rank[row] = place - (rows.length - 1) / 2;
    });
    return rank;
  };
  const byCapability = ranks(({ capability }) => capability);
  const byScore = ranks((row) => row.score);
  return rows
    .map((row, i) => ({ row, agreement: (byCapability[i] as number) * (byScore[i] as number) }))
    .sort((a, b) => a.agreement - b.agreement)
    .slice(0, count)
    .map(({ row }) => row);
}

export function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
