// Excel workbooks: the first sheet with a column of models; the other sheets are named.
import { type InputError, messageOf, quote } from "../../errors.ts";
import { loose } from "../../lexicon/loose.ts";
import type { Table } from "../grid/table.ts";
import type { Source } from "../source.ts";
import { fileStem } from "./file-stem.ts";
import type { Format } from "./format.ts";
import { numberText } from "./json-records.ts";
import { readTables, sortTables } from "./tables.ts";
import { type OpenZip, openZip } from "./zip.ts";

/** What all sheets may unpack to, in bytes. */
const LARGEST = 64 * 1024 * 1024;

export const xlsx: Format = {
  name: "xlsx",
  title: "Excel workbooks (.xlsx)",
  looksLike: "a sheet with a column of model names and a column of scores",
  async detect(source) {
    return /\.xls[xm]$/i.test(source.name) && (await source.isZip());
  },
  async read(source) {
    const sorted = sortTables(await sheetsOf(source), source);
    const { results } = sorted;
    const named = results.filter(({ table }) =>
      source.asked.some((one) => loose(one).startsWith(`${loose(table.title!)}/`)),
    );
    const read = named.length > 0 ? named : results.slice(0, 1);
    const unread = results
      .filter((one) => !read.includes(one))
      .map(({ table }) => ({
        file: source.path,
        table: table.title!,
        why: `another sheet is read; ask for it with --benchmark '${table.title}/NAME'`,
      }));
    if (read.length === 0 && source.file.named) throw nothingRead(source, sorted.others.length);
    const options = { stem: fileStem(source.path), strict: true, asked: source.asked };
    const titles = named.length > 0 ? read : read.map(({ table }) => ({ table }));
    const found = readTables({ results: titles, others: sorted.others }, options);
    return { ...found, setAside: [...found.setAside, ...unread] };
  },
};

/** Every sheet as a table, its rows by their number in the sheet. */
export async function sheetsOf(source: Source): Promise<Table[]> {
  const zip = await openZip(source.file);
  const all = [...zip.sizes.values()].reduce((sum, size) => sum + size, 0);
  if (all > LARGEST)
    throw source.error({
      message: `the workbook unpacks to ${all} bytes`,
      expected: `at most ${LARGEST}`,
      remedy: "Save the sheet as CSV",
    });
  await refuseFarCells(source, zip);
  const { default: readXlsxFile } = await import("read-excel-file/universal");
  const bytes = await source.file.read(0, source.file.size);
  const whole = new ArrayBuffer(bytes.length);
  new Uint8Array(whole).set(bytes);
  try {
    const sheets = await readXlsxFile(whole);
    return sheets.map(({ sheet, data }) => ({
      file: source.path,
      title: sheet,
      rows: data
        .map((cells, i) => ({ cells: cells.map(textOf), line: i + 1 }))
        .filter(({ cells }) => cells.some((cell) => cell !== "")),
    }));
  } catch (error) {
    throw unreadable(source, error);
  }
}

/** Where Excel ends, and how many cells the smallest grid around a sheet's cells may have. */
const [LAST_ROW, LAST_COLUMN, MOST_CELLS] = [1_048_576, 16_384, 5_000_000];

/** The reader holds a sheet as a full grid: one cell far out would make it as large as the whole world. */
async function refuseFarCells(source: Source, zip: OpenZip): Promise<void> {
  for (const name of zip.sizes.keys()) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = new TextDecoder().decode((await zip.read(name))!);
    let [rows, columns] = [0, 0];
    for (const [, letters, row] of xml.matchAll(/\br="([A-Z]{0,9})(\d{1,15})"/g)) {
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, columnNumber(letters!));
    }
    if (rows <= LAST_ROW && columns <= LAST_COLUMN && rows * columns <= MOST_CELLS) continue;
    throw source.error({
      message: `the sheet ${quote(name)} reaches to row ${rows} and column ${columns}`,
      expected: `at most ${MOST_CELLS} cells`,
      remedy: "Delete what stands far out, or save the table as CSV",
    });
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

function unreadable(source: Source, error: unknown): InputError {
  return source.error({
    message: `the workbook cannot be read (${quote(messageOf(error))})`,
    expected: "a workbook as Excel writes it",
    remedy: "Save the sheet as CSV",
  });
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "number" ? numberText(cell) : String(cell).trim();
}

function nothingRead(source: Source, others: number): InputError {
  return source.error({
    message: "no sheet has a column of models and a column of numbers",
    found: `${others} ${others === 1 ? "sheet" : "sheets"}`,
    expected: "a row of headings, and below it a row for each model with its scores",
  });
}
