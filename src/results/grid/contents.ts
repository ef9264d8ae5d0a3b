// What the cells of a column hold: links, paths, dates, names of models.
import { isDateCell, nameCell, plainCell } from "./cell.ts";
import type { Column } from "./grid.ts";
import { likeness } from "./upright.ts";

export function looksLikeModels(column: Column): boolean {
  return likeness(column.cells.map(({ raw }) => raw)) >= 0.5;
}

function every(column: Column, test: (text: string) => boolean): boolean {
  const filled = column.cells.filter((cell) => cell.kind !== "missing");
  return filled.length > 0 && filled.every(({ raw }) => test(raw));
}

export const areLinks = (column: Column) =>
  every(
    column,
    (raw) =>
      /^\s*<?https?:/i.test(raw) ||
      (/^\[[^\]]*\]\(https?:[^)]*\)$/.test(raw.trim()) &&
        /^(?:link|view|paper|here|log)/i.test(plainCell(raw))),
  );
export const arePaths = (column: Column) =>
  every(column, (raw) =>
    /^(?:[\w.~-]*[\\/])+[\w.-]+\.(?:json|jsonl|csv|txt|log|eval|md|html|parquet)$/i.test(raw.trim()),
  );
export const areDates = (column: Column) => every(column, isDateCell);

export function firstOf(column: Column): string {
  return column.cells.find((cell) => cell.kind !== "missing")?.raw ?? "";
}

/** How often each text stands in it. */
export function textCounts(column: Column): Map<string, number> {
  const times = new Map<string, number>();
  for (const { raw } of column.cells) {
    const text = nameCell(raw);
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  return times;
}
