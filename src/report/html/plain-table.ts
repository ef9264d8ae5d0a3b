// A table of words and numbers, of which a narrow screen shows the columns that it has room for.
import type { Table } from "../words/table.ts";
import { columnClass, LESS, scroll } from "./models-table.ts";

/** @param name which column names the row @param roomy heads of columns that a narrow screen has no room for @param kind a class */
export function plainTable(
  title: string,
  { heads, numbers, rows }: Table,
  { name = 0, roomy = [], kind = "" }: { name?: number; roomy?: readonly string[]; kind?: "" | "parts" } = {},
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
  const table = `<table${kind && ` class="${kind}"`}><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
  return `${scroll(title, table)}${heads.some(isRoomy) ? LESS : ""}`;
}
