// Markdown tables of leaderboards: links and bold in names, group headings, several tables, tables that are no results.
import { describe, expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files, fixtures, readOne, scoresOf } from "../../support/results.ts";

it("reads names in links and bold, footnotes, and group headings", async () => {
  const text = `# Board

| Model | Safety ↑ |
|:--|--:|
| **Open models** | |
| [org/a](https://x.org) | 0.41 |
| **b** [^1] | 0.5\\* |
| c | N/A |
| d | soon |
`;
  const b = await readOne("README.md", text);
  expect(scoresOf(b)).toEqual({ "org/a": 0.41, b: 0.5 });
  expect(b.unusable.map((m) => [m.name, m.reason])).toEqual([
    ["Open models", "the cell is empty"],
    ["c", 'the score is "N/A"'],
    ["d", 'the score is "soon"'],
  ]);
  expect(b.models[0]!.place).toEqual({ file: "README.md", line: 7 });
});

it("asks which of a leaderboard's columns is meant: the same fact may stand there twice", async () => {
  const [fault] = await faultsOf(fixtures("tables/vectara/README.md"));
  expect(fault!.message).toContain('"Hallucination Rate", "Factual Consistency Rate", "Answer Rate"');
  expect(fault!.message).not.toContain("Average Summary Length");
});

it("tells tables apart by the heading above them", async () => {
  const table = "\n| model | acc |\n|--|--|\n| a | 0.5 |\n";
  const { benchmarks } = await readResults(files({ "r.md": `## May\n${table}\n## June\n${table}` }), {
    benchmark: ["June"],
  });
  expect(benchmarks).toHaveLength(1);
});

it("passes over a README whose tables are no results", async () => {
  const readme = "# Tool\n\n| input | default |\n|--|--|\n| depth | 3 |\n| width | 4 |\n";
  const own = '{"benchmark": "x", "higher_is_better": true, "scores": {"a": 1}}';
  const { benchmarks, notes } = await readResults(files({ "d/README.md": readme, "d/r.json": own }, false));
  expect(benchmarks.map((b) => b.name)).toEqual(["x"]);
  expect(notes[0]!.text).toContain("d/README.md");
});

it("tells that a table stands in a code fence", async () => {
  const text = "# x\n\n```\n| model | acc |\n|--|--|\n| a | 0.5 |\n```\n";
  const [fault] = await faultsOf(files({ "r.md": text }));
  expect(fault).toMatchObject({ line: 4, message: expect.stringContaining("code fence") });
});

it("tells that a heading and the row of hyphens below it are not as wide", async () => {
  const text = "Model | A | B\n--- | :-: | :-: | :-:\ngpt-4 | 1 | 2\n";
  const [fault] = await faultsOf(files({ "r.md": `# x\n\n${text}` }));
  expect(fault).toMatchObject({ line: 4, found: "4 cells below 3", expected: "3 cells" });
  const options = "| input | default |\n|--|--|\n| depth | yes |\n\n## Results\n\n";
  const [other] = await faultsOf(files({ "r.md": `# x\n\n${options}${text}` }));
  expect(other).toMatchObject({ line: 10, found: "4 cells below 3" });
  const beside = `# x\n\n| model | acc |\n|--|--|\n| a | 0.5 |\n\nMore:\n\n${text}`;
  const { setAside } = await readResults(files({ "r.md": beside }));
  expect(setAside).toEqual([
    expect.objectContaining({ table: "table in line 9", why: expect.stringContaining("3 cells") }),
  ]);
});

it("a unit behind a model's heading is the scores', no part of the name", async () => {
  const text =
    "| Category | GPT-4 (%) | Claude 2 (%) |\n|--|--|--|\n| fire | 50 | 60 |\n| flood | 40 | 30 |\n";
  const { benchmarks } = await readResults(files({ "r.md": text }), {
    benchmark: ["fire"],
    assume: { kind: "higher" },
  });
  expect(benchmarks.map(({ models }) => models.map(({ name }) => name))).toEqual([["Claude 2", "GPT-4"]]);
});

it("refuses digits that are no number, rows without a model and cells beyond the heading", async () => {
  const of = async (row: string) =>
    (await faultsOf(files({ "r.md": `| model | acc |\n|--|--|\n| a | 0.5 |\n${row}\n` })))[0];
  expect(await of("| b | ~~0.9~~ 0.5 |")).toMatchObject({
    line: 4,
    message: 'the score of "b" is no number',
  });
  expect(await of("| | 0.5 |")).toMatchObject({ line: 4, message: "the row names no model" });
  expect(await of("| b | 0.5 | 0.6 |")).toMatchObject({
    line: 4,
    message: "the row has more cells than the heading",
  });
});

it("rows below a blank line are refused by their line, never dropped", async () => {
  const text = "| Model | Safety ↑ |\n| --- | --- |\n| a | 0.4 |\n\n| b | 0.5 |\n| c | 0.6 |\n";
  const [fault] = await faultsOf(files({ "t.md": text }));
  expect(fault).toMatchObject({ file: "t.md", line: 5, remedy: expect.stringContaining("blank line") });
});

describe("tables in lists and quotations", () => {
  const table = (indent: string, head = "B ↑") =>
    [`| Model | ${head} |`, "|---|---|", "| gpt-4 | 0.5 |", "| yi-6b | 0.3 |"]
      .map((line) => indent + line)
      .join("\n");

  it.each([
    ["in a list item", `- What came out:\n\n${table("  ")}\n`, 5],
    ["right below a list item", `- What came out:\n${table("")}\n`, 4],
    ["right below the words of a numbered one", `Words.\n\n1. One\n2. Two\n${table("   ")}\n`, 7],
    ["in a quotation", `> Words\n>\n${table("> ")}\n`, 5],
  ])("%s", async (_, text, line) => {
    const { models } = await readOne("r.md", text);
    expect(models.map(({ name, score, place }) => [name, score, place.line])).toEqual([
      ["gpt-4", 0.5, line],
      ["yi-6b", 0.3, line + 1],
    ]);
  });

  it("one unnamed score is called after the document where the file's name says nothing", async () => {
    expect((await readOne("README.md", `# ToyBench\n\n## Results\n\n${table("", "Score ↑")}\n`)).name).toBe(
      "ToyBench",
    );
    expect((await readOne("toy.md", `# A page\n\n${table("", "Score ↑")}\n`)).name).toBe("toy");
  });
});

describe("a table that Markdown does not show as one is named beside the others", () => {
  const table = (head: string) => `| Model | ${head} ↑ |\n|---|---|\n| gpt-4 | 0.5 |\n| yi-6b | 0.3 |\n`;
  it.each([
    ["in a fence", `\`\`\`\n${table("Hidden")}\`\`\`\n`, 7, "it stands in code, as an example"],
    ["indented as code", table("Hidden").replace(/^(?=.)/gm, "     "), 6, "it stands in code, as an example"],
    ["in a comment", `<!--\n${table("Hidden")}-->\n`, 7, "it stands within HTML, where it is no table"],
    [
      "in <details> without a blank line",
      `<details>\n${table("Hidden")}</details>\n`,
      7,
      "it stands within HTML, where it is no table",
    ],
  ])("%s", async (_, hidden, line, why) => {
    const { setAside, benchmarks } = await readResults(files({ "r.md": `${table("Seen")}\n${hidden}` }), {
      benchmark: ["*"],
    });
    expect(benchmarks.map(({ name }) => name)).toEqual(["Seen"]);
    expect(setAside).toEqual([{ file: "r.md", table: `table in line ${line}`, why }]);
  });
});
describe("a document that was named, without a table that can be read", () => {
  const words = "| Model | Refusal |\n|---|---|\n| gpt-4 | High |\n| yi-6b | Low |\n";
  it("is told which table of models holds words, and not taken for another format's", async () => {
    expect(await faultsOf(files({ "r.md": `# A\n\n${words}` }))).toMatchObject([
      { line: 5, message: "the table of models has no column of numbers", found: '"gpt-4", "High"' },
    ]);
  });

  it("has no results in a table of other words", async () => {
    const defences = "| Defence | Bypass |\n|---|---|\n| None | 80% |\n| Filter | 20% |\n";
    const [fault] = await faultsOf(files({ "r.md": `${words}\n\n${defences}` }));
    expect(fault!.message).toBe("the table of models has no column of numbers");
  });
});

it("several scores keep their own headings, however general", async () => {
  const text =
    "| Model | Accuracy | Completeness ↑ |\n|---|---|---|\n| gpt-4 | 9.2/10 | 9.0/10 |\n| yi-6b | 8.8/10 | 8.7/10 |\n";
  const { benchmarks } = await readResults(files({ "ocr.md": text }), { benchmark: ["*"] });
  expect(benchmarks.map(({ name }) => name)).toEqual(["Accuracy", "Completeness"]);
});
