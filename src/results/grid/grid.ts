// A table as a grid: columns of typed cells, each column with its heading, how it writes its numbers, and what it holds.
import { isShare } from "../../lexicon/metrics.ts";
import { type Cell, type Comma, cellOf, isEmptyCell, pointsOf } from "./cell.ts";
import { cleanHeading, headingUnit } from "./heading.ts";
import { decimalMarkOf, marksOf, type Unclear } from "./marks.ts";
import type { Table, TableRow } from "./table.ts";
import { upright } from "./upright.ts";

export interface Column {
  index: number;
  /** As written, with arrows and unit. */
  heading: string;
  /** The heading without them. */
  name: string;
  /** One a row. */
  cells: readonly Cell[];
  /** numbers: at least half of what stands there is a number, or is meant as one; empty: nothing stands there. */
  holds: "numbers" | "words" | "empty";
  /** Whether a cell is a number, and not all are only meant as numbers. */
  readable: boolean;
  /** A cell that could be read in two ways. */
  unclear?: Unclear;
  /** Whether most of its numbers have something in brackets behind them. */
  asides: boolean;
  /** What all of its numbers are out of: 10 where it holds "9.78/10". */
  outOf?: number;
}

export interface Grid {
  file: string;
  /** Of the heading. */
  line: number;
  columns: readonly Column[];
  /** Below the heading, without empty ones. */
  rows: readonly TableRow[];
}

/** What recognising has decoded, reading need not decode again: a cache. */
const decoded = new WeakMap<Table, Grid>();

export function gridOf(table: Table): Grid {
  const known = decoded.get(table);
  if (known !== undefined) return known;
  const grid = decode(table);
  decoded.set(table, grid);
  return grid;
}

function decode(given: Table): Grid {
  const table = upright(given);
  const [head, ...body] = table.rows;
  const rows = body.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  const elsewhere = decimalMarkOf(rows.flatMap((row) => row.cells));
  return {
    file: table.file,
    line: head?.line ?? 1,
    rows,
    columns: (head?.cells ?? []).map((heading, index) => {
      const raw = rows.map((row) => row.cells[index] ?? "");
      const name = cleanHeading(heading);
      return Object.assign(holding(raw, { name, heading }, elsewhere, table), { index, heading, name });
    }),
  };
}

function holding(
  raw: readonly string[],
  { name, heading }: Pick<Column, "name" | "heading">,
  elsewhere: Comma | undefined,
  table: Table,
) {
  const share = isShare(name) || headingUnit(heading).unit === "percent";
  const outOf = outOfAll(raw);
  const bare = outOf === undefined ? raw : raw.map((cell) => pointsOf(cell)?.points ?? cell);
  const { comma, unclear } = marksOf(
    bare.filter((cell) => !isEmptyCell(cell)),
    { separatedByComma: table.separatedByComma ?? false, share, ...(elsewhere && { elsewhere }) },
  );
  const cells = raw.map((cell, i) =>
    bare[i] === cell ? cellOf(cell, comma) : { ...cellOf(bare[i]!, comma), raw: cell },
  );
  const count = { number: 0, missing: 0, unclear: 0, text: 0 };
  for (const { kind } of cells) count[kind] += 1;
  const [numeric, almost, filled] = [count.number, count.unclear, cells.length - count.missing];
  // Meant as numbers, they are told as faults; among words they are words.
  const numbers = numeric > 0 ? (numeric + almost) * 2 >= filled : almost > 0 && almost === filled;
  const asides = cells.filter((cell) => cell.kind === "number" && cell.aside !== undefined).length;
  const holds: Column["holds"] = filled === 0 ? "empty" : numbers ? "numbers" : "words";
  return {
    cells,
    holds,
    readable: numbers && numeric > 0,
    ...(numbers && unclear !== undefined && { unclear }),
    asides: asides > 0 && asides * 2 >= filled,
    ...(outOf !== undefined && { outOf }),
  };
}

/** The greatest number of points, where every cell gives it: "9.78/10". What differs (102/114) may be a share, or two counts. */
function outOfAll(raw: readonly string[]): number | undefined {
  const first = pointsOf(raw.find((cell) => !isEmptyCell(cell)) ?? "");
  if (first === undefined) return undefined;
  const filled = raw.filter((cell) => !isEmptyCell(cell));
  const all = filled.map(pointsOf);
  if (!all.every((one) => one?.outOf === first.outOf)) return undefined;
  // The same everywhere (all of all, mostly) is a run that is complete, and no score.
  return all.some((one) => one!.points !== first.points) ? first.outOf : undefined;
}
