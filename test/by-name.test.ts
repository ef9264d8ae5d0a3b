import { expect, it } from "vitest";
import { byName, sameName, underName } from "../src/by-name.ts";

it("finds only what was put in, under any name", () => {
  const record = byName([
    ["a", 1],
    ["__proto__", 2],
  ]);
  expect(record["constructor"]).toBeUndefined();
  expect(record["toString"]).toBeUndefined();
  // biome-ignore lint/suspicious/noProto: a key of that name is what is tested
  expect(record["__proto__"]).toBe(2);
  expect(Object.entries(record)).toEqual([
    ["a", 1],
    ["__proto__", 2],
  ]);
  expect(JSON.stringify(record)).toBe('{"a":1,"__proto__":2}');
});

it.each([
  ["MT-Bench", "MT_Bench", true],
  ["mt bench", "MT-Bench", true],
  [" MT\u2011Bench\u200b", "MTBench", true],
  ["MT-Bench", "MT-Bench 2", false],
  ["BBQ 1.0", "BBQ 10", false],
])("%s and %s are one name: %s", (a, b, expected) => {
  expect(sameName(a, b)).toBe(expected);
});

it("finds under the name as written first, then under the one that is the same", () => {
  const several = (names: string[]) => new Error(names.join("|"));
  expect(
    underName(
      byName([
        ["My-Bench", 1],
        ["my bench", 2],
      ]),
      "my bench",
      several,
    ),
  ).toBe(2);
  expect(underName(byName([["My-Bench", 1]]), "MYBENCH", several)).toBe(1);
  expect(underName(byName([["My-Bench", 1]]), "constructor", several)).toBeUndefined();
  expect(() =>
    underName(
      byName([
        ["My-Bench", 1],
        ["my bench", 2],
      ]),
      "MyBench",
      several,
    ),
  ).toThrow("My-Bench|my bench");
});
