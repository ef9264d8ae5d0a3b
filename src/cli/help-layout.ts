// How --help fits a terminal: terms and their words side by side where there is room, else the words below.
// Lines that one copies (`$ …`) stay whole.
import { wrap } from "../report/terminal/wrap.ts";

/** With less room beside the terms than this, words stand below them. */
const LEAST_BESIDE = 24;

/** One option, argument or verb with its words; `termWidth` is that of the longest. */
export function helpItem(term: string, termWidth: number, words: string, width: number): string {
  if (words === "") return `  ${term}`;
  const beside = 2 + termWidth + 2;
  if (width - beside >= LEAST_BESIDE)
    return wrap(words, width, `  ${term.padEnd(termWidth)}  `, " ".repeat(beside));
  return `  ${term}\n${wrap(words, width, "      ")}`;
}

/** The text below the options, line by line; what a line is indented by, its continuation is too. */
export function helpText(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => {
      const indent = /^ */.exec(line)![0];
      return line.trimStart().startsWith("$ ") ? line : wrap(line.trimStart(), width, indent);
    })
    .join("\n");
}
