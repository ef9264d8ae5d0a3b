// Results patterns: which paths of a tree or of a workspace they mean. Pure; one meaning for both sources.
import picomatch from "picomatch";
import { InputError, quote } from "../errors.ts";

export interface Pattern {
  /** As the user wrote it. */
  text: string;
  /** The part before any wildcard: "" for the whole repository. */
  base: string;
  /** Whether a path is meant: the very path, a file under the folder of that name, or a match of the glob. */
  matches(path: string): boolean;
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
  return wanted.map((pattern) => ({
    ...pattern,
    matches: (path) => pattern.matches(path) && !excluded.some((other) => other.matches(path)),
  }));
}

function readPattern(text: string): Pattern {
  const path = text.replace(/^(\.\/+)+/, "").replace(/\/+$/, "");
  if (path === "" || path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..")) {
    throw new InputError({
      message: "a results path leaves the repository",
      found: quote(text),
      expected: "a path or glob relative to the repository's root",
    });
  }
  if (path === ".") return { text, base: "", matches: (other) => !isHidden(other), names: () => false };
  const glob = picomatch(path);
  const { base, isGlob } = picomatch.scan(path);
  return {
    text,
    base: isGlob ? base : path,
    matches: (other) => other === path || other.startsWith(`${path}/`) || glob(other),
    names: (other) => other === path,
  };
}

const isHidden = (path: string) => path.split("/").some((part) => part.startsWith("."));

/** Whether anything below the folder may be meant: what need not be listed is not. */
export function mayContain(folder: string, bases: readonly string[]): boolean {
  return bases.some(
    (base) =>
      base === "" || base === folder || base.startsWith(`${folder}/`) || folder.startsWith(`${base}/`),
  );
}
