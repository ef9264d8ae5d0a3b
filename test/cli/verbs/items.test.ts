// `items` on SpeechMap: 37 models × 300 items, of which Epoch's index knows 21.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli } from "../../support/cli.ts";
import { figures } from "../../support/figures.ts";
import { speechmapFiles } from "../../support/with-parts.ts";

const folder = mkdtempSync(join(tmpdir(), "items-"));
const { items, policy } = speechmapFiles();
writeFileSync(join(folder, "items.jsonl"), items);
writeFileSync(join(folder, "policy.yml"), policy);
const run = (...args: string[]) =>
  cli(["items", "items.jsonl", "--pool", "eci-2026", "--policy", "policy.yml", ...args], { cwd: folder });

describe("items", () => {
  it("keeps the models and items that are whole; correlation as the prototype's, no list", async () => {
    const { stdout, status } = await run("--format", "json", "--top", "2");
    expect(status).toBe(0);
    const found = JSON.parse(stdout).items;
    const { eci } = figures("mending.json").speechmap;
    expect(found).toMatchObject({
      models: 20,
      families: 7,
      gate: "shut",
      reason: "whole-at-zero",
      listed: [],
    });
    expect(found.left.map(({ name }: { name: string }) => name)).toEqual(["qwen/qwen-max"]);
    // Items that only models outside the pool lack stay: 295 here, 289 with all 35 models.
    expect(found.items).toBe(295);
    expect(Math.abs(found.whole.rho - eci.whole.rho)).toBeLessThan(0.02);
    expect(found.by_hand.top).toHaveLength(2);
    expect(found.categories).toHaveLength(6);
  });

  it("in words, Markdown and HTML", async () => {
    const text = (await run()).stdout.replace(/\s+/g, " ");
    expect(text).toContain("no list of items can be trusted");
    expect(text).toContain("Left out, since they lack items: qwen/qwen-max");
    expect((await run("--format", "markdown")).stdout).toContain("| china\\_criticism | 49 |");
    expect((await run("--format", "html")).stdout).toContain("<h1>Items of SpeechMap criticism</h1>");
  });

  it("turned round, items go the other way", async () => {
    const found = JSON.parse((await run("--format", "json", "--lower-is-better")).stdout).items;
    const as = JSON.parse((await run("--format", "json")).stdout).items;
    expect(found.bins).toEqual(as.bins.toReversed());
  });

  it("refuses more cells than the policy allows, and a benchmark that is not there", async () => {
    writeFileSync(join(folder, "small.yml"), `${policy}limits: { item-cells: 100 }\n`);
    const small = await cli(["items", "items.jsonl", "--policy", "small.yml"], { cwd: folder });
    expect(small.stderr).toContain("item-cells");
    expect((await run("--benchmark", "SpeechMap")).stderr).toContain('no items of "SpeechMap"');
  });
});
