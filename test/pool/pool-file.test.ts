import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parsePoolFile, poolFaults } from "../../src/pool/pool-file.ts";

const text = readFileSync("pools/helm-lite-2025/pool.json", "utf8");
// biome-ignore lint/suspicious/noExplicitAny: a pool that is to be spoilt
const spoilt = (edit: (pool: any) => void) => {
  const pool = JSON.parse(text);
  edit(pool);
  return JSON.stringify(pool, null, 1);
};

it("reads a pool as it stands", () => {
  expect(parsePoolFile(text, "p.json")).toEqual(JSON.parse(text));
});

it.each([
  ["no JSON", "{", /^p\.json:1:2: .*not JSON/],
  ["a key twice", '{ "name": "a",\n "name": "b" }', /^p\.json:2:2: .*twice/],
  ["an unknown key", spoilt((p) => (p.modles = [])), /"modles"/],
  [
    "a list of scores that is too short",
    spoilt((p) => p.models[3].scores.pop()),
    /^p\.json:\d+:\d+: .*not one score for each capability benchmark.*found 8 scores, expected 9/,
  ],
  ["a model twice", spoilt((p) => p.models.push(p.models[0])), /a model stands twice/],
  [
    "known scores of another length",
    spoilt((p) => p.known_benchmarks[0].scores.pop()),
    /not one score for each model/,
  ],
  ["a month that there is not", spoilt((p) => (p.date = "2024-13-45")), /the date is not of the calendar/],
  [
    "a day that there is not",
    spoilt((p) => (p.models[0].release_date = "2024-02-30")),
    /release date of .* no day of the calendar.*"2024-02-30"/,
  ],
  ["a name that leaves the folder", spoilt((p) => (p.name = "../x y")), /^p\.json:\d+:\d+: name /],
  [
    "an alias that is another model's name",
    spoilt((p) => (p.models[0].aliases = [p.models[1].name])),
    /^p\.json:\d+:\d+: an alias of .* is the name of another model/,
  ],
  [
    "no axis at all",
    spoilt((p) => {
      p.capability_benchmarks = [];
      for (const m of p.models) delete m.scores;
    }),
    /neither capability benchmarks nor given scores/,
  ],
])("refuses %s, with its place", (_, spoiltText, message) => {
  expect(() => parsePoolFile(spoiltText, "p.json")).toThrow(message);
});

it("tells a file of another kind in one line", () => {
  const results = '{ "benchmark": "B", "higher_is_better": true, "scores": { "a": 1 } }';
  expect(() => parsePoolFile(results, "r.json")).toThrow(
    /^r\.json:1:1: is a results file, not a pool: [^\n]*$/,
  );
  expect(() => parsePoolFile("[1]", "r.json")).toThrow(/^r\.json:1:1: is no pool file: [^\n]*$/);
});

it("finds the same in a pool that stands in no file", () => {
  const pool = JSON.parse(text);
  expect(poolFaults(pool)).toEqual([]);
  expect(poolFaults({ ...pool, name: "../x y" })).toHaveLength(1);
});
