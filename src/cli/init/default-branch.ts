// The default branch, as far as the folder's own git knows it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `main` where nothing tells. */
export function defaultBranch(folder: string): string {
  return refIn(join(folder, ".git/refs/remotes/origin/HEAD")) ?? refIn(join(folder, ".git/HEAD")) ?? "main";
}

/** Whether the folder is the root of a git repository. */
export function isRepository(folder: string): boolean {
  return existsSync(join(folder, ".git"));
}

function refIn(file: string): string | null {
  if (!existsSync(file)) return null;
  const branch = /^ref: refs\/(?:remotes\/origin|heads)\/(\S+)\s*$/.exec(readFileSync(file, "utf8"))?.[1];
  return branch ?? null;
}
