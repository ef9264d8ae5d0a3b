// One cell of a table as a person wrote it: a number with a percent sign, a decimal comma, "±", a footnote mark; or a name.
import { isMissingMark } from "../score-value.ts";

export interface NumberCell {
  value: number;
  /** What stands behind "±". */
  plusMinus?: number;
  percent: boolean;
  /** What stands behind the number in brackets, which is not read. */
  aside?: string;
}

const FOOTNOTE = /\s*(?:[*†‡§¶⁺]|\^?\[\^?\w{1,3}\]|[⁰¹²³⁴-⁹]|<sup>[^<]*<\/sup>)+\s*$/u;

/** A longer cell is prose: it is taken as it stands. */
const LONGEST = 1000;

/** A cell without Markdown and HTML around its text. */
export function plainCell(cell: string): string {
  if (cell.length > LONGEST || !/[[<*`_~&]/.test(cell)) return cell.trim();
  return cell
    .replace(/<sup>.*?<\/sup>/gi, "")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<[^<>]{1,500}>/g, "")
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/(\*\*|__|~~)(.+?)\1/g, "$2")
    .replace(/^([*`])(.+)\1$/, "$2")
    .replace(/&amp;/g, "&")
    .replace(/&nbsp;/g, " ")
    .trim();
}

/** A model's name: without Markdown, footnote marks, and the medals of leaderboards. */
export function nameCell(cell: string): string {
  if (cell.length > LONGEST) return cell.trim();
  return plainCell(cell)
    .replace(/^(?:\s|\p{Extended_Pictographic}|\u{fe0f}|\u{200d})+/u, "")
    .replace(FOOTNOTE, "")
    .trim();
}

export function isEmptyCell(cell: string): boolean {
  return isMissingMark(plainCell(cell));
}

/** How a column writes its numbers: "," as decimal mark, or between thousands. */
export type Comma = "decimal" | "thousands";

/** The texts of the numbers in a cell, before anything is said of their commas. */
export interface NumberTexts {
  value: string;
  plusMinus?: string;
  percent: boolean;
  aside?: string;
}

/** A blank between thousands: an ordinary, a no-break, a thin one. */
const GROUPED = /^[-+]?[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** Most cells: there is nothing to take off. */
const BARE = /^-?\d{1,20}(?:\.\d{1,20})?$/;

/** Medals and arrows around a number. */
const MARKS =
  /^(?:(?!\d)\p{Extended_Pictographic}|[\u{fe0f}\s])+|(?:(?!\d)\p{Extended_Pictographic}|[\u{fe0f}\s↑↓⬆⬇▲▼])+$/gu;

/** undefined: the cell cannot hold one number, with an error perhaps. */
export function numberTexts(cell: string): NumberTexts | undefined {
  if (BARE.test(cell)) return { value: cell, percent: false };
  if (cell.length > LONGEST || !/\d/.test(cell)) return undefined;
  // What was struck out does not count, and what stands beside it may: nobody can tell.
  if (cell.includes("~~")) return undefined;
  const text = plainCell(apart(cell))
    .replaceAll("\u2212", "-")
    .replace(MARKS, "")
    .replace(FOOTNOTE, "")
    .replace(/^\$([-+\d.,]+)\$$/, "$1")
    .trim();
  const sides = text.split(/\s*(?:±|\+\/-|\+-)\s*/);
  if (sides.length > 2) return undefined;
  const interval = /^(.*?\d\s*%?)\s*([[(].*[\])])$/.exec(sides.at(-1)!);
  if (interval) sides[sides.length - 1] = interval[1]!;
  const [value, plusMinus] = sides.map((side) => side.replace(/\s*%$/, "").trim());
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
    .replace(/(?<=[\d.,]\s*)(?:<(?!sup>|\/sup>)[^<>]{1,500}>)+(?=\s*[\d.,])/gi, "  ");
}

/** undefined: the cell is no number (nor is a missing mark). */
export function numberCell(cell: string, comma: Comma = "thousands"): NumberCell | undefined {
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
