// Tables of web pages and of HTML within Markdown: what spans is filled, what no reader sees is not read.
import { describe, expect, it } from "vitest";
import { inputFile } from "../../../src/results/input-file.ts";
import { readResults } from "../../../src/results/read.ts";
import { tablesOf } from "../../../src/results/tables-of.ts";
import { faultsOf, files, readOne, scoresOf } from "../../support/results.ts";

const page = (body: string) => `<!DOCTYPE html>\n<html><body>${body}</body></html>`;
const ROWS = `<tr><td>gpt-4</td><td>0.8</td></tr><tr><td>claude-2<td>0.7<tr><td>yi-6b</td><td>0.3</td></tr>`;
const SCORES = { "gpt-4": 0.8, "claude-2": 0.7, "yi-6b": 0.3 };
const cells = async (html: string) =>
  (await tablesOf(inputFile("t.html", page(html)))).map(({ rows }) => rows.map((row) => row.cells));

it("a page's table is read, with lines, and closed where its author did not close it", async () => {
  const table = `<h1>ToyBench</h1>\n<table>\n<tr><th>Model</th><th>Score ↑</th></tr>\n${ROWS}</table>`;
  const read = await readOne("index.html", page(table));
  expect(scoresOf(read)).toEqual(SCORES);
  expect([read.name, read.format, read.models[0]!.place.line]).toEqual(["ToyBench", "html", 5]);
});

describe("HTML in Markdown", () => {
  const table = `<table><tr><th>Model</th><th>Score ↑</th></tr>${ROWS}</table>`;
  it("is read beside Markdown's own tables, under the nearest heading", async () => {
    const own = "| Model | Score ↑ |\n|---|---|\n| gpt-4 | 1 |\n| yi-6b | 2 |\n";
    const { benchmarks } = await readResults(
      files({ "r.md": `# All\n\n## One\n\n${table}\n\n## Two\n\n${own}` }),
      { benchmark: ["*"] },
    );
    expect(benchmarks.map(({ name, models }) => [name, models.length])).toEqual([
      ["One", 3],
      ["Two", 2],
    ]);
  });

  it("in a fence is an example", async () => {
    const [fault] = await faultsOf(files({ "r.md": `\`\`\`html\n${table}\n\`\`\`\n` }));
    expect(fault!.message).toMatch(/no results|code fence/);
  });
});

it("what spans rows and columns is filled", async () => {
  const html = `<table><tr><th rowspan=2>Model<th colspan=2>Safety<tr><th>ASR<th>Refusal<tr><td>gpt-4<td>1<td>2</table>`;
  expect(await cells(html)).toEqual([
    [
      ["Model", "Safety ASR", "Safety Refusal"].map((_, i) => ["Model", "Safety", ""][i]!),
      ["Model", "ASR", "Refusal"],
      ["gpt-4", "1", "2"],
    ],
  ]);
  const read = await readResults(
    files({ "t.html": page(html.replace("</table>", "<tr><td>yi-6b<td>3<td>4</table>")) }),
    { benchmark: ["*"], assume: { kind: "higher" } },
  );
  expect(read.benchmarks.map(({ name }) => name)).toEqual(["Safety ASR", "Safety Refusal"]);
});

it("scripts and styles are no text, entities are what they stand for, a raised error stays one", async () => {
  const html = `<script>"<table><tr><td>x"</script><table><tr><th>Model<style>td{}</style><th>B&nbsp;↑<tr><td>GPT&#8209;4<td>0.8<sup>±0.02</sup></table>`;
  expect(await cells(html)).toEqual([
    [
      ["Model", "B ↑"],
      ["GPT‑4", "0.8<sup>±0.02</sup>"],
    ],
  ]);
});

it("a table within a cell is a table of its own", async () => {
  const html = `<table><tr><td>layout<table><tr><th>Model<th>B<tr><td>gpt-4<td>1</table></table>`;
  expect(await cells(html)).toContainEqual([
    ["Model", "B"],
    ["gpt-4", "1"],
  ]);
});

it.each([
  [
    "a page whose table a script makes",
    "<div id=app></div><script src=app.js></script>",
    /source: what a script makes/,
  ],
  ["cells without end", `<table><tr>${"<td colspan=1000>1".repeat(1001)}</table>`, /table of models/],
])("%s is told", async (_, html, expected) => {
  const [fault] = await faultsOf(files({ "t.html": page(html) }));
  expect(fault!.expected).toMatch(expected);
  expect(fault!.remedy).toContain("CSV");
});

it("tables in tables without end are refused by their line, none of them dropped", async () => {
  const deep = `${"<div><table>\n<tr><td>".repeat(20_000)}${"</x>".repeat(20_000)}`;
  const [fault] = await faultsOf(files({ "t.html": deep }));
  expect(fault).toMatchObject({ file: "t.html", line: 21 });
  const tables = (depth: number) => `${"<table><tr><td>".repeat(depth)}a${"</table>".repeat(depth)}`;
  expect(await cells(tables(20))).toContainEqual([["a"]]);
});
