// What verbs write: columns of text, and JSON.
export { table } from "../report/terminal/table.ts";

/** A value as a file of JSON. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
