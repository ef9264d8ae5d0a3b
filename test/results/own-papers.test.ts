// What this program writes, and what steers it, is no results: passed over in a folder and named there; and where a user
// names it, told for what it is.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderFigure } from "../../src/report/chart/figure.ts";
import { renderBadge } from "../../src/report/files/badge.ts";
import { renderEveryEvalEver } from "../../src/report/files/every-eval-ever.ts";
import { renderJson } from "../../src/report/files/json.ts";
import { provenance } from "../../src/report/files/provenance.ts";
import { renderHtml } from "../../src/report/html/report.ts";
import { renderCard } from "../../src/report/markdown/card.ts";
import { renderComment } from "../../src/report/markdown/comment.ts";
import { renderText } from "../../src/report/terminal/report.ts";
import { inputFile } from "../../src/results/input-file.ts";
import { ownPaper, REPORT_KEYS } from "../../src/results/own-papers.ts";
import { readResults } from "../../src/results/read.ts";
import { Source } from "../../src/results/source.ts";
import { SITUATIONS } from "../report/situations.ts";
import { faultsOf, files } from "../support/results.ts";

const paperOf = async (name: string, text: string) =>
  (await ownPaper(new Source(inputFile(name, text))))?.what;
const RESULTS = '{"benchmark": "B", "higher_is_better": true, "scores": {"a": 0.5}}';
const made = provenance([{ role: "results", file: "r.json", sha256: "ab".repeat(32) }], "2026-11-25");
const POOL = readFileSync("pools/chat-2024/pool.json", "utf8");
const POLICY = "# our policy\nresults: results/\nmin-models: 10\n";

describe.each(Object.keys(SITUATIONS))("%s", (situation) => {
  const a = SITUATIONS[situation]!();

  it("is known in every form that a report has", async () => {
    for (const [name, text] of [
      ["report.json", renderJson(a)],
      ["report.md", renderComment(a)],
      ["short.md", renderComment(a, { limit: 8000 })],
      ["report.html", renderHtml(a)],
      ["card.md", renderCard(a, made)],
      ["record.json", renderEveryEvalEver(a, made)],
      ["report.txt", renderText(a, { width: 80, colour: false })],
    ] as const)
      expect([name, await paperOf(name, text)]).toEqual([name, "a report of safetywashing-gate"]);
    expect(await paperOf("badge.json", renderBadge(a))).toBe("a badge of safetywashing-gate");
    if (a.benchmarks.length > 0) expect(await paperOf("figure.svg", renderFigure(a))).toBe("a picture");
  });
});

it("knows every key that a report has, so that one of today is sure to be nothing else", async () => {
  const schema = JSON.parse(readFileSync("schemas/report.schema.json", "utf8"));
  expect([...REPORT_KEYS].sort()).toEqual(Object.keys(schema.properties).sort());
  for (const situation of ["entangled-clear", "several"]) {
    const source = new Source(inputFile("report.json", renderJson(SITUATIONS[situation]!())));
    expect((await ownPaper(source))!.sure).toBe(true);
  }
});

const report = SITUATIONS[Object.keys(SITUATIONS)[0]!]!();
const PAPERS = {
  "rep/report.json": renderJson(report),
  "rep/report.md": renderComment(report),
  "rep/badge.json": renderBadge(report),
  "own-pool.json": POOL,
  "safetywashing.yml": POLICY,
};

it("is passed over in a folder, and named", async () => {
  const { benchmarks, notes } = await readResults(files({ "r.json": RESULTS, ...PAPERS }, false));
  expect(benchmarks.map((b) => b.name)).toEqual(["B"]);
  expect(notes.map((n) => n.text)).toEqual([
    `5 files are no results and ignored: ${Object.keys(PAPERS).join(", ")}`,
  ]);
});

it.each([
  ["rep/report.json", "this is a report of safetywashing-gate, not results"],
  ["rep/report.md", "this is a report of safetywashing-gate, not results"],
  ["rep/badge.json", "this is a badge of safetywashing-gate, not results"],
  ["own-pool.json", "this is a reference pool, not results"],
  ["safetywashing.yml", "this is a policy of safetywashing-gate, not results"],
] as const)("%s, named by the user, is one fault", async (name, message) => {
  const faults = await faultsOf(files({ [name]: PAPERS[name] }));
  expect(faults).toMatchObject([{ file: name, message }]);
  expect(faults[0]!.remedy).toBeDefined();
});

it.each([
  ["our own results", "r.json", RESULTS],
  ["several benchmarks", "r.json", `{"benchmarks": [${RESULTS}]}`],
  [
    "a README that tells of the gate",
    "README.md",
    "We use safetywashing-gate 1.0.0.\n\n|model|B|\n|---|---|\n|a|1|\n",
  ],
  [
    "a README with a card's section in it",
    "README.md",
    `# Ours\n\n${renderCard(report, made)}\n|model|B|\n|---|---|\n|a|1|\n`,
  ],
  ["a table", "t.csv", "model,threshold\na,1\n"],
  ["broken JSON", "r.json", '{"tool": {"name": "safetywashing-gate"'],
  ["bytes that are no text", "r.dat", "\u0000\u0001"],
])("is not: %s", async (_, name, text) => {
  expect(await paperOf(name, text)).toBeUndefined();
});

it.each([
  [
    "own.json",
    '{"benchmark": "B", "scores": {"a": 0.5}, "tool": {"name": "safetywashing-gate"}, "conclusion": "x"}',
  ],
  [
    "many.json",
    '{"benchmarks": [{"benchmark": "B", "scores": {"a": 0.5}}], "tool": {"name": "safetywashing-gate"}, "schema_version": "1", "verdict": "x", "conclusion": "x", "policy": {}, "reproduce": "x"}',
  ],
  ["r.csv", "model,score ↑\na,0.5\n# · safetywashing-gate 1.0.0\n"],
  ["r.md", "| model | score ↑ |\n|---|---|\n| a | 0.5 |\n\n<sub>· safetywashing-gate 1.0.0</sub>\n"],
])("%s: results cannot ask to be passed over", async (name, text) => {
  expect(await paperOf(name, text)).toBeUndefined();
});
