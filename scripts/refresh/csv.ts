// Rows as CSV, quoted only where it must be.

const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const stringify = (
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): string =>
  `${[columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]
    .map((cells) => cells.map(cell).join(","))
    .join("\n")}\n`;
