// A table of models as rows of named cells, from CSV, TSV or semicolon-separated text, with line numbers for faults.
import { CsvError, parse } from "#csv-parse";
import { InputError, quote } from "../errors.ts";

export interface TableRow {
  /** Line of the row in the file, from 1. */
  line: number;
  cells: ReadonlyMap<string, string>;
}

export interface Table {
  columns: readonly string[];
  rows: readonly TableRow[];
}

/** Throws an InputError with line numbers for text that is no table, a column without a name or named twice. */
export function tableRows(text: string, file?: string): Table {
  const place = file === undefined ? {} : { file };
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [",", "\t", ";"].reduce((a, b) => (count(first, b) > count(first, a) ? b : a));
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { bom: true, delimiter, trim: true, skip_empty_lines: true, info: true }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines);
    throw new InputError({
      message: "this is no table",
      ...place,
      ...(Number.isFinite(line) ? { line } : {}),
      found: error.message.replace(/\.$/, ""),
      expected: "one row a model, as many cells in each row as there are columns",
    });
  }
  const columns = records[0]?.record ?? [];
  const faults = columns.flatMap((name, at) => {
    if (name === "") return [{ message: `column ${at + 1} has no name`, ...place, line: 1 }];
    if (columns.indexOf(name) !== at)
      return [{ message: `two columns are named ${quote(name)}`, ...place, line: 1 }];
    return [];
  });
  if (records.length < 2)
    faults.push({ message: "the table has no rows below its header", ...place, line: 1 });
  if (faults.length > 0) throw new InputError(faults);
  return {
    columns,
    rows: records.slice(1).map(({ record, info }) => ({
      line: info.lines,
      cells: new Map(columns.map((name, at) => [name, record[at] ?? ""])),
    })),
  };
}

const count = (text: string, part: string): number => text.split(part).length - 1;
