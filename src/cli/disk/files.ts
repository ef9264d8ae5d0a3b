// Paths, folders, globs and `-` (standard input) as results files. No file is read before a reader asks for it.
import { lstatSync, readdirSync, type Stats, statSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { didYouMean } from "../../did-you-mean.ts";
import { type Fault, InputError } from "../../errors.ts";
import type { Pattern } from "../../policy/patterns.ts";
import type { InputFile } from "../../results/input-file.ts";
import { diskFile, pipeFile, streamFile } from "./file.ts";
import { whyNotFound, whyNotOpened } from "./kind.ts";
import { codeOf, reasonOf } from "./reason.ts";

export interface DiskOptions {
  /** Where relative paths begin. */
  folder: string;
  stdin: () => AsyncIterable<Uint8Array | string>;
  /** In bytes; of streams, whose size is not known before they are read. */
  sizeLimit: number;
}

/** The name under which standard input stands in messages and reports. */
export const STANDARD_INPUT = "standard input";

/**
 * The files behind `paths`, each once; those of a folder or glob in the order of their code points.
 * A file that is named may be a link; what a folder or glob finds may not.
 * Throws InputError for what does not exist, cannot be read, is no plain file, or holds no file.
 */
export async function filesOf(paths: readonly string[], options: DiskOptions): Promise<InputFile[]> {
  const found = new Map<string, InputFile>();
  // As in the Action, a line that begins with ! takes away what the others find. !(…) is a glob.
  const isExclusion = (path: string) => /^!(?!\()/.test(path);
  const excluded = await patternsOf(paths.filter(isExclusion).map((path) => path.slice(1)));
  const isOut = (path: string) => excluded.some((pattern) => pattern.matches(path));
  for (const path of paths.filter((each) => !isExclusion(each))) {
    for (const file of await filesOfOne(path, { ...options, isOut })) {
      const key = path === "-" ? path : resolve(options.folder, file.path);
      if (!found.has(key)) found.set(key, file);
    }
  }
  return [...found.values()];
}

/** Read where there are any: most calls name plain files. */
async function patternsOf(texts: readonly string[]): Promise<readonly Pattern[]> {
  if (texts.length === 0) return [];
  const { readPattern } = await import("../../policy/patterns.ts");
  return texts.map(readPattern);
}

type Search = DiskOptions & { isOut: (path: string) => boolean };

async function filesOfOne(path: string, options: Search): Promise<InputFile[]> {
  if (path === "-") return [await streamFile(STANDARD_INPUT, options.stdin(), options.sizeLimit)];
  let stats: Stats;
  try {
    stats = statSync(resolve(options.folder, path));
  } catch (error) {
    // A name that exists is taken as it is, even with brackets in it; only then may it be a glob.
    if (codeOf(error) === "ENOENT" && /[*?[\]{}()!]/.test(path)) return expand(path, options);
    throw new InputError(unreadable(path, error, options.folder));
  }
  const shown = forwardSlashes(path);
  if (stats.isDirectory()) return folderFiles(shown, options);
  const fault = whyNotOpened(shown, stats);
  if (fault !== null) throw new InputError(fault);
  if (stats.isFile()) return [diskFile(shown, stats.size, true, options.folder)];
  // It may be a socket, which cannot be opened a second time.
  if (shown === "/dev/stdin") return [await streamFile(shown, options.stdin(), options.sizeLimit)];
  return [await pipeFile(shown, options.folder, options.sizeLimit)];
}

async function folderFiles(path: string, options: Search): Promise<InputFile[]> {
  const base = path.replace(/^(?:\.\/+)+/, "").replace(/(?<=[^/])\/+$/, "");
  const { NOT_ENTERED, search } = await import("./search.ts");
  const files = plainFiles(
    await search("**/*", base === "." ? "" : base, options.folder, NOT_ENTERED, options.isOut),
    options.folder,
  );
  if (files.length === 0) throw new InputError({ file: path, message: "the folder holds no file" });
  return files;
}

async function expand(pattern: string, options: Search): Promise<InputFile[]> {
  const { baseOf, NOT_ENTERED, search } = await import("./search.ts");
  const { base, glob } = baseOf(forwardSlashes(pattern));
  const files = plainFiles(
    await search(glob, base, options.folder, NOT_ENTERED, options.isOut),
    options.folder,
  );
  if (files.length === 0) {
    throw new InputError({
      file: pattern,
      message: "the pattern matches no file",
      remedy: "Patterns begin in the working folder; ** stands for any number of folders",
    });
  }
  return files;
}

/** Throws InputError with everything among them that is no plain file. */
function plainFiles(paths: readonly string[], folder: string): InputFile[] {
  const faults: Fault[] = [];
  const files = paths.flatMap((path) => {
    const stats = lstatSync(resolve(folder, path), { throwIfNoEntry: false });
    const fault = stats && whyNotFound(path, stats);
    if (fault) faults.push(fault);
    return stats?.isFile() === true ? [diskFile(path, stats.size, false, folder)] : [];
  });
  if (faults.length > 0) throw new InputError(faults);
  return files;
}

function unreadable(path: string, error: unknown, folder: string) {
  const fault = { file: path, message: `cannot be read: ${reasonOf(error)}` };
  if (codeOf(error) !== "ENOENT") return fault;
  if (lstatSync(resolve(folder, path), { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    return { file: path, message: "cannot be read: it is a symbolic link to what does not exist" };
  }
  const parent = dirname(resolve(folder, path));
  let siblings: string[] = [];
  try {
    siblings = readdirSync(parent);
  } catch {
    // The folder is missing too: there is nothing to suggest.
  }
  const near = didYouMean(basename(path), siblings, (name) =>
    forwardSlashes(relative(folder, resolve(parent, name))),
  );
  return near === null ? fault : { ...fault, remedy: near };
}

function forwardSlashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}
