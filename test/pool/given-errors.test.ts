import { expect, it } from "vitest";
import { givenErrors } from "../../src/pool/given-errors.ts";
import { chat, shelf } from "../support/gate.ts";

const eci = shelf.get("eci-2026");
const model = eci.models.find(({ capabilities_interval }) => capabilities_interval !== undefined)!;

it("half the interval's width in normal quantiles: 3.2897 for both sides of a level of 0.9", () => {
  const [low, high] = model.capabilities_interval as [number, number];
  expect(givenErrors(eci).get(model.name)).toBeCloseTo((high - low) / 3.289707253903, 11);
});

it("the pool's own where it tells them, none where it tells nothing", () => {
  const pool = { ...eci, models: [{ ...model, standard_error: 0.25 }] };
  expect([...givenErrors(pool)]).toEqual([[model.name, 0.25]]);
  expect(givenErrors(chat).size).toBe(0);
});
