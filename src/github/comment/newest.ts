// A run may be overtaken: what it writes counts only while its commit is the newest of the pull request. So that is
// asked before every write, and once more after it.
import { commitOf, markOutOfDate } from "./marker.ts";
import type { PostedComment, Thread } from "./thread.ts";

/** The pull request has a newer commit, whose own run reports. */
export class MovedOn extends Error {
  readonly to: string;

  constructor(from: string, to: string) {
    super(
      `The pull request has moved on from ${from.slice(0, 7)} to ${to.slice(0, 7)}: the comment is left to the newer commit's run.`,
    );
    this.name = "MovedOn";
    this.to = to;
  }
}

/**
 * The conversation as one commit's run may write to it.
 * @param newest the pull request's newest commit; null where it cannot be told: then nothing holds the run back
 */
export function whileNewest(thread: Thread, own: string, newest: () => Promise<string | null>): Thread {
  const ask = async () => {
    const now = await newest();
    if (now !== null && now !== own) throw new MovedOn(own, now);
  };
  /** Overtaken between the asking and the writing, the words are at least marked as what they are. */
  const written = async (comment: PostedComment): Promise<PostedComment> => {
    try {
      await ask();
    } catch (error) {
      const now = (await thread.list()).find(({ id }) => id === comment.id);
      const marked = now && commitOf(now.body) === own ? markOutOfDate(now.body) : null;
      if (marked !== null) await thread.update(comment.id, marked);
      throw error;
    }
    return comment;
  };
  return {
    list: async () => {
      await ask();
      return thread.list();
    },
    create: async (body) => {
      await ask();
      return written(await thread.create(body));
    },
    update: async (id, body) => {
      await ask();
      return written(await thread.update(id, body));
    },
    remove: async (id) => {
      await ask();
      await thread.remove(id);
    },
  };
}
