// Lines no wider than a terminal, measured in columns: a Chinese character takes two.
import { textWidth } from "./text-width.ts";

/** Words of `text` in lines of at most `width` columns; a longer word stands alone. `first` and `rest` begin the lines. */
export function wrap(text: string, width: number, first = "", rest = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/ +/)) {
    if (!empty && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line);
  return lines.join("\n");
}

/** Filled up with spaces, or cut with `…`, to exactly `width` columns. */
export function pad(text: string, width: number, side: "left" | "right" = "left"): string {
  let shown = text;
  if (textWidth(shown) > width) {
    const characters = [...shown];
    while (characters.length > 0 && textWidth(characters.join("")) > width - 1) characters.pop();
    shown = `${characters.join("")}…`;
  }
  const space = " ".repeat(Math.max(0, width - textWidth(shown)));
  return side === "left" ? shown + space : space + shown;
}
