// Tables and folds in GitHub's Markdown. Cells and bodies come in escaped, a fold's summary as plain text.
import { escapeHtmlInMarkdown } from "../escape.ts";

export type Side = "left" | "right";

export function table(
  heads: readonly string[],
  sides: readonly Side[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = `|${sides.map((side) => (side === "right" ? "--:" : "---")).join("|")}|`;
  return [line(heads), rule, ...rows.map(line)].join("\n");
}

/** Without the blank lines, Markdown inside would stay text. */
export function fold(summary: string, body: string): string {
  return `<details><summary>${escapeHtmlInMarkdown(summary)}</summary>\n\n${body}\n\n</details>`;
}
