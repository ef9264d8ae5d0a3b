// Columns of text: numbers to the right, all else to the left; widths as a terminal shows them.
import { escapeControls } from "../errors.ts";
import { textWidth } from "../report/terminal/text-width.ts";

/** Rows below a heading. `numbers` are the indexes of columns that hold numbers. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
) {
  const all = [heading, ...rows].map((row) => row.map(escapeControls));
  const widths = heading.map((_, column) => Math.max(...all.map((row) => textWidth(row[column] ?? ""))));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? "";
        const space = " ".repeat(Math.max(0, width - textWidth(cell)));
        return numbers.includes(column) ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  return [line(all[0]!), widths.map((width) => "─".repeat(width)).join("  "), ...all.slice(1).map(line)].join(
    "\n",
  );
}

/** A value as a file of JSON. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
