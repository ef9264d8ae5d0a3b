// The results files of one place (a commit's tree or the job's workspace), and whether two places have the same.

import { InputError } from "../errors.ts";
import type { Pattern } from "../policy/patterns.ts";
import type { InputFile } from "../results/input-file.ts";
import { fingerprint, MOST_BLOBS, refuseLinks, refuseTooMany, selectFiles } from "./files.ts";
import { type Repository, type Snapshot, treeFile } from "./repository.ts";
import type { Trees } from "./trees.ts";
import { selectWorkspaceFiles } from "./workspace.ts";

export interface ResultsFiles {
  list: readonly (InputFile & { sha(): Promise<string> })[];
  unmatched: readonly Pattern[];
  /** Links and submodules in place of files, which are never read. */
  refused: readonly { path: string; sha: string }[];
  /** @throws InputError for those, and for more files than may be read */
  refuse(): void;
}

export interface FoundResults {
  files: ResultsFiles;
  /** Where the change began; null: nowhere. */
  old: ResultsFiles | null;
  /** On the default branch; null where the run is about that branch itself. */
  current: ResultsFiles | null;
  /** They are the same as at one of the two. */
  unchanged: boolean;
  /** Patterns that mean nothing at any of these places. */
  nowhere: readonly Pattern[];
}

/** @param workspace null: the files are those of the head */
export async function findResults(
  workspace: string | null,
  { base, head, tip }: Trees,
  patterns: readonly Pattern[],
  repository: Repository,
  mostFiles: number,
): Promise<FoundResults> {
  const ofTree = (tree: Pick<Snapshot, "entries"> | null) =>
    tree && filesOfTree(tree.entries, patterns, repository, mostFiles);
  const files = workspace === null ? ofTree(head)! : await filesOfWorkspace(workspace, patterns, mostFiles);
  const [old, current] = [ofTree(base), ofTree(tip)];
  const unchanged = current !== null && (await sameAsAny(files, [current, old]));
  return { files, old, current, unchanged, nowhere: matchingNowhere(patterns, [files, old, current]) };
}

export function filesOfTree(
  entries: Snapshot["entries"],
  patterns: readonly Pattern[],
  repository: Repository,
  mostFiles: number,
): ResultsFiles {
  const { files, unmatched, refused } = selectFiles(entries, patterns);
  return {
    list: files.map(({ entry, named }) => ({
      ...treeFile(repository, entry, named),
      sha: async () => entry.sha,
    })),
    unmatched,
    refused: refused.map(({ path, mode, sha }) => ({ path, sha: `${mode} ${sha}` })),
    refuse() {
      refuseLinks(refused, patterns);
      refuseTooMany(files, mostFiles);
    },
  };
}

export async function filesOfWorkspace(
  workspace: string,
  patterns: readonly Pattern[],
  most: number,
): Promise<ResultsFiles> {
  const { files, unmatched } = await selectWorkspaceFiles(workspace, patterns, most);
  return { list: files, unmatched, refused: [], refuse: () => {} };
}

/** Whether these are the same files, links included, as at one of the other places. */
export async function sameAsAny(
  files: ResultsFiles,
  others: readonly (ResultsFiles | null)[],
): Promise<boolean> {
  const print = async ({ list, refused }: ResultsFiles) =>
    fingerprint([
      ...(await Promise.all(list.map(async (file) => ({ path: file.path, sha: await file.sha() })))),
      ...refused,
    ]);
  const now = await print(files);
  for (const other of others) if (other !== null && (await print(other)) === now) return true;
  return false;
}

/** The same files, each told apart that is as it was at one of the other places. Where there is none, none has changed. */
export async function markChanged(
  { list }: ResultsFiles,
  others: readonly (ResultsFiles | null)[],
): Promise<ResultsFiles["list"]> {
  const places = others.filter((each) => each !== null);
  const key = async (file: ResultsFiles["list"][number]) => `${await file.sha()} ${file.path}`;
  const before = new Set(await Promise.all(places.flatMap((place) => place.list.map(key))));
  return Promise.all(
    list.map(async (file) => ({ ...file, changed: places.length > 0 && !before.has(await key(file)) })),
  );
}

export function matchingNowhere(
  patterns: readonly Pattern[],
  places: readonly (ResultsFiles | null)[],
): readonly Pattern[] {
  return patterns.filter((pattern) => places.every((place) => place?.unmatched.includes(pattern) ?? true));
}

/** @throws InputError where the old files are too many to be read beside the new ones */
export async function refuseTooManyOld(old: ResultsFiles, now: ResultsFiles): Promise<void> {
  const known = new Set(await Promise.all(now.list.map((file) => file.sha())));
  const further = new Set(
    (await Promise.all(old.list.map((file) => file.sha()))).filter((sha) => !known.has(sha)),
  );
  if (further.size > MOST_BLOBS) {
    throw new InputError({
      message: "too many results files change at once to compare them through GitHub's API, one request each",
      found: `${further.size}`,
      expected: `at most ${MOST_BLOBS}`,
      remedy: "Change them in several pull requests.",
    });
  }
}
