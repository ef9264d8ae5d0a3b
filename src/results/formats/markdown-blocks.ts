// Markdown's blocks as far as tables need them: what is a table and not code or HTML, and the heading and paragraph above.
// Items of lists are paragraphs here, so that the time grows with the text and not with how it is nested.
import type { MarkdownIt, StateBlock, Token } from "markdown-it";

export interface MarkdownBlock {
  kind: "heading" | "paragraph" | "table" | "code" | "html";
  /** Of a heading: 1 is the document's title. */
  depth: number;
  /** Of its content, from 0. */
  start: number;
  /** The first line that is no part of it. */
  end: number;
  /** Of a table its lines, without what stands before them in a quotation. */
  text: string;
}

export interface MarkdownDocument {
  /** In their order. */
  blocks: readonly MarkdownBlock[];
  /** Marked text without its marks. */
  plain(marked: string): string;
}

/** A longer text is taken as it is written, marks and all. */
const LONGEST_MARKED = 2000;
const MARKS = /[\\`*_<&![\]]/;

export async function markdownDocument(text: string): Promise<MarkdownDocument> {
  const { default: MarkdownIt } = await import("markdown-it");
  const parser = new MarkdownIt("commonmark");
  parser.block.ruler.before("code", "table", table, { alt: ["paragraph", "reference"] });
  parser.disable(["inline", "text_join", "list"]);
  const environment: Record<string, unknown> = {};
  const tokens = parser.parse(withoutLists(text), environment);
  return {
    blocks: tokens.flatMap((token, i) => blockOf(token, tokens[i + 1])),
    plain: (marked) => plain(marked, parser, environment),
  };
}

const KINDS: Readonly<Record<string, MarkdownBlock["kind"]>> = {
  heading_open: "heading",
  paragraph_open: "paragraph",
  table: "table",
  fence: "code",
  code_block: "code",
  html_block: "html",
};

function blockOf({ type, tag, map, content }: Token, next: Token | undefined): MarkdownBlock[] {
  const kind = KINDS[type];
  if (kind === undefined || map === null) return [];
  const text = type.endsWith("_open") ? (next?.content ?? "") : content;
  return [
    { kind, depth: Number(tag.slice(1)), start: map[0] + (type === "fence" ? 1 : 0), end: map[1], text },
  ];
}

function plain(marked: string, parser: MarkdownIt, environment: Record<string, unknown>): string {
  if (marked.length > LONGEST_MARKED || !MARKS.test(marked)) return marked;
  const parts: Token[] = [];
  parser.inline.parse(marked, parser, environment, parts);
  return parts.map(({ type, content }) => (type.endsWith("break") ? "\n" : content)).join("");
}

const ITEM = /^\s*(?:[-+*]|\d{1,9}[.)])\s+(?=\S)/;
const RULE = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,})$/;

/** Items without their marks, and without the indentation of what belongs to them. */
function withoutLists(text: string): string {
  let inItem = false;
  let blank = true;
  const lines = text.split(/\r\n|[\r\n]/).map((line) => {
    const isItem = ITEM.test(line) && !RULE.test(line);
    if (isItem) inItem = true;
    else if (blank && /^\S/.test(line)) inItem = false;
    blank = line.trim() === "";
    return isItem ? line.replace(ITEM, "") : inItem ? line.trimStart() : line;
  });
  return lines.join("\n");
}

const DELIMITERS = /^\|?(?:[ \t]*:?-+:?[ \t]*(?:\||$))+$/;
/** What ends a table without a blank line: a heading, a quotation, a fence, HTML, a rule. */
const OTHER_BLOCK = /^(?:#{1,6}(?:\s|$)|>|`{3}|~{3}|<[a-z!/?]|(?:[-*_][ \t]*){3,}$)/i;

/** GFM's tables: a heading row, a row of as many delimiters, and every line that follows. */
function table(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const at = (line: number) =>
    state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]!);
  const indent = (line: number) => state.sCount[line]! - state.blkIndent;
  const isCode = (line: number) => indent(line) < 0 || indent(line) >= 4;
  if (start + 2 > end || isCode(start) || isCode(start + 1)) return false;
  const delimiters = at(start + 1).trimEnd();
  if (!delimiters.includes("-") || !/^[-:|]/.test(delimiters)) return false;
  const head = at(start);
  if (!head.includes("|") || !DELIMITERS.test(delimiters)) return false;
  if (cellsOf(head).length !== cellsOf(delimiters).length) return false;
  if (silent) return true;
  const rows = [head, delimiters];
  let line = start + 2;
  for (; line < end && !isCode(line) && !state.isEmpty(line) && !OTHER_BLOCK.test(at(line)); line++)
    rows.push(at(line));
  const token = state.push("table", "table", 0);
  token.map = [start, line];
  token.content = rows.join("\n");
  state.line = line;
  return true;
}

/** All cells of a row, also those beyond the heading's, which Markdown itself would drop. `\|` is no end of a cell. */
export function cellsOf(line: string): string[] {
  const row = line.trim();
  const cells = row.includes("\\|")
    ? row.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim())
    : row.split("|").map((cell) => cell.trim());
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells;
}
