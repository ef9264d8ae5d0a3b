// Whom to score as well: the fewest, of this time, that widen the spread and bring further families.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Candidate,
  ENOUGH_SPREAD,
  halfWidthWith,
  settlingModels,
} from "../../src/measure/settling-models.ts";
import { deviation } from "../../src/statistics/deviation.ts";

const model = (name: string, axisValue: number, more: Partial<Candidate> = {}): Candidate => ({
  name,
  axisValue,
  family: name[0]!,
  date: "2026-01-01",
  runnable: null,
  trainingFlop: null,
  ...more,
});
const MEMBERS = [
  model("a1", 10),
  model("a2", 9.8),
  model("b1", 9),
  model("c1", 8),
  model("d1", 4),
  model("e1", 2),
  model("e2", 0),
  model("f1", 1, { runnable: false }),
  model("g1", 5),
];
const REFERENCE = { members: MEMBERS, deviation: deviation(MEMBERS.map(({ axisValue }) => axisValue)) };
const MINIMA = { models: 3, families: 3 };

/** The named ones were scored. */
function sample(...names: string[]) {
  const rows = MEMBERS.filter(({ name }) => names.includes(name));
  const families = rows.map(({ family }) => family);
  return {
    axisValues: rows.map(({ axisValue }) => axisValue),
    families,
    counted: { models: rows.length, families: new Set(families).size },
  };
}
const advised = (names: string[], minima = MINIMA, reference = REFERENCE) =>
  settlingModels(sample(...names), reference, new Set(names), minima);

describe("models to score as well", () => {
  it("are the fewest that widen the spread, of a new family, the nearest of them, and never one that nobody can run", () => {
    expect(advised(["a1", "a2", "b1", "c1"])).toEqual([{ name: "e1", family: "e", why: "spread" }]);
  });

  it("are those that can be run for sure, where these suffice", () => {
    const members = MEMBERS.map((each) => ({ ...each, runnable: each.name === "e2" ? true : each.runnable }));
    const found = settlingModels(
      sample("a1", "a2", "b1", "c1"),
      { ...REFERENCE, members },
      new Set(["a1"]),
      MINIMA,
    );
    expect(found.map(({ name }) => name)).toEqual(["e2"]);
  });

  it("lie within the range that was scored where only models and families are lacking", () => {
    const far = [...MEMBERS, model("h1", -90), model("i1", 90)];
    const reference = { members: far, deviation: REFERENCE.deviation };
    expect(advised(["a1", "e2"], { models: 4, families: 4 }, reference).map(({ name }) => name)).toEqual([
      "b1",
      "d1",
    ]);
  });

  it("fill up families, then models", () => {
    expect(advised(["a1", "e2"])).toEqual([{ name: "b1", family: "b", why: "family" }]);
    expect(advised(["a1", "e2", "g1"], { models: 4, families: 3 })).toMatchObject([{ why: "model" }]);
  });

  it("are none where nothing is lacking", () => {
    expect(advised(["a1", "e2", "g1"])).toEqual([]);
  });

  it("come cheapest first", () => {
    const members = MEMBERS.map((each) => ({
      ...each,
      trainingFlop: each.name === "e1" ? 9 : each.name === "d1" ? 1 : 5,
    }));
    const found = settlingModels(sample("a1", "a2"), { ...REFERENCE, members }, new Set(["a1", "a2"]), {
      models: 5,
      families: 4,
    });
    expect(found.map(({ name }) => name)).toEqual(["d1", "b1", "e1"]);
  });

  it("do not depend on the order of pool or results, and reach the spread where any can", () => {
    const places = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(places, (values) => {
        const members = values.map((value, i) => model(`${"abcdefgh"[i % 8]}${i}`, value));
        const reference = { members, deviation: deviation(values) };
        const scored = members.slice(0, 6);
        const given = {
          axisValues: scored.map(({ axisValue }) => axisValue),
          families: scored.map(({ family }) => family),
          counted: { models: 6, families: 6 },
        };
        const names = new Set(scored.map(({ name }) => name));
        const found = settlingModels(given, reference, names, { models: 8, families: 5 });
        const turned = { ...reference, members: members.toReversed() };
        expect(settlingModels(given, turned, names, { models: 8, families: 5 })).toEqual(found);
        const then = [
          ...given.axisValues,
          ...found.map(({ name }) => members.find((m) => m.name === name)!.axisValue),
        ];
        if (found.length < 12)
          expect(deviation(then) / reference.deviation).toBeGreaterThanOrEqual(ENOUGH_SPREAD - 1e-9);
      }),
    );
  });
});

describe("the width of the interval then", () => {
  const measured = {
    value: 0.4,
    standardError: 0.3,
    models: 12,
    families: 6,
    correction: { noise: 1, spread: 0.5 },
    confidence: 0.95,
  };
  it("shrinks with models, with families and with the spread", () => {
    const then = { models: 12, families: 6, spread: 0.5 };
    const now = halfWidthWith(measured, then)!;
    expect(halfWidthWith(measured, { ...then, models: 20 })!).toBeLessThan(now);
    expect(halfWidthWith(measured, { ...then, families: 9 })!).toBeLessThan(now);
    expect(halfWidthWith(measured, { ...then, spread: 0.9 })!).toBeLessThan(now);
  });
  it("is guessed from the number of models alone where there is no interval yet", () => {
    expect(
      halfWidthWith({ ...measured, standardError: null, models: 3 }, { models: 8, families: 5, spread: 1 }),
    ).toBeGreaterThan(0.3);
    expect(halfWidthWith(measured, { models: 3, families: 3, spread: 1 })).toBeNull();
  });
});
