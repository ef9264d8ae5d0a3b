// Results files for tests: from text, from the fixtures, and the faults of what cannot be read.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect } from "vitest";
import { type Fault, InputError } from "../../src/errors.ts";
import type { BenchmarkResults } from "../../src/results/benchmark-results.ts";
import { type InputFile, inputFile } from "../../src/results/input-file.ts";
import { type ReadOptions, readResults } from "../../src/results/read.ts";

const FIXTURES = "test/fixtures/results/";

/** A fixture, or every file under a folder of fixtures, as the command line would hand them in. */
export function fixtures(path: string, named = true): InputFile[] {
  if (statSync(FIXTURES + path).isFile()) return [inputFile(path, readFileSync(FIXTURES + path), named)];
  return readdirSync(FIXTURES + path, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
    .sort()
    .map((full) => inputFile(full.slice(FIXTURES.length), readFileSync(full), false));
}

/** Files from text, all named by the user. */
export function files(texts: Readonly<Record<string, string>>, named = true): InputFile[] {
  return Object.entries(texts).map(([path, text]) => inputFile(path, text, named));
}

/** The one benchmark of a text. */
export async function readOne(
  path: string,
  text: string,
  options: ReadOptions = {},
): Promise<BenchmarkResults> {
  const { benchmarks } = await readResults(files({ [path]: text }), options);
  expect(benchmarks).toHaveLength(1);
  return benchmarks[0]!;
}

/** Model to score. */
export function scoresOf(benchmark: BenchmarkResults): Record<string, number> {
  return Object.fromEntries(benchmark.models.map((m) => [m.name, m.score]));
}

/** The faults of files that cannot be read. */
export async function faultsOf(
  input: readonly InputFile[],
  options: ReadOptions = {},
): Promise<readonly Fault[]> {
  const error = await readResults(input, options).then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).faults;
}
