// SciPy's figures for eight models, and the laws: the rank-biserial correlation, deletion, reversal.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jackknifeP } from "../../src/measure/items/item-figures.ts";
import { groupsOf } from "../../src/statistics/group-jackknife.ts";
import { midranks } from "../../src/statistics/midranks.ts";
import { normalCdf } from "../../src/statistics/normal.ts";
import { somersD } from "../../src/statistics/somers-d.ts";
import { pairsOf } from "../support/arbitrary-pairs.ts";
import { figures } from "../support/figures.ts";

const small = figures("mending.json").small_cases;
const x = small.items.capabilities as number[];
const groups = [...groupsOf(small.items.families).values()];

describe("eight models", () => {
  it.each([0, 1, 2, 3, 4, 5])("item %i", (j) => {
    const found = somersD(x)(small.items.matrix.map((row: number[]) => row[j]));
    const expected = small.items.items[j];
    expect(found.d).toBeCloseTo(expected.rank_biserial, 12);
    expect(found.p).toBeCloseTo(expected.p_kendall, 9);
    expect(jackknifeP(found, groups)).toBeCloseTo(expected.p_jackknife, 9);
  });

  it("a graded item", () => {
    const expected = small["graded item"];
    const found = somersD(x)(expected.values);
    expect(found.d).toBeCloseTo(expected.somers_d, 12);
    expect(found.p).toBeCloseTo(expected.p_kendall, 9);
    expect(jackknifeP(found, groups)).toBeCloseTo(expected.p_jackknife, 9);
  });
});

it("of 0 and 1 without ties is 2(r̄₁ − r̄₀)/n, tested as Mann and Whitney do", () => {
  const distinct = fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(distinct, fc.infiniteStream(fc.integer({ min: 0, max: 1 })), (values, bits) => {
      const item = [...bits.take(values.length)];
      const ranks = midranks(values);
      const mean = (bit: number) => {
        const own = ranks.filter((_, i) => item[i] === bit);
        return own.reduce((sum, rank) => sum + rank, 0) / own.length;
      };
      const { d, p } = somersD(values)(item);
      if (new Set(item).size < 2) {
        expect(d).toBeNull();
        return;
      }
      // Mann and Whitney's U of those that have it right, without continuity correction: var = n₁n₀(n + 1)/12.
      const right = item.filter((bit) => bit === 1).length;
      const wrong = item.length - right;
      const u =
        ranks.reduce((sum, rank, i) => sum + (item[i] === 1 ? rank : 0), 0) - (right * (right + 1)) / 2;
      const z = (u - (right * wrong) / 2) / Math.sqrt((right * wrong * (item.length + 1)) / 12);
      expect(p).toBeCloseTo(2 * normalCdf(-Math.abs(z)), 12);
      expect(d).toBeCloseTo((2 * (mean(1) - mean(0))) / values.length, 12);
    }),
  );
});

it("without some pairs is d of the rest, and turns with x", () => {
  fc.assert(
    fc.property(pairsOf(4, 20), fc.array(fc.nat(3), { maxLength: 3 }), (pairs, places) => {
      const gone = [...new Set(places)];
      const a = pairs.map(([value]) => value);
      const b = pairs.map(([, value]) => Math.round(value / 15));
      const rest = (values: number[]) => values.filter((_, i) => !gone.includes(i));
      expect(somersD(a)(b).without(gone)).toBe(somersD(rest(a))(rest(b)).d);
      const turned = somersD(a.map((value) => -value))(b).d;
      expect(turned === null ? null : turned + 0).toBe(
        somersD(a)(b).d === null ? null : -somersD(a)(b).d! + 0,
      );
    }),
  );
});
