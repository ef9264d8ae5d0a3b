// The paths that a folder or a glob means, by one walk that follows no link. Links, pipes and devices are found like
// files, so that one is refused rather than missed.
import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import picomatch from "picomatch";
import { InputError } from "../../errors.ts";
import { mayMatchBelow, takesFolder } from "../../policy/patterns.ts";
import { linkIn } from "./kind.ts";
import { codeOf, reasonOf } from "./reason.ts";

/** Nobody keeps results among git's own files or installed packages, and there are very many of them. */
export const NOT_ENTERED: ReadonlySet<string> = new Set([".git", "node_modules"]);

/**
 * Every path that `glob` means below `base` (relative to `folder`, or absolute), in the order of their code points.
 * So are links below which something could match, and folders in place of files. What `isOut` is nowhere.
 * Folders named in `notEntered` are passed by. Names that begin with a dot are meant only where the glob says the dot.
 * @throws InputError where the base is a link or lies behind one, or a folder cannot be read
 */
export async function search(
  glob: string,
  base: string,
  folder: string,
  notEntered: ReadonlySet<string> = NOT_ENTERED,
  isOut: (path: string) => boolean = () => false,
): Promise<string[]> {
  const link = linkIn(base, folder);
  if (link !== null) {
    throw new InputError({
      file: link,
      message: "is a symbolic link",
      expected: "a folder of its own",
      remedy: "Name the folder that it stands for",
    });
  }
  const matches = picomatch(glob, { nonegate: true });
  const mayHide = mayMatchBelow(glob);
  const isMeantAsFile = takesFolder(glob, matches);
  const found: string[] = [];
  const walk = async (below: string, depth: number): Promise<void> => {
    const path = joined(base, below);
    for (const entry of await entriesOf(resolve(folder, path), path || ".")) {
      const name = joined(below, entry.name);
      if (isOut(joined(base, name))) continue;
      if (!entry.isDirectory()) {
        if (matches(name) || (!entry.isFile() && mayHide(name))) found.push(joined(base, name));
      } else if (isMeantAsFile(name)) found.push(joined(base, name));
      else if (depth > 1 && !notEntered.has(entry.name)) await walk(name, depth - 1);
    }
  };
  await walk("", depthOf(glob));
  return found.sort();
}

/** The glob's fixed part and the rest. */
export function baseOf(pattern: string): { base: string; glob: string } {
  const { base, glob } = picomatch.scan(pattern, { nonegate: true, unescape: true });
  return glob === "" ? { base: "", glob: pattern } : { base, glob };
}

/** How many folders deep it looks. A brace may hold slashes of its own. */
function depthOf(glob: string): number {
  return /\*\*|[{}()]/.test(glob) ? Number.POSITIVE_INFINITY : glob.split("/").length;
}

async function entriesOf(folder: string, shown: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    // A pattern may name a folder that is not there; it then finds nothing.
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return [];
    throw new InputError({ file: shown, message: `cannot be read: ${reasonOf(error)}` });
  }
}

function joined(above: string, name: string): string {
  if (above === "" || above === ".") return name;
  return name === "" ? above : `${above.replace(/(?<!\/)\/+$/, "")}/${name}`;
}
