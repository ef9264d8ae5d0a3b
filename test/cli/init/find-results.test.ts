import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bundledPools } from "../../../src/cli/disk/shelf.ts";
import { findResults } from "../../../src/cli/init/find-results.ts";
import { folderWith, ROOT, results } from "../../support/cli.ts";

const shelf = bundledPools();
const mtBench = readFileSync(join(ROOT, "examples/mt-bench.json"));

it("finds what is results by its content, whatever its name", async () => {
  const folder = folderWith({
    "data/whatever.json": mtBench,
    "package.json": '{ "name": "x" }',
    "strangers.json": results("S", { a: 1, b: 2, c: 3 }),
    "broken.json": "{",
    "node_modules/x/r.json": mtBench,
    "README.md":
      "| model | score |\n|---|---|\n| Llama-2-7b-chat-hf | 1 |\n| Llama-2-13b-chat-hf | 2 |\n| Llama-2-70b-chat-hf | 3 |\n",
  });
  expect(await findResults(folder, shelf)).toEqual(["data/whatever.json"]);
});

const NAMES = ["Llama-2-7b-chat-hf", "Llama-2-13b-chat-hf", "Llama-2-70b-chat-hf"];
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

it.each([
  [
    "README.md",
    ["| model | score |", "| --- | --- |", ...NAMES.map((name, i) => `| ${name} | ${i} |`), ""].join("\n"),
  ],
  [
    "docs/index.html",
    `<table>${row("model", "score")}${NAMES.map((name, i) => row(name, `${i}`)).join("")}</table>`,
  ],
  [
    "paper/main.tex",
    `\\begin{tabular}{lr}\nmodel & score \\\\\n${NAMES.map((name, i) => `${name} & ${i} \\\\`).join("\n")}\n\\end{tabular}\n`,
  ],
])("takes a table in %s where there is nothing else", async (path, text) => {
  expect(await findResults(folderWith({ [path]: text }), shelf)).toEqual([path]);
  const beside = folderWith({ [path]: text, "results.json": mtBench });
  expect(await findResults(beside, shelf)).toEqual(["results.json"]);
});

it("takes a harness's folder as one glob", async () => {
  const folder = folderWith();
  const runs = "test/fixtures/results/lm-evaluation-harness/steer-chat";
  cpSync(join(ROOT, runs), join(folder, "logs/steer-chat"), { recursive: true });
  expect(await findResults(folder, shelf)).toEqual(["logs/steer-chat/**/*.json"]);
});

it("finds nothing in an empty folder", async () => {
  expect(await findResults(folderWith(), shelf)).toEqual([]);
});
