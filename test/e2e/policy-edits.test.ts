// A policy or pool that would stop every check once merged is refused before, with its place; a right one is named.
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { BBQ, openScene, POLICY, RESULTS, type Scene } from "../support/gate-scene.ts";

let scene: Scene;
afterEach(async () => {
  expect(scene.github.violations).toEqual([]);
  await scene.github.stop();
});
const pool = readFileSync("pools/chat-2024/pool.json", "utf8");

async function pull(main: Record<string, string>, edit: Record<string, string>, inputs = {}) {
  scene = await openScene({ [RESULTS]: BBQ, ...main });
  scene.pull({ [RESULTS]: BBQ, ...main, ...edit });
  return scene.run({ inputs });
}

describe("an edited policy", () => {
  it.each([
    ["a misspelt key", "threshold: 0.5\ntreshold: 0.6\n", /line=2.*treshold.*Did you mean "threshold"/],
    ["settings that exclude each other", "threshold: 0.3\nwarn-threshold: 0.5\n", /above threshold/],
    ["a model that no pool knows", "models:\n  mine: nobody\n", /nobody.*no pool knows/],
    ["a pool that is not there", "pool: data/none.json\n", /no file on this change's head/],
    ["results outside the repository", "results: ../x.json\n", /leaves the repository/],
  ])("with %s: exit 2, said on the pull request", async (_, policy, message) => {
    const run = await pull({}, { [POLICY]: policy }, { pool: "" });
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(message);
    expect(run.annotations.join()).toMatch(/The policy of main still decides/);
    expect(scene.comments()[0]).toMatch(/still decides/);
  });

  it("that is right passes, and is named in a comment though no results changed", async () => {
    const run = await pull({}, { [POLICY]: "threshold: 0.5\n" });
    expect(run.exit).toBe(0);
    expect(scene.comments()[0]).toMatch(/edits the gate's policy/);
  });

  it("under a name that is not read: refused", async () => {
    const run = await pull({}, { ".github/safetywashing.yaml": "threshold: 0.5\n" });
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(/safetywashing.yaml.*ends in .yml/);
  });
});

describe("an edited pool", () => {
  const main = { [POLICY]: "pool: ./data//pool.json\n", "data/pool.json": pool };

  it("that is wrong: exit 2, with its line", async () => {
    const broken = { "data/pool.json": pool.replace('"capability_benchmarks"', '"capability_bench"') };
    const run = await pull(main, broken, { pool: "" });
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(/file=data\/pool.json,line=\d+/);
  });

  it("is named, however the policy writes its path", async () => {
    const run = await pull(main, { "data/pool.json": `${pool} ` }, { pool: "" });
    expect(run.exit).toBe(0);
    expect(scene.comments()[0]).toMatch(/reference pool data\/pool.json/);
  });
});
