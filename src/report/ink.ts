// The same sentences for several places: an ink writes them in Markdown, HTML or plain text.
import { TOOL } from "../version.ts";
import { codeMarkdown, escapeHtml, escapeMarkdown, escapeTerminal, shorten } from "./escape.ts";

export interface Ink {
  /** A name from outside, cut where it is long. */
  text(outside: string): string;
  /** A sentence that has names from outside in it. */
  sentence(outside: string): string;
  strong(written: string): string;
  /** What one types: a command, a setting, a file. */
  code(outside: string): string;
  /** A command of ours, given without the program's name. */
  command(words: string): string;
}

const named = (code: (text: string) => string, program: string = TOOL.name) => ({
  code,
  command: (words: string) => code(`${program} ${words}`),
});

const LONGEST_SENTENCE = 1000;

/** Names longer than this are cut where people read; the JSON report has them whole. */
export const LONGEST_NAME = 80;

export function markdownInk(longest = LONGEST_NAME): Ink {
  return {
    text: (outside) => escapeMarkdown(shorten(outside, longest)),
    sentence: (outside) => escapeMarkdown(shorten(outside, Math.min(LONGEST_SENTENCE, 12 * longest))),
    strong: (written) => `**${written}**`,
    ...named((outside) => codeMarkdown(shorten(outside, 4 * longest))),
  };
}

export const HTML_INK: Ink = {
  text: (outside) => escapeHtml(shorten(outside, 4 * LONGEST_NAME)),
  sentence: (outside) => escapeHtml(shorten(outside, 4 * LONGEST_SENTENCE)),
  strong: (written) => `<strong>${written}</strong>`,
  ...named((outside) => `<code>${escapeHtml(outside)}</code>`),
};

/** @param program how this program is started where the text is read */
export function plainInk(program?: string): Ink {
  return {
    text: (outside) => escapeTerminal(shorten(outside, LONGEST_NAME)),
    sentence: (outside) => escapeTerminal(shorten(outside, LONGEST_SENTENCE)),
    strong: (written) => written,
    ...named((outside) => escapeTerminal(outside), program),
  };
}

export const PLAIN_INK: Ink = plainInk();
