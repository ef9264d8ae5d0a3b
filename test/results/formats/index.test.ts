import { expect, it } from "vitest";
import { FORMATS } from "../../../src/results/formats/index.ts";

it("each format has a short name of its own, a title, and a line on what it looks like", () => {
  const names = FORMATS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, title, looksLike } of FORMATS) {
    expect(name).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
    expect(title.length).toBeGreaterThan(3);
    expect(looksLike.length).toBeGreaterThan(10);
  }
});

it("tables come last: much else has rows and columns too", () => {
  expect(FORMATS.slice(-2).map(({ name }) => name)).toEqual(["markdown", "csv"]);
});
