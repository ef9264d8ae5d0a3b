// The conversation of a pull request, as far as the gate needs it.
import type { Client } from "../client.ts";

export interface PostedComment {
  id: number;
  body: string;
  url: string;
  author: { id: number; type: string } | null;
}

export interface Thread {
  /** All pages. */
  list(): Promise<PostedComment[]>;
  /** Neither is tried again by itself: a lost reply may belong to a comment that stands, and a newer run may have come. */
  create(body: string): Promise<PostedComment>;
  update(id: number, body: string): Promise<PostedComment>;
  remove(id: number): Promise<void>;
}

const ONCE = { request: { retries: 0 } };

export function openThread(
  client: Client,
  repository: { owner: string; repo: string },
  pullRequest: number,
): Thread {
  const at = { ...repository, issue_number: pullRequest };
  return {
    list: async () =>
      (await client.paginate(client.rest.issues.listComments, { ...at, per_page: 100 })).map(posted),
    create: async (body) => posted((await client.rest.issues.createComment({ ...at, body, ...ONCE })).data),
    update: async (comment_id, body) =>
      posted((await client.rest.issues.updateComment({ ...repository, comment_id, body, ...ONCE })).data),
    remove: async (id) => {
      await client.rest.issues.deleteComment({ ...repository, comment_id: id });
    },
  };
}

interface RawComment {
  id: number;
  body?: string;
  html_url: string;
  user: { id: number; type: string } | null;
}

const posted = ({ id, body = "", html_url: url, user }: RawComment): PostedComment => ({
  id,
  body,
  url,
  author: user && { id: user.id, type: user.type },
});
