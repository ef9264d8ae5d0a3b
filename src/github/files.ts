// Which of a commit's files are results files. Links and submodules are refused by name: what they point at is
// not what the reviewer sees.
import { type Fault, InputError, MOST_FAULTS, quote } from "../errors.ts";
import type { Pattern } from "../policy/patterns.ts";
import { foldersAbove, type TreeEntry } from "./tree.ts";

export const REMEDY =
  "Put the results themselves there, or take it away from the patterns (a line that begins with !).";

export interface Selection {
  /** By path. */
  files: readonly SelectedFile[];
  /** Patterns that match nothing here. */
  unmatched: readonly Pattern[];
  /** Links, submodules and folders that stand where the patterns look for files, or on the way there. */
  refused: readonly TreeEntry[];
}

export interface SelectedFile {
  entry: TreeEntry;
  /** Named by a pattern itself, rather than found by a folder or glob. */
  named: boolean;
}

const FOLDER = "040000";
const KINDS: Readonly<Record<string, string>> = {
  "120000": "a symbolic link",
  "160000": "a submodule",
  [FOLDER]: "a folder",
};

/**
 * A token has 1,000 requests an hour for the whole repository, and each different file takes one.
 */
export const MOST_BLOBS = 400;

/** Refuses nothing: where the change began, a link is nobody's fault today. */
export function selectFiles(entries: readonly TreeEntry[], patterns: readonly Pattern[]): Selection {
  const special = entries.filter(({ mode }) => KINDS[mode] !== undefined);
  const plain = entries.filter(({ mode }) => KINDS[mode] === undefined);
  return {
    ...select(plain, patterns),
    refused: [
      ...special.filter(({ path }) => patterns.some((pattern) => pattern.hides(path))),
      ...foldersInPlaceOfFiles(plain, patterns),
    ],
  };
}

/** Listings have no folders of their own: each is told by a file below it, whose content stands for it. */
function foldersInPlaceOfFiles(entries: readonly TreeEntry[], patterns: readonly Pattern[]): TreeEntry[] {
  const found = new Map<string, TreeEntry>();
  for (const entry of entries) {
    for (const path of foldersAbove(entry.path)) {
      if (patterns.some((pattern) => pattern.takesFolder(path)))
        found.set(path, found.get(path) ?? { ...entry, path, mode: FOLDER });
    }
  }
  return [...found.values()];
}

/** @throws InputError for links, submodules and folders */
export function refuseLinks(refused: readonly TreeEntry[], patterns: readonly Pattern[]): void {
  const faults = refused.map((entry): Fault => {
    const { text } = patterns.find(
      (pattern) => pattern.hides(entry.path) || pattern.takesFolder(entry.path),
    )!;
    return {
      file: entry.path,
      message: `is ${KINDS[entry.mode]}, found by the results pattern ${quote(text)}`,
      expected: "a file of its own",
      remedy: REMEDY,
    };
  });
  if (faults.length > 0) throw new InputError(faults.slice(0, MOST_FAULTS));
}

function select(
  entries: readonly TreeEntry[],
  patterns: readonly Pattern[],
): Pick<Selection, "files" | "unmatched"> {
  const matched = new Set<Pattern>();
  const files: SelectedFile[] = [];
  for (const entry of entries) {
    const meant = patterns.filter((pattern) => pattern.matches(entry.path));
    if (meant.length === 0) continue;
    for (const pattern of meant) matched.add(pattern);
    files.push({ entry, named: meant.some((pattern) => pattern.names(entry.path)) });
  }
  return {
    files: files.sort((a, b) => (a.entry.path < b.entry.path ? -1 : 1)),
    unmatched: patterns.filter((pattern) => !matched.has(pattern)),
  };
}

/** @throws InputError for more files than the policy allows */
export function refuseMoreThan(most: number, found: number): void {
  if (found <= most) return;
  throw new InputError({
    message: "there are too many results files",
    found: `${found}`,
    expected: `at most ${most}`,
    remedy: "Narrow the results pattern, or raise limits: files in the policy.",
  });
}

/** @throws InputError for more files than may be read through the API */
export function refuseTooMany(files: readonly SelectedFile[], mostFiles: number): void {
  refuseMoreThan(mostFiles, files.length);
  const blobs = new Set(files.map(({ entry }) => entry.sha)).size;
  if (blobs > MOST_BLOBS) {
    throw new InputError({
      message: "there are too many results files to read through GitHub's API, one request each",
      found: `${blobs}`,
      expected: `at most ${MOST_BLOBS}`,
      remedy:
        "Join them with `safetywashing-gate convert`, or run under pull_request with a checkout and source: workspace.",
    });
  }
}

/** Path and content of every file, to tell whether two selections are the same. */
export const fingerprint = (files: readonly { path: string; sha: string }[]): string =>
  JSON.stringify(files.map(({ path, sha }) => [path, sha]));
