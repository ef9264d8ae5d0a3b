// Headings over two rows ("Safety" above "ASR" and "Refusal") as one: "Safety ASR". Read as a row of scores, the second
// would lose the columns that only it names.
import { loose } from "../select.ts";
import { almostNumber } from "./almost-number.ts";
import { isEmptyCell, nameCell, numberCell } from "./cell.ts";
import type { Table, TableRow } from "./columns.ts";

const ARROWS = /[↑↓⬆⬇]\u{fe0f}?/gu;
const MOST_ROWS = 3;

/** The table with its rows of headings joined to one; the table itself where it has one. */
export function joinHeadings(table: Table): Table {
  let joined = table;
  for (let i = 1; i < MOST_ROWS; i++) {
    const [head, second, ...rest] = joined.rows;
    if (head === undefined || second === undefined || !isHeading(head, second, rest)) break;
    joined = { ...joined, rows: [{ cells: join(head, second, rest), line: head.line }, ...rest] };
  }
  return joined;
}

/** Words, and no score, over columns of numbers; and no name of a model where the first row says what the names are. */
function isHeading(head: TableRow, second: TableRow, rest: readonly TableRow[]): boolean {
  let named = false;
  for (const i of width(head, second)) {
    const cell = second.cells[i]?.trim() ?? "";
    if (cell === "") continue;
    if (holdsNumbers(rest, i)) {
      if (isEmptyCell(cell) || numberCell(cell) !== undefined || almostNumber(cell)) return false;
      named = true;
    } else {
      const above = nameCell(head.cells[i] ?? "");
      if (above !== "" && loose(above) !== loose(nameCell(cell))) return false;
    }
  }
  return named;
}

function width(head: TableRow, second: TableRow): number[] {
  return Array.from({ length: Math.max(head.cells.length, second.cells.length) }, (_, i) => i);
}

function holdsNumbers(rows: readonly TableRow[], index: number): boolean {
  const filled = rows.map((row) => row.cells[index] ?? "").filter((cell) => !isEmptyCell(cell));
  const numbers = filled.filter((cell) => numberCell(cell, "decimal") !== undefined || almostNumber(cell));
  return numbers.length > 0 && numbers.length * 2 >= filled.length;
}

function join(head: TableRow, second: TableRow, rest: readonly TableRow[]): string[] {
  let group = "";
  return width(head, second).map((i) => {
    const top = head.cells[i]?.trim() ?? "";
    const low = second.cells[i]?.trim() ?? "";
    group = top !== "" ? (holdsNumbers(rest, i) ? top : "") : group;
    // An empty cell beside a group's name is taken to belong to it; whether its arrow is meant for it, nobody says.
    const above = top !== "" ? top : low === "" ? "" : group.replace(ARROWS, "").trim();
    return joined(above, low);
  });
}

/** Arrows go last, where they stand in other headings. */
function joined(above: string, below: string): string {
  if (above === "" || loose(above) === loose(below)) return below;
  if (below === "") return above;
  const arrows = new Set(`${above}${below}`.match(ARROWS) ?? []);
  const words = [above, below].map((text) => text.replace(ARROWS, "").trim()).filter((text) => text !== "");
  return [...words, ...arrows].join(" ");
}
