// What may be opened: plain files, and streams that another program holds open for us. Anything else is refused by name:
// a pipe without a writer would be waited for without end, a device has no end.
import { lstatSync, type Stats } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Fault } from "../../errors.ts";

/** Standard input, and what a shell makes of `<(…)`. */
export function isOpenStream(path: string): boolean {
  return /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/.test(path);
}

/** Why this is not opened although somebody named it; null for a plain file and for an open stream. */
export function whyNotOpened(path: string, stats: Stats): Fault | null {
  if (stats.isFile() || isOpenStream(path)) return null;
  return {
    file: path,
    message: `is ${kindOf(stats)}`,
    expected: "a plain file, or - for standard input",
    command: "check -",
    remedy: "reads what another program pipes to it",
  };
}

/** Why this is not opened when a folder or pattern finds it: as in the Action, no link is followed there. */
export function whyNotFound(path: string, stats: Stats): Fault | null {
  if (stats.isFile()) return null;
  return {
    file: path,
    message: `is ${kindOf(stats)}`,
    expected: "a file of its own",
    remedy: stats.isSymbolicLink()
      ? "Put the file itself there, or name the link itself instead of a folder or pattern"
      : "Take it out of the folder, or narrow the pattern",
  };
}

function kindOf(stats: Stats): string {
  if (stats.isSymbolicLink()) return "a symbolic link";
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a named pipe";
  if (stats.isSocket()) return "a socket";
  return "a device";
}

/**
 * The first part of a path that is a link, as the path writes it; null where there is none. Of an absolute path only
 * the last part is asked: that the way to one's own folder leads over a link (/tmp on a Mac) is nobody's trick.
 */
export function linkIn(path: string, folder: string): string | null {
  const whole = isAbsolute(path);
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  for (let depth = whole ? parts.length : 1; depth <= parts.length; depth += 1) {
    const part = (whole ? "/" : "") + parts.slice(0, depth).join("/");
    const stats = lstatSync(whole ? path : join(folder, part), { throwIfNoEntry: false });
    if (stats?.isSymbolicLink() === true) return part;
  }
  return null;
}
