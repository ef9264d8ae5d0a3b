// A table of words and numbers that is wider than a telephone: it scrolls by itself.
import { scroll } from "./models-table.ts";

/** @param heads plain @param rows HTML @param name which column names the row */
export function plainTable(
  title: string,
  {
    heads,
    numbers,
    rows,
  }: { heads: readonly string[]; numbers: readonly number[]; rows: readonly (readonly string[])[] },
  name = 0,
): string {
  const of = (at: number) => (numbers.includes(at) ? ' class="num"' : "");
  const head = heads.map((text, at) => `<th scope="col"${of(at)}>${text}</th>`).join("");
  const body = rows
    .map((row) => {
      const cells = row.map((cell, at) =>
        at === name ? `<th scope="row">${cell}</th>` : `<td${of(at)}>${cell}</td>`,
      );
      return `<tr>${cells.join("")}</tr>`;
    })
    .join("");
  return scroll(title, `<table class="parts"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`);
}
