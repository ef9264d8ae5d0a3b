// The rows of LaTeX tables: environments found, rows and cells split outside of braces, cells that span columns or rows
// spread over them.

import { loose } from "../../lexicon/loose.ts";
import { numberCell } from "../grid/cell.ts";
import { cleanHeading } from "../grid/heading.ts";
import type { Table, TableRow } from "../grid/table.ts";
import { LineIndex } from "../positions.ts";
import { latexText } from "./latex-text.ts";

const BEGIN = /\\begin\{(tabular[*xy]?|longtable\*?|array|tabu|xltabular)\}/g;

export function hasTabular(text: string): boolean {
  return text.search(BEGIN) !== -1;
}

interface Cell {
  raw: string;
  text: string;
  /** Columns. */
  span: number;
  /** Rows, downwards, or upwards where negative. */
  rows: number;
}

interface Row {
  cells: Cell[];
  line: number;
}

/** Each table with the lines that its rows begin in, and its caption. */
export function latexTables(text: string, file: string): Table[] {
  const plain = withoutComments(text);
  const lines = new LineIndex(text);
  const tables: Table[] = [];
  BEGIN.lastIndex = 0;
  for (let begin = BEGIN.exec(plain); begin !== null; begin = BEGIN.exec(plain)) {
    const start = afterArguments(
      plain,
      BEGIN.lastIndex,
      /[*xy]\}$|xltabular/.test(begin[0]) && !begin[0].includes("longtable") ? 2 : 1,
    );
    const { rows, end } = rowsFrom(plain, start, lines);
    const caption = captionOf(plain, begin.index, Math.max(end, start));
    tables.push({ rows: spread(rows), file, ...(caption !== undefined && { caption }) });
    BEGIN.lastIndex = Math.max(end, BEGIN.lastIndex);
  }
  return tables;
}

/** Of the table environment around it: its caption stands above or below. */
function captionOf(text: string, begin: number, end: number): string | undefined {
  const from = text.lastIndexOf("\\begin{table", begin);
  if (from === -1 || text.slice(from, begin).includes("\\end{table")) return undefined;
  const to = text.indexOf("\\end{table", end);
  const around = `${text.slice(from, begin)}\n${text.slice(end, to === -1 ? end : to)}`;
  const at = around.indexOf("\\caption{");
  if (at === -1) return undefined;
  const open = at + "\\caption".length;
  return latexText(around.slice(open + 1, closing(around, open) - 1)) || undefined;
}

/** Comments as blanks, so that every position stays. */
function withoutComments(text: string): string {
  return text.replace(
    /(?<!\\)((?:\\\\)*)%.*/g,
    (all, before: string) => before + " ".repeat(all.length - before.length),
  );
}

/** Behind the options and the arguments of the environment. */
function afterArguments(text: string, from: number, count: number): number {
  let at = from;
  let left = count;
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at++;
    const option = text[at] === "[";
    if (!option && (text[at] !== "{" || left === 0)) return at;
    if (!option) left--;
    at = closing(text, at);
  }
}

function closing(text: string, from: number): number {
  const [open, close] = text[from] === "[" ? ["[", "]"] : ["{", "}"];
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return at + 1;
  }
  return text.length;
}

function rowsFrom(text: string, start: number, lines: LineIndex): { rows: Row[]; end: number } {
  const rows: Row[] = [];
  let cells: string[] = [];
  let [cell, row, at, braces, inner] = [start, start, start, 0, 0];
  const endRow = (end: number, next: number) => {
    const texts = [...cells, text.slice(cell, end)];
    const lead = LEAD.exec(text.slice(row, end))![0].length;
    if (texts.length > 1 || isNameAlone(texts[0]!, rows)) {
      rows.push({ cells: texts.map(cellOf), line: lines.line(row + lead) });
    }
    cells = [];
    cell = row = next;
  };
  for (; at < text.length; at++) {
    const c = text[at]!;
    if (c === "{") braces++;
    else if (c === "}") braces--;
    else if (c === "&" && braces <= 0 && inner === 0) {
      cells.push(text.slice(cell, at));
      cell = at + 1;
    } else if (c === "\\") {
      if (text.startsWith("begin{", at + 1)) inner++;
      else if (text.startsWith("end{", at + 1)) {
        if (inner === 0) break;
        inner--;
      } else if (braces <= 0 && inner === 0) {
        const end = /\\(?:\\\*?(?:[ \t]*\[[^\]\n]*\])?|tabularnewline\b)/y;
        end.lastIndex = at;
        const found = end.exec(text)?.[0];
        if (found !== undefined) {
          endRow(at, at + found.length);
          at += found.length - 1;
          continue;
        }
      }
      at++;
    }
  }
  endRow(at, at);
  return { rows, end: at };
}

/** A row of one cell: a model without scores, but not a rule, a heading over the whole width, or a title. */
function isNameAlone(raw: string, above: readonly Row[]): boolean {
  return above.length > 0 && !raw.includes("\\multicolumn") && latexText(raw) !== "";
}

/** What may stand before a row's first cell: blanks and rules. */
const LEAD =
  /^(?:\s+|\\(?:toprule|midrule|bottomrule|hline|hdashline|endhead|endfirsthead|endfoot|endlastfoot|addlinespace)\b(?:\[[^\]]*\])?|\\c(?:mid)?(?:line|rule)(?:\[[^\]]*\])?(?:\([^)]*\))?\{[^}]*\})*/;

function cellOf(raw: string): Cell {
  const span = /\\multicolumn\s*\{\s*(\d{1,2})\s*\}/.exec(raw)?.[1];
  const rows = /\\multirow\s*(?:\[[^\]]{0,9}\]\s*)?\{\s*(-?\d{1,3})\s*\}/.exec(raw)?.[1];
  return { raw, text: latexText(raw), span: Number(span ?? 1), rows: Number(rows ?? 1) };
}

/** Cells that span columns or rows, in each of them. */
function spread(rows: readonly Row[]): TableRow[] {
  const wide = rows.map((row, r) => row.cells.flatMap((cell, c) => overColumns(cell, r, c)));
  const texts = wide.map((cells) => cells.map((cell) => cell.text));
  const shared = new Set<string>();
  for (const [r, cells] of wide.entries()) {
    for (const [c, cell] of cells.entries()) {
      const step = Math.sign(cell.rows);
      for (let k = step; k !== cell.rows && Math.abs(cell.rows) > 1 && texts[r + k]?.[c] === ""; k += step) {
        texts[r + k]![c] = cell.text;
        shared.add(`${r + k} ${c}`);
      }
    }
  }
  // "Llama-2" over two rows, and beside it "7B" and "13B": together they are the names.
  const sized =
    [...shared].some((place) => place.endsWith(" 0")) && SIZES.has(loose(cleanHeading(texts[0]?.[1] ?? "")));
  const parted = sized || (wide[0]?.[0]?.span ?? 1) === 2;
  return rows.map(({ line }, r) => {
    const [first = "", second = "", ...rest] = texts[r]!;
    const adds = parted && r > 0 && !loose(first).includes(loose(second));
    const name = adds ? `${first} ${second}`.trim() : first;
    return { cells: [name, second, ...rest].slice(0, texts[r]!.length), line };
  });
}

/** Headings of what tells apart the models of one line. */
const SIZES = new Set(["size", "modelsize", "params", "parameters", "#params", "version", ""]);

function overColumns(cell: Cell, row: number, column: number): Cell[] {
  if (cell.span < 2) return [cell];
  const name = row > 0 && column === 0;
  const number = row > 0 && numberCell(cell.text) !== undefined;
  // One number for several columns: whose it is, nobody says.
  const text = number ? cell.raw.trim() : cell.text;
  return Array.from({ length: cell.span }, (_, i) => ({ ...cell, text: name && i > 0 ? "" : text }));
}
