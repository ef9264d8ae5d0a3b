// The lines of a file, piece by piece: a file of any size is read in the memory of its longest line.

import { InputError } from "../../errors.ts";
import type { InputFile } from "../input-file.ts";

/** Small, so that what was read is let go of while it is young. */
const CHUNK = 128 * 1024;
/** A longer line is refused: it is some other file, or holds what no score needs. */
export const LONGEST_LINE = 4 * 1024 * 1024;

export interface Line {
  text: string;
  /** From 1. */
  number: number;
}

/**
 * The lines that are not empty, in batches.
 * @throws InputError for a line longer than 4 MB, by its number, and for bytes that are no UTF-8
 */
export async function* linesOf(file: InputFile): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  let number = 0;
  for (let offset = 0; offset < file.size; offset += CHUNK) {
    const bytes = await file.read(offset, Math.min(CHUNK, file.size - offset));
    const pieces = (rest + decoded(decoder, bytes, file, number + 1)).split("\n");
    rest = pieces.pop()!;
    const batch: Line[] = [];
    for (const text of pieces) {
      number++;
      if (text.length > LONGEST_LINE) throw tooLong(file, number);
      if (text.trim() !== "") batch.push({ text: text.replace(/\r$/, ""), number });
    }
    if (rest.length > LONGEST_LINE) throw tooLong(file, number + 1);
    yield batch;
  }
  if (rest.trim() !== "") yield [{ text: rest.replace(/\r$/, ""), number: number + 1 }];
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  file: InputFile,
  line: number,
): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw new InputError({
      file: file.path,
      line,
      message: "the file is not text from here on",
      expected: "UTF-8 text",
      remedy: "Save it as UTF-8",
    });
  }
}

function tooLong(file: InputFile, line: number): InputError {
  return new InputError({
    file: file.path,
    line,
    message: "the line is longer than 4 MB",
    expected: "one item result a line",
    remedy: "Leave prompts and answers out",
  });
}
