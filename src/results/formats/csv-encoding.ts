// A table whose bytes are no UTF-8: which encoding it seems to have, and the line that shows it.
import type { Fault } from "../../errors.ts";
import type { Source } from "../source.ts";

/** undefined: the bytes are no text of an encoding that spreadsheets write. */
export function encodingFault(bytes: Uint8Array, source: Source): Fault | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return undefined;
  const line = encoding === LATIN ? lineOf(bytes) : 1;
  return source.fault({
    message: "the file is not in UTF-8",
    line,
    found: `what looks like ${encoding}`,
    expected: "UTF-8 text",
    remedy: 'Save it as UTF-8 (in a spreadsheet: "CSV UTF-8")',
  });
}

const LATIN = "Latin-1 (Windows-1252)";

function encodingOf(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((side) => head.filter((byte, i) => byte === 0 && i % 2 === side).length);
  if (zeros[0]! + zeros[1]! > 0) {
    const [even, odd] = zeros;
    const most = head.length / 4;
    if (odd! > most && even === 0) return "UTF-16 (little endian) without a mark";
    return even! > most && odd === 0 ? "UTF-16 (big endian) without a mark" : undefined;
  }
  return head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) ? undefined : LATIN;
}

/** The first line that is no UTF-8. */
function lineOf(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const next = bytes.indexOf(10, start);
    const end = next === -1 ? bytes.length : next + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return 1;
}
