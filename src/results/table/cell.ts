// One cell of a table as a person wrote it: a number with a percent sign, a decimal comma, "±", a footnote mark; or a name.
import { isMissingMark } from "../score-value.ts";

export interface NumberCell {
  value: number;
  /** What stands behind "±". */
  plusMinus?: number;
  percent: boolean;
}

const FOOTNOTE = /\s*(?:[*†‡§¶⁺]|\^?\[\^?\w{1,3}\]|[⁰¹²³⁴-⁹]|<sup>.*?<\/sup>)+\s*$/u;

/** A longer cell is prose: it is taken as it stands. */
const LONGEST = 1000;

/** A cell without Markdown and HTML around its text. */
export function plainCell(cell: string): string {
  if (cell.length > LONGEST || !/[[<*`_~&]/.test(cell)) return cell.trim();
  return cell
    .replace(/<sup>.*?<\/sup>/gi, "")
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

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** undefined: the cell is no number (nor is a missing mark). */
export function numberCell(cell: string, comma: Comma = "thousands"): NumberCell | undefined {
  if (cell.length > LONGEST) return undefined;
  let text = plainCell(cell).replaceAll("\u2212", "-").replace(FOOTNOTE, "").trim();
  const sides = text.split(/\s*(?:±|\+\/-|\+-)\s*/);
  if (sides.length > 2) return undefined;
  const interval = /^(.*?\d\s*%?)\s*[[(].*[\])]$/.exec(sides[0]!);
  if (interval && sides.length === 1) sides[0] = interval[1]!;
  text = sides[0]!;
  const percent = /%/.test(text) || /%/.test(sides[1] ?? "");
  const value = plainNumber(text, comma);
  if (value === undefined) return undefined;
  const plusMinus = sides[1] === undefined ? undefined : plainNumber(sides[1], comma);
  return { value, percent, ...(plusMinus !== undefined && { plusMinus }) };
}

function plainNumber(text: string, comma: Comma): number | undefined {
  let digits = text.replace(/\s*%$/, "").replace(/[\u00a0\u202f\s]+/g, "");
  if (digits.includes(",")) {
    if (comma === "decimal" && /^[-+]?\d*,\d+(?:e[-+]?\d+)?$/i.test(digits))
      digits = digits.replace(",", ".");
    else if (/^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) digits = digits.replaceAll(",", "");
    else return undefined;
  }
  if (!NUMBER.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}

/** What commas mean in a column: decimal marks where no cell has a point and some cell cannot be thousands. */
export function commaOf(cells: readonly string[], separatedByComma: boolean): Comma {
  const withComma = cells.map((cell) => plainCell(cell)).filter((cell) => /\d,\d|^[-+]?,\d/.test(cell));
  if (withComma.length === 0 || cells.some((cell) => /\d\.\d/.test(cell))) return "thousands";
  const thousands = withComma.every((cell) => /^[-+]?[1-9]\d{0,2}(?:,\d{3})+(?:\D|$)/.test(cell));
  return thousands && separatedByComma ? "thousands" : "decimal";
}
