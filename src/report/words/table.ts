// A table for whichever renderer.

export interface Table {
  /** Plain text. */
  heads: readonly string[];
  /** Positions of the columns of numbers. */
  numbers: readonly number[];
  /** Written with the ink asked for. */
  rows: readonly (readonly string[])[];
}
