// Commits, trees and blobs, named as git names them.
import { createHash } from "node:crypto";

export type Content = string | { link: string } | { submodule: string };
/** Path to content; a folder's files have it in their path. */
export type Files = Readonly<Record<string, Content>>;

export interface Entry {
  path: string;
  mode: string;
  type: "blob" | "tree" | "commit";
  sha: string;
  size?: number;
}

export interface Commit {
  sha: string;
  tree: string;
  parents: readonly string[];
  message: string;
}

export class GitObjects {
  readonly blobs = new Map<string, Buffer>();
  readonly trees = new Map<string, Entry[]>();
  readonly commits = new Map<string, Commit>();

  commit(files: Files, parents: readonly string[], message = "A commit"): Commit {
    const tree = this.#tree(files);
    const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)];
    const author = `A Person <a@example.org> ${1_767_225_600 + this.commits.size} +0000`;
    const text = `${[...lines, `author ${author}`, `committer ${author}`].join("\n")}\n\n${message}\n`;
    const commit = { sha: name("commit", Buffer.from(text)), tree, parents, message };
    this.commits.set(commit.sha, commit);
    return commit;
  }

  #tree(files: Files): string {
    const folders = new Map<string, Record<string, Content>>();
    const entries: Entry[] = [];
    for (const [path, content] of Object.entries(files)) {
      const [first = "", ...rest] = path.split("/");
      if (rest.length > 0) folders.set(first, { ...folders.get(first), [rest.join("/")]: content });
      else entries.push(this.#entry(first, content));
    }
    for (const [path, inside] of folders) {
      entries.push({ path, mode: "040000", type: "tree", sha: this.#tree(inside) });
    }
    const order = ({ path, type }: Entry) => (type === "tree" ? `${path}/` : path);
    entries.sort((a, b) => Buffer.compare(Buffer.from(order(a)), Buffer.from(order(b))));
    const bytes = Buffer.concat(
      entries.flatMap(({ mode, path, sha }) => [
        Buffer.from(`${mode.replace(/^0/, "")} ${path}\0`),
        Buffer.from(sha, "hex"),
      ]),
    );
    const sha = name("tree", bytes);
    this.trees.set(sha, entries);
    return sha;
  }

  #entry(path: string, content: Content): Entry {
    if (typeof content === "object" && "submodule" in content) {
      return { path, mode: "160000", type: "commit", sha: content.submodule };
    }
    const bytes = Buffer.from(typeof content === "string" ? content : content.link);
    const sha = name("blob", bytes);
    this.blobs.set(sha, bytes);
    return {
      path,
      mode: typeof content === "string" ? "100644" : "120000",
      type: "blob",
      sha,
      size: bytes.length,
    };
  }

  /** Everything below a tree, folders included, as the API lists it. */
  recursive(sha: string, folder = ""): Entry[] {
    return (this.trees.get(sha) ?? []).flatMap((entry) => {
      const path = folder + entry.path;
      return entry.type === "tree"
        ? [{ ...entry, path }, ...this.recursive(entry.sha, `${path}/`)]
        : [{ ...entry, path }];
    });
  }

  /** Nearest common ancestor; null where there is none. */
  mergeBase(a: string, b: string): Commit | null {
    const ancestors = new Set(this.#history(a));
    const found = this.#history(b).find((sha) => ancestors.has(sha));
    return found === undefined ? null : this.commits.get(found)!;
  }

  #history(sha: string): string[] {
    const seen = new Set<string>();
    const next = [sha];
    for (let current = next.shift(); current !== undefined; current = next.shift()) {
      if (seen.has(current)) continue;
      seen.add(current);
      next.push(...(this.commits.get(current)?.parents ?? []));
    }
    return [...seen];
  }
}

function name(type: string, bytes: Buffer): string {
  return createHash("sha1").update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
}
