// A key that is not known where it stands: never itself as its own mending, and no key that is unknown there as well.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ownFileFaults } from "../../src/results/own-file.ts";
import { BENCHMARK, keyRemedy } from "../../src/results/own-file-keys.ts";

describe("a misspelt key", () => {
  it.each([
    ["score", ["benchmarks", 0, "subtasks", "bad"], true, 'Did you mean "scores"?'],
    ["higher_is_beter", [], false, 'Did you mean "higher_is_better"?'],
    ["benchmark", [], true, 'Did you mean "benchmarks"?'],
    ["benchmarks", [], false, 'Did you mean "benchmark"?'],
    ["unitt", ["metric"], false, 'Did you mean "unit"?'],
    ["minmum", ["subtasks", "law", "metric"], false, 'Did you mean "minimum"?'],
    ["sample", ["scores", "a"], false, 'Did you mean "samples"?'],
    ["famly", ["benchmarks", 1, "subtasks", "law", "scores", "a"], true, 'Did you mean "family"?'],
    ["scores", ["scores", "a"], false, 'Did you mean "score"?'],
    ["higher_is_better", [], true, "Here it means nothing: it belongs in a benchmark"],
    ["unit", [], false, 'Here it means nothing: it belongs in "metric"'],
    ["samples", [], false, 'Here it means nothing: it belongs in a model\'s entry under "scores"'],
    ["nonsense", [], false, "Take it away, or see schemas/results.schema.json"],
    ["xy", ["metric"], false, "Take it away, or see schemas/results.schema.json"],
  ])("%s at %j", (key, path, several, remedy) => {
    expect(keyRemedy(key, path, several)).toBe(remedy);
  });

  it("is never told to be what it is", () => {
    const text =
      '{"benchmarks": [{"benchmark": "B", "higher_is_better": true, "scores": {"a": 1}, "subtasks": {"bad": {"score": {}}}}]}';
    const told = ownFileFaults(text, "r.json").map(({ found, remedy }) => `${found} ${remedy}`);
    expect(told).toContain('"score" Did you mean "scores"?');
  });
});

it("the keys are the schema's", () => {
  const { definitions } = JSON.parse(readFileSync("schemas/results.schema.json", "utf8"));
  expect([...BENCHMARK].sort()).toEqual(Object.keys(definitions.Benchmark.properties).sort());
  const elsewhere = { Metric: ["metric"], ModelScore: ["scores", "a"], Subtask: ["subtasks", "a"] };
  for (const [name, path] of Object.entries(elsewhere)) {
    for (const key of Object.keys(definitions[name].properties)) {
      expect([key, keyRemedy(`${key}x`, path, false)]).toEqual([key, `Did you mean "${key}"?`]);
    }
  }
});
