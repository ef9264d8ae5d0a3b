// The same table in every way of writing it.
import { expect, it } from "vitest";
import { inputFile } from "../../src/results/input-file.ts";
import { tablesOf } from "../../src/results/tables-of.ts";

const ROWS = [["model", "A"], ["a", "1"], ["b", "2"]]; // biome-ignore format: rows

it.each([
  ["t.csv", ROWS.map((row) => row.join(",")).join("\n")],
  ["t.tsv", ROWS.map((row) => row.join("\t")).join("\r\n")],
  ["t.md", ROWS.map((row) => `| ${row.join(" | ")} |`).toSpliced(1, 0, "|--|--|").join("\n")],
  ["t.tex", `\\begin{tabular}{lr}${ROWS.map((row) => `${row.join(" & ")} \\\\`).join("\n")}\\end{tabular}`],
  ["t.json", JSON.stringify([{ model: "a", A: 1 }, { model: "b", A: 2 }])],
])("%s", async (path, text) => {
  const tables = await tablesOf(inputFile(path, text));
  expect(tables.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([ROWS]);
}); // biome-ignore format: rows
