// Converting to our own format loses nothing that the gate uses: for any results, and for every sample file.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { BenchmarkResults } from "../../src/results/benchmark-results.ts";
import { readResults } from "../../src/results/read.ts";
import { toResultsFile } from "../../src/results/to-results-file.ts";
import { files, fixtures } from "../support/results.ts";

/** What the gate uses: all but where a thing stood, what format it came in, and why a model has no score. */
function essence({
  place: _,
  format: __,
  files: ___,
  orientationFrom: ____,
  role: _____,
  ...b
}: BenchmarkResults): unknown {
  return {
    ...b,
    models: b.models.map(({ place: _, runTime: __, ...model }) => model),
    unusable: b.unusable.map(({ name }) => name),
    ...(b.subtasks && {
      // A part's own version has no place in the format: the gate does not use it.
      subtasks: b.subtasks.map(({ version: _, ...part }) => essence({ ...part, overlapsWith: [] })),
    }),
  };
}

async function again(benchmarks: readonly BenchmarkResults[]) {
  const text = JSON.stringify(toResultsFile(benchmarks));
  return (await readResults(files({ "converted.json": text }))).benchmarks;
}

const name = fc.string({ minLength: 1, unit: "grapheme" }).filter((s) => s.trim() !== "");
const score = fc.double({ noNaN: true, noDefaultInfinity: true, min: 1.5, max: 1e9 });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const place = fc.constant({ file: "f" });
const model = fc.record({
  name,
  score,
  place,
  standardError: optional(fc.double({ noNaN: true, min: 0, max: 100 })),
  samples: optional(fc.integer({ min: 1, max: 1e6 })),
  family: optional(name),
  capabilityScores: optional(fc.dictionary(name, score)),
});
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
const metric = fc.record({
  name,
  unit: optional(fc.constantFrom("points", "percent")),
  minimum: optional(fc.constant(0)),
  maximum: fc.constant(2e9),
  chance: optional(fc.double({ noNaN: true, min: -1e100, max: 1e100 })),
  proportion: fc.boolean(),
});
const orientation = fc.oneof(
  fc.constant({ kind: "higher" as const }),
  fc.constant({ kind: "lower" as const }),
  fc.integer().map((optimum) => ({ kind: "optimum" as const, optimum })),
);
const benchmark = fc
  .record({
    name,
    metric: optional(metric.map((m) => defined({ ...m, unit: m.proportion ? "percent" : m.unit }))),
    orientation,
    models: fc.uniqueArray(model.map(defined), { selector: (m) => m.name, maxLength: 8 }),
    version: optional(name),
    url: optional(name),
    overlapsWith: fc.uniqueArray(name, { maxLength: 2 }),
  })
  .map(
    (b): BenchmarkResults =>
      defined({
        ...b,
        models: [...b.models].sort((x, y) => (x.name < y.name ? -1 : 1)),
        unusable: [],
        orientationFrom: "results",
        place: { file: "f" },
        files: 1,
        format: "f",
      }) as unknown as BenchmarkResults,
  );

it("gives any results back", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(benchmark, { selector: (b) => b.name, minLength: 1, maxLength: 3 }),
      async (benchmarks) => {
        const back = await again(benchmarks);
        expect(back.map(essence)).toEqual(benchmarks.map(essence));
      },
    ),
    { numRuns: 200, seed: 20_240_721 },
  );
});

interface Sample {
  files: string[];
  benchmark?: string[];
  select_metric?: string;
  orientations?: Record<string, "higher" | "lower">;
  duplicate?: "latest";
}
const samples = JSON.parse(readFileSync("test/figures/results-samples.json", "utf8")) as Sample[];

it.each(samples.map((s, i) => [`${i} ${s.files[0]}`, s] as const))(
  "gives sample %s back",
  async (_, sample) => {
    const { benchmarks } = await readResults(
      sample.files.flatMap((path) => fixtures(path)),
      {
        ...(sample.benchmark && { benchmark: sample.benchmark }),
        ...(sample.select_metric !== undefined && { metric: sample.select_metric }),
        ...(sample.duplicate && { duplicateRuns: sample.duplicate }),
        orientations: Object.fromEntries(
          Object.entries(sample.orientations ?? {}).map(([n, kind]) => [n, { kind }]),
        ),
      },
    );
    expect((await again(benchmarks)).map(essence)).toEqual(benchmarks.map(essence));
  },
);

it("is one benchmark as itself, several under benchmarks", async () => {
  const { benchmarks } = await readResults(
    files({ "a.json": '{"benchmark":"x","higher_is_better":true,"scores":{"m":1}}' }),
  );
  expect(toResultsFile(benchmarks)).toEqual({ benchmark: "x", higher_is_better: true, scores: { m: 1 } });
  expect(Object.keys(toResultsFile([...benchmarks, ...benchmarks]))).toEqual(["benchmarks"]);
});
