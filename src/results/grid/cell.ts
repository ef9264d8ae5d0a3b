// One cell of a table as a person wrote it: a number with a percent sign, a decimal comma, "±", a footnote mark; a mark of
// what is missing; what is meant as a number and is none; or words.
import { isMissingMark } from "../score-value.ts";

export type Cell = { raw: string } & (
  | ({ kind: "number" } & NumberCell)
  /** "–", "N/A", nothing at all. */
  | { kind: "missing" }
  /** Digits and marks that are no one number (40/100, 1'234, two numbers), and how to write it where that is known. */
  | { kind: "unclear"; remedy?: string }
  | { kind: "text" }
);

export interface NumberCell {
  value: number;
  /** What stands behind "±". */
  plusMinus?: number;
  percent: boolean;
  /** What stands behind the number in brackets, which is not read. */
  aside?: string;
}

/** How a column writes its numbers: "," as decimal mark, or between thousands. */
export type Comma = "decimal" | "thousands";

export function cellOf(raw: string, comma: Comma = "thousands"): Cell {
  if (isBare(raw)) return { raw, kind: "number", value: Number(raw), percent: false };
  // Most names: no number, and nothing to take off.
  if (beginsWithLetter(raw) && NOTHING_AROUND.test(raw))
    return { raw, kind: isMissingMark(raw) ? "missing" : "text" };
  const number = numberCell(raw, comma);
  if (number !== undefined) return { raw, kind: "number", ...number };
  if (isEmptyCell(raw) || isMissingMark(nameCell(raw))) return { raw, kind: "missing" };
  return almostNumber(raw) ? { raw, kind: "unclear", ...advice(raw) } : { raw, kind: "text" };
}

/** A mark at the end of a cell: a star, a dagger, `[^1]`, a raised digit, a `<sup>`. */
const FOOTNOTE = /(?:[*†‡§¶⁺⁰¹²³⁴-⁹]|\^?\[\^?\w{1,3}\]|<sup>[^<]{0,40}<\/sup>)$/u;

/** A longer cell is prose: it is taken as it stands. */
const LONGEST = 1000;
/** No number is written with more, once links and tags are off. */
const LONGEST_NUMBER = 120;

/** A cell without Markdown and HTML around its text. */
export function plainCell(cell: string): string {
  if (cell.length > LONGEST || !/[[<*`_~&]/.test(cell)) return cell.trim();
  return cell
    .replace(/<sup>[^<]*<\/sup>/gi, "")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<[^<>]{1,500}>/g, "")
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/(\*\*|__|~~)(.+?)\1/g, "$2")
    .replace(/^([*`])(.+)\1$/, "$2")
    .replace(/&amp;/g, "&")
    .replace(/&nbsp;/g, " ")
    .trim();
}

/** Most names: there is nothing to take off. */
const NOTHING_AROUND = /^[A-Za-z0-9 ./:-]*$/;

/** A model's name: without Markdown, footnote marks, and the medals of leaderboards. */
export function nameCell(cell: string): string {
  if (cell.length > LONGEST || NOTHING_AROUND.test(cell)) return cell.trim();
  return withoutFootnotes(
    plainCell(cell).replace(/^(?:\s|\p{Extended_Pictographic}|\u{fe0f}|\u{200d})+/u, ""),
  );
}

/** One mark after the other, so that the time grows with their number only. */
function withoutFootnotes(text: string): string {
  let rest = text.trimEnd();
  for (let mark = FOOTNOTE.exec(rest); mark !== null; mark = FOOTNOTE.exec(rest))
    rest = rest.slice(0, mark.index).trimEnd();
  return rest;
}

export function isEmptyCell(cell: string): boolean {
  return !beginsWithDigit(cell) && isMissingMark(plainCell(cell));
}

/** No mark of what is missing does. */
function beginsWithDigit(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** The texts of the numbers in a cell, before anything is said of their commas. */
export interface NumberTexts {
  value: string;
  plusMinus?: string;
  percent: boolean;
  aside?: string;
}

/** A blank between thousands: an ordinary, a no-break, a thin one. */
const GROUPED = /^[-+]?[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/;
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** Most cells: there is nothing to take off. */
const BARE = /^-?\d{1,20}(?:\.\d{1,20})?$/;

export const isBare = (cell: string): boolean => BARE.test(cell);

/** Whether a cell begins as a name does: nothing that is taken off makes a number of it. */
function beginsWithLetter(cell: string): boolean {
  const first = cell.charCodeAt(0) | 0x20;
  return first >= 0x61 && first <= 0x7a;
}

/** Medals and arrows around a number. */
const LEADING = /^(?:(?!\d)\p{Extended_Pictographic}|[\u{fe0f}\s])+/u;
const TRAILING = /(?:(?!\d)\p{Extended_Pictographic}|[\u{fe0f}\s↑↓⬆⬇▲▼])$/u;

/** undefined: the cell cannot hold one number, with an error perhaps. */
export function numberTexts(cell: string): NumberTexts | undefined {
  if (isBare(cell)) return { value: cell, percent: false };
  if (cell.length > LONGEST || !/\d/.test(cell)) return undefined;
  if (beginsWithLetter(cell) && !/[±+]/.test(cell)) return undefined;
  // What was struck out does not count, and what stands beside it may: nobody can tell.
  if (cell.includes("~~")) return undefined;
  let text = plainCell(apart(cell)).replaceAll("\u2212", "-").replace(LEADING, "");
  if (text.length > LONGEST_NUMBER) return undefined;
  while (TRAILING.test(text)) text = text.replace(TRAILING, "");
  text = withoutFootnotes(text)
    .replace(/^\$([-+\d.,]+)\$$/, "$1")
    .trim();
  const sides = text.split(/±|\+\/-|\+-/).map((side) => side.trim());
  if (sides.length > 2) return undefined;
  const interval = /^([^[(]*\d(?:\s*%)?)\s*([[(].*[\])])$/.exec(sides.at(-1)!);
  if (interval) sides[sides.length - 1] = interval[1]!;
  const [value, plusMinus] = sides.map((side) => side.replace(/%$/, "").trim());
  return {
    value: value!,
    ...(plusMinus !== undefined && { plusMinus }),
    percent: sides.some((side) => side.includes("%")),
    ...(interval && { aside: interval[2]! }),
  };
}

/**
 * Tags as blanks where digits stand on both sides, so that they never make one number of two. A raised or lowered "±" is
 * an error as beside the number; what is raised and is neither a sign nor "±" is a footnote.
 */
function apart(cell: string): string {
  if (!cell.includes("<")) return cell;
  return cell
    .replace(/<(su[bp])>\s*((?:±|\+\/-|\+-)[^<]*)<\/\1>/gi, " $2")
    .replace(/<sup>([^<]*)<\/sup>(?=\s*[\d.,])/gi, " $1 ")
    .replace(/<sup>(\s*[-+\u2212]\s*\d[^<]*)<\/sup>/gi, " $1 ")
    .replace(/(?<=[\d.,]\s{0,9})(?:<(?!sup>|\/sup>)[^<>]{1,500}>)+(?=\s*[\d.,])/gi, "  ");
}

/** undefined: the cell is no number (nor is a missing mark). */
export function numberCell(cell: string, comma: Comma = "thousands"): NumberCell | undefined {
  if (isBare(cell)) return { value: Number(cell), percent: false };
  const texts = numberTexts(cell);
  const value = texts && plainNumber(texts.value, comma);
  if (texts === undefined || value === undefined) return undefined;
  const plusMinus = texts.plusMinus === undefined ? undefined : plainNumber(texts.plusMinus, comma);
  if (plusMinus === undefined && !isMissingMark(texts.plusMinus ?? "")) return undefined;
  return {
    value,
    percent: texts.percent,
    ...(plusMinus !== undefined && { plusMinus }),
    ...(texts.aside !== undefined && { aside: texts.aside }),
  };
}

/** A number's text without the blanks between its thousands; other blanks stay, and make it no number. */
export function ungrouped(text: string): string {
  return GROUPED.test(text) ? text.replace(/\s/g, "") : text;
}

function plainNumber(text: string, comma: Comma): number | undefined {
  let digits = ungrouped(text);
  if (digits.includes(",")) {
    if (comma === "decimal" && /^[-+]?\d*,\d+(?:e[-+]?\d+)?$/i.test(digits))
      digits = digits.replace(",", ".");
    else if (/^[-+]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) digits = digits.replaceAll(",", "");
    else return undefined;
  }
  if (!NUMBER.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}

const POINTS = /^(\d{1,9}(?:\.\d{1,9})?)\s?\/\s?(\d{1,9}(?:\.\d{1,9})?)$/;

/** "9.78/10" as points out of what can be had; undefined for anything else, and for more than that. */
export function pointsOf(cell: string): { points: string; outOf: number } | undefined {
  const [, points, outOf] = POINTS.exec(nameCell(cell)) ?? [];
  return points === undefined || Number(points) > Number(outOf) || Number(outOf) < 2
    ? undefined
    : { points, outOf: Number(outOf) };
}

const DATE = /^\d{4}([-/.])\d{1,2}(\1\d{1,2})?\b|^\d{1,2}([-/.])\d{1,2}\3\d{2,4}\b|^\d{1,2}:\d{2}/;
const VERSION = /^\d{1,3}(\.\d{1,3}){2,}$/;

/** A date, with a time perhaps. */
export function isDateCell(cell: string): boolean {
  return DATE.test(cell.trim());
}

/** Whether a cell that is no number looks like one gone wrong: digits and marks, and no word, date or version. */
export function almostNumber(cell: string): boolean {
  if (beginsWithLetter(cell)) return false;
  const text = plainCell(cell);
  if (text.length > 80 || !/\d/.test(text) || DATE.test(text) || VERSION.test(text)) return false;
  return !/\p{L}/u.test(withoutCommands(text).replace(/\d\s*(?:e[-+]?\d+|pp|pts)\b/gi, "0"));
}

function withoutCommands(text: string): string {
  return text.replace(/\\[a-zA-Z]+\*?(?:\[[^\]]*\])?/g, "");
}

const ADVICE: readonly (readonly [shape: RegExp, remedy: string])[] = [
  [/~~/, "Leave out what is struck out"],
  [/^[-+]?\d{1,3}(?:\.\d{3})+,\d+/, "Write it without marks between thousands and with a decimal point: 1234.5"],
  [/\d['’`]\d{3}/, "Write it without marks between thousands: 1234"],
  [/^\d+(?:\.\d+)?\s*\/\s*\d+/, "Write the share itself: 0.4, not 40/100; or only the points, and (out of 100) in the heading"],
  [/\d\s*(?:–|—|\.\.|to)\s*\d|\d-\d/, "Write one number; a range is no score"],
  [/¦|\d\.?\s+[-+]?[\d.,]/, "Write one number in each cell; put a rank, an error or a second score in a column of its own, or the error behind ±"],
  [/^[<>≤≥~≈]/, "Write the number as it was measured, without < or ~"],
  [/^(?:[–—]|--)\s*[\d.]/, "Write a negative number with a minus sign: -0.2"],
  [/[_^]/, "Write the number alone, its error behind ±"],
  [/\\[a-zA-Z]+/, "Write the number without that command"],
  [/\d,\d/, "Write it with a decimal point and without marks between thousands"],
  [/<[^<>]+>/, "Write the number without tags"],
]; // biome-ignore format: a list

/** How to write what is no number; nothing where no rule is known. */
export function advice(cell: string): { remedy?: string } {
  const plain = plainCell(cell);
  const found = ADVICE.find(([shape]) => shape.test(cell) || shape.test(plain));
  return found ? { remedy: found[1] } : {};
}
