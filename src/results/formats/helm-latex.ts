// HELM's tables in LaTeX, and other plain tabulars: cells between &, rows ended by \\, the first column naming the model.
import { LineIndex } from "../positions.ts";
import { tableReadings } from "../table/readings.ts";
import type { Format } from "./format.ts";
import { splitHeader } from "./helm-table.ts";

const TABULAR = /\\begin\{(tabular[*xy]?|longtable|array)\}/;

export const helmLatex: Format = {
  name: "helm-latex",
  title: "LaTeX tables, as HELM writes them",
  looksLike: "\\begin{tabular} with a row of headings and a row a model",
  async detect(source) {
    if (await source.isZip()) return false;
    const text = await source.text().catch(() => "");
    return TABULAR.test(text) && text.includes("&");
  },
  async read(source) {
    const text = await source.text();
    const readings = tabulars(text).flatMap((rows) =>
      tableReadings({ rows, file: source.path }, { split: splitHeader, derived: true }),
    );
    return { readings };
  },
};

interface Row {
  cells: string[];
  line: number;
}

/** The rows of each tabular, with the line that each begins in. */
function tabulars(text: string): Row[][] {
  const tables: Row[][] = [];
  const lines = new LineIndex(text);
  let from = 0;
  for (;;) {
    const begin = TABULAR.exec(text.slice(from));
    if (begin === null) return tables;
    const start = from + begin.index + begin[0].length;
    const end = text.indexOf(`\\end{${begin[1]}}`, start);
    const stop = end === -1 ? text.length : end;
    tables.push(rowsOf(text.slice(start, stop), lines.line(start)));
    from = stop + 1;
  }
}

/** What may stand before a row's first cell: the columns' specification, rules, comments. */
const LEAD =
  /^(?:\s+|\{[lrcp|@{}\s.\d]*\}|\\(?:toprule|midrule|bottomrule|hline|endhead|endfirsthead)\b|\\c(?:mid)?(?:line|rule)(?:\([^)]*\))?\{[^}]*\}|%.*)*/;

function rowsOf(body: string, firstLine: number): Row[] {
  const rows: Row[] = [];
  let line = firstLine;
  for (const part of body.split(/\\\\(?:\[[^\]]*\])?/)) {
    const lead = LEAD.exec(part)![0].split("\n").length - 1;
    const plain = part
      .replace(/(?<!\\)%.*$/gm, "")
      .replace(/\\(toprule|midrule|bottomrule|hline|endhead|endfirsthead|endfoot|endlastfoot)\b/g, "")
      .replace(/\\c(mid)?(line|rule)(\([^)]*\))?\{[^}]*\}/g, "");
    if (plain.includes("&")) rows.push({ cells: cellsOf(plain), line: line + lead });
    line += part.split("\n").length - 1;
  }
  return rows;
}

function cellsOf(row: string): string[] {
  return row.split(/(?<!\\)&/).map((cell) => plainText(cell.replace(/^\s*\{[lrcp|@{}\s.\d]*\}\s*/, "")));
}

/** Without the commonest commands: bold and the like give their text, escapes their character. */
function plainText(cell: string): string {
  return cell
    .replace(/\\(textbf|textit|texttt|underline|emph|mathbf|text|textsc|mathrm|bm)\{([^{}]*)\}/g, "$2")
    .replace(/\$\\pm\$|\\pm\b/g, "±")
    .replace(/\\(small|tiny|scriptsize|footnotesize|bfseries|centering)\b/g, "")
    .replace(/\\(up|down)arrow/g, (_, way) => (way === "up" ? "↑" : "↓"))
    .replace(/\\([%&_#$])/g, "$1")
    .replace(/[${}]/g, "")
    .replace(/~/g, " ")
    .trim();
}
