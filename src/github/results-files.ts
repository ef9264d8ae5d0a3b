// The results files of one place (a commit's tree or the job's workspace), and whether two places have the same.

import { InputError } from "../errors.ts";
import type { InputFile } from "../results/input-file.ts";
import { fingerprint, MOST_BLOBS, type Selection } from "./files.ts";
import type { Pattern } from "./patterns.ts";
import { type Repository, treeFile } from "./repository.ts";
import { selectWorkspaceFiles } from "./workspace.ts";

export interface ResultsFiles {
  list: readonly (InputFile & { sha(): Promise<string> })[];
  unmatched: readonly Pattern[];
  /** Links and submodules in place of files, which are never read. */
  refused: readonly { path: string; sha: string }[];
}

export function filesOfTree({ files, unmatched, refused }: Selection, repository: Repository): ResultsFiles {
  return {
    list: files.map(({ entry, named }) => ({
      ...treeFile(repository, entry, named),
      sha: async () => entry.sha,
    })),
    unmatched,
    refused: refused.map(({ path, mode, sha }) => ({ path, sha: `${mode} ${sha}` })),
  };
}

export async function filesOfWorkspace(
  workspace: string,
  patterns: readonly Pattern[],
  most: number,
): Promise<ResultsFiles> {
  const { files, unmatched } = await selectWorkspaceFiles(workspace, patterns, most);
  return { list: files, unmatched, refused: [] };
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

/** Patterns that mean nothing at any of these places. */
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
