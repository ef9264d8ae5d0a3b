import { describe, expect, it } from "vitest";
import { benchmarkKey, candidatesOf, groupBy, isFailedRun } from "../../src/results/candidates.ts";
import { readResults } from "../../src/results/read.ts";
import type { Reading } from "../../src/results/reading.ts";
import { results } from "../support/cli.ts";
import { files } from "../support/results.ts";

const reading = (score: number | null, metric?: string): Reading =>
  ({
    benchmark: "B",
    ...(metric && { metric: { name: metric } }),
    scores: [{ model: "m", score, place: { file: "f" } }],
    place: { file: "f" },
  }) as unknown as Reading;

it("keeps metrics apart and joins files", () => {
  const all = [reading(1, "acc"), reading(2, "acc"), reading(3, "f1")].map((one) => ({
    reading: one,
    format: "x",
  }));
  expect(candidatesOf(all).map(({ metric, from }) => [metric, from.length])).toEqual([
    ["acc", 2],
    ["f1", 1],
  ]);
});

it("a run without any score and metric is a failed one", () => {
  expect([isFailedRun(reading(null)), isFailedRun(reading(0)), isFailedRun(reading(null, "acc"))]).toEqual([
    true,
    false,
    false,
  ]);
});

it("a suite and a variant tell benchmarks of one name apart", () => {
  const keys = [
    { benchmark: "B" },
    { benchmark: "B", collection: "s" },
    { benchmark: "B", variant: "s" },
  ].map(benchmarkKey);
  expect(new Set(keys).size).toBe(3);
});

it("groups in the order of first sight", () => {
  expect([...groupBy([3, 1, 4, 1, 5], (n) => n % 2)]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]],
  ]);
});

describe("over files", () => {
  it("one benchmark from two files is one", async () => {
    const { benchmarks } = await readResults(
      files({ "a.json": results("B", { a: 1 }), "b.json": results("B", { b: 2 }) }),
      {},
    );
    expect(benchmarks.map(({ files: n, models }) => [n, models.length])).toEqual([[2, 2]]);
  });
});
