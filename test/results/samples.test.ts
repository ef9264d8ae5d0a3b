// Every sample file, recognised by its content alone, against figures that were taken from it without our readers
// (test/figures/results-samples.json; how, is told in test/fixtures/results/LICENCES.md).
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Orientation } from "../../src/results/benchmark-results.ts";
import { FORMATS } from "../../src/results/formats/index.ts";
import { inputFile } from "../../src/results/input-file.ts";
import { readResults } from "../../src/results/read.ts";

interface Sample {
  files: string[];
  /** Model, score, standard error, count. */
  models: [string, number, number | null, number | null][];
  name: string;
  format: string;
  benchmark?: string[];
  select_metric?: string;
  metric?: string;
  unit?: string;
  orientation?: "higher" | "lower";
  orientations?: Record<string, "higher" | "lower">;
  unusable?: [string, string][];
  unusable_names?: string[];
  families?: Record<string, string>;
  duplicate?: "latest";
  ignore_n?: boolean;
}

const samples = JSON.parse(readFileSync("test/figures/results-samples.json", "utf8")) as Sample[];
const FOLDER = "test/fixtures/results/";

/** The name says nothing of the format: recognition is by content. Names that tell a model or benchmark stay. */
const disguised = (path: string) => path.replace(/\.(json|jsonl|csv|md|tex|txt|eval)$/, ".json");

async function read(sample: Sample) {
  const files = sample.files.map((path) => inputFile(disguised(path), readFileSync(FOLDER + path)));
  const orientations: Record<string, Orientation> = Object.fromEntries(
    Object.entries(sample.orientations ?? {}).map(([name, kind]) => [name, { kind }]),
  );
  return readResults(files, {
    ...(sample.benchmark && { benchmark: sample.benchmark }),
    ...(sample.select_metric !== undefined && { metric: sample.select_metric }),
    ...(sample.duplicate && { duplicateRuns: sample.duplicate }),
    orientations,
    // The judge failed on three of four answers of the sample, of which the figures are told all the same.
    incomplete: 1,
  });
}

describe.each(
  samples.map((s) => [`${s.files[0]} (${s.files.length}): ${s.name} ${s.metric ?? ""}`, s] as const),
)("%s", (_, sample) => {
  it("holds what was taken from it by other means", async () => {
    const { benchmarks } = await read(sample);
    expect(benchmarks).toHaveLength(1);
    const [b] = benchmarks;
    expect(b!.name).toBe(sample.name);
    expect(b!.format).toBe(sample.format);
    expect(b!.files).toBeLessThanOrEqual(sample.files.length);
    if (sample.metric !== undefined) expect(b!.metric?.name).toBe(sample.metric);
    if (sample.unit !== undefined) expect(b!.metric?.unit).toBe(sample.unit);
    if (sample.orientation !== undefined) expect(b!.orientation.kind).toBe(sample.orientation);
    expect(b!.models.map((m) => m.name)).toEqual(sample.models.map(([name]) => name));
    for (const [i, [name, score, standardError, n]] of sample.models.entries()) {
      const model = b!.models[i]!;
      expect(model.score, name).toBeCloseTo(score, 12);
      if (standardError === null) expect(model.standardError, name).toBeUndefined();
      else expect(model.standardError, name).toBeCloseTo(standardError, 12);
      if (sample.ignore_n !== true) expect(model.samples ?? null, name).toBe(n);
    }
    if (sample.unusable_names) expect(b!.unusable.map((m) => m.name)).toEqual(sample.unusable_names);
    else {
      const expected = [...(sample.unusable ?? [])].sort(([x], [y]) => (x < y ? -1 : 1));
      expect(b!.unusable.map((m) => [m.name, m.reason])).toEqual(expected);
    }
    for (const [name, family] of Object.entries(sample.families ?? {})) {
      expect(b!.models.find((m) => m.name === name)?.family).toBe(family);
    }
  });
});

it("covers every format but those without a sample", () => {
  const seen = new Set(samples.map((s) => s.format));
  const without = FORMATS.map((f) => f.name).filter((name) => !seen.has(name));
  expect(without.sort()).toEqual([
    "evalscope",
    "hf-eval-results",
    "html",
    "json-records",
    "lighteval",
    "model-index",
    "one-run",
    "safetywashing-gate",
    "xlsx",
  ]);
});
