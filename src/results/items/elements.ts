// The elements of a JSON list, one after the other: a list of any length is read in the memory of its longest element.

import { InputError } from "../../errors.ts";
import type { InputFile } from "../input-file.ts";
import { parseJson } from "../json-text.ts";

const CHUNK = 128 * 1024;
/** Images stand in some logs. */
export const LONGEST_ELEMENT = 32 * 1024 * 1024;

/**
 * Calls back for each element of the list that the whole file is, with its position from 0.
 * @throws InputError for a file that is no such list, by the element that is broken, cut off or too long
 */
export async function eachElement(
  file: InputFile,
  use: (value: unknown, position: number) => void,
): Promise<void> {
  const decoder = new TextDecoder("utf-8");
  const pieces: string[] = [];
  let [length, depth, position] = [0, 0, 0];
  let [inText, escaped] = [false, false];
  let state = "before" as "before" | "inside" | "after";
  const keep = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
    if (length > LONGEST_ELEMENT) throw tooLong(file, position);
  };
  const take = (last: boolean) => {
    const text = pieces.join("").trim();
    pieces.length = 0;
    length = 0;
    if (text === "" && last && position === 0) return;
    use(parseJson(text, `${file.path}/${position}`), position++);
  };
  for (let offset = 0; offset < file.size; offset += CHUNK) {
    const text = decoder.decode(await file.read(offset, Math.min(CHUNK, file.size - offset)), {
      stream: true,
    });
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const char = text[at]!;
      if (state !== "inside") {
        if (char.trim() === "") continue;
        if (state === "after") throw noList(file, "goes on behind its end");
        if (char !== "[") throw noList(file, "begins otherwise");
        state = "inside";
        from = at + 1;
      } else if (escaped) escaped = false;
      else if (inText) {
        if (char === "\\") escaped = true;
        else if (char === '"') inText = false;
      } else if (char === '"') inText = true;
      else if (char === "{" || char === "[") depth++;
      else if (depth > 0 && (char === "}" || char === "]")) depth--;
      else if (depth === 0 && (char === "," || char === "]")) {
        keep(text.slice(from, at));
        take(char === "]");
        from = at + 1;
        if (char === "]") state = "after";
      }
    }
    if (state === "inside") keep(text.slice(from));
  }
  if (state !== "after") throw noList(file, "is cut off");
}

function noList(file: InputFile, how: string): InputError {
  return new InputError({
    file: file.path,
    message: `the list of results ${how}`,
    expected: "a JSON list in [ ]",
    remedy: "Check whether the file is whole",
  });
}

function tooLong(file: InputFile, position: number): InputError {
  return new InputError({
    file: file.path,
    pointer: `/${position}`,
    message: "the result is longer than 32 MB",
    expected: "one result of one item",
    remedy: "Leave prompts, answers and images out",
  });
}
