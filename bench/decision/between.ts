// Puts the tables between their markers in a document, and touches nothing else of it.

const START = "<!-- simulation -->\n";
const END = "<!-- /simulation -->";

/** @throws Error where a marker is missing: the rest of the document would be lost */
export function between(document: string, tables: string): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start === -1 || end < start)
    throw new Error(`the document needs ${START.trim()} and, below it, ${END}`);
  return `${document.slice(0, start + START.length)}\n${tables}\n\n${document.slice(end)}`;
}
