// Results files of the job's workspace: what an earlier step of the same job wrote or checked out.
// Nothing is followed out of it, and nothing that is not a plain file is opened.
import { lstat, open, readdir, readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { type Fault, InputError, MOST_FAULTS, quote } from "../errors.ts";
import type { Pattern } from "../policy/patterns.ts";
import type { InputFile } from "../results/input-file.ts";
import { REMEDY, refuseMoreThan } from "./files.ts";
import { blobSha } from "./repository.ts";
import { foldersAbove } from "./tree.ts";

export interface WorkspaceFile extends InputFile {
  /** Git's name for its content. */
  sha(): Promise<string>;
}

export interface WorkspaceSelection {
  /** By path. */
  files: readonly WorkspaceFile[];
  unmatched: readonly Pattern[];
}

/** @throws InputError for symbolic links, special files, and more files than the policy allows */
export async function selectWorkspaceFiles(
  workspace: string,
  patterns: readonly Pattern[],
  mostFiles: number,
): Promise<WorkspaceSelection> {
  const root = await realpath(workspace);
  const files = new Map<string, WorkspaceFile>();
  const faults: Fault[] = [];
  const unmatched: Pattern[] = [];
  for (const pattern of patterns) {
    const paths = await find(root, pattern);
    if (paths.length === 0) unmatched.push(pattern);
    for (const path of paths) {
      const fault = await whyNot(root, path);
      if (fault !== null) faults.push({ file: path, ...fault });
      else
        files.set(path, workspaceFile(root, path, (await lstat(join(root, path))).size, pattern.names(path)));
    }
  }
  if (faults.length > 0) throw new InputError(faults.slice(0, MOST_FAULTS));
  refuseMoreThan(mostFiles, files.size);
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), unmatched };
}

/** Links and folders in place of files are found like files, so that one is refused rather than missed. */
async function find(root: string, pattern: Pattern): Promise<string[]> {
  const link = await linkOnTheWay(root, pattern.base);
  if (link !== null) return pattern.hides(link) ? [link] : [];
  const start = await lstat(join(root, pattern.base)).catch(() => null);
  if (start === null) return [];
  if (!start.isDirectory()) return start.isFile() && !pattern.matches(pattern.base) ? [] : [pattern.base];
  return walk(root, pattern.base, pattern);
}

/** The first part of the path that is a link, even to nowhere; null where there is none. */
async function linkOnTheWay(root: string, path: string): Promise<string | null> {
  for (const part of [...foldersAbove(path), path]) {
    if ((await lstat(join(root, part)).catch(() => null))?.isSymbolicLink()) return part;
  }
  return null;
}

/** Nobody keeps results among git's own files or installed packages, and there are very many of them. */
const NOT_ENTERED = new Set([".git", "node_modules"]);

async function walk(root: string, folder: string, pattern: Pattern): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) {
      if (entry.isFile() ? pattern.matches(path) : pattern.hides(path)) found.push(path);
    } else if (pattern.takesFolder(path)) found.push(path);
    else if (!NOT_ENTERED.has(entry.name)) found.push(...(await walk(root, path, pattern)));
  }
  return found;
}

async function whyNot(root: string, path: string): Promise<Fault | null> {
  const stat = await lstat(join(root, path));
  if (stat.isSymbolicLink())
    return { message: "is a symbolic link", expected: "a file of its own", remedy: REMEDY };
  if (stat.isDirectory()) return { message: "is a folder", expected: "a file of its own", remedy: REMEDY };
  if (!stat.isFile()) return { message: "is no plain file", expected: "a file of its own", remedy: REMEDY };
  const real = await realpath(join(root, path));
  if (real === join(root, path)) return null;
  const outside = real !== root && !real.startsWith(root + sep);
  return {
    message: outside ? "lies outside the workspace, behind a symbolic link" : "lies behind a symbolic link",
    found: quote(real),
    expected: "a file of its own",
    remedy: REMEDY,
  };
}

function workspaceFile(root: string, path: string, size: number, named: boolean): WorkspaceFile {
  return {
    path,
    size,
    named,
    async read(offset, length) {
      const file = await open(join(root, path), "r");
      try {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    sha: async () => blobSha(await readFile(join(root, path))),
  };
}
