// A small text file, whole: a policy, a pool.
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "../../errors.ts";
import { whyNotOpened } from "./kind.ts";
import { reasonOf } from "./reason.ts";

/** Larger ones are surely not what was meant. In bytes. */
const LARGEST = 104_857_600;

/** UTF-8, a byte order mark left off. Throws InputError if it cannot be read or is no regular text file. */
export function readTextFile(path: string, folder: string): string {
  const whole = resolve(folder, path);
  try {
    const stats = statSync(whole);
    const { size } = stats;
    const fault = stats.isDirectory() ? null : whyNotOpened(path, stats);
    if (fault !== null) throw new InputError(fault);
    if (size <= LARGEST) return readFileSync(whole, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError({ file: path, message: `cannot be read: ${reasonOf(error)}` });
  }
  throw new InputError({ file: path, message: "is too large", expected: `at most ${LARGEST} bytes` });
}
