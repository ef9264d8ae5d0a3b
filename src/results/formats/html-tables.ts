// The tables of HTML, as a reader of the page sees them: cells that span rows or columns filled, the nearest heading above
// each. Only tags are read, in one pass: what a script would make of the page is not there.
import type { Token } from "parse5";
import { InputError } from "../../errors.ts";
import type { Table, TableRow } from "../grid/table.ts";

/** All cells of all tables, filled ones among them: more is no table that anybody reads. */
const MOST_CELLS = 1_000_000;
/** Tables within cells of tables: no page that anybody reads has more. */
const DEEPEST = 20;

export const hasHtmlTable = (text: string): boolean => /<table[\s>]/i.test(text);

/** @throws InputError for tables beyond any size */
export async function htmlTables(html: string, file: string): Promise<Table[]> {
  const { Tokenizer, TokenizerMode } = await import("parse5");
  const builder = new Builder(file);
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(tag) {
        const mode = UNSEEN.get(tag.tagName);
        if (mode !== undefined) tokenizer.state = TokenizerMode[mode];
        builder.open(tag);
      },
      onEndTag: ({ tagName }) => builder.close(tagName),
      onCharacter: ({ chars }) => builder.text(chars),
      onWhitespaceCharacter: () => builder.text(" "),
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onParseError: null,
    },
  );
  tokenizer.write(html, true);
  return builder.finished();
}

interface Cell {
  text: string;
  columns: number;
  rows: number;
}

interface Open {
  rows: TableRow[];
  row: { cells: string[]; line: number } | undefined;
  cell: Cell | undefined;
  /** Cells of rows above that reach into the next rows, by column. */
  reaching: Map<number, { text: string; rows: number }>;
  caption: string | undefined;
  inCaption: boolean;
  line: number;
  title: string | undefined;
}

/** What is no part of the page as it is read, and how its text is taken. */
const UNSEEN = new Map<string, "SCRIPT_DATA" | "RAWTEXT" | "RCDATA">([
  ["script", "SCRIPT_DATA"],
  ["style", "RAWTEXT"],
  ["textarea", "RCDATA"],
  ["title", "RCDATA"],
]);
/** Kept for who reads a cell: a raised "±", what is struck out. */
const MARKS: Readonly<Record<string, [string, string]>> = {
  sup: ["<sup>", "</sup>"],
  sub: ["<sub>", "</sub>"],
  del: ["~~", "~~"],
  s: ["~~", "~~"],
};
const WITHIN_A_LINE = new Set([
  "a",
  "abbr",
  "b",
  "code",
  "em",
  "font",
  "i",
  "mark",
  "small",
  "span",
  "strong",
  "u",
]);

class Builder {
  readonly #file: string;
  readonly #found: Table[] = [];
  readonly #open: Open[] = [];
  #heading: string | undefined;
  #inHeading: string | undefined;
  #unseen: string | undefined;
  #cells = 0;

  constructor(file: string) {
    this.#file = file;
  }

  open(tag: Token.TagToken): void {
    const { tagName: name } = tag;
    if (this.#unseen !== undefined) return;
    if (UNSEEN.has(name)) {
      this.#unseen = name;
      return;
    }
    const line = tag.location?.startLine ?? 1;
    const table = this.#open.at(-1);
    if (name === "table") this.#openTable(line);
    else if (table === undefined) {
      if (/^h[1-6]$/.test(name)) this.#inHeading = "";
      else this.text(MARKS[name] === undefined && !WITHIN_A_LINE.has(name) ? " " : "");
    } else if (name === "caption") {
      table.inCaption = true;
      table.caption = "";
    } else if (name === "tr") this.#openRow(table, line);
    else if (name === "td" || name === "th") {
      if (table.row === undefined) this.#openRow(table, line);
      this.#endCell(table);
      table.cell = { text: "", columns: span(tag, "colspan", 1000), rows: span(tag, "rowspan", 65534) };
    } else this.text(MARKS[name]?.[0] ?? (WITHIN_A_LINE.has(name) ? "" : " "));
  }

  close(name: string): void {
    if (this.#unseen !== undefined) {
      if (name === this.#unseen) this.#unseen = undefined;
      return;
    }
    const table = this.#open.at(-1);
    if (/^h[1-6]$/.test(name) && this.#inHeading !== undefined) {
      this.#heading = plain(this.#inHeading) || this.#heading;
      this.#inHeading = undefined;
    } else if (table === undefined) return;
    else if (name === "table") this.#endTable();
    else if (name === "caption") table.inCaption = false;
    else if (name === "tr") this.#endRow(table);
    else if (name === "td" || name === "th") this.#endCell(table);
    else this.text(MARKS[name]?.[1] ?? (WITHIN_A_LINE.has(name) ? "" : " "));
  }

  text(chars: string): void {
    if (this.#unseen !== undefined) return;
    const table = this.#open.at(-1);
    if (table?.cell !== undefined) table.cell.text += chars;
    else if (table?.inCaption) table.caption += chars;
    else if (this.#inHeading !== undefined) this.#inHeading += chars;
  }

  /** Tables that are never closed end with the page. */
  finished(): Table[] {
    while (this.#open.length > 0) this.#endTable();
    return this.#found.sort((a, b) => (a.rows[0]?.line ?? 0) - (b.rows[0]?.line ?? 0));
  }

  #openTable(line: number): void {
    if (this.#open.length === DEEPEST)
      throw new InputError({
        file: this.#file,
        line,
        message: `tables stand in one another, ${DEEPEST} deep and more`,
        expected: "a table of models and their scores",
        remedy: "Save that table as CSV",
      });
    const title = this.#heading;
    this.#open.push({ rows: [], row: undefined, cell: undefined, reaching: new Map(), caption: undefined, inCaption: false, line, title }); // biome-ignore format: an empty table
  }

  #openRow(table: Open, line: number): void {
    this.#endRow(table);
    table.row = { cells: [], line };
    table.inCaption = false;
  }

  #endCell(table: Open): void {
    const { cell, row } = table;
    table.cell = undefined;
    if (cell === undefined || row === undefined) return;
    const text = plain(cell.text);
    this.#fill(table);
    for (let i = 0; i < cell.columns; i++) {
      const own = i === 0 ? text : "";
      if (cell.rows > 1) table.reaching.set(row.cells.length, { text: own, rows: cell.rows - 1 });
      this.#add(row.cells, own);
    }
  }

  /** What reaches down from the rows above, as far as the next free column. */
  #fill(table: Open): void {
    const cells = table.row!.cells;
    for (
      let held = table.reaching.get(cells.length);
      held !== undefined;
      held = table.reaching.get(cells.length)
    ) {
      if (held.rows === 1) table.reaching.delete(cells.length);
      else held.rows -= 1;
      this.#add(cells, held.text);
    }
  }

  #add(cells: string[], text: string): void {
    this.#cells += 1;
    if (this.#cells > MOST_CELLS)
      throw new InputError({
        file: this.#file,
        message: `the tables of the page have more than ${MOST_CELLS} cells`,
        expected: "a table of models and their scores",
        remedy: "Save that table as CSV",
      });
    cells.push(text);
  }

  #endRow(table: Open): void {
    this.#endCell(table);
    const { row } = table;
    table.row = undefined;
    if (row === undefined) return;
    table.row = row;
    this.#fill(table);
    table.row = undefined;
    if (row.cells.length > 0) table.rows.push(row);
  }

  #endTable(): void {
    const table = this.#open.pop()!;
    this.#endRow(table);
    const caption = plain(table.caption ?? "");
    if (table.rows.length === 0) return;
    this.#found.push({
      rows: table.rows,
      file: this.#file,
      ...(table.title !== undefined && { title: table.title }),
      ...(caption !== "" && { caption }),
    });
  }
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

function span(tag: Token.TagToken, name: string, most: number): number {
  const said = Number(tag.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(said) && said >= 1 ? Math.min(said, most) : 1;
}
