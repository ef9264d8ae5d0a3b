// Intervals of every column of the chat pool against SciPy; the laws of the jackknife; where there is no interval.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { familyJackknife } from "../../src/statistics/family-jackknife.ts";
import { pairsOf } from "../support/arbitrary-pairs.ts";
import { chatColumn, chatFamilies, chatModels } from "../support/chat-table.ts";
import { figures } from "../support/figures.ts";

const chat = figures("chat.json");

describe.each(Object.keys(chat.correlations))("the chat pool's %s", (name) => {
  const column = chatColumn(name);
  const rows = [...chatModels.keys()].filter((i) => column[i] !== null);
  const found = familyJackknife({
    x: rows.map((i) => chat.spearman.scores[chatModels[i] as string]),
    y: rows.map((i) => column[i] as number),
    families: rows.map((i) => chatFamilies[i] as string),
    confidence: 0.95,
  });
  const expected = chat.correlations[name];

  it("has SciPy's value without each family", () => {
    expect(found.families).toBe(expected.families);
    for (const { family, value } of found.withoutFamily) {
      expect(value).toBeCloseTo(expected.leave_one_family_out[family], 12);
    }
  });

  it("has its standard error and interval", () => {
    expect(found.value).toBeCloseTo(expected.rho, 12);
    expect(found.standardError).toBeCloseTo(expected.se_z, 10);
    expect(found.interval?.low).toBeCloseTo(expected.low, 10);
    expect(found.interval?.high).toBeCloseTo(expected.high, 10);
    expect(found.undefinedWithout).toBeNull();
  });
});

describe("a perfect order", () => {
  it.each(
    figures("worked-examples.json").item3_perfect_order.examples as {
      family_sizes: number[];
      se_z: number;
      low: number;
      high: number;
    }[],
  )("in families of $family_sizes has a finite interval", ({ family_sizes, se_z, low, high }) => {
    const families = family_sizes.flatMap((size, g) => new Array<string>(size).fill(`family ${g}`));
    const x = families.map((_, i) => i);
    const found = familyJackknife({ x, y: x, families, confidence: 0.95 });
    expect(found.value).toBe(1);
    expect(found.standardError).toBeCloseTo(se_z, 10);
    expect(found.interval?.low).toBeCloseTo(low, 10);
    expect(found.interval?.high).toBeCloseTo(high, 10);
  });

  it("of models that are each their own family has no spread at all", () => {
    const x = [1, 2, 3, 4, 5, 6, 7, 8];
    const found = familyJackknife({ x, y: x, families: x.map(String), confidence: 0.95 });
    expect(found.standardError).toBe(0);
    expect(found.interval?.low).toBe(found.interval?.high);
  });
});

describe("obeys its laws", () => {
  const sample = pairsOf(12, 30).chain((pairs) =>
    fc.record({
      pairs: fc.constant(pairs),
      families: fc.array(fc.integer({ min: 0, max: 6 }), {
        minLength: pairs.length,
        maxLength: pairs.length,
      }),
      keys: fc.array(fc.nat(), { minLength: pairs.length, maxLength: pairs.length }),
    }),
  );
  const run = (pairs: readonly (readonly [number, number])[], families: readonly string[]) =>
    familyJackknife({ x: pairs.map(([x]) => x), y: pairs.map(([, y]) => y), families, confidence: 0.95 });

  it("names of families and the order of rows change nothing", () => {
    fc.assert(
      fc.property(sample, ({ pairs, families, keys }) => {
        const plain = run(pairs, families.map(String));
        const renamed = run(
          pairs,
          families.map((family) => `Σ${(family * 5 + 3) % 7}`),
        );
        expect(renamed.interval).toEqual(plain.interval);
        const order = [...keys.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number));
        const moved = run(
          order.map((i) => pairs[i] as [number, number]),
          order.map((i) => String(families[i])),
        );
        expectSame(moved.interval?.low, plain.interval?.low);
        expectSame(moved.interval?.high, plain.interval?.high);
        expect(moved.withoutFamily).toEqual(plain.withoutFamily);
      }),
    );
  });

  it("a turned sign turns the interval round", () => {
    fc.assert(
      fc.property(sample, ({ pairs, families }) => {
        const plain = run(pairs, families.map(String));
        const turned = run(
          pairs.map(([x, y]) => [x, -y] as const),
          families.map(String),
        );
        expectSame(turned.interval?.low, plain.interval && -plain.interval.high);
        expectSame(turned.interval?.high, plain.interval && -plain.interval.low);
      }),
    );
  });

  it("a monotone change of scale changes nothing", () => {
    fc.assert(
      fc.property(sample, ({ pairs, families }) => {
        const plain = run(pairs, families.map(String));
        const scaled = run(
          pairs.map(([x, y]) => [x, y ** 3] as const),
          families.map(String),
        );
        expect(scaled).toEqual(plain);
      }),
    );
  });
});

describe("has no interval", () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8];
  const y = [2, 1, 4, 3, 6, 5, 8, 7];

  it("below five families, nor a standard error", () => {
    for (const families of [x.map(() => "one"), x.map((v) => `f${v % 4}`)]) {
      const found = familyJackknife({ x, y, families, confidence: 0.95 });
      expect(found.value).not.toBeNull();
      expect([found.interval, found.standardError]).toEqual([null, null]);
    }
  });

  it("where a deletion leaves a constant column, and names the family", () => {
    const scores = [0, 0, 0, 0, 0, 0, 3, 4];
    const families = ["a", "b", "c", "d", "e", "f", "g", "g"];
    const found = familyJackknife({ x, y: scores, families, confidence: 0.95 });
    expect(found.undefinedWithout).toBe("g");
    expect(found.interval).toBeNull();
    expect(found.withoutFamily.at(-1)).toEqual({ family: "g", value: null });
  });

  it("where there is no correlation at all", () => {
    const found = familyJackknife({ x, y: x.map(() => 1), families: x.map(String), confidence: 0.95 });
    expect([found.value, found.interval]).toEqual([null, null]);
  });
});

it("refuses what is no number, columns that do not pair, and a level outside 0 to 1", () => {
  const x = [1, 2, 3];
  const families = ["a", "b", "c"];
  expect(() => familyJackknife({ x: [1, Number.NaN, 3], y: x, families, confidence: 0.95 })).toThrow("x[1]");
  expect(() => familyJackknife({ x, y: x, families: ["a"], confidence: 0.95 })).toThrow(
    "x and families must have the same length, got 3 and 1",
  );
  expect(() => familyJackknife({ x, y: x, families, confidence: 95 })).toThrow("confidence");
});

function expectSame(found: number | null | undefined, expected: number | null | undefined): void {
  if (expected === null || expected === undefined) expect(found ?? null).toBeNull();
  else expect(found).toBeCloseTo(expected, 10);
}
