// The same sentences for several places: an ink writes them in Markdown, HTML or plain text.
import { codeMarkdown, escapeHtml, escapeMarkdown, escapeTerminal, shorten } from "./escape.ts";

export interface Ink {
  /** A name from outside, cut where it is long. */
  text(outside: string): string;
  /** A sentence that has names from outside in it. */
  sentence(outside: string): string;
  strong(written: string): string;
  /** What one types: a command, a setting, a file. */
  code(outside: string): string;
}

const LONGEST_SENTENCE = 1000;

/** Names longer than this are cut where people read; the JSON report has them whole. */
export const LONGEST_NAME = 80;

export function markdownInk(longest = LONGEST_NAME): Ink {
  return {
    text: (outside) => escapeMarkdown(shorten(outside, longest)),
    sentence: (outside) => escapeMarkdown(shorten(outside, Math.min(LONGEST_SENTENCE, 12 * longest))),
    strong: (written) => `**${written}**`,
    code: (outside) => codeMarkdown(shorten(outside, 4 * longest)),
  };
}

export const HTML_INK: Ink = {
  text: (outside) => escapeHtml(shorten(outside, 4 * LONGEST_NAME)),
  sentence: (outside) => escapeHtml(shorten(outside, 4 * LONGEST_SENTENCE)),
  strong: (written) => `<strong>${written}</strong>`,
  code: (outside) => `<code>${escapeHtml(outside)}</code>`,
};

export const PLAIN_INK: Ink = {
  text: (outside) => escapeTerminal(shorten(outside, LONGEST_NAME)),
  sentence: (outside) => escapeTerminal(shorten(outside, LONGEST_SENTENCE)),
  strong: (written) => written,
  code: (outside) => escapeTerminal(outside),
};
