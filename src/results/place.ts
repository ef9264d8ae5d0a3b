// Where something stands that a user wrote.

/** Where in which file something stands. */
export interface Place {
  file: string;
  /** From 1. */
  line?: number;
  /** JSON pointer. */
  pointer?: string;
}
