// The tables of a Markdown document, each with the heading and the paragraph above it: in lists and quotations too, right
// below a list item without the blank line that a table needs there, and those that are written in HTML.
import { InputError } from "../../errors.ts";
import { hasHtmlTable, htmlTables } from "./html-tables.ts";
import type { PrintedTable } from "./lm-eval-table.ts";
import { cellsOf, type MarkdownBlock, markdownDocument } from "./markdown-blocks.ts";

const LONGEST_CAPTION = 80;
/** Of a paragraph, where a table's heading may stand. */
const LONGEST_HEAD = 10_000;

/** Of its own form, or in HTML. */
export const hasMarkdownTable = (text: string): boolean =>
  INDENTED_DELIMITER_ROW.test(text) || hasHtmlTable(text);
/** In a list or a quotation. */
const INDENTED_DELIMITER_ROW = /^[ \t>]{0,99}(?=[-:| \t]*-[: \t]{0,99}\|[ \t]{0,99}:?-)[-:| \t]+\r?$/m;

export interface MarkdownTables {
  tables: PrintedTable[];
  /** What looks like a table where Markdown has none. */
  hidden: HiddenTable[];
}

export interface HiddenTable {
  /** Of its heading. */
  line: number;
  within: "code" | "html" | "paragraph";
  /** In a paragraph: the cells of its heading and of the row of hyphens below it, which must be as many. */
  cells?: readonly [heading: number, below: number];
}

/** @throws InputError for a row of a table that stands apart from it */
export async function tablesOfMarkdown(text: string, file: string): Promise<MarkdownTables> {
  const { blocks, plain } = await markdownDocument(text);
  const hidden = blocks.flatMap(hiddenTable);
  return { tables: await printedTables(text, file, blocks, plain), hidden };
}

async function printedTables(
  text: string,
  file: string,
  blocks: readonly MarkdownBlock[],
  plain: (marked: string) => string,
): Promise<PrintedTable[]> {
  const found: PrintedTable[] = [];
  const headings: { line: number; text: string }[] = [];
  let title: string | undefined;
  let heading: string | undefined;
  let above: string | undefined;
  for (const [i, block] of blocks.entries()) {
    if (blocks[i - 1]?.kind === "table" && isStrayRow(block)) throw strayRow(block, file);
    if (block.kind === "heading") {
      heading = plain(block.text);
      if (block.depth === 1) title ??= heading;
      headings.push({ line: block.start + 1, text: heading });
      above = undefined;
    } else if (block.kind === "paragraph") above = block.text;
    else if (block.kind === "table") {
      const paragraph = above === undefined ? undefined : plain(above);
      const table = {
        rows: block.text
          .split("\n")
          .map((line, k) => ({ cells: cellsOf(line).map(plain), line: block.start + k + 1 }))
          .filter((_, k) => k !== 1),
        file,
        ...(heading !== undefined && { title: heading }),
        ...(paragraph !== undefined && paragraph.length <= LONGEST_CAPTION && { caption: paragraph }),
      };
      found.push({ table, title, heading, above: paragraph });
      above = undefined;
    }
  }
  if (!hasHtmlTable(text)) return found;
  const inHtml = await htmlTables(withoutCode(text, blocks), file);
  let passed = 0;
  const printed = inHtml.map((table): PrintedTable => {
    while (passed < headings.length && headings[passed]!.line < table.rows[0]!.line) passed += 1;
    const nearest = headings[passed - 1]?.text ?? table.title;
    return {
      table: { ...table, ...(nearest !== undefined && { title: nearest }) },
      title,
      heading: nearest,
      above: table.caption,
    };
  });
  return [...found, ...printed].sort((a, b) => a.table.rows[0]!.line - b.table.rows[0]!.line);
}

function hiddenTable({ kind, start, text }: MarkdownBlock): HiddenTable[] {
  if (kind === "paragraph") return unevenTable(text, start);
  if (kind !== "code" && kind !== "html") return [];
  const at = INDENTED_DELIMITER_ROW.exec(text)?.index;
  if (at === undefined) return [];
  // The heading stands a line above.
  return [{ line: start + text.slice(0, at).split("\n").length - 1, within: kind }];
}

/** A heading and a row of hyphens that are not as wide: a table to some readers of Markdown, and none to GitHub's. */
function unevenTable(text: string, start: number): HiddenTable[] {
  const lines = text.slice(0, LONGEST_HEAD).split("\n");
  const at = lines.findIndex((line, i) => i > 0 && INDENTED_DELIMITER_ROW.test(line));
  const [heading, below] = [lines[at - 1], lines[at]].map((line) => cellsOf(line ?? "").length);
  return at > 0 && heading !== undefined && below !== undefined && heading > 1
    ? [{ line: start + at, within: "paragraph", cells: [heading, below] }]
    : [];
}

/** A paragraph that looks like rows of a table: without a heading row of its own it is none to any reader. */
function isStrayRow({ kind, text }: MarkdownBlock): boolean {
  const [first = ""] = text.slice(0, LONGEST_HEAD).split("\n");
  return kind === "paragraph" && /^\|[^|]*\|.*\|\s*$/.test(first);
}

function strayRow({ start }: MarkdownBlock, file: string): InputError {
  return new InputError({
    file,
    line: start + 1,
    message: "a row of a table stands below a blank line, where it belongs to no table",
    expected: "all rows of a table without a blank line between them",
    remedy: "Take the blank line away, or give the second table its own heading row",
  });
}

/** The document with blank lines for what stands in fences: HTML there is an example. */
function withoutCode(text: string, blocks: readonly MarkdownBlock[]): string {
  const lines = text.split(/\r\n|[\r\n]/);
  for (const { kind, start, end } of blocks) if (kind === "code") lines.fill("", start, end);
  return lines.join("\n");
}
