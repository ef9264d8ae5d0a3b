// Columns of text: numbers to the right, all else to the left; widths as a terminal shows them.
import { escapeControls } from "../../errors.ts";
import { textWidth } from "./text-width.ts";
import { wrap } from "./wrap.ts";

export interface TableOptions {
  /** Indexes of columns that hold numbers. */
  numbers?: readonly number[];
  /** Of the terminal. Not known, each row stays on one line, as other programs like it. */
  width?: number | undefined;
}

type Row = readonly string[];

const GAP = 2;

/** Rows below a heading. Where they are wider than the terminal, the last column is wrapped; where even that is too wide, each row stands as a block of lines. */
export function table(
  heading: Row,
  rows: readonly Row[],
  { numbers = [], width }: TableOptions = {},
): string {
  const all = [heading, ...rows].map((row) => heading.map((_, at) => escapeControls(row[at] ?? "")));
  const widths = heading.map((_, at) => Math.max(...all.map((row) => textWidth(row[at]!))));
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + GAP, 0);
  if (width === undefined || before + widths.at(-1)! <= width) return sideBySide(all, widths, numbers);
  const last = width - before;
  const wrapped = all.map((row) => [...row.slice(0, -1), wrap(row.at(-1)!, last)]);
  const words = wrapped.flatMap((row) => row.at(-1)!.split("\n"));
  const fits = !numbers.includes(heading.length - 1) && words.every((line) => textWidth(line) <= last);
  return fits ? sideBySide(wrapped, [...widths.slice(0, -1), last], numbers) : blocks(all, width);
}

/** Only the last cell of a row may have several lines. */
function sideBySide(all: readonly Row[], widths: readonly number[], numbers: readonly number[]): string {
  const line = (row: Row) => {
    const [first = "", ...more] = row.at(-1)!.split("\n");
    const cells = [...row.slice(0, -1), first].map((cell, at) => {
      const space = " ".repeat(Math.max(0, widths[at]! - textWidth(cell)));
      return numbers.includes(at) ? space + cell : cell + space;
    });
    const indent = " ".repeat(widths.slice(0, -1).reduce((sum, each) => sum + each + GAP, 0));
    return [cells.join(" ".repeat(GAP)), ...more.map((part) => indent + part)]
      .map((each) => each.trimEnd())
      .join("\n");
  };
  const rule = widths.map((each) => "─".repeat(each)).join(" ".repeat(GAP));
  return [line(all[0]!), rule, ...all.slice(1).map(line)].join("\n");
}

/** The first cell that says something, and the others below it, each after its heading. */
function blocks([heading, ...rows]: readonly Row[], width: number): string {
  return rows
    .map((row) =>
      row
        .flatMap((cell, at) => {
          if (cell === "") return [];
          const label = heading![at] === "" || at === 0 ? "" : `${heading![at]}: `;
          return [wrap(`${label}${cell}`, width, at === 0 ? "" : "  ", "    ")];
        })
        .join("\n"),
    )
    .join("\n");
}
