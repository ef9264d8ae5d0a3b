// Our own format: what is read, and every fault with file, line, column, found, expected and how to mend it.
import { expect, it } from "vitest";
import { InputError } from "../../../src/errors.ts";
import { inputFile } from "../../../src/results/input-file.ts";
import { type ReadOptions, readResults } from "../../../src/results/read.ts";

const read = (text: string, options: ReadOptions = {}) => readResults([inputFile("r.json", text)], options);

async function faults(text: string, options: ReadOptions = {}) {
  const error = await read(text, options).then(
    () => undefined,
    (e) => e,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).faults;
}

const LEAST = `{
  "benchmark": "MyBench",
  "higher_is_better": true,
  "scores": { "a/one": 0.41,
              "a/two": 0.47 }
}`;

it("reads the least that works", async () => {
  const { benchmarks, notes } = await read(LEAST);
  expect(notes).toEqual([]);
  expect(benchmarks).toEqual([
    {
      name: "MyBench",
      orientation: { kind: "higher" },
      orientationFrom: "results",
      models: [
        { name: "a/one", score: 0.41, place: { file: "r.json", line: 4 } },
        { name: "a/two", score: 0.47, place: { file: "r.json", line: 5 } },
      ],
      unusable: [],
      place: { file: "r.json", line: 1 },
      files: 1,
      format: "safetywashing-gate",
      overlapsWith: [],
    },
  ]);
});

it("reads everything that the format can hold", async () => {
  const { benchmarks } = await read(
    JSON.stringify({
      benchmark: "MyBench",
      version: "1.2",
      url: "https://example.org",
      metric: { name: "accuracy", unit: "proportion", minimum: 0, maximum: 1, chance: 0.25 },
      optimum: 0,
      overlaps_with: ["mmlu"],
      scores: {
        one: {
          score: 0.5,
          standard_error: 0.01,
          samples: 100,
          family: "f",
          capability_scores: { mmlu: 0.7 },
        },
        two: null,
      },
      subtasks: { part: { scores: { one: 0.4 } } },
    }),
  );
  const [b] = benchmarks;
  expect(b).toMatchObject({
    version: "1.2",
    url: "https://example.org",
    metric: { name: "accuracy", unit: "proportion", minimum: 0, maximum: 1, chance: 0.25, proportion: true },
    orientation: { kind: "optimum", optimum: 0 },
    overlapsWith: ["mmlu"],
    models: [
      {
        name: "one",
        score: 0.5,
        standardError: 0.01,
        samples: 100,
        family: "f",
        capabilityScores: { mmlu: 0.7 },
      },
    ],
    unusable: [{ name: "two", reason: "no score (null)" }],
    subtasks: [
      { name: "part", orientation: { kind: "optimum", optimum: 0 }, models: [{ name: "one", score: 0.4 }] },
    ],
  });
});

it("takes every benchmark of a file that holds several", async () => {
  const one = JSON.parse(LEAST);
  const { benchmarks } = await read(JSON.stringify({ benchmarks: [one, { ...one, benchmark: "Other" }] }));
  expect(benchmarks.map((b) => b.name)).toEqual(["MyBench", "Other"]);
});

it("shows how to add a missing higher_is_better, unless the policy pins it", async () => {
  const text = '{\n  "benchmark": "MyBench",\n  "scores": {"a": 1, "b": 2}\n}';
  const [fault] = await faults(text);
  expect(fault).toMatchObject({ file: "r.json", line: 1 });
  expect(fault!.message).toContain("higher score is better");
  expect(fault!.remedy).toContain('"higher_is_better": true');
  const { benchmarks } = await read(text, { orientations: { MyBench: { kind: "lower" } } });
  expect(benchmarks[0]).toMatchObject({ orientation: { kind: "lower" }, orientationFrom: "policy" });
});

it("names both where the file contradicts the policy", async () => {
  const [fault] = await faults(LEAST, { orientations: { MyBench: { kind: "lower" } } });
  expect(fault!.found).toContain("higher is better");
  expect(fault!.expected).toContain("lower is better");
});

it.each([
  ["not json", 1, 1, "not"],
  ['{"benchmark": "x",}', 1, 19, "}"],
  ['{\n  "benchmark": "x"\n  "scores": {}\n}', 3, 3, "scores"],
  ['{"benchmark": "x", "scores": {"a": 0.5}', 1, 40, "end of the file"],
  ["", 1, 1, "end of the file"],
  ["{'benchmark': 1}", 1, 2, "'"],
])("one error with line and column for %j", async (text, line, column, found) => {
  const all = await faults(text);
  expect(all).toHaveLength(1);
  expect(all[0]!.message).toMatch(/not JSON|empty/);
  if (text !== "") expect(all[0]).toMatchObject({ line, column });
  if (text.startsWith("{")) expect(all[0]!.found).toContain(found);
});

it("refuses a name that stands twice, with both lines", async () => {
  const [fault] = await faults(
    '{"benchmark": "x", "higher_is_better": true, "scores": {\n"a": 1,\n"b": 2,\n"a": 3}}',
  );
  expect(fault!.message).toBe('"a" stands twice, in line 2 and line 4');
  expect(fault).toMatchObject({ line: 4, column: 1 });
});

it.each(["__proto__", "constructor", "toString"])("takes %s for a name like any other", async (name) => {
  const text = `{"benchmark": "${name}", "higher_is_better": true, "scores": {"${name}": 1, "b": 2}}`;
  const { benchmarks } = await readResults([inputFile("r.json", text)], {});
  expect(benchmarks[0]!.name).toBe(name);
  expect(benchmarks[0]!.models.map((model) => [model.name, model.score])).toContainEqual([name, 1]);
});

it("refuses __proto__ where the format has no such key", async () => {
  const all = await faults(
    '{"benchmark": "x", "higher_is_better": true, "scores": {"a": 1}, "__proto__": {}}',
  );
  expect(all[0]).toMatchObject({ message: "unknown key", found: '"__proto__"' });
});

it("tells all faults at once, in their order", async () => {
  const all = await faults(`{
  "benchmark": "",
  "higher_is_beter": true,
  "metric": 3,
  "scores": {
    "a": "0.41",
    "b": {"score": 1, "samples": 0.5},
    "c": {"scor": 1},
    "d": [1],
    "e": {"score": 1, "standard_error": -1}
  }
}`);
  expect(all.map((f) => [f.line, f.column, f.message])).toEqual([
    [2, 16, '"benchmark" is empty'],
    [3, 3, "unknown key"],
    [4, 13, "the metric cannot be read"],
    [6, 10, 'the score of "a" is no number'],
    [7, 34, '"samples" has the wrong type'],
    [8, 10, '"score" is missing'],
    [8, 11, "unknown key"],
    [9, 10, 'the score of "d" is no number'],
    [10, 41, '"standard_error" is too small'],
  ]);
  expect(all[1]!.remedy).toBe('Did you mean "higher_is_better"?');
  expect(all[3]!.remedy).toBe("Take away the quotation marks");
});

it("tells at most 20 faults and counts the rest", async () => {
  const scores = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`m${i}`, "x y"]));
  const all = await faults(JSON.stringify({ benchmark: "x", higher_is_better: true, scores }));
  expect(all).toHaveLength(20);
  expect(all.at(-1)!.message).toBe("and 11 faults more");
});

it("leaves out by name what has no usable score", async () => {
  const { benchmarks } = await read(
    '{"benchmark": "x", "higher_is_better": true, "scores": {"a": NaN, "b": "N/A", "c": -Infinity, "d": {"score": null}, "e": 1}}',
  );
  expect(benchmarks[0]!.models.map((m) => m.name)).toEqual(["e"]);
  expect(benchmarks[0]!.unusable.map((m) => [m.name, m.reason])).toEqual([
    ["a", "the score is NaN"],
    ["b", 'the score is "N/A"'],
    ["c", "the score is -Infinity"],
    ["d", "no score (null)"],
  ]);
});

it("refuses a mixture of percent and fractions, naming the rows", async () => {
  const [fault] = await faults(
    '{"benchmark": "x", "higher_is_better": true, "scores": {"a": 0.41, "b": 0.55,\n"c": 47, "d": 0.6}}',
  );
  expect(fault).toMatchObject({ line: 2, message: '"x" mixes percent and fractions' });
  expect(fault!.found).toContain('"c" 47 (line 2)');
});

it("refuses nesting too deep", async () => {
  const [fault] = await faults(`{"benchmark": ${"[".repeat(100_000)}`);
  expect(fault!.message).toMatch(/nested too deeply|not JSON/);
});
