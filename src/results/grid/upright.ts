// A table the right way up: one row of headings, and a row for each model. Headings over two or three rows ("Safety" above
// "ASR" and "Refusal") are joined to one, "Safety ASR": read as a row of scores, the second would lose the columns that only
// it names. Tables with the models as columns are turned round.
import { CORNER_WORDS, MODEL_WORDS } from "../../lexicon/column-words.ts";
import { loose } from "../../lexicon/loose.ts";
import { almostNumber, isEmptyCell, nameCell, numberCell } from "./cell.ts";
import type { Table, TableRow } from "./table.ts";

/** What most names of models hold: a maker's line, a size, an organisation. */
export const LOOKS_LIKE_MODEL =
  /\d[bm]\b|gpt|llama|claude|gemini|mi[sx]tral|qwen|gemma|falcon|\byi[-_ ]|\bphi[-_ ]|deepseek|vicuna|pythia|bloom|\bopt[-_]|command-|olmo|dbrx|internlm|baichuan|grok|\bglm|kimi|minimax|\bo[1-4][- ]?(?:mini|preview|pro)?$|\S\/\S/i;

const ARROWS = /[↑↓⬆⬇]\u{fe0f}?/gu;
const MOST_ROWS = 3;
/** Words that name the models in a heading of any column. */
const MODELS = new Set(
  MODEL_WORDS.filter((word) => !["methodname", "modelversion", "checkpoint", "agent", "llms"].includes(word)),
);

export function upright(table: Table): Table {
  const joined = joinHeadings(table);
  return modelsAreColumns(joined) ? transpose(joined) : joined;
}

/** Whether the first row names the models: by the corner's heading, else by what most names look like. */
export function modelsAreColumns(table: Table): boolean {
  const [head, ...body] = table.rows;
  if (head === undefined) return false;
  const headings = head.cells.map((cell) => nameCell(cell));
  if (headings.some((heading) => MODELS.has(loose(heading)))) return false;
  if (CORNER_WORDS.has(loose(headings[0] ?? ""))) return true;
  return likeness(headings.slice(1)) > 0.5 && likeness(body.map((row) => row.cells[0] ?? "")) < 0.5;
}

/** Which share of names looks like models'. */
export function likeness(names: readonly string[]): number {
  const filled = names.map(nameCell).filter((name) => name !== "");
  return filled.length === 0
    ? 0
    : filled.filter((name) => LOOKS_LIKE_MODEL.test(name)).length / filled.length;
}

/** Of the scores below a model: no part of its name. */
const UNIT = / ?\((?:%|percent)\)\s*$/i;

/** Rows for columns. Each new row begins in the line of the heading: a cell's own line is lost. */
export function transpose(table: Table): Table {
  const width = table.rows[0]?.cells.length ?? 0;
  const rows = Array.from({ length: width }, (_, i) => ({
    cells: table.rows.map((row, k) => {
      const cell = row.cells[i] ?? "";
      if (k > 0) return cell;
      return i === 0 ? "model" : cell.replace(UNIT, "");
    }),
    line: table.rows[0]!.line,
  }));
  return { ...table, rows };
}

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
  const filled = width(head, second).flatMap((i) => {
    const cell = second.cells[i]?.trim() ?? "";
    if (cell === "") return [];
    const score = isEmptyCell(cell) || numberCell(cell) !== undefined || almostNumber(cell);
    const above = nameCell(head.cells[i] ?? "");
    return [{ i, score, another: above !== "" && loose(above) !== loose(nameCell(cell)) }];
  });
  // Whatever stands below.
  if (filled.some(({ score, another }) => score && another)) return false;
  let named = false;
  for (const { i, score, another } of filled) {
    if (holdsNumbers(rest, i)) {
      if (score) return false;
      named = true;
    } else if (another) return false;
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
