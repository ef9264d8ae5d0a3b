// The report as files, in a folder of the runner's. Nothing is written through a link: a checkout may have put one there.
import { createHash } from "node:crypto";
import { lstat, mkdir, realpath, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { InputError, quote } from "../errors.ts";
import { messageOf } from "./api-fault.ts";
import type { Environment } from "./event.ts";

/** @returns the folder, made if need be. @throws InputError for one outside the workspace and the temp folder */
export async function reportFolder(setting: string | null, env: Environment, key: string): Promise<string> {
  const temp = env.RUNNER_TEMP ?? "/tmp";
  const workspace = env.GITHUB_WORKSPACE ?? temp;
  const folder =
    setting === null ? join(temp, "safetywashing-gate", nameOf(key)) : resolve(workspace, setting);
  const allowed = await Promise.all(
    [workspace, temp].map((each) => realpath(each).catch(() => resolve(each))),
  );
  const refuseOutside = (real: string) => {
    if (allowed.some((root) => real === root || real.startsWith(root + sep))) return;
    throw new InputError({
      message: "report-dir lies outside the workspace",
      found: quote(setting ?? folder),
      expected: "a folder of the workspace or of RUNNER_TEMP",
    });
  };
  try {
    // Before anything is made: what is not there yet will stand where its nearest folder does.
    refuseOutside(await placeOf(folder));
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError({
      message: `report-dir cannot be made: ${messageOf(error)}`,
      found: quote(setting ?? folder),
    });
  }
  const real = await realpath(folder);
  refuseOutside(real);
  return real;
}

/** A folder name; keys that differ only in what no folder name should have are told apart by a checksum. */
function nameOf(key: string): string {
  const slug = key.replace(/[^A-Za-z0-9-]+/g, "-").slice(0, 60);
  return slug === key ? slug : `${slug}-${createHash("sha256").update(key).digest("hex").slice(0, 8)}`;
}

/** Where a path that need not exist leads, links on the way followed. */
async function placeOf(path: string): Promise<string> {
  const real = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (real !== null) return real;
  const parent = dirname(path);
  return parent === path ? path : join(await placeOf(parent), basename(path));
}

/** @param files name to text. @returns name to path */
export async function writeReports<Name extends string>(
  folder: string,
  files: Readonly<Record<Name, string>>,
): Promise<Record<Name, string>> {
  const paths = {} as Record<Name, string>;
  for (const [name, text] of Object.entries<string>(files) as [Name, string][]) {
    const path = join(folder, name);
    try {
      // Removed first, so that a link of this name is not followed.
      if (await lstat(path).catch(() => null)) await rm(path);
      await writeFile(path, text, { flag: "wx" });
    } catch (error) {
      throw new InputError({
        file: path,
        message: `cannot be written: ${messageOf(error)}`,
      });
    }
    paths[name] = path;
  }
  return paths;
}
