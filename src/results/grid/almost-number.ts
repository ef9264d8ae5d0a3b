// Cells that are meant as a number and are none (40/100, 1'234, two numbers in one cell), and how to write them.
import { plainCell } from "./cell.ts";

const DATE = /^\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$|^\d{1,2}:\d{2}/;
const VERSION = /^\d{1,3}(\.\d{1,3}){2,}$/;

/** Whether a cell that is no number looks like one gone wrong: digits and marks, and no word, date or version. */
export function almostNumber(cell: string): boolean {
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
