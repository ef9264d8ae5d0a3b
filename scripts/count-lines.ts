// Lines of src/ by folder: the program, apart from what is generated and from tables of facts. A table of facts is a
// file of src/lexicon/, or one whose first line begins with "// Data".
import { readdirSync, readFileSync } from "node:fs";

const paths = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"));

const counts = new Map<string, { files: number; program: number; data: number; generated: number }>();
for (const path of paths) {
  const folder = path.includes("/") ? path.slice(0, path.indexOf("/")) : "(entry points)";
  const text = readFileSync(`src/${path}`, "utf8");
  const lines = text.split("\n").length - 1;
  const row = counts.get(folder) ?? { files: 0, program: 0, data: 0, generated: 0 };
  row.files++;
  row[kindOf(folder, text)] += lines;
  counts.set(folder, row);
}

function kindOf(folder: string, text: string): "program" | "data" | "generated" {
  if (folder === "generated") return "generated";
  return folder === "lexicon" || /^\/\/ Data\b/.test(text) ? "data" : "program";
}

const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
const sum = (key: "files" | "program" | "data" | "generated") =>
  rows.reduce((total, [, row]) => total + row[key], 0);
console.table({
  ...Object.fromEntries(rows),
  all: { files: sum("files"), program: sum("program"), data: sum("data"), generated: sum("generated") },
});
