// How fast each kind of input is read, plain and hostile: megabytes a second of processor time, in one process that has
// read the like before, the median of five. `node bench/readers.ts`.
import { parsePolicyFile } from "../src/policy/policy-file.ts";
import { inputFile } from "../src/results/input-file.ts";
import { readResults } from "../src/results/read.ts";
import { workbook } from "../test/support/workbook.ts";
import { median } from "./support/measured.ts";

const MEGABYTE = 1_000_000;
const model = (i: number) => `meta-llama/Llama-2-7b-chat-hf-${i}`;
const fill = (head: string, row: (i: number) => string, most = MEGABYTE, tail = ""): string => {
  const parts = [head];
  for (let i = 0, length = 0; length < most; i++) {
    const next = row(i);
    parts.push(next);
    length += next.length;
  }
  return parts.join("") + tail;
};
const score = (i: number) => (0.1 + (i % 800) / 1000).toFixed(4);
const own = fill(
  '{"benchmark":"B","higher_is_better":true,"scores":{"a":0.5',
  (i) => `,"${model(i)}":${score(i)}`,
  MEGABYTE,
  "}}",
);
const wide = (cell: string, columns: number) =>
  Array.from({ length: columns }, (_, i) => `${cell}${i}`).join("|");

const cells = Array.from({ length: 7500 }, (_, i) => [model(i), Number(score(i))]);
const INPUTS: Readonly<Record<string, [name: string, content: string | Uint8Array, unpacked?: number]>> = {
  "JSON, our own": ["r.json", own],
  "JSON, records": [
    "r.json",
    fill(
      '[{"model":"a","accuracy":0.5}',
      (i) => `,{"model":"${model(i)}","accuracy":${score(i)}}`,
      MEGABYTE,
      "]",
    ),
  ],
  CSV: ["r.csv", fill("model,B ↑\n", (i) => `${model(i)},${score(i)}\n`)],
  Markdown: [
    "r.md",
    fill("|model|B ↑|C ↑|\n|---|---|---|\n", (i) => `|${model(i)}|${score(i)}|${score(i + 7)}|\n`),
  ],
  "Markdown, links and bold": [
    "r.md",
    fill("|model|B ↑|\n|---|---|\n", (i) => `|[${model(i)}](https://example.org/${i})|**${score(i)}**|\n`),
  ],
  "Markdown, prose around": [
    "r.md",
    fill("|model|B ↑|\n|---|---|\n|a|0.5|\n|b|0.6|\n\n", (i) => `Words, *and more* of [them](x${i}).\n\n`),
  ],
  "Markdown, 12 rows of 7,000 columns": [
    "r.md",
    `|model|${wide("a", 7000)}|\n|-|${"-|".repeat(7000)}\n${`|x|${wide("0.", 7000)}|\n`.repeat(10)}`,
  ],
  "Markdown, 900 kB of brackets": ["r.md", `|model|B ↑|\n|---|---|\n|a|0.5|\n|${"[".repeat(900_000)}|0.6|\n`],
  "Markdown, 900 kB of nested lists": [
    "r.md",
    `|model|B ↑|\n|---|---|\n|a|0.5|\n\n${"- a\n".repeat(225_000)}`,
  ],
  LaTeX: [
    "r.tex",
    fill(
      "\\begin{tabular}{lc}\nmodel & B ↑ \\\\\n",
      (i) => `${model(i)} & \\textbf{${score(i)}} \\\\\n`,
      MEGABYTE,
      "\\end{tabular}",
    ),
  ],
  HTML: [
    "r.html",
    fill(
      "<table><tr><th>model<th>B ↑</tr>",
      (i) => `<tr><td>${model(i)}<td>${score(i)}</tr>`,
      MEGABYTE,
      "</table>",
    ),
  ],
  "ZIP (a workbook, size as unpacked)": [
    "r.xlsx",
    workbook({ Sheet1: [["model", "B ↑"], ...cells] }),
    MEGABYTE,
  ],
  "CSV, a heading of 900 kB of digits": ["r.csv", `model,B${"9".repeat(900_000)} ↑\na,0.5\n`],
  "CSV, a name of 900 kB of blanks": ["r.csv", `model,B ↑\na,0.5\n"m${" ".repeat(900_000)}x",0.5\n`],
  "YAML among the results, 900 kB of keys": ["r.yaml", fill("", (i) => `${model(i)}: 0.5\n`, 0.9 * MEGABYTE)],
  "policy, models by hand": [
    "p.yml",
    fill("models:\n", (i) => `  ${model(i)}: Llama-2-7b-chat-hf\n`, 0.9 * MEGABYTE),
  ],
};

const rows: Record<string, object> = {};
for (const [kind, [name, content, unpacked]] of Object.entries(INPUTS)) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = async () => {
    if (name === "p.yml") return parsePolicyFile(content as string, name);
    return readResults([inputFile(name, bytes)], { benchmark: ["*"] });
  };
  // Once before, so that what is loaded and compiled for the first time does not count.
  const told = () =>
    read().then(
      () => "read",
      (error: Error) => `refused: ${error.message.slice(0, 60)}`,
    );
  const outcome = await told();
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const start = process.cpuUsage();
    await told();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1e6);
  }
  const seconds = median(times);
  const megabytes = (unpacked ?? bytes.length) / MEGABYTE;
  rows[kind] = {
    MB: megabytes.toFixed(2),
    seconds: seconds.toFixed(2),
    "MB/s": (megabytes / seconds).toFixed(1),
    outcome,
  };
}
console.table(rows);
