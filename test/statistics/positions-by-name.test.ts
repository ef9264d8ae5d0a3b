import { expect, it } from "vitest";
import { positionsByName } from "../../src/statistics/positions-by-name.ts";

it("gives each name its rows, names in order", () => {
  expect([...positionsByName(["b", "a", "b"])]).toEqual([
    ["a", [1]],
    ["b", [0, 2]],
  ]);
});
