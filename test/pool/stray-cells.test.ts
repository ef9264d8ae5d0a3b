import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strayValues } from "../../src/pool/stray-cells.ts";

describe("strayValues", () => {
  it.each([
    [[0.2, 0.9, 0.5, -1, 0.4, 0.7], [-1]],
    [[0.2, 0.9, 0.5, -1, 0.4, -1, 0.7, 0.3], [-1]],
    [[20, 90, 50, 999, 40, 70], [999]],
    [
      [0.2, 0.9, 0.5, -1, 0.4, 0.7, 99],
      [-1, 99],
    ],
    [[1, 2, 3, 4, 5, 6], []],
    [[0.1, -1, 0.2], []],
    [[5, 5, 5, 5, 5, 5, 4], []],
    [[], []],
  ])("of %j are %j", (values, strays) => expect([...strayValues(values)].sort()).toEqual(strays.sort()));

  it("with a range are those outside it", () => {
    expect([...strayValues([0, 0.5, 1, 1.5, -1], { minimum: 0, maximum: 1 })]).toEqual([1.5, -1]);
  });

  it("do not depend on order or on a linear change of scale", () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 30 });
    fc.assert(
      fc.property(values, (some) => {
        const strays = [...strayValues(some)].sort();
        expect([...strayValues([...some].reverse())].sort()).toEqual(strays);
        expect([...strayValues(some.map((v) => 2 * v + 8))].sort()).toEqual(
          strays.map((v) => 2 * v + 8).sort(),
        );
      }),
    );
  });
});
