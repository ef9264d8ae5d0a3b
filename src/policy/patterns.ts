// Results patterns: which paths of a tree, a workspace or a disk they mean, and what would hide them there.
import picomatch from "picomatch";
import { InputError, quote } from "../errors.ts";

export interface Pattern {
  /** As the user wrote it. */
  text: string;
  /** The part before any wildcard: "" for the whole repository. */
  base: string;
  /** Whether a path is meant: the very path, a file under the folder of that name, or a match of the glob. */
  matches(path: string): boolean;
  /** Whether a link, a submodule or the like at this path stands where results are looked for, or on the way there. */
  hides(path: string): boolean;
  /** Whether a folder of this name stands where the glob asks for a file. A bare * is taken for files alone. */
  takesFolder(path: string): boolean;
  /** Whether the path is named itself rather than found by a folder or glob. */
  names(path: string): boolean;
}

/**
 * A line that begins with ! takes away what the others mean.
 * @throws InputError for a path that leaves the repository, and where nothing but exclusions is given
 */
export function readPatterns(texts: readonly string[]): Pattern[] {
  const excluded = texts.filter((text) => text.startsWith("!")).map((text) => readPattern(text.slice(1)));
  const wanted = texts.filter((text) => !text.startsWith("!")).map(readPattern);
  if (wanted.length === 0) {
    throw new InputError({
      message: "results names no file",
      found: texts.map(quote).join(", ") || "nothing",
      expected: "a path or glob of results files",
    });
  }
  if (excluded.length === 0) return wanted;
  const isOut = (path: string) => excluded.some((other) => other.matches(path));
  return wanted.map((pattern) => ({
    ...pattern,
    matches: (path) => pattern.matches(path) && !isOut(path),
    hides: (path) => pattern.hides(path) && !isOut(path),
    takesFolder: (path) => pattern.takesFolder(path) && !isOut(path),
  }));
}

/** @throws InputError for a path that leaves the repository */
export function readPattern(text: string): Pattern {
  const path = text.replace(/^(\.\/+)+/, "").replace(/(?<!\/)\/+$/, "");
  if (path === "" || path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..")) {
    throw new InputError({
      message: "a results path leaves the repository",
      found: quote(text),
      expected: "a path or glob relative to the repository's root",
    });
  }
  if (path === ".") {
    const matches = (other: string) => !isHidden(other);
    return { text, base: "", matches, hides: matches, takesFolder: () => false, names: () => false };
  }
  const glob = picomatch(path);
  const { base, isGlob } = picomatch.scan(path);
  const below = mayMatchBelow(path);
  const matches = (other: string) => other === path || other.startsWith(`${path}/`) || glob(other);
  return {
    text,
    base: isGlob ? base : path,
    matches,
    hides: (other) => matches(other) || `${isGlob ? base : path}/`.startsWith(`${other}/`) || below(other),
    takesFolder: (other) => isGlob && takesFolder(path, glob)(other),
    names: (other) => other === path,
  };
}

/** Whether something below a path could match the glob. Where the glob may hold slashes in brackets: anything below its base. */
export function mayMatchBelow(glob: string): (path: string) => boolean {
  if (/[{(]/.test(glob)) {
    const { base } = picomatch.scan(glob, { nonegate: true });
    return (path) => base === "" || path === base || path.startsWith(`${base}/`);
  }
  const tests = glob.split("/").map((part) => (part === "**" ? null : picomatch(part, { nonegate: true })));
  return (path) => {
    const parts = path.split("/");
    for (const [i, part] of parts.entries()) {
      const test = tests[i];
      if (test === null) return !isHidden(parts.slice(i).join("/"));
      if (test === undefined || !test(part)) return false;
    }
    return parts.length < tests.length;
  };
}

/** @param matches of the same glob */
export function takesFolder(glob: string, matches: (path: string) => boolean): (path: string) => boolean {
  return /(?:^|\/)\*{1,2}$/.test(glob) ? () => false : matches;
}

const isHidden = (path: string) => path.split("/").some((part) => part.startsWith("."));

/** Whether anything below the folder may be meant: what need not be listed is not. */
export function mayContain(folder: string, bases: readonly string[]): boolean {
  return bases.some(
    (base) =>
      base === "" || base === folder || base.startsWith(`${folder}/`) || folder.startsWith(`${base}/`),
  );
}
