import { expect, it } from "vitest";
import { benjaminiHochberg } from "../../src/statistics/benjamini-hochberg.ts";
import { figures } from "../support/figures.ts";

it("has SciPy's q-values, whatever the order", () => {
  const { p, q } = figures("mending.json").small_cases.bh as { p: number[]; q: number[] };
  const order = [3, 0, 4, 2, 1];
  const found = benjaminiHochberg(order.map((k) => p[k]!));
  order.forEach((k, at) => {
    expect(found[at]).toBeCloseTo(q[k]!, 14);
  });
});

it("takes no p-values, and refuses what is none", () => {
  expect(benjaminiHochberg([])).toEqual([]);
  expect(() => benjaminiHochberg([0.5, 1.5])).toThrow("pValues[1]");
});
