// The repository as data: commits, listings and blobs read through the API. No code of it is ever run, nothing is
// checked out, and each tree and blob is read once.
import { createHash } from "node:crypto";
import type { InputFile } from "../results/input-file.ts";
import { ApiFault, apiFault, statusOf } from "./api-fault.ts";
import type { Client } from "./client.ts";
import { type Listing, listTree, type TreeEntry } from "./tree.ts";

/** One commit's files. */
export interface Snapshot extends CommitRef {
  entries: readonly TreeEntry[];
  /** false: GitHub cut the listing, and only what was asked for is complete. */
  whole: boolean;
}

export interface Repository {
  defaultBranch(): Promise<string>;
  /** The newest commit of a branch. */
  tip(branch: string): Promise<CommitRef>;
  commit(sha: string): Promise<CommitRef>;
  /** null where the repository no longer has it, as after a forced push. */
  commitIfThere(sha: string): Promise<CommitRef | null>;
  /** null where GitHub finds none: the two share no history, or it does not find one of them. */
  mergeBase(base: string, head: string): Promise<CommitRef | null>;
  /** The commit's files; of a repository too large for one listing only those below `bases` are complete. */
  snapshot(commit: CommitRef, bases: readonly string[]): Promise<Snapshot>;
  blob(entry: TreeEntry): Promise<Uint8Array>;
}

export interface CommitRef {
  sha: string;
  tree: string;
}

export function openRepository(client: Client, at: { owner: string; repo: string }): Repository {
  const whole = new Map<string, Listing>();
  const blobs = new Map<string, Promise<Uint8Array>>();

  const readCommit = async (sha: string): Promise<CommitRef> => {
    const { data } = await client.rest.git.getCommit({ ...at, commit_sha: sha });
    return { sha: data.sha, tree: data.tree.sha };
  };

  return {
    defaultBranch: () =>
      attempt(
        "ask which branch is the default one",
        async () => (await client.rest.repos.get(at)).data.default_branch,
      ),
    tip: (branch) =>
      attempt(`read the branch ${branch}`, async () => {
        // heads/ keeps a tag of the same name from standing in for the branch.
        const { data } = await client.rest.repos.getCommit({ ...at, ref: `heads/${branch}`, per_page: 1 });
        return { sha: data.sha, tree: data.commit.tree.sha };
      }),
    commit: (sha) => attempt(`read the commit ${short(sha)}`, () => readCommit(sha)),
    commitIfThere: (sha) =>
      attempt(`read the commit ${short(sha)}`, () =>
        readCommit(sha).catch((error) => {
          if (statusOf(error) === 404) return null;
          throw error;
        }),
      ),
    mergeBase: (base, head) =>
      attempt(`compare ${short(base)} with ${short(head)}`, async () => {
        try {
          // Changed files come with the first page only, and are not needed.
          const { data } = await client.rest.repos.compareCommitsWithBasehead({
            ...at,
            basehead: `${base}...${head}`,
            per_page: 1,
            page: 2,
          });
          const { sha, commit } = data.merge_base_commit;
          return { sha, tree: commit.tree.sha };
        } catch (error) {
          // GitHub says 404 where there is no common ancestor.
          if (statusOf(error) === 404) return null;
          throw error;
        }
      }),
    async snapshot({ sha, tree }, bases) {
      const known = whole.get(tree);
      if (known) return { sha, tree, ...known };
      const listing = await attempt(`list the files of ${short(sha)}`, () =>
        listTree(client, at, tree, bases),
      );
      if (listing.whole) whole.set(tree, listing);
      return { sha, tree, ...listing };
    },
    blob(entry) {
      if (!blobs.has(entry.sha)) {
        blobs.set(
          entry.sha,
          attempt(`read ${entry.path}`, () => readBlob(client, at, entry)),
        );
      }
      return blobs.get(entry.sha)!;
    },
  };
}

async function readBlob(
  client: Client,
  at: { owner: string; repo: string },
  entry: TreeEntry,
): Promise<Uint8Array> {
  const { data } = await client.rest.git.getBlob({ ...at, file_sha: entry.sha });
  const bytes = Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8");
  // A reply that was cut or mixed up must not become somebody's scores.
  if (entry.sha.length === 40 && blobSha(bytes) !== entry.sha) {
    throw new ApiFault(0, `GitHub's reply for ${entry.path} is not the file that was asked for.`, false);
  }
  return bytes;
}

/** A file of a commit, read when its content is asked for. */
export function treeFile(repository: Repository, entry: TreeEntry, named: boolean): InputFile {
  return {
    path: entry.path,
    size: entry.size,
    named,
    read: async (offset, length) => (await repository.blob(entry)).subarray(offset, offset + length),
  };
}

/** Git's own name for a file's content (SHA-1 repositories). */
export function blobSha(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

export const short = (sha: string): string => sha.slice(0, 7);

/** @param task what is read, as it stands behind "cannot" */
async function attempt<T>(task: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof Error && error.name === "InputError") throw error;
    throw apiFault(error, { task, permission: "contents: read" });
  }
}
