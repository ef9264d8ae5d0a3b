// Paths, folders, globs and `-` (standard input) as results files. No file is read before a reader asks for it.
import { readdirSync, type Stats, statSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { InputError } from "../../errors.ts";
import type { InputFile } from "../../results/input-file.ts";
import { didYouMean } from "../did-you-mean.ts";
import { diskFile, pipeFile, streamFile } from "./file.ts";
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
 * Throws InputError for what does not exist, cannot be read, or holds no file.
 */
export async function filesOf(paths: readonly string[], options: DiskOptions): Promise<InputFile[]> {
  const found = new Map<string, InputFile>();
  for (const path of paths) {
    for (const file of await filesOfOne(path, options)) {
      const key = path === "-" ? path : resolve(options.folder, file.path);
      if (!found.has(key)) found.set(key, file);
    }
  }
  return [...found.values()];
}

async function filesOfOne(path: string, options: DiskOptions): Promise<InputFile[]> {
  if (path === "-") return [await streamFile(STANDARD_INPUT, options.stdin(), options.sizeLimit)];
  let stats: Stats;
  try {
    stats = statSync(resolve(options.folder, path));
  } catch (error) {
    // A name that exists is taken as it is, even with brackets in it; only then may it be a glob.
    if (codeOf(error) === "ENOENT" && /[*?[\]{}()!]/.test(path)) return expand(path, options);
    throw new InputError(unreadable(path, error, options.folder));
  }
  if (stats.isDirectory()) return folderFiles(path, options);
  const shown = forwardSlashes(path);
  if (stats.isFile()) return [diskFile(shown, stats.size, true, options.folder)];
  return [await pipeFile(shown, options.folder, options.sizeLimit)];
}

async function folderFiles(path: string, options: DiskOptions): Promise<InputFile[]> {
  const names = await search("**/*", resolve(options.folder, path));
  const prefix = path === "." || path === "./" ? "" : `${forwardSlashes(path).replace(/\/+$/, "")}/`;
  const files = regularFiles(
    names.map((name) => prefix + name),
    options.folder,
  );
  if (files.length === 0) throw new InputError({ file: path, message: "the folder holds no file" });
  return files;
}

async function expand(pattern: string, options: DiskOptions): Promise<InputFile[]> {
  const files = regularFiles(await search(forwardSlashes(pattern), options.folder), options.folder);
  if (files.length === 0) {
    throw new InputError({
      file: pattern,
      message: "the pattern matches no file",
      remedy: "Patterns begin in the working folder; ** stands for any number of folders",
    });
  }
  return files;
}

async function search(pattern: string, folder: string): Promise<string[]> {
  const { glob } = await import(/* webpackMode: "eager" */ "tinyglobby");
  const ignore = ["**/node_modules/**", "**/.git/**"];
  return (await glob(pattern, { cwd: folder, ignore, expandDirectories: false })).sort();
}

function regularFiles(paths: readonly string[], folder: string): InputFile[] {
  return paths.flatMap((path) => {
    const stats = statSync(resolve(folder, path), { throwIfNoEntry: false });
    return stats?.isFile() === true ? [diskFile(path, stats.size, false, folder)] : [];
  });
}

function unreadable(path: string, error: unknown, folder: string) {
  const fault = { file: path, message: `cannot be read: ${reasonOf(error)}` };
  if (codeOf(error) !== "ENOENT") return fault;
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
