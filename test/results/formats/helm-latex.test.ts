import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files, fixtures, readOne, scoresOf } from "../../support/results.ts";

it("the same table in LaTeX gives the same figures", async () => {
  const of = async (path: string) => {
    const { benchmarks } = await readResults(fixtures(`helm/safety-run/v4/groups/${path}`), {
      benchmark: ["BBQ"],
      orientations: { BBQ: { kind: "higher" } },
    });
    return benchmarks[0]!.models.map(({ name, score }) => [name, score]);
  };
  const latex = await of("latex/safety_scenarios_accuracy.tex");
  expect(latex).toHaveLength(9);
  expect(latex).toContainEqual(["Llama 3 Instruct (70B)", 0.29]);
  expect(latex).toEqual(await of("json/safety_scenarios_accuracy.json"));
});

const tabular = (...rows: string[]) => `\\begin{tabular}{lr}\n${rows.join(" \\\\\n")} \\\\\n\\end{tabular}\n`;

it("reads marked-up scores, and leaves out only what is missing", async () => {
  const b = await readOne(
    "t.tex",
    tabular(
      "Model & ASR $\\downarrow$",
      "A & \\cellcolor{red!20}0.3",
      "B & $0.2_{\\pm 0.01}$",
      "C & \\textemdash",
      "D & ",
    ),
  );
  expect(scoresOf(b)).toEqual({ A: 0.3, B: 0.2 });
  expect(b.models[1]).toMatchObject({ standardError: 0.01 });
  expect(b.unusable.map(({ name }) => name)).toEqual(["C", "D"]);
});

it.each([
  ["a cell among others", ["A & 0.3", "B & 0.2\\std{3}"], 4, 'the score of "B" is no number'],
  ["every cell", ["A & \\foo{0.3}", "B & \\foo{0.2}"], 3, 'the score of "A" is no number'],
  ["a word", ["A & 0.3", "B & soon"], 4, 'the score of "B" is no number'],
  ["a row without a model", ["A & 0.3", " & 0.2"], 4, "the row names no model"],
  ["no numbers at all", ["A & soon", "B & later"], 3, "no table has a column of models"],
])("refuses %s, with the line", async (_, rows, line, message) => {
  const [fault] = await faultsOf(files({ "t.tex": tabular("Model & ASR $\\downarrow$", ...rows) }));
  expect(fault).toMatchObject({ line, message: expect.stringContaining(message) });
});

it("in a folder only tables that name models count", async () => {
  const text = `${tabular("Step & Loss", "1 & 0.5\\std{1}", "2 & 0.4")}${tabular("Model & MMLU", "A & 0.5")}`;
  const { benchmarks } = await readResults(files({ "p/main.tex": text }, false));
  expect(benchmarks.map(({ name }) => name)).toEqual(["MMLU"]);
});

it("refuses a heading over two columns that nothing below tells apart", async () => {
  const text = tabular("Model & \\multicolumn{2}{c}{Safety $\\uparrow$}", "A & 0.1 & 0.1");
  const [fault] = await faultsOf(files({ "t.tex": text }));
  expect(fault).toMatchObject({ line: 2, message: 'two columns are called "Safety ↑"' });
});
