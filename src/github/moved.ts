// A change that began before the default branch moved a file to where results are read: git carries the change's edit
// along to the new place when it merges, where nobody has judged it.
import { InputError } from "../errors.ts";
import type { Pattern } from "../policy/patterns.ts";
import { selectFiles } from "./files.ts";
import type { Snapshot } from "./repository.ts";
import { foldersAbove, type TreeEntry } from "./tree.ts";

/**
 * Which files git takes for moved depends on how alike they are. So any file that the change edits and that the default
 * branch no longer has may have become any results file that came there since: what has not moved is a conflict of its
 * own, and needs the same mending. In a listing that GitHub cuts nothing can be told to be gone.
 * @param into the branch that the change is to be merged into; null: none in particular
 * @throws InputError where the edit of a file that is not judged may land in a results file
 */
export function refuseMoved(
  { base, head, tip }: Readonly<Record<"base" | "head" | "tip", Snapshot>>,
  changed: readonly string[],
  patterns: readonly Pattern[],
  { branch, into }: { branch: string; into: string | null },
): void {
  if (!base.whole || !tip.whole || base.sha === tip.sha) return;
  const before = byPath(base);
  const now = byPath(tip);
  const arrived = selectFiles(tip.entries, patterns)
    .files.map(({ entry }) => entry)
    .filter(({ path }) => !before.has(path));
  if (arrived.length === 0) return;
  const after = byPath(head);
  const folders = foldersOf(tip.entries);
  const oldFolders = foldersOf(base.entries);
  const isGone = (path: string) =>
    before.has(path)
      ? !now.has(path) && (after.has(path) || !head.whole)
      : // Git moves new files along with a folder that has moved as a whole.
        foldersAbove(path).some((folder) => oldFolders.has(folder) && !folders.has(folder));
  const edited = changed.filter((path) => isGone(path) && !patterns.some((pattern) => pattern.matches(path)));
  const pairs = edited.map((path) => ({ path, to: likeliest(before.get(path), path, arrived) }));
  const asItWas = pairs.find((pair) => pair.to.sha === before.get(pair.path)?.sha);
  // What goes into another branch, and may well stay there, is no conflict: there only a plain move counts.
  const pair = into === branch ? (asItWas ?? pairs[0]) : asItWas;
  if (pair === undefined) return;
  const { path, to } = pair;
  throw new InputError({
    file: path,
    message: `is edited here, but ${branch} no longer has it, and has a new results file ${to.path}: if it was moved there, merging would carry the edit into results that were not judged`,
    remedy: `Update the branch: merge ${branch} into it, or rebase it.`,
  });
}

const byPath = ({ entries }: Snapshot) => new Map(entries.map((entry) => [entry.path, entry]));

/** The one of the same content, else of the same name, else the first. */
function likeliest(from: TreeEntry | undefined, path: string, arrived: readonly TreeEntry[]): TreeEntry {
  const name = (of: string) => of.split("/").at(-1);
  return (
    arrived.find(({ sha }) => sha === from?.sha) ??
    arrived.find((entry) => name(entry.path) === name(path)) ??
    arrived[0]!
  );
}

const foldersOf = (entries: readonly TreeEntry[]) =>
  new Set(entries.flatMap(({ path }) => foldersAbove(path)));
