import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parsePoolFile } from "../../src/gate/pool-file.ts";

const text = readFileSync("pools/helm-lite-2025.json", "utf8");
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
