// A table as its file has it: rows of texts, the first of them the heading.

export interface TableRow {
  cells: readonly string[];
  /** From 1, where the row begins in its file. */
  line: number;
}

export interface Table {
  rows: readonly TableRow[];
  file: string;
  /** Whether cells are separated by commas, so that a comma within one is quoted. */
  separatedByComma?: boolean;
  /** The nearest heading above it, and what its caption says. */
  title?: string;
  caption?: string;
}
