// Lists in the JSON files of pools/, where each item stands on a line of its own: read without parsing the rest.

export interface ListInText {
  text: string;
  /** Behind its opening bracket. */
  start: number;
  /** Before its closing one. */
  end: number;
}

/** The list of this key among the file's own. */
export function listIn(text: string, key: string): ListInText {
  const opening = `\n"${key}": [`;
  const start = text.indexOf(opening) + opening.length;
  return { text, start, end: text[start] === "]" ? start : text.indexOf("\n]", start) };
}

/** The items at these places, ascending, as they stand in the text. */
export function itemsAt(
  { text, start }: Pick<ListInText, "text" | "start">,
  places: readonly number[],
): string[] {
  let at = start + 1;
  let line = 0;
  return places.map((place) => {
    for (; line < place; line++) at = text.indexOf("\n", at) + 1;
    const end = text.indexOf("\n", at);
    return text.slice(at, end === -1 ? undefined : end).replace(/,$/, "");
  });
}
