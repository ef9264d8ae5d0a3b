// Faults in what a user gave us: each says where, what was found, what was expected, and how to mend it.
// Everything that throws an InputError ends with exit code 2 and no stack trace.
import { TOOL } from "./version.ts";

/** One fault in an input. Text is plain; quoted parts of a file go through `quote`. */
export interface Fault {
  /** What is wrong, as one sentence without a full stop. */
  message: string;
  file?: string;
  /** From 1. */
  line?: number;
  /** From 1. */
  column?: number;
  /** JSON pointer into the file, where there is no line. */
  pointer?: string;
  found?: string;
  expected?: string;
  /** How to mend it; of a command, what it does ("says which formats are read"). */
  remedy?: string;
  /** A command of ours that helps, without the program's name. */
  command?: string;
}

/** At most this many faults are told of one input; the rest is counted. */
export const MOST_FAULTS = 20;

/** As many faults as are told, the rest of them counted in the last. @param file that they are all in */
export function atMost(faults: readonly Fault[], file?: string): Fault[] {
  if (faults.length <= MOST_FAULTS) return [...faults];
  const kept = faults.slice(0, MOST_FAULTS - 1);
  const message = `and ${faults.length - kept.length} faults more`;
  return [...kept, { message, ...(file !== undefined && { file }) }];
}

/** Bad input: a file, a setting, or the way the program was called. */
export class InputError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: Fault | readonly Fault[]) {
    const all = Array.isArray(faults) ? (faults as readonly Fault[]) : [faults as Fault];
    super(all.map((fault) => describeFault(fault)).join("\n"));
    this.name = "InputError";
    this.faults = all;
  }
}

/**
 * A fault as text: `file:line:column: message: found …, expected …. Remedy.`
 * @param program how this program is started where the text is read
 */
export function describeFault(fault: Fault, program: string = TOOL.name): string {
  const where = [fault.file && escapeControls(fault.file), fault.line, fault.line && fault.column]
    .filter(Boolean)
    .join(":");
  const at = fault.line || !fault.pointer ? where : [where, fault.pointer].filter(Boolean).join("#");
  const sides = [fault.found && `found ${fault.found}`, fault.expected && `expected ${fault.expected}`]
    .filter(Boolean)
    .join(", ");
  const sentence = [at, [fault.message, sides].filter(Boolean).join(": ")].filter(Boolean).join(": ");
  const remedy = [fault.command && `\`${program} ${fault.command}\``, fault.remedy].filter(Boolean).join(" ");
  return remedy ? `${sentence}. ${remedy}` : sentence;
}

/** What was thrown, in words. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** At most 40 characters of somebody's text, in quotation marks, control characters escaped. */
export function quote(text: string): string {
  // As many code units as hold one character more than is told.
  const characters = text.length <= 40 ? [] : [...text.slice(0, 82)];
  const cut = characters.length > 40 ? `${characters.slice(0, 39).join("")}…` : text;
  return `"${escapeControls(cut)}"`;
}

/** `\u001b` of an escape, say: of what stands in the basic plane. */
export const unicodeEscape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Control characters, bidirectional overrides and line separators as \u escapes, so that a terminal or log shows them. */
export function escapeControls(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    unicodeEscape,
  );
}
