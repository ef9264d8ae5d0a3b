// How many columns of a terminal a text takes: a Chinese character takes two.
import stringWidth from "fast-string-width";

/** Printable ASCII and the marks that our own reports write: one column each, told without the tables of Unicode. */
const ONE_COLUMN_EACH = /^[ -~−–·…│─├┤┼└┘┴●→≥≤τρ]*$/;

export function textWidth(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text);
}
