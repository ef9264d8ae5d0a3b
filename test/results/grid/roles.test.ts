// What columns are, by headings as people write them (test/fixtures/results/headings.tsv: heading, a cell, and its role).
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridOf } from "../../../src/results/grid/grid.ts";
import { arrow, bothWays } from "../../../src/results/grid/heading.ts";
import { rolesOf } from "../../../src/results/grid/roles.ts";

const table = (...rows: string[][]) => ({
  file: "t.csv",
  rows: rows.map((cells, i) => ({ cells, line: i + 1 })),
});

it("finds the models, the scores and their standard errors; texts and links are no scores", () => {
  const found = rolesOf(
    gridOf(
      table(["Model", "MMLU", "MMLU stderr", "link"], ["a", "0.5", "0.01", "x"], ["b", "0.6", "0.02", "y"]),
    ),
  )!;
  expect(found.model.index).toBe(0);
  expect(found.modelNamed).toBe(true);
  expect(found.scores.map(({ heading }) => heading)).toEqual(["MMLU"]);
  expect(found.scores[0]!.errors?.columns.map(({ index }) => index)).toEqual([2]);
});

it("a heading without rows is no table", () => {
  expect(rolesOf(gridOf(table(["Model", "MMLU"])))).toBeUndefined();
});

const [, ...headings] = readFileSync("test/fixtures/results/headings.tsv", "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t") as [where: string, heading: string, cell: string, role: string]);

/** The column between the models and a score that is one for sure. */
const roleOf = (heading: string, cell: string, asked: string[] = []) =>
  rolesOf(
    gridOf(
      table(
        ["Model", heading, "Safety ↑"],
        ["gpt-4", cell, "0.5"],
        ["claude-2", cell, "0.6"],
        ["yi-6b", cell, "0.7"],
      ),
    ),
    asked,
  )!.all.find(({ column }) => column.index === 1)!;

describe("headings of real tables", () => {
  it("are at least 120, benchmarks and none", () => {
    expect(headings.length).toBeGreaterThanOrEqual(120);
    expect(new Set(headings.map(([, , , role]) => role)).size).toBeGreaterThan(20);
  });

  it.each(headings)("%s: %s (%s) is %s", (_, heading, cell, role) => {
    const found = roleOf(heading, cell);
    expect(found.role).toBe(role);
    expect(found.why.length).toBeGreaterThan(10);
  });
});

describe("a column of numbers is a benchmark", () => {
  const words = fc.constantFrom(
    ...headings.map(([, heading]) => heading.replace(/[↑↓⬆⬇]\ufe0f?/gu, "").trim()),
  );
  const anything = fc.oneof(words, fc.string({ minLength: 1, maxLength: 20 }));

  it("where its heading has an arrow, whatever its words", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom("↑", "↓", "⬆", "⬇"), fc.boolean(), (heading, sign, before) => {
        const whole = before ? `${sign} ${heading}` : `${heading} ${sign}`;
        fc.pre(!bothWays(whole) && arrow(whole) !== undefined && whole !== "Safety ↑");
        expect(roleOf(whole, "0.5").role).toBe("score");
      }),
      { seed: 16, numRuns: 300 },
    );
  });

  it("where it is asked for by name, whatever its words", () => {
    for (const [, heading, cell] of headings.filter(([, heading]) => /\w/.test(heading)))
      expect(roleOf(heading, cell, [heading]).role).toBe("score");
  });
});

it("a second count is none of the scores", () => {
  const roles = rolesOf(
    gridOf(table(["model", "total_samples", "scored_samples", "A"], ["a", "788", "787", "0.5"])),
  )!;
  expect(roles.scores.map(({ name }) => name)).toEqual(["A"]);
  expect(roles.of("count").map(({ name }) => name)).toEqual(["scored_samples"]);
});
