// Cells of a table: numbers, percentages, and the ways in which people write "not measured".

/** Whether a cell says that there is no value. */
export const isMissing = (cell: string): boolean => /^(|-|–|—|n\/?a|nan|null|none|\?)$/i.test(cell);

/** A cell as a number, a percent sign left off; null where it is none. */
export function cellNumber(cell: string): number | null {
  const text = cell.replace(/\s*%$/, "").replace(/^\u2212/, "-");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
