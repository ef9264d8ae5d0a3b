// Rows of LaTeX tables: split outside of braces, spans spread, each with its line.
import { expect, it } from "vitest";
import { hasTabular, latexTables } from "../../../src/results/formats/latex-rows.ts";

const rows = (spec: string, ...lines: string[]) =>
  latexTables(`\\begin{tabular}${spec}\n${lines.join("\n")}\n\\end{tabular}`, "t.tex")[0]!.rows.map(
    ({ cells }) => cells,
  );

it("finds tables of every kind, one in another's cell not", () => {
  const text = [
    "\\begin{tabular*}{\\textwidth}[t]{l@{\\hspace{2pt}}r}A & B \\\\\\end{tabular*}",
    "\\begin{longtable}{lr}C & \\begin{tabular}{c}D\\\\E\\end{tabular}\\\\\\end{longtable}",
    "\\begin{tabularx}{5cm}{lX}F & G\\end{tabularx}",
  ];
  expect(latexTables(text.join("\n"), "t.tex").map((table) => table.rows.map(({ cells }) => cells))).toEqual([
    [["A", "B"]],
    [["C", "D E"]],
    [["F", "G"]],
  ]);
  expect([hasTabular(text[1]!), hasTabular("\\begin{table}")]).toEqual([true, false]);
});

it("leaves rules, comments, escaped signs and headings over the whole width alone", () => {
  expect(
    rows(
      "{lr}",
      "\\toprule",
      "A \\& B & C \\% % & not this \\\\",
      "\\\\[2pt] \\cmidrule(lr){1-2}",
      "\\multicolumn{2}{l}{Open models} \\\\",
      "D & {E & F} \\\\ \\bottomrule",
    ),
  ).toEqual([["A & B", "C %"], ["D", "E & F"]]); // biome-ignore format: rows
});

it("knows the line that a row begins in", () => {
  const text = "x\n\\begin{tabular}{lr}\n\\toprule\nA & B \\\\ \\midrule\n% no\nC\n& D \\\\\n\\end{tabular}";
  expect(latexTables(text, "t.tex")[0]!.rows.map(({ line }) => line)).toEqual([4, 6]);
});

it("spreads what spans rows and columns", () => {
  const head = ["\\multirow{2}{*}{Model} & \\multicolumn{2}{c}{Safety} \\\\", "& ASR & Refusal \\\\"];
  expect(rows("{lrr}", ...head, "A & \\multicolumn{2}{c}{--} \\\\")).toEqual([
    ["Model", "Safety", "Safety"],
    ["Model", "ASR", "Refusal"],
    ["A", "--", "--"],
  ]);
});

it("one number for two columns stays as it is written, to be refused", () => {
  expect(rows("{lrr}", "M & X & Y \\\\", "A & \\multicolumn{2}{c}{0.2} \\\\")[1]).toEqual([
    "A", "\\multicolumn{2}{c}{0.2}", "\\multicolumn{2}{c}{0.2}",
  ]); // biome-ignore format: cells
});

it("joins a line of models and their sizes", () => {
  const of = (heading: string) =>
    rows(
      "{llr}",
      `Model & ${heading} & X \\\\`,
      "\\multirow{2}{*}{Llama-2} & 7B & 1 \\\\",
      "& 13B & 2 \\\\",
      "Yi & 6B & 3 \\\\",
      "Phi-3B & 3B & 3",
    );
  expect(of("Size").slice(1).map(([name]) => name)).toEqual(["Llama-2 7B", "Llama-2 13B", "Yi 6B", "Phi-3B"]); // biome-ignore format: one line
  expect(of("Kind").slice(1).map(([name]) => name)).toEqual(["Llama-2", "Llama-2", "Yi", "Phi-3B"]); // biome-ignore format: one line
  expect(rows("{llr}", "\\multirow{-2}{*}{A} & x & 1")[0]).toEqual(["A", "x", "1"]);
  expect(
    rows("{lr}", "M & X \\\\", " & 1 \\\\", "\\multirow{-2}{*}{A} & 2 \\\\").map(([name]) => name),
  ).toEqual(["M", "A", "A"]);
});

it("keeps a model without a score", () => {
  expect(rows("{lr}", "M & X \\\\", "A & 1 \\\\", "B \\\\")).toEqual([["M", "X"], ["A", "1"], ["B"]]);
});
