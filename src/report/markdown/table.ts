// Tables, lists and folds in GitHub's Markdown. Cells, lines and bodies come in escaped, a fold's summary as plain text.
import { escapeHtmlInMarkdown } from "../escape.ts";

/** @param numbers positions of the columns of numbers, which stand to the right */
export function table(
  heads: readonly string[],
  numbers: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = `|${heads.map((_, at) => (numbers.includes(at) ? "--:" : "---")).join("|")}|`;
  return [line(heads), rule, ...rows.map(line)].join("\n");
}

export const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

/** Without the blank lines, Markdown inside would stay text. */
export function fold(summary: string, body: string): string {
  return `<details><summary>${escapeHtmlInMarkdown(summary)}</summary>\n\n${body}\n\n</details>`;
}
