// What the simulation draws is what it says: the correlation, the noise and the likeness of families, over many draws.
import { expect, it } from "vitest";
import { normalSource } from "../../bench/decision/random.ts";
import { draw, POOLS } from "../../bench/decision/simulate.ts";
import { tally } from "../../bench/decision/tally.ts";
import { spearman } from "../../src/statistics/spearman.ts";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const singles = new Array<number>(400).fill(1);

it("the source is normal, and the same for a seed", () => {
  const normal = normalSource(3);
  const values = Array.from({ length: 20_000 }, normal);
  expect(mean(values)).toBeCloseTo(0, 1);
  expect(mean(values.map((v) => v * v))).toBeCloseTo(1, 1);
  expect(mean(values.map((v) => (Math.abs(v) < 1.96 ? 1 : 0)))).toBeCloseTo(0.95, 2);
  const again = normalSource(3);
  expect(values.slice(0, 9)).toEqual(Array.from({ length: 9 }, again));
});

it.each([0, 0.4, 0.8, 0.95])("a true ρ of %d without noise, and √R of it with", (rho) => {
  const at = (reliability: number) => {
    const normal = normalSource(11);
    const samples = Array.from({ length: 60 }, () =>
      draw({ families: singles, rho, reliability, familyEffects: false }, normal),
    );
    return mean(samples.map(({ capability, score }) => spearman(capability, score) as number));
  };
  expect(at(1)).toBeCloseTo(rho, 1);
  expect(at(0.5)).toBeCloseTo(rho * Math.sqrt(0.5), 1);
});

it("models of one family are alike where families matter, and strangers where not", () => {
  const likeness = (familyEffects: boolean) => {
    const normal = normalSource(5);
    const { capability } = draw(
      { families: new Array<number>(4000).fill(2), rho: 0, reliability: 1, familyEffects },
      normal,
    );
    return mean(
      Array.from(
        { length: 4000 },
        (_, i) => (capability[2 * i] as number) * (capability[2 * i + 1] as number),
      ),
    );
  };
  expect(likeness(true)).toBeCloseTo(0.5, 1);
  expect(likeness(false)).toBeCloseTo(0, 1);
});

it("has pools of 12, 26 and 61 models, and the same rates for the same seed", () => {
  for (const { models, families } of POOLS)
    expect(families.reduce((sum, size) => sum + size, 0)).toBe(models);
  const truth = { families: POOLS[0].families, rho: 0.8, reliability: 0.8, familyEffects: true };
  expect(tally(truth, 20, 1)).toEqual(tally(truth, 20, 1));
});
