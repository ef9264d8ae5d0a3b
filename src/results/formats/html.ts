// Web pages: their tables as they stand in the page's source. A page whose table a script makes has none.
import type { Source } from "../source.ts";
import { documentName } from "./file-stem.ts";
import type { Format } from "./format.ts";
import { hasHtmlTable, htmlTables } from "./html-tables.ts";
import { noneFits, readTables, sortTables } from "./tables.ts";

/** Above this no one wrote it. */
const LARGEST = 8 * 1024 * 1024;

export const html: Format = {
  name: "html",
  title: "HTML tables of web pages",
  looksLike: "a page with a <table> that has a column of model names and a column of scores",
  async detect(source) {
    if (!(await isPage(source))) return false;
    const text = await source.text().catch(() => "");
    if (!hasHtmlTable(text)) return false;
    const tables = await htmlTables(text, source.path).catch(() => undefined);
    // What is wrong with a page that was named is told by `read`.
    return tables === undefined
      ? source.file.named
      : sortTables(tables, source).results.length > 0 || (source.file.named && tables.length > 0);
  },
  async read(source) {
    const tables = await htmlTables(await source.text(), source.path);
    const sorted = sortTables(tables, source);
    if (sorted.results.length === 0) throw source.error(noneFits(tables));
    return readTables(sorted, {
      stem: documentName(source.path, tables[0]?.title),
      strict: true,
      asked: source.asked,
    });
  },
};

/** Whether the file is a web page, by its name or its first words. */
export async function isPage(source: Source): Promise<boolean> {
  if (source.file.size > LARGEST || (await source.isZip())) return false;
  if (/\.x?html?$/i.test(source.name)) return true;
  const head = new TextDecoder("utf-8").decode(await source.head());
  return /^\ufeff?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(head);
}
