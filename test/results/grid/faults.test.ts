// Tables of which nobody can tell what is meant are refused, with what would tell it.
import { describe, expect, it } from "vitest";
import { columnFaults, tableFault } from "../../../src/results/grid/faults.ts";
import { gridOf } from "../../../src/results/grid/grid.ts";
import { rolesOf } from "../../../src/results/grid/roles.ts";
import type { Table } from "../../../src/results/grid/table.ts";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files } from "../../support/results.ts";

const table = (text: string): Table => ({
  rows: text.split("\n").map((line, i) => ({ cells: line.split(","), line: i + 1 })),
  file: "t.csv",
});
const faults = (text: string) => {
  const given = table(text);
  const grid = gridOf(given);
  const roles = rolesOf(grid)!;
  const whole = tableFault(given, grid, roles, []);
  return whole ? [whole] : roles.scores.flatMap((column) => columnFaults(grid, roles, column));
};

it.each([
  ["models in the heading", "model,Qwen1.5-7B-Chat,Yi-6B-Chat\naccuracy,0.8,.9", "the heading looks like names of models"],
  ["two columns of names", "attacker,target,ASR\nx,a,0.4\ny,b,0.5", "nothing says which column names the models"],
  ["a row beyond the heading", "model,ASR\na,0.4,0.5", "the row has more cells than the heading"],
  ["numbers without a heading", "model,\na,0.4", "a column of numbers has no heading"],
  ["arrows both ways", "model,ASR ↑ (lower is better)\na,0.4", "a heading says that higher and that lower is better"],
])("refuses %s", (_, text, message) => {
  const [fault] = faults(text);
  expect(fault!.message).toContain(message);
  expect(fault).toMatchObject({ file: "t.csv", remedy: expect.any(String) });
}); // biome-ignore format: rows

it.each([
  ["an index without a heading", ",model,ASR\n1,a,0.4"],
  ["words beside", "who,organisation,license,notes,ASR\na,b,c,d,0.4"],
  ["links beside", "who,where,ASR\na,https://x.org,0.4"],
  ["a column of which only the first names models", "who,place,ASR\ngpt-4,here,0.4\nllama-2-7b,there,0.5"],
  ["judges in the heading", "model,gpt-4 judge,claude judge\na,0.4,0.5\nb,0.4,0.5"],
  ["empty cells beyond the heading", "model,ASR\na,0.4,,"],
])("lets %s pass", (_, text) => {
  expect(faults(text)).toEqual([]);
});

it("finds two columns of one heading, whatever their arrows", () => {
  expect(faults("model,ASR ↓,asr,,\na,1,2,,")[0]?.message).toBe('two columns are called "asr"');
  expect(faults("model,ASR,,\na,1,,")).toEqual([]);
});

it("numbers without a heading stop no other column, and are named", async () => {
  const { benchmarks, setAside } = await readResults(files({ "t.csv": "model,ASR,\na,0.4,0.5" }));
  expect(benchmarks.map(({ metric }) => metric?.name)).toEqual(["ASR"]);
  expect(setAside).toEqual([{ file: "t.csv", column: "column 3", why: "it has no heading" }]);
});

describe("a first row that is no heading is refused:", () => {
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
    expect(faults(text)[0]).toMatchObject({
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

describe("a heading of numbers is read:", () => {
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
    expect(faults(text).filter(({ message }) => message.startsWith("the first row"))).toEqual([]);
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
