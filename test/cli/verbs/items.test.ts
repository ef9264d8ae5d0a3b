// `items` on SpeechMap: 37 models × 300 items, of which Epoch's index knows 21.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import validate from "../../../src/generated/validate-report.ts";
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
    expect(found.left.map(({ name }: { name: string }) => name)).toEqual([
      "moonshotai/kimi-vl-a3b-thinking",
      "qwen/qwen-max",
    ]);
    expect(found).toMatchObject({
      items: 289,
      set_aside: 11,
      floor: eci.floor,
      ceiling: eci.ceiling,
      testable: eci.tested,
    });
    expect(found.whole.rho).toBeCloseTo(eci.whole.rho, 10);
    expect(found.reliability.value).toBeCloseTo(eci.reliability_clustered, 10);
    expect(found.by_hand.top).toHaveLength(2);
    expect(found.categories).toHaveLength(6);
  });

  it("in words, Markdown and HTML", async () => {
    const text = (await run()).stdout.replace(/\s+/g, " ");
    expect(text).toContain("no list of items can be trusted");
    expect(text).toContain("Left out, since they lack items: moonshotai/kimi-vl-a3b-thinking");
    expect((await run("--format", "markdown")).stdout).toContain("| china\\_criticism | 49 |");
    expect((await run("--format", "html")).stdout).toContain("<h1>Items of SpeechMap criticism</h1>");
  });

  it("turned round, items go the other way", async () => {
    const found = JSON.parse((await run("--format", "json", "--lower-is-better")).stdout).items;
    const as = JSON.parse((await run("--format", "json")).stdout).items;
    expect(found.bins).toEqual(as.bins.toReversed());
  });

  it("names the fields there are, where a category is asked for by another, or by none", async () => {
    const rows = Array.from({ length: 8 }, (_, i) => ({
      item: i % 2,
      model: ["Llama-2-7b-chat-hf", "Llama-2-13b-chat-hf", "gemma-1.1-2b-it", "falcon-7b-instruct"][i >> 1],
      score: i % 2,
      topic: "t",
      text: "x".repeat(200),
    }));
    writeFileSync(join(folder, "topics.jsonl"), rows.map((row) => JSON.stringify(row)).join("\n"));
    const topics = (...args: string[]) => cli(["items", "topics.jsonl", ...args], { cwd: folder });
    expect((await topics()).stderr).toContain('--by takes "topic"');
    const { stderr, status } = await topics("--by", "topics");
    expect(status).toBe(2);
    expect(stderr).toContain('has the field "topics": expected "topic"');
    expect((await topics("--by", "topic")).stderr).toBe("");
  });

  it("of several benchmarks shows those whose models the pool knows, and names the others", async () => {
    const rows = ["Llama-2-7b-chat-hf", "nobody/knows-it"].map((model, i) =>
      JSON.stringify({ benchmark: `B${i}`, item: 1, model, score: 1 }),
    );
    writeFileSync(join(folder, "two.jsonl"), rows.join("\n"));
    const { stdout, stderr, status } = await cli(["items", "two.jsonl"], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toContain("B0: 1 item");
    expect(stderr).toContain('knows none of the models of "B1"');
  });

  it("refuses more cells than the policy allows, and a benchmark that is not there", async () => {
    writeFileSync(join(folder, "small.yml"), `${policy}limits: { item-cells: 100 }\n`);
    const small = await cli(["items", "items.jsonl", "--policy", "small.yml"], { cwd: folder });
    expect(small.stderr).toContain("item-cells");
    expect((await run("--benchmark", "SpeechMap")).stderr).toContain('no items of "SpeechMap"');
  });
});

// Beside results in our own format: the noise comes from items, and both must be of one run.
describe("check with items beside the results", () => {
  const { speechmap } = figures("mending.json");
  const complete = new Set(speechmap.eci.items.map(([item]: [string]) => item));
  const rows = Object.entries(speechmap.cells as Record<string, string>).filter(
    ([, row]) => [...row].filter((cell) => cell !== "x").length >= 285,
  );
  const scores = Object.fromEntries(
    rows.map(([model, row]) => {
      const own = [...row].filter((_, j) => complete.has(speechmap.items[j]));
      return [model, own.filter((cell) => cell === "1").length / own.length];
    }),
  );
  const metric = { name: "complied", unit: "proportion", minimum: 0, maximum: 1, proportion: true };
  const check = async (changes: object) => {
    const content = {
      benchmark: "SpeechMap criticism",
      higher_is_better: true,
      metric,
      items: "items.jsonl",
      scores,
      ...changes,
    };
    writeFileSync(join(folder, "results.json"), JSON.stringify(content));
    return cli(
      ["check", "results.json", "--pool", "eci-2026", "--policy", "policy.yml", "--format", "json"],
      { cwd: folder },
    );
  };

  it("R is that of clusters, ahead of counts", async () => {
    const { noise } = JSON.parse((await check({})).stdout).benchmarks[0];
    expect(noise).toMatchObject({ source: "items, clustered", clusters: 191, models: 20 });
    expect(noise.reliability).toBeCloseTo(speechmap.eci.reliability_clustered, 10);
  });

  it("the report shows them, and their categories as parts, in every form", async () => {
    const report = JSON.parse((await check({})).stdout);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    const [benchmark] = report.benchmarks;
    expect(benchmark.items).toMatchObject({ items: 289, floor: 0, ceiling: speechmap.eci.ceiling });
    expect(benchmark.items.reliability.own_standard_error).toBeGreaterThan(0);
    expect(benchmark.parts.list.map(({ name }: { name: string }) => name).sort()).toEqual(
      Object.keys(speechmap.eci.by_category).sort(),
    );
    const as = async (format: string) => {
      const args = ["check", "results.json", "--pool", "eci-2026", "--policy", "policy.yml"];
      return (await cli([...args, "--format", format], { cwd: folder })).stdout;
    };
    expect(await as("html")).toMatch(/<h2>Items<\/h2>[\s\S]*All items: 289 items/);
    expect(await as("markdown")).toContain("<summary>Items: 289, by how they go with capability</summary>");
  });

  it("a score that is not the mean of its items is refused, by the model's name", async () => {
    const { stderr, status } = await check({ scores: { ...scores, "deepseek/deepseek-r1": 0.5 } });
    expect(status).toBe(2);
    expect(stderr).toContain('give "deepseek/deepseek-r1" different scores');
  });

  it.each(["../items.jsonl", "/etc/passwd", "gone.jsonl"])("items at %s are refused", async (path) => {
    expect((await check({ items: path })).stderr).toContain("names item results that are not there");
  });
});
