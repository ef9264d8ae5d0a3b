// What the loopback GitHub remembers of one repository.
import { type Commit, type Files, GitObjects } from "./git-objects.ts";

export interface User {
  login: string;
  id: number;
  type: "Bot" | "User";
}

export interface Token {
  user: User;
  contents: "read" | "none";
  pullRequests: "write" | "read" | "none";
}

export interface StoredComment {
  id: number;
  issue: number;
  body: string;
  user: User;
  /** Nobody but its author may change it. */
  locked?: boolean;
}

export const ACTIONS_BOT: User = { login: "github-actions[bot]", id: 41898282, type: "Bot" };

export class RepositoryState {
  readonly owner = "octo";
  readonly name = "bench";
  defaultBranch = "main";
  readonly objects = new GitObjects();
  readonly branches = new Map<string, string>();
  readonly pulls = new Map<number, { head: string; base: string }>();
  readonly tokens = new Map<string, Token>([
    ["ghs_write", { user: ACTIONS_BOT, contents: "read", pullRequests: "write" }],
    ["ghs_read", { user: ACTIONS_BOT, contents: "read", pullRequests: "read" }],
    ["ghs_none", { user: ACTIONS_BOT, contents: "none", pullRequests: "none" }],
  ]);
  comments: StoredComment[] = [];
  /** Most entries of one listing; GitHub's is 100,000. */
  listingLimit = 100_000;
  /** Whether conversations are switched off. */
  gone = false;
  #nextComment = 1001;

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  /** A commit on a branch, on top of what is there. */
  push(branch: string, files: Files): Commit {
    const parent = this.branches.get(branch);
    const commit = this.objects.commit(files, parent === undefined ? [] : [parent]);
    this.branches.set(branch, commit.sha);
    return commit;
  }

  /** A pull request's head, from a fork or a branch: a commit that is reachable, but on no branch here. */
  openPull(number: number, files: Files, { base = "main", from = this.branches.get(base)! } = {}): Commit {
    const commit = this.objects.commit(files, [from], `Pull request ${number}, ${this.objects.commits.size}`);
    this.pulls.set(number, { head: commit.sha, base });
    return commit;
  }

  addComment(issue: number, body: string, user: User, locked = false): StoredComment {
    const comment = { id: this.#nextComment++, issue, body, user, locked };
    this.comments.push(comment);
    return comment;
  }

  resolve(ref: string): Commit | null {
    const sha = this.branches.get(ref.replace(/^heads\//, "")) ?? ref;
    return this.objects.commits.get(sha) ?? null;
  }
}
