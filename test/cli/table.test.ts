import { expect, it } from "vitest";
import { json } from "../../src/cli/output.ts";
import { table } from "../../src/report/terminal/table.ts";

it("aligns words to the left, numbers to the right, by the width that a terminal shows", () => {
  expect(
    table(
      ["model", "n"],
      [
        ["模型", "9"],
        ["long name", "10"],
      ],
      { numbers: [1] },
    ),
  ).toBe(["model       n", "─────────  ──", "模型        9", "long name  10"].join("\n"));
});

it("shows control characters as escapes", () => {
  expect(table(["a"], [["x\u001b[2J\n"]])).toContain("x\\u001b[2J\\u000a");
});

it("writes JSON with a last line feed", () => {
  expect(json({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
});

const heading = ["model", "n", "what"];
const rows = [
  ["a-model", "1", "some words that are long"],
  ["b", "22", "few"],
];

it("wraps the last column where the terminal is narrow", () => {
  expect(table(heading, rows, { numbers: [1], width: 24 }).split("\n")).toEqual([
    "model     n  what",
    "───────  ──  ───────────",
    "a-model   1  some words",
    "             that are",
    "             long",
    "b        22  few",
  ]);
});

it("writes blocks where it is narrower still", () => {
  expect(table(heading, rows, { numbers: [1], width: 14 }).split("\n")).toEqual([
    "a-model",
    "  n: 1",
    "  what: some",
    "    words that",
    "    are long",
    "b",
    "  n: 22",
    "  what: few",
  ]);
});
