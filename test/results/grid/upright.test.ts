// Two rows of headings are read as one, and a row of scores is never taken for a heading.
import { expect, it } from "vitest";
import { joinHeadings, modelsAreColumns, transpose } from "../../../src/results/grid/upright.ts";
import { readResults } from "../../../src/results/read.ts";
import { files, scoresOf } from "../../support/results.ts";

const table = (...rows: string[][]) => ({
  file: "t.csv",
  rows: rows.map((cells, i) => ({ cells, line: i + 1 })),
});
const heading = (...rows: string[][]) => joinHeadings(table(...rows)).rows[0]!.cells;

it.each([
  ["a group over two columns", [["Model", "Safety ↓", ""], ["", "ASR", "Refusal"]], ["Model", "Safety ASR ↓", "Safety Refusal"]],
  ["a group that is repeated", [["Model", "Safety ↓", "Safety ↓"], ["Model", "ASR", "Refusal"]], ["Model", "Safety ASR ↓", "Safety Refusal ↓"]],
  ["arrows in the second", [["", "ASR", "MMLU"], ["Model", "↓", "↑"]], ["Model", "ASR ↓", "MMLU ↑"]],
  ["three rows", [["", "All", ""], ["", "Safety", ""], ["Model", "a", "b"]], ["Model", "All Safety a", "All Safety b"]],
])("%s", (_, heads, expected) => {
  expect(heading(...heads, ["A", "0.4", "0.5"], ["B", "0.3", "0.6"])).toEqual(expected);
}); // biome-ignore format: rows

it.each([
  ["a model with a word for a score", ["A", "soon", "x"]],
  ["a group of models", ["Open models", "", ""]],
  ["a missing score", ["", "–", "N/A"]],
  ["scores", ["A", "0.1", "0.2"]],
])("%s is no heading", (_, second) => {
  const given = table(["Model", "ASR", "Refusal"], second, ["B", "0.4", "0.5"]);
  expect(joinHeadings(given)).toBe(given);
});

it("in Markdown and in CSV no column is lost", async () => {
  const rows = ["Model,Safety ↓,", ",ASR,Refusal", "A,0.4,0.5", "B,0.3,0.6"];
  const markdown = rows
    .map((row) => `|${row.replaceAll(",", "|")}|`)
    .toSpliced(1, 0, "|--|--|--|")
    .join("\n");
  for (const [name, text] of [
    ["t.csv", rows.join("\n")],
    ["t.md", markdown],
  ] as const) {
    const { benchmarks } = await readResults(files({ [name]: text }), {
      benchmark: ["*"],
      orientations: { "Safety Refusal": { kind: "higher" } },
    });
    expect(benchmarks.map((b) => [b.name, b.orientation.kind, scoresOf(b)])).toEqual([
      ["Safety ASR", "lower", { A: 0.4, B: 0.3 }],
      ["Safety Refusal", "higher", { A: 0.5, B: 0.6 }],
    ]);
  }
});

it("models stand in the heading where its first cell names benchmarks", () => {
  expect(modelsAreColumns(table(["dataset", "a", "b"], ["mmlu", "1", "2"]))).toBe(true);
  expect(modelsAreColumns(table(["model", "mmlu", "bbh"], ["a", "1", "2"]))).toBe(false);
});

it("turns rows into columns, the models under a heading of that name", () => {
  const turned = transpose(table(["dataset", "a", "b"], ["mmlu", "1", "2"], ["bbh", "3", "4"]));
  expect(turned.rows.map(({ cells }) => cells)).toEqual([
    ["model", "mmlu", "bbh"],
    ["a", "1", "3"],
    ["b", "2", "4"],
  ]);
});
