// Cells of LaTeX tables as text: marks are taken off, what is unknown stays, and digits are never joined.
import { expect, it } from "vitest";
import { latexText } from "../../../src/results/formats/latex-text.ts";
import { numberCell } from "../../../src/results/grid/cell.ts";

it.each([
  ["\\cellcolor{red!20}0.3", 0.3],
  ["\\cellcolor[HTML]{FFEEAA} 0.3", 0.3],
  ["\\textcolor{red}{0.2}", 0.2],
  ["{\\color{blue} 0.1}", 0.1],
  ["\\underline{\\textbf{0.5}}", 0.5],
  ["{\\bf 0.5}", 0.5],
  ["$\\mathbf{0.5}$", 0.5],
  ["\\best{0.5}$^{*}$", 0.5],
  ["0.5\\footnotemark[1]", 0.5],
  ["\\phantom{0}5.1", 5.1],
  ["$-$0.2", -0.2],
  ["1\\,100", 1100],
  ["1{,}234", 1234],
  ["\\num{0.5}", 0.5],
])("%s is %f", (cell, value) => {
  expect(numberCell(latexText(cell))).toEqual({ value, percent: false });
});

it.each([
  "$0.3_{\\pm 0.01}$",
  "$0.3 \\pm 0.01$",
  "0.3{\\tiny $\\pm$0.01}",
  "0.3\\textsubscript{$\\pm$0.01}",
  "$0.3^{\\pm 0.01}$",
])("%s has an error", (cell) => {
  expect(numberCell(latexText(cell))).toEqual({ value: 0.3, plusMinus: 0.01, percent: false });
});

it("reads percent behind a thin space", () => {
  expect(numberCell(latexText("50.5\\,\\%"))).toEqual({ value: 50.5, percent: true });
});

it.each([
  "0.2\\std{3}", "0.2{\\tiny 3}", "{\\tiny 3}0.2", "0.3$_{2}$", "10$^{-3}$", "10$^3$", "--0.2", "\\foo{0.3}", "40 50",
  "\\frac{40}{100}", "0.2\\textbf{5}", "0.2{\\tiny .5}", "\\textbf{4}0",
])("never makes a number of %s", (cell) => {
  expect(numberCell(latexText(cell))).toBeUndefined();
}); // biome-ignore format: cells

it.each([
  ["Yi~\\citep{yi2024}", "Yi"],
  ["Llama\\cite[p.~3]{x}", "Llama"],
  ["\\texttt{org/B\\_c}", "org/B_c"],
  ["\\multirow{2}{*}{Llama-2}", "Llama-2"],
  ["\\rowcolor{gray!20} Yi", "Yi"],
  ["\\href{https://x.org/a_b%20c}{GPT-4}", "GPT-4"],
  ["A\\footnote{x & y}", "A"],
  ["\\makecell[l]{Safety \\\\ score}", "Safety score"],
  ["\\begin{tabular}[c]{@{}c@{}}Harm\\\\ rate\\end{tabular}", "Harm rate"],
  ["ASR ($\\downarrow$)", "ASR (↓)"],
  ["Mistral\\,7B", "Mistral\u20097B"],
  ["caf\\'e \\\"{u}", "café ü"],
  ["\\cmidrule(lr){2-3} ASR", "ASR"],
])("%s is called %s", (cell, name) => {
  expect(latexText(cell)).toBe(name);
});

it.each(["\\ours", "\\ft{Llama-2}", "\\constructor{x}"])("leaves %s as it is", (cell) => {
  expect(latexText(cell)).toBe(cell);
});

it("bears what is broken", () => {
  expect(
    ["{{{", "}}}", "\\", "\\textbf", "\\textbf{", "^", "$_", "\\cellcolor[", "{".repeat(500)].map(latexText),
  ).toHaveLength(9);
});
