// What init refuses to write: files that GitHub never reads, and paths that the Action would refuse.
import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Fault, InputError, quote } from "../../errors.ts";

/** @throws InputError below the root of a git repository: GitHub reads .github/ at the root alone */
export function refuseSubfolder(folder: string): void {
  if (existsSync(join(folder, ".git"))) return;
  for (let above = dirname(folder); above !== dirname(above); above = dirname(above)) {
    if (!existsSync(join(above, ".git"))) continue;
    throw new InputError({
      message: "this folder lies inside a git repository, and GitHub reads .github/ at its root alone",
      found: quote(relative(above, folder)),
      expected: "the repository's root",
      remedy: `Run init there: cd ${relative(folder, above)}`,
    });
  }
}

/** @throws InputError for results and a pool that the Action cannot read, since they leave the repository */
export function refuseOutside(results: readonly string[], pool: string | undefined, folder: string): void {
  const faults = [
    ...results.flatMap((path) => faultOf("a results path", path, folder)),
    ...(pool === undefined ? [] : faultOf("the pool's path", pool, folder)),
  ];
  if (faults.length > 0) throw new InputError(faults);
}

function faultOf(what: string, path: string, folder: string): Fault[] {
  const expected = "a path in the repository, written from its root";
  if (path === "-") return [{ message: `${what} is standard input, which a workflow has not`, expected }];
  const parts = path.split(/[/\\]/);
  if (!isAbsolute(path) && !parts.includes("..")) return [];
  const inside = relative(folder, resolve(folder, path));
  const leaves = inside === "" || inside.startsWith("..") || isAbsolute(inside);
  return [
    {
      message: `${what} leaves the repository, so the Action would refuse it`,
      found: quote(path),
      expected,
      remedy: leaves ? "Put the file into the repository" : `Write it as ${inside.split(sep).join("/")}`,
    },
  ];
}
