// Markdown tables: leaderboards in READMEs, and the tables that lm-evaluation-harness prints.
import type { Table as MarkdownTable, Nodes, Root } from "mdast";
import { type Fault, InputError } from "../../errors.ts";
import type { Reading } from "../reading.ts";
import type { Source } from "../source.ts";
import { columnsOf, type Table } from "../grid/columns.ts";
import { tableReadings } from "../grid/readings.ts";
import { upright } from "../grid/transpose.ts";
import { fileStem } from "./file-stem.ts";
import type { Format } from "./format.ts";
import { isHarnessTable, type PrintedTable, printedReadings } from "./lm-eval-table.ts";

const DELIMITER_ROW = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*\r?$/m;
/** Above this no one wrote it, and parsing would take long. */
const LARGEST = 1024 * 1024;

export const markdown: Format = {
  name: "markdown",
  title: "Markdown tables",
  looksLike: "a Markdown table with a column of model names and a column of scores",
  async detect(source) {
    if (source.file.size > LARGEST || (await source.isZip()) || (await source.beginsAsJson())) return false;
    const text = await source.text().catch(() => "");
    if (!DELIMITER_ROW.test(text)) return false;
    const tables = await tablesOf(text, source);
    if (tables.some((t) => isHarnessTable(t.table) || isResults(t.table, source.file.named))) return true;
    return source.file.named && tables.length === 0 && fenced(text) !== undefined;
  },
  async read(source) {
    const text = await source.text();
    const tables = await tablesOf(text, source);
    if (tables.length === 0) throw new InputError(inFence(text, source));
    const printed = tables.filter((t) => isHarnessTable(t.table));
    const others = tables.filter((t) => !isHarnessTable(t.table) && isResults(t.table, source.file.named));
    const readings: Reading[] = others.flatMap((t) =>
      tableReadings(t.table, {
        title: fileStem(source.path),
        ...(others.length > 1 && t.heading !== undefined && { collection: t.heading }),
      }),
    );
    return { readings: [...printedReadings(printed, source), ...readings] };
  },
};

/** In a folder only a table that says which column names the models. */
function isResults(table: Table, named: boolean): boolean {
  const columns = columnsOf(upright(table));
  return columns !== undefined && (named || (columns.modelNamed && columns.scores.some((s) => s.readable)));
}

/** The line of the first table that stands in a code fence, where it is code and no table. */
function fenced(text: string): number | undefined {
  let fence: string | undefined;
  const lines = text.split("\n");
  for (const [i, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    else if (DELIMITER_ROW.test(line)) return i;
  }
  return undefined;
}

function inFence(text: string, source: Source): Fault {
  return source.fault({
    message: "the table stands in a code fence, where it is an example and no table",
    line: fenced(text) ?? 1,
    expected: "a table outside of ``` and ~~~",
    remedy: "Take the fence around it away",
  });
}

/** What recognising has parsed, reading need not parse again. */
const parsed = new WeakMap<Source, Promise<PrintedTable[]>>();

function tablesOf(text: string, source: Source): Promise<PrintedTable[]> {
  const known = parsed.get(source) ?? parseTables(text, source.path);
  parsed.set(source, known);
  return known;
}

/** Every table with the heading and the paragraph above it. */
async function parseTables(text: string, file: string): Promise<PrintedTable[]> {
  const { fromMarkdown } = await import(/* webpackMode: "eager" */ "mdast-util-from-markdown");
  const { gfmTable } = await import(/* webpackMode: "eager" */ "micromark-extension-gfm-table");
  const { gfmTableFromMarkdown } = await import(/* webpackMode: "eager" */ "mdast-util-gfm-table");
  const { toString: plainText } = await import(/* webpackMode: "eager" */ "mdast-util-to-string");
  const root: Root = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const found: PrintedTable[] = [];
  let title: string | undefined;
  let heading: string | undefined;
  let above: string | undefined;
  for (const node of root.children as Nodes[]) {
    if (node.type === "heading") {
      if (node.depth === 1) title = plainText(node);
      heading = plainText(node);
      above = undefined;
    } else if (node.type === "paragraph") above = plainText(node);
    else if (node.type === "table") {
      found.push({ table: rowsOf(node, plainText, file), title, heading, above });
      above = undefined;
    }
  }
  return found;
}

function rowsOf(node: MarkdownTable, plainText: (node: unknown) => string, file: string): Table {
  const rows = node.children.map((row) => ({
    cells: row.children.map((cell) => plainText(cell).trim()),
    line: row.position?.start.line ?? 1,
  }));
  return { rows, file };
}
