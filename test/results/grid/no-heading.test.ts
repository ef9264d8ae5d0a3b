// A first row that is a model with its scores is refused, never taken for headings; headings that are numbers are read.
import { describe, expect, it } from "vitest";
import type { Table } from "../../../src/results/grid/columns.ts";
import { noHeading } from "../../../src/results/grid/no-heading.ts";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files } from "../../support/results.ts";

const table = (text: string, separator = ","): Table => ({
  rows: text.split("\n").map((line, i) => ({ cells: line.split(separator), line: i + 1 })),
  file: "t.csv",
});

describe("refused", () => {
  it.each([
    ["a model and a score", "meta-llama/Llama-2-13b-chat-hf,0.6853\nmeta-llama/Llama-2-7b-chat-hf,0.6562"],
    ["a model of no known line", "our-baseline,0.31\nour-best,0.42"],
    ["several scores", "gpt-4,0.5,0.7\nclaude-2,0.6,0.8"],
    ["percent", "gpt-4,41 %\nclaude-2,52 %"],
    ["a whole number that is no year", "gpt-4,1251\nclaude-2,1149"],
    ["a score that looks like a year, beside what looks like a model", "gpt-4,2001\nclaude-2,1890"],
    ["a missing score", "gpt-4,N/A\nclaude-2,0.6"],
    ["an error behind ±", "gpt-4,0.5±0.1\nclaude-2,0.6±0.1"],
    ["words beside", "gpt-4,OpenAI,0.5\nclaude-2,Anthropic,0.6"],
    ["long rows", "gpt-4,MMLU,0.5\ngpt-4,GSM8K,0.6"],
    ["a model called so", "my_model_v2,0.5\nour model,0.6"],
  ])("%s", (_, text) => {
    const [first] = text.split("\n");
    expect(noHeading(table(text))).toMatchObject({
      line: 1,
      message: "the first row is no heading: its cells are a model and a number",
      found: expect.stringContaining(`"${first!.split(",")[0]}"`),
    });
  });

  it("in a TSV file, as in a CSV file", async () => {
    const [fault] = await faultsOf(files({ "t.tsv": "gpt-4\t0.5\nclaude-2\t0.6" }));
    expect(fault).toMatchObject({ file: "t.tsv", line: 1, remedy: expect.stringContaining("model,NAME") });
  });

  it("in Markdown and LaTeX", async () => {
    const [markdown] = await faultsOf(files({ "t.md": "|gpt-4|0.5|\n|---|---|\n|claude-2|0.6|\n" }));
    expect(markdown).toMatchObject({ file: "t.md", line: 1 });
    const latex = "\\begin{tabular}{lr}\ngpt-4 & 0.5 \\\\\nclaude-2 & 0.6 \\\\\n\\end{tabular}\n";
    expect((await faultsOf(files({ "t.tex": latex })))[0]).toMatchObject({ file: "t.tex", line: 2 });
  });
});

describe("read", () => {
  it.each([
    ["years", "model,2023,2024\na,0.5,0.6"],
    ["thresholds", "model,0.5,0.9\na,0.5,0.6"],
    ["years beside a heading of an unknown word", "language,2023,2024\na,0.5,0.6"],
    ["years without a corner", ",2023,2024\na,0.5,0.6"],
    ["numbers among words", "name,Level 1,2\na,0.5,0.6"],
    ["names in a later column", "id,model,7\n1,a,0.5"],
    ["models as columns", "benchmark,gpt-4,claude-2\nMMLU,0.5,0.6"],
    ["words", "system prompt,Judge\na,0.5"],
    ["a sign without a word", "checkpoint,-\ngpt-4,0.5"],
  ])("%s", (_, text) => {
    expect(noHeading(table(text))).toBeUndefined();
  });

  it("benchmarks by year, whole", async () => {
    const { benchmarks } = await readResults(files({ "t.csv": "model,2023,2024\na,0.5,0.6\nb,0.4,0.7" }), {
      benchmark: ["*"],
      orientations: { 2023: { kind: "higher" }, 2024: { kind: "higher" } },
    });
    expect(benchmarks.map(({ name, models }) => [name, models.length])).toEqual([
      ["2023", 2],
      ["2024", 2],
    ]);
  });

  it("a Markdown file in which another table has no heading, if only a folder was named", async () => {
    const text = "|gpt-4|0.5|\n|---|---|\n|claude-2|0.6|\n\n|model|MMLU|\n|---|---|\n|a|0.5|\n";
    const { benchmarks } = await readResults(files({ "t.md": text }, false));
    expect(benchmarks.map(({ name }) => name)).toEqual(["MMLU"]);
  });
});
