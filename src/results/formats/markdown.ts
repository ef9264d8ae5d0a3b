// Markdown tables: leaderboards in READMEs, and the tables that lm-evaluation-harness prints.
import { type Fault, InputError } from "../../errors.ts";
import type { Table, TableRow } from "../grid/table.ts";
import type { Source } from "../source.ts";
import { fileStem } from "./file-stem.ts";
import type { Format } from "./format.ts";
import { isHarnessTable, type PrintedTable, printedReadings } from "./lm-eval-table.ts";
import { cellsOf, type MarkdownBlock, markdownDocument } from "./markdown-blocks.ts";
import { readTables, sortTables } from "./tables.ts";

const DELIMITER_ROW = /^(?=[-:| \t]*-[: \t]{0,99}\|[ \t]{0,99}:?-)[-:| \t]+\r?$/m;
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
    if (tables.some((t) => isHarnessTable(t.table) || sortTables([t.table], source).results.length > 0))
      return true;
    return source.file.named && tables.length === 0 && fenced(text) !== undefined;
  },
  async read(source) {
    const text = await source.text();
    const tables = await tablesOf(text, source);
    if (tables.length === 0) throw new InputError(inFence(text, source));
    const printed = tables.filter((t) => isHarnessTable(t.table));
    const others = tables.filter((t) => !isHarnessTable(t.table)).map((t) => t.table);
    const read = readTables(sortTables(others, source), { stem: fileStem(source.path), asked: source.asked });
    return { ...read, readings: [...printedReadings(printed, source), ...read.readings] };
  },
};

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

export const hasMarkdownTable = (text: string): boolean => DELIMITER_ROW.test(text);

/** Every table of a document; a fence around one makes it an example. */
export async function markdownTables(source: Source): Promise<Table[]> {
  const found = await tablesOf(await source.text(), source);
  return found.map(({ table }) => table);
}

function tablesOf(text: string, source: Source): Promise<PrintedTable[]> {
  const known = parsed.get(source) ?? parseTables(text, source.path);
  parsed.set(source, known);
  return known;
}

const LONGEST_CAPTION = 80;

/** Every table with the heading and the paragraph above it. */
async function parseTables(text: string, file: string): Promise<PrintedTable[]> {
  const { lines, blocks, plain } = await markdownDocument(text);
  const found: PrintedTable[] = [];
  let title: string | undefined;
  let heading: string | undefined;
  let above: string | undefined;
  for (const [i, block] of blocks.entries()) {
    if (blocks[i - 1]?.kind === "table" && isStrayRow(block, lines)) {
      throw new InputError({
        file,
        line: block.start + 1,
        message: "a row of a table stands below a blank line, where it belongs to no table",
        expected: "all rows of a table without a blank line between them",
        remedy: "Take the blank line away, or give the second table its own heading row",
      });
    }
    if (block.kind === "heading") {
      heading = plain(block.text);
      if (block.depth === 1) title = heading;
      above = undefined;
    } else if (block.kind === "paragraph") above = block.text;
    else {
      const paragraph = above === undefined ? undefined : plain(above);
      const caption =
        paragraph !== undefined && paragraph.length <= LONGEST_CAPTION ? { caption: paragraph } : {};
      found.push({
        table: {
          rows: rowsOf(block, lines, plain),
          file,
          ...(heading !== undefined && { title: heading }),
          ...caption,
        },
        title,
        heading,
        above: paragraph,
      });
      above = undefined;
    }
  }
  return found;
}

/** A paragraph that looks like rows of a table: without a heading row of its own it is none to any reader. */
function isStrayRow({ kind, start }: MarkdownBlock, lines: readonly string[]): boolean {
  return kind === "paragraph" && /^\s*\|[^|]*\|.*\|\s*$/.test(lines[start]!);
}

function rowsOf(
  { start, end }: MarkdownBlock,
  lines: readonly string[],
  plain: (marked: string) => string,
): TableRow[] {
  const rows = lines
    .slice(start, end)
    .map((line, k) => ({ cells: cellsOf(line).map(plain), line: start + k + 1 }));
  rows.splice(1, 1);
  return rows;
}
