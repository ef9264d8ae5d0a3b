// The item results that results files name, read and put beside them.
import { InputError, quote } from "../../errors.ts";
import type { BenchmarkResults } from "../benchmark-results.ts";
import type { InputFile } from "../input-file.ts";
import { readItems } from "./read-items.ts";

/**
 * @param open a file by its path, as results files are named; null: there is none
 * @throws InputError for a path that leads out of the folders, a file that is not there, or one without these items
 */
export async function attachItems(
  benchmarks: readonly BenchmarkResults[],
  open: (path: string) => Promise<InputFile | null>,
  mostCells: number,
): Promise<BenchmarkResults[]> {
  const attached: BenchmarkResults[] = [];
  for (const benchmark of benchmarks) {
    const { itemsFile, name, place } = benchmark;
    if (itemsFile === undefined) {
      attached.push(benchmark);
      continue;
    }
    const path = itemsPath(benchmark);
    const file = path === null ? null : await open(path);
    if (file === null) {
      throw new InputError({
        ...place,
        message: `${quote(name)} names item results that are not there`,
        found: quote(itemsFile),
        expected: "the path of a file, from the folder of the results file, within the same repository",
      });
    }
    const { benchmarks: found } = await readItems([file], { mostCells });
    const items = found.find((one) => one.benchmark === name) ?? (found.length === 1 ? found[0] : undefined);
    if (items === undefined) {
      throw new InputError({
        file: file.path,
        message: `holds no items of ${quote(name)}`,
        found: found.map((one) => quote(one.benchmark)).join(", "),
      });
    }
    attached.push({ ...benchmark, items });
  }
  return attached;
}

/** Of the file that holds its items; null: it names none, or the path leads out of the folders. */
export function itemsPath({ place, itemsFile }: BenchmarkResults): string | null {
  return itemsFile === undefined ? null : besideOf(place.file, itemsFile);
}

/** null where the path leads out of where the results file's own path begins. */
function besideOf(resultsFile: string, path: string): string | null {
  if (/^([/\\]|[A-Za-z]:)/.test(path)) return null;
  const absolute = resultsFile.startsWith("/");
  const parts = resultsFile
    .split("/")
    .slice(0, -1)
    .filter((part) => part !== "" && part !== ".");
  for (const part of path.split(/[/\\]/)) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return `${absolute ? "/" : ""}${parts.join("/")}`;
}
