// HELM's tables in LaTeX, and those of papers: the first column, or the one called so, names the models.
import { InputError, quote } from "../../errors.ts";
import type { Source } from "../source.ts";
import { columnsOf, type Table } from "../grid/columns.ts";
import { sameHeading } from "../grid/doubtful.ts";
import { tableReadings } from "../grid/readings.ts";
import { upright } from "../grid/transpose.ts";
import { joinHeadings } from "../grid/two-headings.ts";
import type { Format } from "./format.ts";
import { splitHeader } from "./helm-table.ts";
import { hasTabular, latexTables } from "./latex-rows.ts";

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
    const tables = latexTables(await source.text()).map((rows): Table => ({ rows, file: source.path }));
    const readings = tables
      .filter((table) => isResults(table, source.file.named))
      .flatMap((table) => {
        const twice = sameHeading(joinHeadings(table));
        if (twice !== undefined) throw new InputError(twice);
        return tableReadings(table, { split: splitHeader, derived: true, strict: true });
      });
    if (readings.length === 0 && source.file.named) throw nothingRead(tables, source);
    return { readings };
  },
};

/** In a folder only a table that says which column names the models: a paper has others. */
function isResults(table: Table, named: boolean): boolean {
  const columns = columnsOf(upright(table));
  return columns !== undefined && (named || (columns.modelNamed && columns.scores.some((s) => s.readable)));
}

function nothingRead(tables: readonly Table[], source: Source): InputError {
  const row = tables.find((table) => table.rows.length > 1)?.rows[1];
  return new InputError(
    source.fault({
      message: "no table has a column of models and a column of numbers",
      ...(row && { line: row.line, found: row.cells.slice(0, 3).map(quote).join(" & ") }),
      expected: "a row of headings, and below it a row for each model with its scores",
    }),
  );
}
