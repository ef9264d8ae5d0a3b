// The comment and summary where there is nothing to assess: what is wrong, and how to mend it.
import { describeFault, type Fault, MOST_FAULTS } from "../../errors.ts";
import { codeMarkdown, escapeMarkdown } from "../escape.ts";

export interface ProblemOptions {
  /** An HTML comment by which the comment is found again; the first line where given. */
  marker?: string;
}

/** GitHub's Markdown. At most 20 faults are shown; the rest is counted. */
export function renderProblem(faults: readonly Fault[], { marker }: ProblemOptions = {}): string {
  const shown = faults.slice(0, MOST_FAULTS).map(item);
  const more = faults.length - shown.length;
  return [
    ...(marker ? [marker] : []),
    "### ⚪ Not checked: the input cannot be read, so this check fails",
    "",
    "Nothing was measured. What is wrong:",
    "",
    ...shown,
    ...(more > 0 ? [`- and ${more} more.`] : []),
    "",
  ].join("\n");
}

function item({ file, line, column, pointer, ...rest }: Fault): string {
  const position =
    [file, line, line && column].filter(Boolean).join(":") + (!line && pointer ? `#${pointer}` : "");
  const where = position === "" ? "" : `${codeMarkdown(position)}: `;
  return `- ${where}${escapeMarkdown(describeFault(rest))}`;
}
