// What is left of base results that cannot all be read.
import { describe, expect, it } from "vitest";
import { onlyNames, readBase } from "../../src/github/base-results.ts";
import { resultsOf } from "../support/gate.ts";
import { BBQ, MT_BENCH } from "../support/gate-scene.ts";
import { files } from "../support/results.ts";

const read = async (texts: Record<string, string>, heads: string[] = [], options = {}) => {
  const found = await readBase(
    files(texts),
    options,
    heads.map((name) => resultsOf(name, {})),
  );
  return {
    benchmarks: found.benchmarks?.map(({ name, models }) => [name, models.length]) ?? null,
    notes: found.notes.map(({ code, text }) => `${code}: ${text}`),
  };
};
const PINNED_OTHERWISE = { orientations: { "MT-Bench": { kind: "lower" } }, benchmark: ["*"] };

describe("readBase", () => {
  it("reads what can be read, without a note", async () => {
    expect(await read({ "a.json": MT_BENCH })).toEqual({ benchmarks: [["MT-Bench", 26]], notes: [] });
    expect(await read({})).toEqual({ benchmarks: [], notes: [] });
  });

  it("a broken file beside others does not hide them", async () => {
    const { benchmarks, notes } = await read({ "a.json": "{", "b.json": MT_BENCH });
    expect(benchmarks).toEqual([["MT-Bench", 26]]);
    expect(notes).toEqual([expect.stringMatching(/^baseline-unreadable: Some results.*a\.json/)]);
  });

  it("of what contradicts the policy the name is left, unless the change has it too", async () => {
    const texts = { "a.json": MT_BENCH, "b.json": BBQ };
    const bbq = JSON.parse(BBQ).benchmark;
    const { benchmarks } = await read(texts, [], PINNED_OTHERWISE);
    expect(benchmarks).toEqual([
      [bbq, Object.keys(JSON.parse(BBQ).scores).length],
      ["MT-Bench", 0],
    ]);
    expect((await read(texts, ["MT-Bench"], PINNED_OTHERWISE)).benchmarks?.map(([name]) => name)).toEqual([
      bbq,
    ]);
  });

  it("has nothing to compare with where nothing can be read", async () => {
    const { benchmarks, notes } = await read({ "a.json": "{" });
    expect(benchmarks).toBeNull();
    expect(notes[0]).toContain("nothing to compare with");
  });
});

it("onlyNames leaves out what the change has, however it is spelt", () => {
  const bases = [resultsOf("A B", { x: 1 }), resultsOf("C", { x: 1 })];
  expect(onlyNames(bases, [resultsOf("a-b", {})])).toMatchObject([{ name: "C", models: [] }]);
});
