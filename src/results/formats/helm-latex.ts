// Tables in LaTeX, as HELM writes them and papers have them: the first column, or the one called so, names the models.
import { type InputError, quote } from "../../errors.ts";
import type { Table } from "../grid/table.ts";
import type { Source } from "../source.ts";
import type { Format } from "./format.ts";
import { splitHeader } from "./helm-table.ts";
import { hasTabular, latexTables } from "./latex-rows.ts";
import { readTables, sortTables } from "./tables.ts";

export const helmLatex: Format = {
  name: "helm-latex",
  title: "LaTeX tables, as HELM writes them",
  looksLike: "\\begin{tabular} with a row of headings and a row a model",
  async detect(source) {
    if (await source.isZip()) return false;
    const text = await source.text().catch(() => "");
    return hasTabular(text) && text.includes("&");
  },
  async read(source) {
    const tables = latexTables(await source.text(), source.path);
    const read = readTables(sortTables(tables, source), {
      split: splitHeader,
      derived: true,
      strict: true,
      asked: source.asked,
    });
    if (read.readings.length === 0 && source.file.named) throw nothingRead(tables, source);
    return read;
  },
};

function nothingRead(tables: readonly Table[], source: Source): InputError {
  const row = tables.find((table) => table.rows.length > 1)?.rows[1];
  return source.error({
    message: "no table has a column of models and a column of numbers",
    ...(row && { line: row.line, found: row.cells.slice(0, 3).map(quote).join(" & ") }),
    expected: "a row of headings, and below it a row for each model with its scores",
  });
}
