// One line that says how far long work has come: only on a terminal, wiped when the work is done.
import type { InputFile } from "../results/input-file.ts";
import type { World } from "./world.ts";

/** Shorter work needs no line. In milliseconds. */
const PATIENCE = 700;

/** The same files, which tell when they are read for the first time; `end` wipes the line. */
export function watched(
  files: readonly InputFile[],
  world: World,
  quiet: boolean,
): { files: InputFile[]; end(): void } {
  if (quiet || world.stderr.isTTY !== true || files.length < 2) return { files: [...files], end() {} };
  const begun = Date.now();
  let last = begun;
  let read = 0;
  const show = () => {
    read += 1;
    const now = Date.now();
    if (now - begun < PATIENCE || now - last < 100) return;
    last = now;
    world.stderr.write(`\r\u001b[KReading ${read} of ${files.length} files …`);
  };
  return {
    files: files.map((file) => firstRead(file, show)),
    end() {
      if (last !== begun) world.stderr.write("\r\u001b[K");
    },
  };
}

function firstRead(file: InputFile, tell: () => void): InputFile {
  let told = false;
  return {
    ...file,
    read(offset, length) {
      if (!told) tell();
      told = true;
      return file.read(offset, length);
    },
  };
}
