// JSON as harnesses write it: strict, but for bare NaN and Infinity, which Python writes and JSON does not know.
// A syntax error is one fault with line and column; a key that stands twice is refused, since a parser would drop one.
import { type JSONVisitor, printParseErrorCode, visit } from "jsonc-parser";
import { type Fault, InputError, MOST_FAULTS, quote } from "../errors.ts";
import { LineIndex } from "./positions.ts";

/** What stands for a bare NaN, Infinity and −Infinity in parsed JSON: no real file holds these strings. */
const NOT_FINITE: ReadonlyMap<string, string> = new Map([
  ["NaN", "\ue000"],
  ["Infinity", "\ue001".padEnd(6, "\ue001")],
  ["-Infinity", "\ue002".padEnd(7, "\ue002")],
]);

/** "NaN", "Infinity" or "-Infinity" for a value that was bare in the file, else null. */
export function bareNumber(value: unknown): string | null {
  for (const [word, stand] of NOT_FINITE) if (value === stand) return word;
  return null;
}

/**
 * The text with each bare NaN, Infinity and -Infinity replaced by a string of the same length,
 * so that positions stay.
 */
export function withoutBareNumbers(text: string): string {
  if (!/NaN|Infinity/.test(text)) return text;
  let out = "";
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const c = text.charCodeAt(at);
    if (c === 0x22) {
      at++;
      while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
      at++;
      continue;
    }
    const word = c === 0x4e || c === 0x49 || c === 0x2d ? bareWord(text, at) : undefined;
    if (word === undefined) {
      at++;
      continue;
    }
    out += `${text.slice(from, at)}"${NOT_FINITE.get(word)}"`;
    at += word.length;
    from = at;
  }
  return out + text.slice(from);
}

function bareWord(text: string, at: number): string | undefined {
  for (const word of NOT_FINITE.keys()) {
    if (text.startsWith(word, at) && !/\w/.test(text.charAt(at + word.length))) return word;
  }
  return undefined;
}

/** Of text that cannot be parsed. */
export const NO_JSON = "the file is not JSON";

/**
 * The value of a JSON text.
 * @throws InputError with line and column for a syntax error, a key that stands twice, or nesting too deep to read.
 */
export function parseJson(text: string, file: string): unknown {
  let value: unknown;
  let read = text;
  try {
    value = JSON.parse(text);
  } catch {
    read = withoutBareNumbers(text);
    try {
      value = JSON.parse(read);
    } catch {
      throw new InputError(syntaxFault(read, text, file));
    }
  }
  const twice = keepsEveryKey(read, value) ? [] : duplicateKeys(read, file);
  if (twice.length > 0) throw new InputError(twice);
  return value;
}

/** The first syntax error of a JSON text, `read` being the text without bare numbers. */
export function syntaxFault(read: string, text: string, file: string): Fault {
  let first: { code: number; offset: number; length: number } | undefined;
  walk(read, file, {
    onError: (code, offset, length) => {
      first ??= { code, offset, length };
    },
  });
  if (first === undefined) {
    return { message: NO_JSON, file, line: 1, column: 1, remedy: "Check the file's syntax" };
  }
  const { code, offset, length } = first;
  const end = offset >= text.trimEnd().length;
  const [expected, remedy] = advice(printParseErrorCode(code), text, offset);
  return {
    message: text.trim() === "" ? "the file is empty" : NO_JSON,
    file,
    ...new LineIndex(text).position(Math.min(offset, text.length)),
    found: end ? "the end of the file" : quote(text.slice(offset, offset + Math.max(1, length))),
    expected,
    remedy,
  };
}

function advice(code: string, text: string, offset: number): [expected: string, remedy: string] {
  const before = text.slice(0, offset).trimEnd().at(-1);
  const trailing = before === "," && /^\s*[}\]]/.test(text.slice(offset, offset + 200));
  if (trailing) return ["another entry after the comma", "Take away the comma before the closing bracket"];
  const found = text.slice(offset, offset + 1);
  if (found === "'") return ["double quotation marks", "Write names and texts in double quotation marks"];
  switch (code) {
    case "PropertyNameExpected":
      return ["a name in double quotation marks", "Put the name in double quotation marks"];
    case "ColonExpected":
      return ["a colon", "Put a colon between the name and its value"];
    case "CommaExpected":
      return ["a comma", "Put a comma between this entry and the one before it"];
    case "CloseBraceExpected":
      return ["a closing }", "Check whether the file was cut off, or close the bracket"];
    case "CloseBracketExpected":
      return ["a closing ]", "Check whether the file was cut off, or close the bracket"];
    case "EndOfFileExpected":
      return ["the end of the file", "A file holds one JSON value: take away what follows it"];
    case "UnexpectedEndOfString":
      return ["a closing quotation mark", "Close the text with a double quotation mark"];
    case "InvalidEscapeCharacter":
    case "InvalidUnicode":
      return ["a valid escape", "Write a backslash as two"];
    case "InvalidCharacter":
      return ["no control character", "Write it as an escape, such as \\n or \\t"];
    case "InvalidCommentToken":
      return ["no comment", "JSON has no comments: take it away"];
    default:
      return [
        "a number, a text in double quotation marks, true, false, null, { or [",
        "Write the value as JSON",
      ];
  }
}

/** Whether no key of the text was dropped, so that none stands twice in one object; false where it takes a visitor to tell. */
export const keepsEveryKey = (text: string, value: unknown): boolean => keysWritten(text) === keysIn(value);

/** How many keys stand in the text of a JSON value: a string before a colon is one. NaN where an escape may hide one. */
function keysWritten(text: string): number {
  if (text.includes("\\")) return Number.NaN;
  let count = 0;
  for (let open = text.indexOf('"'); open !== -1; ) {
    let after = text.indexOf('"', open + 1) + 1;
    while (isBlank(text.charCodeAt(after))) after++;
    if (text.charCodeAt(after) === 0x3a) count++;
    open = text.indexOf('"', after);
  }
  return count;
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** From here on nesting may be too deep: the visitor looks. */
const DEEP = 200;

/** How many keys are left of it: fewer where one of two was dropped. NaN where it is nested deeply. */
function keysIn(value: unknown, depth = 0): number {
  if (typeof value !== "object" || value === null) return 0;
  if (depth > DEEP) return Number.NaN;
  const members: unknown[] = Array.isArray(value) ? value : Object.values(value);
  let count = Array.isArray(value) ? 0 : members.length;
  for (const member of members)
    if (typeof member === "object" && member !== null) count += keysIn(member, depth + 1);
  return count;
}

/** Every key that stands twice in one object, with both lines. */
function duplicateKeys(text: string, file: string): Fault[] {
  const faults: Fault[] = [];
  const open: Map<string, number>[] = [];
  let lines: LineIndex | undefined;
  walk(text, file, {
    onObjectBegin: () => {
      open.push(new Map());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (name, offset) => {
      const keys = open.at(-1)!;
      const first = keys.get(name);
      if (first === undefined) keys.set(name, offset);
      else if (faults.length < MOST_FAULTS) {
        lines ??= new LineIndex(text);
        faults.push(duplicateFault(name, file, lines.line(first), lines.position(offset)));
      }
    },
  });
  return faults;
}

/** The fault of a key that stands in two lines. */
export function duplicateFault(
  name: string,
  file: string,
  first: number,
  second: { line: number; column: number },
): Fault {
  return {
    message: `${quote(name)} stands twice, in line ${first} and line ${second.line}`,
    file,
    ...second,
    expected: "each name once",
    remedy: "Take one of them away",
  };
}

/** jsonc-parser's visitor; its recursion is bounded by the stack, so nesting too deep becomes a fault. */
function walk(text: string, file: string, visitor: JSONVisitor): void {
  try {
    visit(text, visitor, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(tooDeep(file));
  }
}

export function tooDeep(file: string): Fault {
  return {
    message: "the file is nested too deeply to be read",
    file,
    line: 1,
    column: 1,
    expected: "fewer than a thousand levels of brackets",
  };
}
