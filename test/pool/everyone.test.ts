import fc from "fast-check";
import { expect, it } from "vitest";
import { folded, placedModels, unfolded } from "../../src/pool/everyone.ts";
import { chat } from "../support/gate.ts";

const model = fc.record({
  axisValue: fc.double({ noNaN: true }),
  date: fc.option(fc.constantFrom("2023-07-18", "2024-04-18", "2024-06-06")),
  family: fc.option(fc.string()),
});

it("what is folded comes back, in its order, also out of a file", () => {
  fc.assert(
    fc.property(fc.array(model), (everyone) => {
      expect(unfolded(structuredClone(folded(everyone)))).toEqual(everyone);
    }),
  );
});

it("a model without a value is nobody; without a date or a family it is still there", () => {
  const [first, second] = chat.models;
  const pool = { ...chat, models: [{ ...first!, family: null }, second!] };
  expect(placedModels(pool, new Map([[first!.name, 1.5]]))).toEqual([
    { axisValue: 1.5, date: first!.release_date ?? null, family: null },
  ]);
});
