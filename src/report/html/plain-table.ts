// A table of words and numbers, of which a narrow screen shows the columns that it has room for.
import { columnClass, LESS, scroll } from "./models-table.ts";

export interface PlainTable {
  /** Plain text. */
  heads: readonly string[];
  /** Positions of the columns of numbers. */
  numbers: readonly number[];
  /** HTML. */
  rows: readonly (readonly string[])[];
}

/** @param name which column names the row @param roomy heads of columns that a narrow screen has no room for */
export function plainTable(
  title: string,
  { heads, numbers, rows }: PlainTable,
  { name = 0, roomy = [] }: { name?: number; roomy?: readonly string[] } = {},
): string {
  const isRoomy = (head: string | undefined) => roomy.some((wide) => wide === head);
  const of = (at: number) => columnClass(numbers.includes(at), isRoomy(heads[at]));
  const head = heads.map((text, at) => `<th scope="col"${of(at)}>${text}</th>`).join("");
  const body = rows
    .map((row) => {
      const cells = row.map((cell, at) =>
        at === name ? `<th scope="row"${of(at)}>${cell}</th>` : `<td${of(at)}>${cell}</td>`,
      );
      return `<tr>${cells.join("")}</tr>`;
    })
    .join("");
  const table = `<table class="parts"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
  return `${scroll(title, table)}${heads.some(isRoomy) ? LESS : ""}`;
}
