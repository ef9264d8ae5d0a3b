// Where a thing stands, for faults and notes.

/** Where in which file something stands. */
export interface Place {
  file: string;
  /** From 1. */
  line?: number;
  /** JSON pointer. */
  pointer?: string;
}
