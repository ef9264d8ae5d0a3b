// Markdown tables: leaderboards in READMEs, and the tables that lm-evaluation-harness prints.
import { type Fault, InputError } from "../../errors.ts";
import type { SetAside } from "../benchmark-results.ts";
import type { Table } from "../grid/table.ts";
import type { Source } from "../source.ts";
import { documentName } from "./file-stem.ts";
import type { Format } from "./format.ts";
import { isPage } from "./html.ts";
import { isHarnessTable, printedReadings } from "./lm-eval-table.ts";
import {
  type HiddenTable,
  hasMarkdownTable,
  type MarkdownTables,
  tablesOfMarkdown,
} from "./markdown-tables.ts";
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
    const { tables, hidden } = await tablesOf(text, source);
    if (tables.some((t) => isHarnessTable(t.table) || sortTables([t.table], source).results.length > 0))
      return true;
    return source.file.named && (tables.length > 0 || hidden.some(({ within }) => within !== "html"));
  },
  async read(source) {
    const { tables, hidden } = await tablesOf(await source.text(), source);
    if (tables.length === 0) throw new InputError(noTable(hidden, source));
    const printed = tables.filter((t) => isHarnessTable(t.table));
    const others = tables.filter((t) => !isHarnessTable(t.table)).map((t) => t.table);
    const read = readTables(sortTables(others, source), {
      stem: documentName(source.path, tables.find(({ title }) => title !== undefined)?.title),
      asked: source.asked,
    });
    if (read.readings.length === 0 && printed.length === 0) {
      const uneven = hidden.filter(({ cells }) => cells !== undefined);
      throw uneven.length > 0 ? new InputError(noTable(uneven, source)) : source.error(noneFits(others));
    }
    return {
      readings: [...printedReadings(printed, source), ...read.readings],
      setAside: [...read.setAside, ...hidden.map((one) => aside(one, source.path))],
    };
  },
};

function aside({ line, within, cells }: HiddenTable, file: string): SetAside {
  const why = {
    code: "it stands in code, as an example",
    html: "it stands within HTML, where it is no table",
    paragraph: `its heading has ${cells?.[0]} cells and the row of hyphens below it ${cells?.[1]}, so that it is no table`,
  }[within];
  return { file, table: `table in line ${line}`, why };
}

function noTable(hidden: readonly HiddenTable[], source: Source): Fault {
  const [first] = hidden;
  const { line = 1, cells } = hidden.find(({ within }) => within !== "html") ?? first ?? {};
  if (cells !== undefined)
    return source.fault({
      message:
        "the row of hyphens below a table's heading is not as wide as the heading, so that it is no table",
      line: line + 1,
      found: `${cells[1]} cells below ${cells[0]}`,
      expected: `${cells[0]} cells`,
      remedy: "Write one group of hyphens for each column, as in |---|---|",
    });
  return source.fault({
    message: "the table stands in a code fence, where it is an example and no table",
    line,
    expected: "a table outside of ``` and ~~~",
    remedy: "Take the fence around it away",
  });
}

/** What recognising has parsed, reading need not parse again. */
const parsed = new WeakMap<Source, Promise<MarkdownTables>>();

/** Every table of a document; a fence around one makes it an example. */
export async function markdownTables(source: Source): Promise<Table[]> {
  const { tables } = await tablesOf(await source.text(), source);
  return tables.map(({ table }) => table);
}

function tablesOf(text: string, source: Source): Promise<MarkdownTables> {
  const known = parsed.get(source) ?? tablesOfMarkdown(text, source.path);
  parsed.set(source, known);
  return known;
}
