// One factor over sparse normal scores: z_ij = a_j + l_j θ_i + e_ij, e ~ N(0, ψ_j), θ_i ~ N(μ_g, τ_g²) by group of
// models; maximum likelihood by EM with a few pseudo-observations. Deterministic: the same cells give the same bits.
import { normalQuantile } from "../../../src/statistics/normal.ts";

export interface Cell {
  model: number;
  column: number;
  value: number;
}

export interface Factor {
  intercepts: number[];
  loadings: number[];
  /** Variance of what a column measures beside the factor, and of its noise. */
  uniquenesses: number[];
  /** Prior mean and variance of each group; the first is N(0, 1), which fixes the scale. */
  means: number[];
  variances: number[];
  rounds: number;
}

const PSEUDO_OBSERVATIONS = 3;
const PSEUDO_LOADING = 0.8;
const PSEUDO_UNIQUENESS = 0.4;
const LEAST_LOADING = 0.02;
const LEAST_UNIQUENESS = 0.05;
const MOST_ROUNDS = 1000;
/** Share of the log likelihood by which a round must still raise it. */
const TOLERANCE = 1e-8;

/** Φ⁻¹((midrank − ½)/n) in each column, standardised: only the order within a column counts. */
export function normalScores(cells: readonly Cell[], columns: number): Cell[] {
  const byColumn = Array.from({ length: columns }, (): Cell[] => []);
  for (const cell of cells) byColumn[cell.column]!.push(cell);
  return byColumn.flatMap((own) => {
    const sorted = own.map(({ value }) => value).sort((a, b) => a - b);
    const n = sorted.length;
    if (n < 3 || sorted[0] === sorted[n - 1]) return [];
    const first = new Map<number, number>();
    const after = new Map<number, number>();
    sorted.forEach((value, at) => {
      if (!first.has(value)) first.set(value, at);
      after.set(value, at + 1);
    });
    const scores = own.map(({ value }) => normalQuantile((first.get(value)! + after.get(value)!) / 2 / n));
    const mean = sum(scores) / n;
    const deviation = Math.sqrt(sum(scores.map((score) => square(score - mean))) / n);
    return own.map((cell, i) => ({ ...cell, value: (scores[i]! - mean) / deviation }));
  });
}

/** @param groups of each model: 0 is the one whose scale is kept */
export function fitFactor(cells: readonly Cell[], groups: readonly number[], columns: number): Factor {
  const models = groups.length;
  const count = Math.max(...groups) + 1;
  let a = new Array<number>(columns).fill(0);
  let l = new Array<number>(columns).fill(PSEUDO_LOADING);
  let psi = new Array<number>(columns).fill(PSEUDO_UNIQUENESS);
  let mu = new Array<number>(count).fill(0);
  let tau = new Array<number>(count).fill(1);
  let last: number | null = null;
  for (let round = 1; ; round++) {
    const { m, v, logLikelihood } = posterior(cells, groups, { a, l, psi, mu, tau });
    ({ a, l, psi } = regressions(cells, m, v, columns));
    for (let g = 1; g < count; g++) {
      const own = [...m.keys()].filter((i) => groups[i] === g);
      if (own.length < 3) continue;
      mu[g] = sum(own.map((i) => m[i]!)) / own.length;
      tau[g] = sum(own.map((i) => square(m[i]! - mu[g]!) + v[i]!)) / own.length;
    }
    const own = [...Array(models).keys()].filter((i) => groups[i] === 0);
    const centre = sum(own.map((i) => m[i]!)) / own.length;
    const scale = Math.sqrt(sum(own.map((i) => square(m[i]! - centre) + v[i]!)) / own.length);
    a = a.map((each, j) => each + l[j]! * centre);
    l = l.map((each) => each * scale);
    mu = mu.map((each, g) => (g === 0 ? 0 : (each - centre) / scale));
    tau = tau.map((each, g) => (g === 0 ? 1 : each / square(scale)));
    const still = last === null || Math.abs(logLikelihood - last) >= TOLERANCE * Math.abs(logLikelihood);
    if (!still || round === MOST_ROUNDS)
      return { intercepts: a, loadings: l, uniquenesses: psi, means: mu, variances: tau, rounds: round };
    last = logLikelihood;
  }
}

interface Parameters {
  a: readonly number[];
  l: readonly number[];
  psi: readonly number[];
  mu: readonly number[];
  tau: readonly number[];
}

/** Mean and variance of each model's θ, and the log likelihood, under these parameters. */
function posterior(cells: readonly Cell[], groups: readonly number[], { a, l, psi, mu, tau }: Parameters) {
  const precision = groups.map((g) => 1 / tau[g]!);
  const weighted = groups.map(() => 0);
  const squares = groups.map(() => 0);
  let logPsi = 0;
  for (const { model, column, value } of cells) {
    const rest = value - a[column]!;
    const weight = l[column]! / psi[column]!;
    precision[model]! += l[column]! * weight;
    weighted[model]! += rest * weight;
    squares[model]! += (rest * rest) / psi[column]!;
    logPsi += Math.log(2 * Math.PI * psi[column]!);
  }
  const v = precision.map((each) => 1 / each);
  const m = groups.map((g, i) => (mu[g]! / tau[g]! + weighted[i]!) * v[i]!);
  let inner = 0;
  groups.forEach((g, i) => {
    const pull = mu[g]! / tau[g]! + weighted[i]!;
    inner +=
      Math.log(tau[g]!) - Math.log(v[i]!) + squares[i]! + square(mu[g]!) / tau[g]! - square(pull) * v[i]!;
  });
  return { m, v, logLikelihood: -0.5 * (logPsi + inner) };
}

/** Each column on θ, with what is not known of θ counted in, and the pseudo-observations. */
function regressions(cells: readonly Cell[], m: readonly number[], v: readonly number[], columns: number) {
  const zeros = () => new Array<number>(columns).fill(0);
  const [n, s1, s2, y1, y2] = [zeros(), zeros(), zeros(), zeros(), zeros()];
  for (const { model, column, value } of cells) {
    n[column]! += 1;
    s1[column]! += m[model]!;
    s2[column]! += m[model]! * m[model]! + v[model]!;
    y1[column]! += value;
    y2[column]! += value * m[model]!;
  }
  const a = zeros();
  const l = zeros();
  for (let j = 0; j < columns; j++) {
    const a11 = n[j]! + 0.01;
    const a22 = s2[j]! + PSEUDO_OBSERVATIONS;
    const b2 = y2[j]! + PSEUDO_OBSERVATIONS * PSEUDO_LOADING;
    const determinant = a11 * a22 - square(s1[j]!);
    a[j] = (y1[j]! * a22 - b2 * s1[j]!) / determinant;
    l[j] = Math.max((a11 * b2 - s1[j]! * y1[j]!) / determinant, LEAST_LOADING);
  }
  const errors = zeros();
  for (const { model, column, value } of cells)
    errors[column]! +=
      square(value - a[column]! - m[model]! * l[column]!) + v[model]! * l[column]! * l[column]!;
  const psi = errors.map((each, j) =>
    Math.max(
      (each + PSEUDO_OBSERVATIONS * PSEUDO_UNIQUENESS) / (n[j]! + PSEUDO_OBSERVATIONS),
      LEAST_UNIQUENESS,
    ),
  );
  return { a, l, psi };
}

const square = (value: number): number => value * value;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
