// The tables of a Markdown document, each with the heading and the paragraph above it: in lists and quotations too, right
// below a list item without the blank line that a table needs there, and those that are written in HTML.
import type { Table as MarkdownTable, Nodes, Paragraph, Root } from "mdast";
import { InputError } from "../../errors.ts";
import type { Table } from "../grid/table.ts";
import { hasHtmlTable, htmlTables } from "./html-tables.ts";
import type { PrintedTable } from "./lm-eval-table.ts";

export const DELIMITER_ROW = /^(?=[^\n]*-[: \t]{0,99}\|[ \t]{0,99}:?-)[-:| \t]+\r?$/m;
const LONGEST_CAPTION = 80;

/** Of its own form, or in HTML. */
export const hasMarkdownTable = (text: string): boolean =>
  INDENTED_DELIMITER_ROW.test(text) || hasHtmlTable(text);
/** In a list or a quotation. */
const INDENTED_DELIMITER_ROW = /^[ \t>]{0,99}(?=[^\n]*-[: \t]{0,99}\|[ \t]{0,99}:?-)[-:| \t]+\r?$/m;

interface Found {
  table: MarkdownTable;
  /** Lines above the text that it was parsed from. */
  above: number;
}

/** @throws InputError for a row of a table that stands apart from it */
export async function tablesOfMarkdown(text: string, file: string): Promise<PrintedTable[]> {
  const { fromMarkdown } = await import("mdast-util-from-markdown");
  const { gfmTable } = await import("micromark-extension-gfm-table");
  const { gfmTableFromMarkdown } = await import("mdast-util-gfm-table");
  const { toString: plainText } = await import("mdast-util-to-string");
  const parse = (part: string): Root =>
    fromMarkdown(part, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const nodes = blocksOf(parse(text).children);
  const found: PrintedTable[] = [];
  const headings: { line: number; text: string }[] = [];
  let title: string | undefined;
  let heading: string | undefined;
  let above: string | undefined;
  let last: Nodes | undefined;
  for (const node of nodes) {
    if (last?.type === "table" && isStrayRow(node, text)) throw strayRow(node, file);
    last = node;
    if (node.type === "heading") {
      if (node.depth === 1) title ??= plainText(node);
      heading = plainText(node);
      headings.push({ line: node.position!.start.line, text: heading });
      above = undefined;
      continue;
    }
    const own: Found | undefined =
      node.type === "table"
        ? { table: node, above: 0 }
        : node.type === "paragraph"
          ? swallowed(node, text, parse)
          : undefined;
    if (own === undefined) {
      if (node.type === "paragraph") above = plainText(node);
      continue;
    }
    const caption = above !== undefined && above.length <= LONGEST_CAPTION ? { caption: above } : {};
    const table = {
      ...rowsOf(own, plainText, file),
      ...(heading !== undefined && { title: heading }),
      ...caption,
    };
    found.push({ table, title, heading, above });
    above = undefined;
  }
  if (!hasHtmlTable(text)) return found;
  const inHtml = await htmlTables(withoutCode(text, nodes), file);
  const printed = inHtml.map((table): PrintedTable => {
    const nearest = headings.findLast(({ line }) => line < table.rows[0]!.line)?.text ?? table.title;
    return {
      table: { ...table, ...(nearest !== undefined && { title: nearest }) },
      title,
      heading: nearest,
      above: table.caption,
    };
  });
  return [...found, ...printed].sort((a, b) => a.table.rows[0]!.line - b.table.rows[0]!.line);
}

/** What stands in lists and quotations too, in the order of the document. */
function blocksOf(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node) =>
    node.type === "list" || node.type === "listItem" || node.type === "blockquote"
      ? blocksOf(node.children)
      : [node],
  );
}

/** A table right below the words of a list item, which Markdown takes for more of those words. */
function swallowed({ position }: Paragraph, text: string, parse: (part: string) => Root): Found | undefined {
  const own = text.slice(position!.start.offset, position!.end.offset);
  if (!INDENTED_DELIMITER_ROW.test(own)) return undefined;
  const lines = own.split("\n").map((line) => line.replace(/^[ \t>]+/, ""));
  const at = lines.findIndex((line) => DELIMITER_ROW.test(line)) - 1;
  if (at < 1) return undefined;
  const [table] = parse(lines.slice(at).join("\n")).children;
  return table?.type === "table" ? { table, above: position!.start.line - 1 + at } : undefined;
}

/** A paragraph that looks like rows of a table: without a heading row of its own it is none to any reader. */
function isStrayRow(node: Nodes, text: string): boolean {
  const start = node.position?.start.offset;
  if (node.type !== "paragraph" || start === undefined) return false;
  const [first = ""] = text.slice(start, start + 10_000).split("\n");
  return /^\|[^|]*\|.*\|\s*$/.test(first);
}

function strayRow(node: Nodes, file: string): InputError {
  return new InputError({
    file,
    line: node.position!.start.line,
    message: "a row of a table stands below a blank line, where it belongs to no table",
    expected: "all rows of a table without a blank line between them",
    remedy: "Take the blank line away, or give the second table its own heading row",
  });
}

function rowsOf({ table, above }: Found, plainText: (node: unknown) => string, file: string): Table {
  const rows = table.children.map((row) => ({
    cells: row.children.map((cell) => plainText(cell).trim()),
    line: (row.position?.start.line ?? 1) + above,
  }));
  return { rows, file };
}

/** The document with blanks for what stands in fences: HTML there is an example. */
function withoutCode(text: string, nodes: readonly Nodes[]): string {
  let rest = text;
  for (const { type, position } of nodes) {
    const [from, to] = [position?.start.offset, position?.end.offset];
    if (type !== "code" || from === undefined || to === undefined || !/[`~]/.test(text[from]!)) continue;
    rest = rest.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, " ") + rest.slice(to);
  }
  return rest;
}
