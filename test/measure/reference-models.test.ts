// Which models a benchmark is held against, and why it is the whole pool where it is.
import { describe, expect, it } from "vitest";
import { datesOf, isWithin, referenceModels } from "../../src/measure/reference-models.ts";
import { factsOf, type PlacedModel } from "../../src/pool/everyone.ts";

const FAMILIES = ["a", "b", "c", "d", "e", null];

/** One model a month from January 2023 on. */
function monthly(
  count: number,
  change: (model: PlacedModel, i: number) => Partial<PlacedModel> = () => ({}),
) {
  return Array.from({ length: count }, (_, i) => {
    const model = {
      axisValue: i,
      family: FAMILIES[i % 6] ?? null,
      date: `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-10`,
    };
    return { ...model, ...change(model, i) };
  });
}

const of = (pool: PlacedModel[], more: Partial<Parameters<typeof referenceModels>[0]> = {}) =>
  referenceModels({
    whole: factsOf(pool),
    everyone: () => pool,
    matched: datesOf(["2025-06-10", "2024-01-01"]),
    reference: "recent",
    axisIsTime: false,
    ...more,
  });

describe("recent", () => {
  it("is the two years up to the newest one matched, both ends included", () => {
    const { kind, from, to, models, families, fallback } = of(monthly(48));
    expect({ kind, from, to, models, families, fallback }).toEqual({
      kind: "recent",
      from: "2023-06-10",
      to: "2025-06-10",
      models: 25,
      // Five, and five models of unknown family, each its own.
      families: 10,
      fallback: null,
    });
    expect(isWithin("2023-06-10", { from, to })).toBe(true);
    expect(isWithin("2025-06-11", { from, to })).toBe(false);
    expect(isWithin(null, { from, to })).toBe(false);
    expect(isWithin(null, { from: null, to: null })).toBe(true);
  });

  it("needs the dates of four fifths of the pool and of the matched", () => {
    const undated = (some: number) => monthly(40, (_, i) => (i < some ? { date: null } : {}));
    expect(of(undated(8)).fallback).toBeNull();
    expect(of(undated(9)).fallback).toMatchObject({ because: "dates-unknown", pool: 31 / 40 });
    const dates = ["2025-06-10", "2025-06-10", "2025-06-10", "2025-06-10", null];
    expect(of(monthly(40), { matched: datesOf(dates) }).fallback).toBeNull();
    expect(of(monthly(40), { matched: datesOf([...dates, null]) }).fallback).toMatchObject({
      because: "dates-unknown",
      matched: 4 / 6,
    });
    expect(of(monthly(40), { matched: datesOf([]) }).fallback?.because).toBe("dates-unknown");
  });

  it("needs 20 models of 5 families, not all at one place", () => {
    expect(of(monthly(48), { matched: datesOf(["2024-08-10"]) })).toMatchObject({ kind: "recent" });
    expect(of(monthly(48), { matched: datesOf(["2024-07-10"]) })).toMatchObject({
      kind: "all",
      fallback: { because: "too-few", models: 19 },
    });
    const fewFamilies = monthly(48, (_, i) => ({ family: `f${i % 4}` }));
    expect(of(fewFamilies).fallback).toMatchObject({ because: "too-few", families: 4 });
    const alike = monthly(48, (_, i) => (i >= 5 && i < 30 ? { axisValue: 7 } : {}));
    expect(of(alike).fallback).toEqual({ because: "all-alike", models: 25 });
  });
});

it("from a date on, whoever was matched", () => {
  const found = of(monthly(48), { reference: "2025-01-10", matched: datesOf([null]) });
  expect(found).toMatchObject({ kind: "since", from: "2025-01-10", to: null });
  expect(found.models).toBe(24);
});

it("the whole pool where it is asked for, or where the axis is time", () => {
  expect(of(monthly(48), { reference: "all" })).toMatchObject({ kind: "all", from: null, fallback: null });
  expect(of(monthly(48), { axisIsTime: true }).fallback).toEqual({ because: "axis-is-time" });
});

it("does not depend on the order of the pool", () => {
  const pool = monthly(48);
  const turned = of(pool.toReversed());
  expect(turned.deviation).toBeCloseTo(of(pool).deviation, 12);
  expect(turned.families).toBe(of(pool).families);
});

it("a day after the last release is refused, with the last one", () => {
  expect(() => of(monthly(48), { reference: "2099-01-01" })).toThrow(
    /no model of the pool was released on the reference's day or later: found 2099-01-01, expected .* 2026-12-10/,
  );
});
