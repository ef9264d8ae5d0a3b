// The report as files, in a folder of the runner's. Nothing is written through a link: a checkout may have put one there.
import { createHash } from "node:crypto";
import { lstat, mkdir, realpath, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { InputError, quote } from "../errors.ts";
import type { Environment } from "./event.ts";

/**
 * Where the report's files go. Nothing is made yet.
 * @returns the folder, links on the way followed
 * @throws InputError for one outside the workspace and the temp folder
 */
export async function reportFolder(setting: string | null, env: Environment, key: string): Promise<string> {
  const temp = env.RUNNER_TEMP ?? "/tmp";
  const workspace = env.GITHUB_WORKSPACE ?? temp;
  const folder =
    setting === null ? join(temp, "safetywashing-gate", nameOf(key)) : resolve(workspace, setting);
  const [real, ...allowed] = await Promise.all([folder, workspace, temp].map(placeOf));
  if (allowed.some((root) => real === root || real!.startsWith(root + sep))) return real!;
  throw new InputError({
    message: "report-dir lies outside the workspace",
    found: quote(setting ?? folder),
    expected: "a folder of the workspace or of RUNNER_TEMP",
  });
}

/** A folder name; keys that differ only in what no folder name should have are told apart by a checksum. */
function nameOf(key: string): string {
  const slug = key.replace(/[^A-Za-z0-9-]+/g, "-").slice(0, 60);
  return slug === key ? slug : `${slug}-${createHash("sha256").update(key).digest("hex").slice(0, 8)}`;
}

/** Where a path that need not exist leads, links on the way followed; as it is where that cannot be told. */
async function placeOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || parent === path) return resolve(path);
    return join(await placeOf(parent), basename(path));
  }
}

/**
 * @param folder as reportFolder gives it
 * @param files name to text. @returns name to path
 */
export async function writeReports<Name extends string>(
  folder: string,
  files: Readonly<Record<Name, string>>,
): Promise<Record<Name, string>> {
  await mkdir(folder, { recursive: true });
  if ((await realpath(folder)) !== folder) throw new Error(`${folder} has become a link`);
  const paths = {} as Record<Name, string>;
  for (const [name, text] of Object.entries<string>(files) as [Name, string][]) {
    const path = join(folder, name);
    // Removed first, so that a link of this name is not followed.
    if (await lstat(path).catch(() => null)) await rm(path);
    await writeFile(path, text, { flag: "wx" });
    paths[name] = path;
  }
  return paths;
}
