// Several tables of one document: which are results, what tells them apart, and the others by name.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { files } from "../../support/results.ts";

const table = (head: string, ...rows: string[]) => {
  const cells = (row: string) => `| ${row.split(",").join(" | ")} |`;
  return `\n${cells(head)}\n|${"--|".repeat(head.split(",").length)}\n${rows.map(cells).join("\n")}\n`;
};
const names = async (text: string, file = "r.md") => {
  const { benchmarks } = await readResults(files({ [file]: text }), { benchmark: ["*"] });
  return benchmarks.map(({ name, models }) => [name, models.map((model) => model.score)]);
};

it.each([
  ["headings", `## May\n${table("model,A ↑", "a,1")}\n## June\n${table("model,A ↑", "a,2")}`, "May", "June"],
  ["a first row that is a name alone", `${table("model,A ↑", "**No attack**,", "a,1")}\n${table("model,A ↑", "**Attack**,", "a,2")}`, "No attack", "Attack"],
  ["what stands above", `Base.\n${table("model,A ↑", "a,1")}\nTuned.\n${table("model,A ↑", "a,2")}`, "Base.", "Tuned."],
  ["their place", `${table("model,A ↑", "a,1")}\n---\n${table("model,A ↑", "a,2")}`, "table 1", "table 2"],
  ["heading and place", `## X\n${table("model,A ↑", "a,1")}\n---\n${table("model,A ↑", "a,2")}`, "X: table 1", "X: table 2"],
])("by %s", async (_, text, first, second) => {
  expect(await names(text)).toEqual([[`${first}/A`, [1]], [`${second}/A`, [2]]]);
}); // biome-ignore format: rows

it("captions tell LaTeX tables apart", async () => {
  const tex = (caption: string, score: number) =>
    `\\begin{table}\\caption{${caption}}\\begin{tabular}{lr}Model & A $\\uparrow$ \\\\ a & ${score} \\\\\\end{tabular}\\end{table}\n`;
  expect(await names(tex("With \\emph{care}", 1) + tex("Without", 2), "p.tex")).toEqual([
    ["With care/A", [1]],
    ["Without/A", [2]],
  ]);
});

it("a table of words is none where another has models, and is named, as is one headed otherwise", async () => {
  const text = `${table("Model,Resistance ↑", "claude-haiku-4-5,78.0%")}\n## Turns\n${table("Turn,Category", "2,REFUSAL")}\n## Runs\n${table("Entry,Score ↑", "first,0.5")}`;
  const { benchmarks, setAside } = await readResults(files({ "r.md": text }));
  expect(benchmarks.map(({ name }) => name)).toEqual(["Resistance"]);
  expect(setAside).toEqual([
    {
      file: "r.md",
      table: "Turns",
      why: 'no heading names its models (its first column of words is "Category")',
    },
    {
      file: "r.md",
      table: "Runs",
      why: 'no heading names its models (its first column of words is "Entry")',
    },
  ]);
});

it("a table of models under another heading is read, by what stands below it", async () => {
  expect(await names(table("Entry,Safety ↑", "gpt-4,0.5", "claude-2,0.6"))).toEqual([["Safety", [0.6, 0.5]]]);
});

it("what stands above a table of one score says which way is better, and a heading's own arrow more", async () => {
  const said = async (head: string, above: string) =>
    (await readResults(files({ "r.md": `${above}\n${table(head, "a,1", "b,2")}` }))).benchmarks[0]!
      .orientation.kind;
  expect(await said("model,Reverse QA", "Lower score is better (0% to 100%)")).toBe("lower");
  expect(await said("model,Reverse QA ↑", "Lower score is better")).toBe("higher");
});
