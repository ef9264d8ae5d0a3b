// What somebody gave to the page, as the command line would have been told of it: which paths, and which files are results.
import { type InputFile, inputFile } from "../results/input-file.ts";
import type { DroppedFile } from "./messages.ts";

export interface Given {
  /** As `check` takes them: a folder stands for what came with it. */
  paths: string[];
  files: InputFile[];
  /** A file beside them, by its path; null: it was not given. */
  beside(path: string): InputFile | null;
}

/** More is no results file that somebody wrote by hand, and need not be looked through for a mention. */
const LONGEST = 4 * 1024 * 1024;

export function given(dropped: readonly DroppedFile[]): Given {
  const items = mentioned(dropped);
  const results = dropped.filter(({ path }) => !items.has(path));
  const all = new Map(dropped.map(({ path, bytes, named }) => [path, inputFile(path, bytes, named)]));
  return {
    paths: [...new Set(results.map(({ path, named }) => (named ? path : path.slice(0, path.indexOf("/")))))],
    files: results.map(({ path }) => all.get(path)!),
    beside: (path) => all.get(path) ?? null,
  };
}

/** Item results that a results file names: on the command line nobody would name them as results. */
function mentioned(dropped: readonly DroppedFile[]): Set<string> {
  const found = new Set<string>();
  const decoder = new TextDecoder();
  for (const { path, bytes } of dropped) {
    if (!/\.json$/i.test(path) || bytes.length > LONGEST) continue;
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    for (const [, name] of decoder.decode(bytes).matchAll(/"items"\s*:\s*"([^"\\]+)"/g))
      found.add(folder + name!.replace(/^\.\//, ""));
  }
  return new Set(dropped.flatMap(({ path, named }) => (named && found.has(path) ? [path] : [])));
}
