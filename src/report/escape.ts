// Text from outside, made harmless for the place where it lands. Everything a user writes goes through one of these.
import { escapeControls } from "../errors.ts";
import { counts } from "./numbers.ts";

/** Invisible, breaks no line: put inside a pattern that GitHub would turn into a link, mention or emoji. */
const JOINER = "\u2060";

/** What GitHub's Markdown would make a link, a mention, a reference or an emoji of, and where to break it. */
const ACTING: readonly [pattern: RegExp, broken: string][] = [
  [/@(?=[\p{L}\p{N}_-])/gu, `@${JOINER}`],
  [/#(?=\d)/g, `#${JOINER}`],
  [/gh-(?=\d)/gi, `$&${JOINER}`],
  [/:(?=\/\/)/g, `:${JOINER}`],
  [/www(?=\.\S)/gi, `$&${JOINER}`],
  [/(mailto|xmpp):(?=\S)/gi, `$&${JOINER}`],
  [/:(?=[\w+-]+:)/g, `:${JOINER}`],
  // A commit's id. Eight digits alone are a date in a model's name, and stay whole.
  [/\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)([0-9a-f]{6})(?=[0-9a-f]{1,34}\b)/gi, `$1${JOINER}`],
];

/** At most `length` characters, the last one `…` where something was cut. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, Math.max(0, length - 1)).join("")}…` : text;
}

/** Names that stand in one list: cut at the end, or in the middle where their ends tell them apart. */
export function shortenApart(names: readonly string[], length: number): string[] {
  const plain = names.map((name) => shorten(name, length));
  const often = counts(plain);
  return names.map((name, i) => (often.get(plain[i]!) === 1 ? plain[i]! : cutInside(name, length)));
}

function cutInside(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length || length < 4) return shorten(text, length);
  const end = Math.floor((length - 1) / 2);
  return `${characters
    .slice(0, length - 1 - end)
    .join("")
    .trimEnd()}…${characters.slice(-end).join("").trimStart()}`;
}

function inert(text: string): string {
  let safe = escapeControls(text.trim());
  for (const [pattern, broken] of ACTING) safe = safe.replace(pattern, broken);
  return safe;
}

/** For running text or a table cell in GitHub's Markdown: shown letter by letter, acting in no way. */
export function escapeMarkdown(text: string): string {
  return inert(text)
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\$/g, "<span>$</span>")
    .replace(/^(\s*)([-+=#]|\d+[.)])(?=\s|$)/, "$1\\$2");
}

/** Inside an HTML element that stands in Markdown, such as `<summary>`: Markdown is not read there, but GitHub still looks for mentions. */
export function escapeHtmlInMarkdown(text: string): string {
  return entities(inert(text)).replace(/\$/g, "<span>$</span>");
}

/** As inline code in Markdown. GitHub links and mentions nothing inside it. */
export function codeMarkdown(text: string): string {
  const safe = escapeControls(text);
  const fence = fenceAround(safe, 1);
  const pad = safe.startsWith("`") || safe.endsWith("`") || safe.trim() === "" ? " " : "";
  return `${fence}${pad}${safe.replace(/\|/g, "\\|")}${pad}${fence}`;
}

/** As a fenced block in Markdown, on lines of its own. */
export function fenceMarkdown(text: string, language: string): string {
  const safe = text.split("\n").map(escapeControls).join("\n");
  const fence = fenceAround(safe, 3);
  return `${fence}${language}\n${safe}\n${fence}`;
}

/** Longer than any run of backticks within. */
function fenceAround(text: string, least: number): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length + 1);
  return "`".repeat(Math.max(least, ...runs));
}

/** Between the quotation marks of a Mermaid label. A double quote or a directive inside would break the whole diagram; an empty label too; of what looks like HTML Mermaid would show nothing. */
export function escapeMermaid(text: string): string {
  const safe = escapeControls(text.trim())
    .replace(/`/g, "'")
    .replace(/%%(?=\{)/g, "%% ")
    .replace(/#(?=\w+;)/g, "# ")
    .replace(/</g, "#lt;")
    .replace(/>/g, "#gt;")
    .replace(/"/g, "#quot;");
  return safe === "" ? " " : safe;
}

/** In the text or a quoted attribute of HTML or SVG. */
export function escapeHtml(text: string): string {
  return entities(escapeControls(text));
}

function entities(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** On a terminal or in a log: no control sequence, no line of its own (a workflow command must begin one). */
export function escapeTerminal(text: string): string {
  return escapeControls(text);
}

/** In an annotation's message. The runner decodes %0A and the like in what it is given; @actions/core encodes the percent sign. */
export function escapeAnnotation(text: string): string {
  return escapeControls(text);
}

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
};

/** In the running text of a LaTeX document. */
export function escapeLatex(text: string): string {
  return escapeControls(text).replace(/[\\~^{}$&#_%<>|]/g, (c) => LATEX[c] ?? `\\${c}`);
}

/** A cell of CSV: quoted where it must be; what a spreadsheet would take for a formula stays a text. */
export function escapeCsv(text: string): string {
  const safe =
    /^[=+@\t\r]/.test(text) || (/^-/.test(text) && !Number.isFinite(Number(text))) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
