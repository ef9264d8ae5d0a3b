// CSV and TSV tables of results: the separator told from the heading, positions from the parser.
import { type Fault, InputError } from "../../errors.ts";
import type { Table, TableRow } from "../grid/table.ts";
import type { Source } from "../source.ts";
import { encodingFault } from "./csv-encoding.ts";
import { type CsvProblem, csvFault } from "./csv-faults.ts";
import { fileStem } from "./file-stem.ts";
import type { Format } from "./format.ts";
import { readTables, sortTables } from "./tables.ts";

export const csv: Format = {
  name: "csv",
  title: "CSV and TSV tables",
  looksLike: "a heading with a column of model names and a column of scores",
  async detect(source) {
    if ((await source.isZip()) || (await source.beginsAsJson())) return false;
    const text = await source.text().catch(() => undefined);
    if (text === undefined) return source.file.named && (await undecoded(source)) !== undefined;
    // "#" alone may be the heading of ranks; "# …" is a comment, or Markdown.
    if (/^\s*(?:<|#(?!\s*"?[,;\t])|\||\\|---[^\S\n]*(?:\n|$))/.test(text.slice(0, 200))) return false;
    if (separatorOf(text) === undefined) return false;
    // Its faults are told by `read`, but only where it is meant as a table of results at all.
    const table = await csvTable(source).catch(() => undefined);
    if (table === undefined) return source.file.named || /\.(csv|tsv)$/i.test(source.name);
    return sortTables([table], source).results.length > 0;
  },
  async read(source) {
    const sorted = sortTables([await csvTable(source)], source);
    return readTables(sorted, { stem: fileStem(source.path), strict: true, asked: source.asked });
  },
};

/** The one table of the file. */
export const csvTable = (source: Source): Promise<Table> =>
  source.once("csv", async () => {
    const fault = await undecoded(source);
    if (fault !== undefined) throw new InputError(fault);
    return parse(await source.text(), source);
  });

/** Why a file called a table is no text; undefined where it is text, or something else. */
async function undecoded(source: Source): Promise<Fault | undefined> {
  if (!/\.(csv|tsv|txt)$/i.test(source.name)) return undefined;
  const text = await source.text().catch(() => undefined);
  return text === undefined ? encodingFault(await source.file.read(0, source.file.size), source) : undefined;
}

/** What Excel writes above a table: it names the separator. The line stays, empty, so that lines are counted rightly. */
const SEPARATOR_LINE = /^(\ufeff?)"?sep=(.)"?[ \t]*(?=\r|\n)/i;

const SEPARATORS = [",", ";", "\t"] as const;

/** The separator that gives the heading the most columns, if the next record has as many. */
function separatorOf(text: string): string | undefined {
  const said = SEPARATOR_LINE.exec(text)?.[2];
  if (said !== undefined) return said;
  const [head = "", next] = firstRecords(text.replace(/^\ufeff/, ""), 2);
  if (next === undefined) return undefined;
  const counts = SEPARATORS.map((separator) => ({ separator, count: split(head, separator) }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 1 && split(next, best.separator) > 1 ? best.separator : undefined;
}

/** The first records that are not empty: a line goes on in the next while a quotation mark is open. */
function firstRecords(text: string, most: number): string[] {
  const records: string[] = [];
  let open: string | undefined;
  for (const { 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const record: string = open === undefined ? line : `${open}\n${line}`;
    open = (record.split('"').length - 1) % 2 === 1 && record.length < LONGEST_RECORD ? record : undefined;
    if (open === undefined && record.trim() !== "") records.push(record);
    if (records.length === most) return records;
  }
  return open === undefined ? records : [...records, open];
}

/** So much of a record is looked at for its separator. */
const LONGEST_RECORD = 65536;

function split(line: string, separator: string): number {
  return line
    .slice(0, LONGEST_RECORD)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(separator).length;
}

function breaksIn(record: readonly string[]): number {
  return record.some((cell) => cell.includes("\n")) ? record.join("").split("\n").length - 1 : 0;
}

async function parse(given: string, source: Source): Promise<Table> {
  const separator = separatorOf(given) ?? ",";
  const text = given.replace(SEPARATOR_LINE, "$1");
  const { CsvError, parse: parseCsv } = await import("#csv-parse");
  try {
    const rows: TableRow[] = [];
    parseCsv(text, {
      bom: true,
      delimiter: separator,
      skip_empty_lines: true,
      trim: true,
      relax_quotes: false,
      // Told, since the parser would take the first line's end for that of all. One is looked for in less time than three.
      record_delimiter: text.includes("\r") ? ["\r\n", "\n", "\r"] : "\n",
      // The parser says where a record ends: it begins as many lines before as it has line breaks within.
      on_record(cells, { lines }) {
        rows.push({ cells, line: Math.max(1, lines - breaksIn(cells)) });
        return null;
      },
    });
    return { rows, file: source.path, separatedByComma: separator === "," };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError(csvFault(error as unknown as CsvProblem, text, separator, source));
  }
}
