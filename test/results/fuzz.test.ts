// Real samples, mutated: the readers give results or an InputError, never a crash or a hang, and no model is dropped in
// silence. Seeded and bounded: the same mutations in every run.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import { inputFile } from "../../src/results/input-file.ts";
import { type ReadResults, readResults } from "../../src/results/read.ts";

const FOLDER = "test/fixtures/results";
const paths = readdirSync(FOLDER, { recursive: true, encoding: "utf8", withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== "LICENCES.md")
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
  .sort();
/** One of each folder: the others are alike. */
const samples = [...new Map(paths.map((path) => [path.slice(0, path.lastIndexOf("/")), path])).values()];

const PIECES = [
  "", "{", "}", "[", "]", ",", ":", '"', "\\", "\n", "|", "&", ";", "\t", "%", "±", "null", "NaN", "-Infinity", "1e999", "-0",
  "0", "true", "[]", "{}", '"N/A"', '"__proto__"', '{"toString":1}', "\u0000", "\ud800", "\u202e", "9".repeat(400),
  " ".repeat(3000), "(".repeat(2000), "[".repeat(5000), "-".repeat(3000), '"constructor":', "/*", "//", "\ufeff",
]; // biome-ignore format: a list

const mutation = fc.record({
  /** As a share of the file's length. */
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constantFrom(0, 1, 2, 5), fc.integer({ min: 0, max: 2000 })),
  piece: fc.constantFrom(...PIECES),
});

function mutate(
  bytes: Uint8Array,
  mutations: readonly { at: number; length: number; piece: string }[],
): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, length, piece } of mutations) {
    const start = Math.floor(at * result.length);
    result = Buffer.concat([result.subarray(0, start), Buffer.from(piece), result.subarray(start + length)]);
  }
  return result;
}

async function readOrRefuse(
  files: Parameters<typeof readResults>[0],
  all = true,
): Promise<ReadResults | InputError> {
  try {
    return await readResults(files, all ? { benchmark: ["*"] } : {});
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function expectSound(outcome: ReadResults | InputError): void {
  if (outcome instanceof InputError) {
    expect(outcome.faults.length).toBeGreaterThan(0);
    expect(outcome.faults.length).toBeLessThanOrEqual(20);
    return;
  }
  for (const benchmark of outcome.benchmarks) {
    for (const model of benchmark.models) {
      expect(Number.isFinite(model.score)).toBe(true);
      expect(model.name).not.toBe("");
      if (model.samples !== undefined)
        expect(Number.isInteger(model.samples) && model.samples > 0).toBe(true);
      if (model.standardError !== undefined) expect(model.standardError >= 0).toBe(true);
    }
    const names = benchmark.models.map((m) => m.name);
    expect(new Set(names).size).toBe(names.length);
  }
}

describe.each(samples)("%s", (path) => {
  const bytes = readFileSync(path);
  const siblings = paths
    .filter((other) => other !== path && other.startsWith(path.slice(0, path.lastIndexOf("/") + 1)))
    .slice(0, 3)
    .map((other) => inputFile(other, readFileSync(other), false));

  it("is read or refused, whatever is done to it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (mutations, named) => {
          const file = inputFile(path, mutate(bytes, mutations), named);
          expectSound(await readOrRefuse([file, ...siblings], named));
        },
      ),
      { numRuns: 40, seed: 20_240_721 },
    );
  });
});

/** A value put in the place of one of a JSON file's leaves. */
const leaf = fc.constantFrom<unknown>(
  null,
  "",
  "N/A",
  -1,
  0,
  1e308,
  true,
  [],
  {},
  [[]],
  { value: null },
  "x".repeat(99),
);

function replaceLeaf(value: unknown, path: readonly number[], by: unknown): unknown {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const [step, ...rest] = path;
  if (step === undefined || entries.length === 0) return by;
  const [key, child] = entries[step % entries.length]!;
  const changed = replaceLeaf(child, rest, by);
  return Array.isArray(value)
    ? value.map((v, i) => (String(i) === key ? changed : v))
    : { ...(value as object), [key]: changed };
}

describe.each(samples.filter((path) => path.endsWith(".json")).filter((path) => !path.includes("lighteval")))(
  "%s",
  (path) => {
    const text = readFileSync(path, "utf8");
    const siblings = paths
      .filter(
        (other) =>
          other !== path &&
          /helm\/(local-run|air-bench)/.test(path) &&
          other.startsWith(path.slice(0, path.lastIndexOf("/") + 1)),
      )
      .map((other) => inputFile(other, readFileSync(other), false));
    const value: unknown = /\bNaN\b|\bInfinity\b/.test(text) ? { results: {} } : JSON.parse(text);

    it("is read or refused with any of its values changed", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }),
          leaf,
          fc.boolean(),
          async (at, by, all) => {
            const file = inputFile(path, JSON.stringify(replaceLeaf(value, at, by)));
            expectSound(await readOrRefuse([file, ...siblings], all));
          },
        ),
        { numRuns: 100, seed: 20_240_721 },
      );
    });
  },
);

it("drops no row of a table in silence", async () => {
  const cell = fc.constantFrom(
    "0.5",
    "1",
    "",
    "N/A",
    "x",
    "–",
    "0,5",
    "5 %",
    "NaN",
    '"0.5"',
    "0.5±0.1",
    "∞",
    " ",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), async (cells) => {
      const text = `model,B\n${cells.map((value, i) => `m${i},${value}`).join("\n")}`;
      const outcome = await readResults([inputFile("t.csv", text)], {
        orientations: { B: { kind: "higher" } },
      }).catch((e) => e);
      if (outcome instanceof InputError) return;
      const [benchmark] = (outcome as ReadResults).benchmarks;
      expect(benchmark!.models.length + benchmark!.unusable.length).toBe(cells.length);
    }),
    { numRuns: 200, seed: 20_240_721 },
  );
});

it("drops no model of our own format in silence", async () => {
  const score = fc.constantFrom<unknown>(
    0.5,
    null,
    "N/A",
    "x",
    "",
    1e308,
    { score: 1 },
    { score: null },
    { score: "-" },
    [],
    true,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string({ minLength: 1 }), score, { minKeys: 1, maxKeys: 6 }),
      async (scores) => {
        const text = JSON.stringify({ benchmark: "B", higher_is_better: true, scores });
        const outcome = await readOrRefuse([inputFile("r.json", text)], false);
        expectSound(outcome);
        if (outcome instanceof InputError) return;
        const [benchmark] = outcome.benchmarks;
        expect(benchmark!.models.length + benchmark!.unusable.length).toBe(Object.keys(scores).length);
      },
    ),
    { numRuns: 300, seed: 20_240_721 },
  );
});
