// The marks of families.
import { expect, it } from "vitest";
import { OTHER, SHAPES, shape } from "../../../src/report/chart/shapes.ts";

it("gives each family a shape of its own", () => {
  const drawn = Array.from({ length: SHAPES + 1 }, (_, index) => shape(index, 10, 10, 5));
  expect(new Set(drawn).size).toBe(SHAPES + 1);
  expect(drawn[OTHER]).toContain('class="ring"');
  for (const one of drawn) expect(one).toMatch(/^<(circle|path) [^<>]*\/>$/);
});

it("draws a square by hand", () => {
  expect(shape(1, 0, 0, 10)).toBe('<path d="M-9 -9L9 -9L9 9L-9 9Z"/>');
});
