// One line that says what long work is at: only on a terminal, wiped when the work is done.
import type { Budget } from "../budget.ts";
import type { World } from "./world.ts";

/** Shorter work needs no line. In milliseconds. */
const PATIENCE = 2000;
/** Files of so many bytes take longer, and nothing else is told of while one is read. */
const LARGE = 20 * 1024 * 1024;

/** The same budget, which also shows what it is told; `end` wipes the line. */
export function shown(
  budget: Budget,
  { stderr, clock }: World,
  quiet: boolean,
  files: readonly { size: number }[] = [],
): Budget & { end(): void } {
  if (quiet || stderr.isTTY !== true) return { ...budget, end() {} };
  const patience = files.reduce((sum, { size }) => sum + size, 0) >= LARGE ? 0 : PATIENCE;
  const begun = clock();
  let written = false;
  return {
    waiting: budget.waiting,
    at(what) {
      budget.at(what);
      if (clock() - begun < patience) return;
      written = true;
      stderr.write(`\r\u001b[K${what.charAt(0).toUpperCase()}${what.slice(1)} …`);
    },
    end() {
      if (written) stderr.write("\r\u001b[K");
    },
  };
}
