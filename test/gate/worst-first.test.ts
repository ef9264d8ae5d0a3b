import fc from "fast-check";
import { expect, it } from "vitest";
import { worstFirst } from "../../src/gate/worst-first.ts";
import type { BenchmarkAssessment } from "../../src/generated/report.ts";

const of = (name: string, conclusion: string, verdict: string, value: number | null) =>
  ({ name, conclusion, verdict, decided_on: { value } }) as BenchmarkAssessment;

const ORDER = [
  of("e", "fail", "entangled", 0.9),
  of("d", "fail", "entangled", 0.7),
  of("c", "fail", "inconclusive", null),
  of("b", "warn", "distinct", 0.5),
  of("a", "pass", "entangled", 0.9),
  of("f", "pass", "distinct", 0.1),
  of("g", "pass", "distinct", 0.1),
  of("h", "pass", "distinct", -0.8),
];

it("by conclusion, verdict, value, name, in whatever order they come", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ORDER, { minLength: ORDER.length }), (shuffled) => {
      expect(worstFirst(shuffled, "positive")).toEqual(ORDER);
    }),
  );
});

it("by size where the direction is absolute", () => {
  expect(worstFirst(ORDER.slice(5), "absolute").map(({ name }) => name)).toEqual(["h", "f", "g"]);
});
