// What is wrong with a CSV or TSV table, said for a person: a quotation mark that stays open, a row that is too long,
// a file without rows. Positions are the file's own, whatever the parser says.
import { type Fault, quote } from "../../errors.ts";
import type { Source } from "../source.ts";

/** What the parser throws, as far as it is looked at. */
export interface CsvProblem {
  code: string;
  message: string;
  /** In which the record ends. */
  lines?: number;
  record?: readonly string[];
}

export function csvFault(problem: CsvProblem, text: string, separator: string, source: Source): Fault {
  const last = problem.lines === undefined ? {} : { line: problem.lines };
  switch (problem.code) {
    case "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH":
    case "CSV_RECORD_INCONSISTENT_COLUMNS":
      return source.fault(lengthFault(problem));
    case "CSV_QUOTE_NOT_CLOSED":
    case "CSV_INVALID_CLOSING_QUOTE":
    case "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE":
      return source.fault(
        openQuote(text, separator) ?? { message: "a quotation mark is never closed", ...last },
      );
    case "INVALID_OPENING_QUOTE":
      return source.fault({
        message: "a quotation mark stands within a cell",
        ...last,
        expected: "none, or the whole cell in quotation marks",
        remedy: 'Put the cell in quotation marks and write the one within it twice ("")',
      });
    default:
      return source.fault({
        message: "the table cannot be read",
        ...last,
        found: quote(problem.message),
        expected: "cells between separators, those that hold a separator in quotation marks",
      });
  }
}

function lengthFault(problem: CsvProblem): Omit<Fault, "file"> {
  const [, expected, found] = /expect (\d+), got (\d+)/.exec(problem.message) ?? [];
  const within = (problem.record ?? []).join("").split("\n").length - 1;
  return {
    message: "the row has another number of cells than the heading",
    ...(problem.lines !== undefined && { line: Math.max(1, problem.lines - within) }),
    ...(found !== undefined && {
      found: `${found} ${found === "1" ? "cell" : "cells"}`,
      expected: `${expected}, as in the heading`,
    }),
    remedy: "Put a cell that holds a separator in double quotation marks",
  };
}

/** The first quoted cell that is never closed, or behind whose end more text stands: mostly the end of another cell's opening. */
function openQuote(text: string, separator: string): Omit<Fault, "file"> | undefined {
  let line = 1;
  let atStart = true;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at++) {
    const c = text[at]!;
    if (isBreak(text, at)) line++;
    if (c === '"' && atStart) {
      const end = closing(text, at);
      const told = `a cell that begins ${quote(text.slice(at + 1, at + 60).split(/[\r\n]/, 1)[0]!)}`;
      if (end === -1) {
        return {
          message: "a quotation mark is never closed",
          line,
          found: told,
          expected: "another one at the end of the cell",
          remedy: "Close it, or take it away",
        };
      }
      const opened = line;
      for (let k = at; k < end; k++) if (isBreak(text, k)) line++;
      const rest = /^[ \t]*/.exec(text.slice(end + 1, end + 200))![0].length;
      const next = text[end + 1 + rest] ?? "\n";
      if (![separator, "\n", "\r"].includes(next) && !(separator === "\t" && rest > 0)) {
        return {
          message: "text stands behind a closing quotation mark",
          line,
          found: `${told} in line ${opened}`,
          expected: "the separator, or the end of the line",
          remedy: `Close the cell in line ${opened} where it ends; write a quotation mark within a cell twice ("")`,
        };
      }
      at = end;
      atStart = false;
    } else atStart = c === separator || c === "\n" || c === "\r" || (atStart && (c === " " || c === "\t"));
  }
  return undefined;
}

/** Whether a line ends here: LF, CRLF (once, at its LF), or a lone CR. */
function isBreak(text: string, at: number): boolean {
  return text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n");
}

/** The mark that closes the one at `from`, doubled ones left out; −1 where none does. */
function closing(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at++;
  }
  return -1;
}

/** Why a file that is called a table (.csv, .tsv) is none. */
export function noTable(text: string, source: Source): Fault {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== "");
  const filled = lines.filter((line) => line.trim() !== "").length;
  if (first === -1) return source.fault({ message: "the table is empty", expected: HEADING });
  const head = { line: first + 1, found: quote(lines[first]!.trim()) };
  if (/^\s*#/.test(lines[first]!)) {
    return source.fault({
      message: "the first line is a comment, not a heading",
      ...head,
      expected: HEADING,
      remedy: "Take the line away",
    });
  }
  const begins = tableBegins(lines, first);
  if (begins !== undefined) {
    return source.fault({
      message: `the first line is no heading; a table seems to begin in line ${begins + 1}`,
      ...head,
      expected: HEADING,
      remedy: begins === first + 1 ? "Take the line above it away" : "Take the lines above it away",
    });
  }
  if (filled === 1) {
    return source.fault({
      message: "the table has a heading and no rows",
      ...head,
      expected: "a row for each model below it",
      remedy: "Add the rows, such as gpt-4,0.5",
    });
  }
  return source.fault({
    message: "no table of results",
    ...head,
    expected: `${HEADING}, and below it a row for each model with a number under a benchmark`,
    remedy: "Separate the cells with commas, semicolons or tabs",
  });
}

/** The first line of several cells below lines without any, if the next has as many. */
function tableBegins(lines: readonly string[], first: number): number | undefined {
  const cells = (line: string | undefined) =>
    Math.max(...[",", ";", "\t"].map((s) => (line ?? "").split(s).length));
  const filled = lines.flatMap((line, i) => (i >= first && line.trim() !== "" ? [i] : []));
  const at = filled.findIndex(
    (i, k) => cells(lines[i]) > 1 && cells(lines[filled[k + 1]!]) === cells(lines[i]),
  );
  return at > 0 && at <= MOST_NOTES ? filled[at] : undefined;
}

const MOST_NOTES = 20;
const HEADING = "a heading such as model,NAME";
