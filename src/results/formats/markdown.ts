// Markdown tables: leaderboards in READMEs, and the tables that lm-evaluation-harness prints.
import { type Fault, InputError } from "../../errors.ts";
import type { Table } from "../grid/table.ts";
import type { Source } from "../source.ts";
import { documentName } from "./file-stem.ts";
import type { Format } from "./format.ts";
import { isPage } from "./html.ts";
import { isHarnessTable, type PrintedTable, printedReadings } from "./lm-eval-table.ts";
import { DELIMITER_ROW, hasMarkdownTable, tablesOfMarkdown } from "./markdown-tables.ts";
import { noneFits, readTables, sortTables } from "./tables.ts";

/** Above this no one wrote it, and parsing would take long. */
const LARGEST = 1024 * 1024;

export const markdown: Format = {
  name: "markdown",
  title: "Markdown tables",
  looksLike: "a Markdown table with a column of model names and a column of scores",
  async detect(source) {
    if (source.file.size > LARGEST || (await source.isZip()) || (await source.beginsAsJson())) return false;
    const text = await source.text().catch(() => "");
    if (!hasMarkdownTable(text) || (await isPage(source))) return false;
    const tables = await tablesOf(text, source);
    if (tables.some((t) => isHarnessTable(t.table) || sortTables([t.table], source).results.length > 0))
      return true;
    return source.file.named && (tables.length > 0 || fenced(text) !== undefined);
  },
  async read(source) {
    const text = await source.text();
    const tables = await tablesOf(text, source);
    if (tables.length === 0) throw new InputError(inFence(text, source));
    const printed = tables.filter((t) => isHarnessTable(t.table));
    const others = tables.filter((t) => !isHarnessTable(t.table)).map((t) => t.table);
    const read = readTables(sortTables(others, source), {
      stem: documentName(source.path, tables.find(({ title }) => title !== undefined)?.title),
      asked: source.asked,
    });
    if (read.readings.length === 0 && printed.length === 0)
      throw new InputError(source.fault(noneFits(others)));
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

/** Every table of a document; a fence around one makes it an example. */
export async function markdownTables(source: Source): Promise<Table[]> {
  const found = await tablesOf(await source.text(), source);
  return found.map(({ table }) => table);
}

function tablesOf(text: string, source: Source): Promise<PrintedTable[]> {
  const known = parsed.get(source) ?? tablesOfMarkdown(text, source.path);
  parsed.set(source, known);
  return known;
}
