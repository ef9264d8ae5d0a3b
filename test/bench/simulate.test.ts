// What the simulation draws is what it says: the correlation, the noise, the range and the likeness of families, over many draws.
import { expect, it } from "vitest";
import { normalSource } from "../../bench/decision/random.ts";
import { deviation, draw, type Sample, SIZES, type Truth } from "../../bench/decision/simulate.ts";
import { tally } from "../../bench/decision/tally.ts";
import { spearman } from "../../src/statistics/spearman.ts";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const NORMAL = { shape: "normal", reliability: 1 } as const;
const SINGLES = new Array<number>(60).fill(1);
const TRUTH: Truth = { families: SINGLES, rho: 0.8, range: "all", scores: NORMAL, chosen: false };

function drawn(truth: Partial<Truth>, times = 300): Sample[] {
  const normal = normalSource(11);
  return Array.from({ length: times }, () => draw({ ...TRUTH, ...truth }, normal));
}
const meanOf = (samples: readonly Sample[], of: (sample: Sample) => number) => mean(samples.map(of));
const rho = ({ capability, score }: Sample) => spearman(capability, score) as number;

it("the source is normal, and the same for a seed", () => {
  const normal = normalSource(3);
  const values = Array.from({ length: 20_000 }, normal);
  expect(mean(values)).toBeCloseTo(0, 1);
  expect(mean(values.map((v) => v * v))).toBeCloseTo(1, 1);
  expect(mean(values.map((v) => (Math.abs(v) < 1.96 ? 1 : 0)))).toBeCloseTo(0.95, 2);
  const again = normalSource(3);
  expect(values.slice(0, 9)).toEqual(Array.from({ length: 9 }, again));
});

it.each([0, 0.5, 0.8])("a true ρ of %d without noise, and √R of it with", (true_) => {
  expect(meanOf(drawn({ rho: true_ }), rho)).toBeCloseTo(true_, 1);
  const noisy = drawn({ rho: true_, scores: { shape: "normal", reliability: 0.6 } });
  expect(meanOf(noisy, rho)).toBeCloseTo(true_ * Math.sqrt(0.6), 1);
});

it("a log-normal scale changes no rank, and a ceiling ties four tenths", () => {
  expect(meanOf(drawn({ scores: { shape: "log-normal", reliability: 1 } }), rho)).toBeCloseTo(0.8, 1);
  const ceiling = drawn({ scores: { shape: "ceiling", reliability: 1 } });
  const atTop = ({ score }: Sample) => mean(score.map((each) => (each === Math.max(...score) ? 1 : 0)));
  expect(meanOf(ceiling, atTop)).toBeCloseTo(0.4, 1);
});

it("the parts of the range cover what they should, and correlate less", () => {
  const spread = (range: Truth["range"]) => meanOf(drawn({ range }), (sample) => sample.spread);
  expect(spread("all")).toBeGreaterThan(0.9);
  expect(spread("upper half")).toBeCloseTo(0.6, 1);
  expect(spread("middle 40 %")).toBeCloseTo(0.3, 1);
  expect(meanOf(drawn({ range: "upper half" }), rho)).toBeLessThan(0.65);
});

it("models of one family are alike in what capability does not explain", () => {
  const pairs = drawn({ families: new Array<number>(30).fill(2), rho: 0 });
  const likeness = meanOf(pairs, ({ score }) =>
    mean(Array.from({ length: 30 }, (_, i) => (score[2 * i] as number) * (score[2 * i + 1] as number))),
  );
  expect(likeness).toBeCloseTo(0.5, 1);
});

it("leaving out the models that agree most lowers a correlation", () => {
  const chosen = drawn({ chosen: true });
  expect(chosen[0]?.score).toHaveLength(60);
  expect(meanOf(chosen, rho)).toBeLessThan(0.7);
});

it("has 8 to 60 models, and the same rates for the same seed", () => {
  for (const { models, families } of SIZES)
    expect(families.reduce<number>((sum, size) => sum + size, 0)).toBe(models);
  expect(deviation([1, 3])).toBe(1);
  const truth = { ...TRUTH, families: SIZES[2].families };
  expect(tally(truth, 20, 1)).toEqual(tally(truth, 20, 1));
});
