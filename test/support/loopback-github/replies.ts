// The loopback GitHub's answers: one function per route of the description, from the state alone.

import type { Commit, Entry } from "./git-objects.ts";
import { filled, type Route } from "./openapi.ts";
import type { RepositoryState, StoredComment, Token, User } from "./repository-state.ts";

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

interface Asked {
  state: RepositoryState;
  token: Token;
  path: Record<string, string>;
  query: URLSearchParams;
  body: { body?: string } | undefined;
  /** Of this server, without the query. */
  url: string;
}

const error = (status: number, message: string): Reply => ({
  status,
  body: { message, documentation_url: "https://docs.github.test/rest", status: `${status}` },
});
const NOT_FOUND = error(404, "Not Found");
const FORBIDDEN = error(403, "Resource not accessible by integration");
const ok = (body: unknown, status = 200): Reply => ({ status, body });

export function reply(route: Route, asked: Omit<Asked, "path">): Reply {
  const handler = HANDLERS[`${route.method} ${route.template}`];
  if (!handler) return error(501, `${route.template} is not played here`);
  const { state, token } = asked;
  if (route.path.owner !== state.owner || route.path.repo !== state.name) return NOT_FOUND;
  const conversation = route.template.includes("/issues/");
  if (!conversation && token.contents === "none") return NOT_FOUND;
  if (conversation && token.pullRequests === "none") return FORBIDDEN;
  if (conversation && route.method !== "get" && token.pullRequests !== "write") return FORBIDDEN;
  if (conversation && state.gone) return error(410, "Issues are disabled for this repo");
  return handler({ ...asked, path: route.path });
}

const REPO = "/repos/{owner}/{repo}";
const HANDLERS: Record<string, (asked: Asked) => Reply> = {
  [`get ${REPO}`]: ({ state }) =>
    ok(
      filled("full-repository", {
        name: state.name,
        full_name: state.fullName,
        default_branch: state.defaultBranch,
      }),
    ),

  [`get ${REPO}/issues/{issue_number}/comments`]: ({ state, path, query, url }) => {
    const all = state.comments.filter(({ issue }) => issue === Number(path.issue_number));
    const size = Math.min(100, Number(query.get("per_page") ?? 30));
    const page = Number(query.get("page") ?? 1);
    const shown = all.slice((page - 1) * size, page * size).map(commentOf(state));
    const link = `<${url}?per_page=${size}&page=${page + 1}>; rel="next"`;
    return { ...ok(shown), headers: page * size < all.length ? { link } : {} };
  },

  [`post ${REPO}/issues/{issue_number}/comments`]: ({ state, path, body, token }) => {
    if (!state.pulls.has(Number(path.issue_number))) return NOT_FOUND;
    const text = body?.body ?? "";
    if (text.trim() === "" || text.length > 65_536) return tooLong();
    return ok(commentOf(state)(state.addComment(Number(path.issue_number), text, token.user)), 201);
  },

  [`patch ${REPO}/issues/comments/{comment_id}`]: ({ state, path, body, token }) => {
    const comment = state.comments.find(({ id }) => id === Number(path.comment_id));
    if (!comment) return NOT_FOUND;
    if (comment.locked && comment.user.id !== token.user.id) return FORBIDDEN;
    const text = body?.body ?? "";
    if (text.trim() === "" || text.length > 65_536) return tooLong();
    comment.body = text;
    return ok(commentOf(state)(comment));
  },

  [`delete ${REPO}/issues/comments/{comment_id}`]: ({ state, path, token }) => {
    const comment = state.comments.find(({ id }) => id === Number(path.comment_id));
    if (!comment) return NOT_FOUND;
    if (comment.locked && comment.user.id !== token.user.id) return FORBIDDEN;
    state.comments = state.comments.filter((each) => each !== comment);
    return { status: 204 };
  },

  [`get ${REPO}/commits/{ref}`]: ({ state, path }) => {
    const commit = state.resolve(path.ref!);
    return commit ? ok(commitOf(commit)) : error(422, `No commit found for SHA: ${path.ref}`);
  },

  [`get ${REPO}/git/commits/{commit_sha}`]: ({ state, path }) => {
    const commit = state.objects.commits.get(path.commit_sha!);
    if (!commit) return NOT_FOUND;
    const verification = {
      verified: false,
      reason: "unsigned",
      signature: null,
      payload: null,
      verified_at: null,
    };
    return ok(
      filled("git-commit", {
        sha: commit.sha,
        tree: { sha: commit.tree, url: "https://github.test/" },
        parents: [],
        verification,
      }),
    );
  },

  [`get ${REPO}/git/trees/{tree_sha}`]: ({ state, path, query }) => {
    const sha = state.objects.commits.get(path.tree_sha!)?.tree ?? path.tree_sha!;
    const tree = state.objects.trees.get(sha);
    if (!tree) return NOT_FOUND;
    const all: Entry[] = query.has("recursive") ? state.objects.recursive(sha) : tree;
    return ok({
      sha,
      url: "https://github.test/",
      tree: all.slice(0, state.listingLimit),
      truncated: all.length > state.listingLimit,
    });
  },

  [`get ${REPO}/git/blobs/{file_sha}`]: ({ state, path }) => {
    const bytes = state.objects.blobs.get(path.file_sha!);
    if (!bytes) return NOT_FOUND;
    return ok({
      sha: path.file_sha,
      node_id: "B_1",
      url: "https://github.test/",
      size: bytes.length,
      encoding: "base64",
      // GitHub breaks its lines, too.
      content: bytes.toString("base64").replace(/(.{60})/g, "$1\n"),
    });
  },

  [`get ${REPO}/compare/{basehead}`]: ({ state, path }) => {
    const [base, head] = (path.basehead ?? "").split("...").map((ref) => state.resolve(ref));
    if (!base || !head) return NOT_FOUND;
    const merge = state.objects.mergeBase(base.sha, head.sha);
    if (!merge) return error(404, "No common ancestor between the two commits");
    return ok(
      filled("commit-comparison", {
        base_commit: commitOf(base),
        merge_base_commit: commitOf(merge),
        commits: [],
      }),
    );
  },

  [`get ${REPO}/pulls/{pull_number}`]: ({ state, path }) => {
    const pull = state.pulls.get(Number(path.pull_number));
    if (!pull) return NOT_FOUND;
    const whole = filled("pull-request", { number: Number(path.pull_number) }) as {
      head: Record<string, unknown>;
      base: Record<string, unknown>;
    };
    return ok({ ...whole, head: { ...whole.head, sha: pull.head }, base: { ...whole.base, ref: pull.base } });
  },
};

function tooLong(): Reply {
  const fault = {
    resource: "IssueComment",
    code: "unprocessable",
    field: "data",
    message: "Body is too long or blank",
  };
  return {
    status: 422,
    body: {
      message: "Validation Failed",
      errors: [fault],
      documentation_url: "https://docs.github.test/rest",
    },
  };
}

const commentOf = (state: RepositoryState) => (comment: StoredComment) =>
  filled("issue-comment", {
    id: comment.id,
    body: comment.body,
    html_url: `https://github.test/${state.fullName}/pull/${comment.issue}#issuecomment-${comment.id}`,
    user: userOf(comment.user),
    author_association: "NONE",
  });

const userOf = (user: User) => filled("simple-user", { ...user });

function commitOf(commit: Commit): Record<string, unknown> {
  const whole = filled("commit", { sha: commit.sha, parents: [] }) as { commit: Record<string, unknown> };
  return {
    ...whole,
    commit: {
      ...whole.commit,
      message: commit.message,
      tree: { sha: commit.tree, url: "https://github.test/" },
    },
  };
}
