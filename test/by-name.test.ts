import { expect, it } from "vitest";
import { byName } from "../src/by-name.ts";

it("finds only what was put in, under any name", () => {
  const record = byName([
    ["a", 1],
    ["__proto__", 2],
  ]);
  expect(record["constructor"]).toBeUndefined();
  expect(record["toString"]).toBeUndefined();
  expect(record["__proto__"]).toBe(2);
  expect(Object.entries(record)).toEqual([
    ["a", 1],
    ["__proto__", 2],
  ]);
  expect(JSON.stringify(record)).toBe('{"a":1,"__proto__":2}');
});
