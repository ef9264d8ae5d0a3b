// CSV and TSV tables of results: the separator told from the heading, positions from the parser.
import { InputError, quote } from "../../errors.ts";
import { loose } from "../select.ts";
import type { Source } from "../source.ts";
import { cleanHeading, columnsOf, type Table } from "../table/columns.ts";
import { tableReadings } from "../table/readings.ts";
import { modelsAreColumns, transpose } from "../table/transpose.ts";
import { fileStem } from "./file-stem.ts";
import type { Format } from "./format.ts";

export const csv: Format = {
  name: "csv",
  title: "CSV and TSV tables",
  looksLike: "a heading with a column of model names and a column of scores",
  async detect(source) {
    if ((await source.isZip()) || (await source.beginsAsJson())) return false;
    const text = await source.text().catch(() => "");
    if (/^\s*(<|#|\||\\|---\s*$)/m.exec(text.slice(0, 200))?.index === 0) return false;
    if (separatorOf(text) === undefined) return false;
    // Its faults are told by `read`, but only where it is meant as a table of results at all.
    const table = await parse(text, source).catch(() => undefined);
    if (table === undefined) return source.file.named || /\.(csv|tsv)$/i.test(source.name);
    return table.rows.length > 1 && readable(table, source.file.named);
  },
  async read(source) {
    const table = await parse(await source.text(), source);
    refuseSameHeadings(table, source);
    const readings = tableReadings(table, { title: fileStem(source.path), strict: true });
    return { readings };
  },
};

/** In a folder only a table that says which column names the models: any other list of numbers is none of ours. */
function readable(table: Table, named: boolean): boolean {
  const turned = modelsAreColumns(table) ? transpose(table) : table;
  const columns = columnsOf(turned);
  return columns !== undefined && (named || columns.modelNamed);
}

const SEPARATORS = [",", ";", "\t"] as const;

/** The separator that gives the heading the most columns, if the next line has as many. */
function separatorOf(text: string): string | undefined {
  const [head = "", next] = text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
  if (next === undefined) return undefined;
  const counts = SEPARATORS.map((separator) => ({ separator, count: split(head, separator) }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 1 && split(next, best.separator) > 1 ? best.separator : undefined;
}

function split(line: string, separator: string): number {
  return line
    .slice(0, 65536)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(separator).length;
}

async function parse(text: string, source: Source): Promise<Table> {
  const separator = separatorOf(text) ?? ",";
  const { CsvError, parse: parseCsv } = await import(/* webpackMode: "eager" */ "csv-parse/sync");
  try {
    const records = parseCsv(text, {
      bom: true,
      delimiter: separator,
      info: true,
      skip_empty_lines: true,
      trim: true,
      relax_quotes: false,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    // The parser says where a record ends: it begins as many lines before as it has line breaks within.
    const rows = records.map(({ record, info }) => ({
      cells: record,
      line: Math.max(1, info.lines - record.join("").split("\n").length + 1),
    }));
    return { rows, file: source.path, separatedByComma: separator === "," };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError(csvFault(error as unknown as CsvProblem, source));
  }
}

interface CsvProblem {
  code: string;
  message: string;
  lines?: number;
  record?: readonly string[];
  column?: unknown;
}

function csvFault(error: CsvProblem, source: Source) {
  const lines = error.lines === undefined ? {} : { line: error.lines };
  if (
    error.code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH" ||
    error.code === "CSV_RECORD_INCONSISTENT_COLUMNS"
  ) {
    const expected = /expect (\d+), got (\d+)/.exec(error.message);
    return source.fault({
      message: "the row has another number of cells than the heading",
      ...lines,
      ...(expected && { found: `${expected[2]} cells`, expected: `${expected[1]}` }),
      remedy: "Put a cell that holds a separator in double quotation marks",
    });
  }
  return source.fault({
    message: `the table cannot be read (${quote(error.message)})`,
    ...lines,
    remedy: "Check its quotation marks",
  });
}

function refuseSameHeadings(table: Table, source: Source): void {
  const seen = new Set<string>();
  for (const cell of table.rows[0]!.cells) {
    const heading = loose(cleanHeading(cell));
    if (heading !== "" && seen.has(heading)) {
      throw new InputError(
        source.fault({
          message: `two columns are called ${quote(cell)}`,
          line: table.rows[0]!.line,
          expected: "each heading once",
          remedy: "Rename one of them",
        }),
      );
    }
    seen.add(heading);
  }
}
