// The tables of a file, whatever way they are written: for those who want a table itself, not benchmark results.
import { InputError } from "../errors.ts";
import { csvTable } from "./formats/csv.ts";
import { noTable } from "./formats/csv-faults.ts";
import { isPage } from "./formats/html.ts";
import { htmlTables } from "./formats/html-tables.ts";
import { recordsTable } from "./formats/json-records.ts";
import { hasTabular, latexTables } from "./formats/latex-rows.ts";
import { markdownTables } from "./formats/markdown.ts";
import { hasMarkdownTable } from "./formats/markdown-tables.ts";
import { sheetsOf } from "./formats/xlsx.ts";
import type { Table } from "./grid/table.ts";
import type { InputFile } from "./input-file.ts";
import { asObject, Source } from "./source.ts";

/** @throws InputError for a file without a table */
export async function tablesOf(file: InputFile): Promise<Table[]> {
  const source = new Source(file);
  if (await source.isZip()) return sheetsOf(source);
  if (await source.beginsAsJson()) {
    const value = await source.json();
    const lists = Array.isArray(value) ? [value] : Object.values(asObject(value) ?? {});
    return lists.flatMap((list) => recordsTable(list, source.path) ?? []);
  }
  const text = await source.text();
  if (hasTabular(text)) return latexTables(text, source.path);
  if (await isPage(source)) return htmlTables(text, source.path);
  if (hasMarkdownTable(text)) return markdownTables(source);
  const table = await csvTable(source);
  if (table.rows.length < 2) throw new InputError(noTable(text, source));
  return [table];
}
