import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Pool } from "../../src/generated/pool.ts";
import { isNoModel } from "../../src/lexicon/no-models.ts";
import { ROOT } from "../support/cli.ts";

it.each([
  "Average",
  "AVG",
  "Avg.",
  "overall",
  "Human",
  "human baseline",
  "Human performance",
  "Random",
  "Random guess",
  "Random-baseline",
  "majority class",
  "Chance level",
  "Human Expert",
  "Average (9 models)",
  "Human (expert)",
  "average human",
])("%s is no model", (name) => {
  expect(isNoModel(name)).toBe(true);
});

it.each([
  "",
  "Baseline",
  "Humanish-LLama3-8B",
  "Random-7B",
  "Mean-Llama",
  "average-merge-13b",
  "Ours",
  "Total Recall 7B",
])("%s may be one", (name) => {
  expect(isNoModel(name)).toBe(false);
});

it("no pool has a model of such a name", () => {
  for (const pool of readdirSync(join(ROOT, "pools"), { withFileTypes: true }).filter((at) =>
    at.isDirectory(),
  )) {
    const { models } = JSON.parse(readFileSync(join(ROOT, "pools", pool.name, "pool.json"), "utf8")) as Pool;
    expect(models.filter(({ name }) => isNoModel(name))).toEqual([]);
  }
});
