// The listing of a commit's files through the API: one recursive request where GitHub gives it whole,
// else folder by folder, and only those folders that are asked for.
import { InputError } from "../errors.ts";
import { mayContain } from "../policy/patterns.ts";
import type { Client } from "./client.ts";

export interface TreeEntry {
  path: string;
  /** 100644 file, 100755 executable, 120000 symbolic link, 160000 submodule, 040000 folder. */
  mode: string;
  sha: string;
  /** In bytes; 0 where GitHub does not say. */
  size: number;
}

export interface Listing {
  entries: readonly TreeEntry[];
  /** false: GitHub cut it, and it is complete only where it was asked for. */
  whole: boolean;
}

/** The folders that a path lies in, the outermost first. */
export function foldersAbove(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}

/** A token has 1,000 requests an hour; a listing may not eat more than its share of them. */
const MOST_LISTINGS = 150;

/**
 * Every file, link and submodule below the tree, folders left out. Where the repository is so large that GitHub
 * cuts the listing, only what lies below `bases` is complete.
 * @param bases folders and files that must be complete; "" for all
 * @throws InputError where that takes too many requests
 */
export async function listTree(
  client: Client,
  repository: { owner: string; repo: string },
  treeSha: string,
  bases: readonly string[],
): Promise<Listing> {
  const found: TreeEntry[] = [];
  let listings = 0;

  async function list(sha: string, recursive: boolean) {
    if (++listings > MOST_LISTINGS) {
      throw new InputError({
        message: `the repository is too large to look for results files in (over ${MOST_LISTINGS} listings)`,
        remedy: "Name the folder: results/**/*.json rather than **/*.json.",
      });
    }
    const { data } = await client.rest.git.getTree({
      ...repository,
      tree_sha: sha,
      ...(recursive ? { recursive: "1" } : {}),
    });
    return data;
  }

  async function visit(sha: string, folder: string): Promise<void> {
    const path = (name = "") => (folder === "" ? name : `${folder}/${name}`);
    const whole = await list(sha, true);
    const data = whole.truncated ? await list(sha, false) : whole;
    if (data.truncated) {
      throw new InputError({
        message: `the folder ${folder || "at the root"} has too many entries for GitHub to list`,
      });
    }
    for (const entry of data.tree) {
      if (entry.type !== "tree") {
        found.push({
          path: path(entry.path),
          mode: entry.mode ?? "",
          sha: entry.sha ?? "",
          size: entry.size ?? 0,
        });
      } else if (whole.truncated && mayContain(path(entry.path), bases)) {
        await visit(entry.sha ?? "", path(entry.path));
      }
    }
  }

  await visit(treeSha, "");
  return { entries: found, whole: listings === 1 };
}
