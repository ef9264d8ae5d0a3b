// One comment per gate: found again by its marker, updated in place, never doubled. The text is made elsewhere.
import { statusOf } from "../api-fault.ts";
import type { PostedComment, Thread } from "./thread.ts";

export interface Posting {
  /** Begins with the marker. */
  body: string;
  marker: string;
  /** false: only a comment that is there already is brought up to date. */
  create: boolean;
  /** Between attempts to create; in seconds. */
  wait: (seconds: number) => Promise<void>;
}

export interface Posted {
  did: "created" | "updated" | "unchanged" | "nothing";
  url: string | null;
}

/**
 * A marker can be copied by anybody, so only a bot's comment that begins with it counts (a workflow's token may not
 * ask who it is); of several the oldest. One that may not be changed is another bot's, and is passed over.
 */
export async function postComment(thread: Thread, posting: Posting): Promise<Posted> {
  const found = await thread.list();
  const candidates = found.filter(
    ({ body, author }) => body.startsWith(posting.marker) && author?.type === "Bot",
  );
  for (const candidate of candidates.sort(byAge)) {
    const kept = await bring(thread, candidate, posting.body);
    if (kept === null) continue;
    // Nothing was written, so nothing shows that it is ours: another bot's of the same words must not leave ours stale.
    if (kept === candidate) await bringOthers(thread, candidate, candidates, posting.body);
    await removeDoubles(thread, doublesOf(kept, candidates));
    return { did: kept === candidate ? "unchanged" : "updated", url: kept.url };
  }
  if (!posting.create) return { did: "nothing", url: null };
  const created = await create(thread, posting, new Set(found.map(({ id }) => id)));
  return settle(thread, created, posting);
}

/** Another run may have created its own meanwhile. Both look again, and both keep the oldest of the same author. */
async function settle(thread: Thread, created: PostedComment, { body, marker }: Posting): Promise<Posted> {
  const all = await thread.list();
  const ours = all.filter((each) => each.body.startsWith(marker) && each.author?.id === created.author?.id);
  const oldest = ours.sort(byAge)[0];
  if (oldest === undefined || oldest.id >= created.id) {
    await removeDoubles(thread, doublesOf(created, ours));
    return { did: "created", url: created.url };
  }
  const kept = await bring(thread, oldest, body);
  if (kept === null) return { did: "created", url: created.url };
  await removeDoubles(thread, doublesOf(kept, ours));
  return { did: kept === oldest ? "unchanged" : "updated", url: kept.url };
}

/** @returns the comment with the body; null where it may not be changed, or is gone */
async function bring(thread: Thread, comment: PostedComment, body: string): Promise<PostedComment | null> {
  if (sameText(comment.body, body)) return comment;
  try {
    return await thread.update(comment.id, body);
  } catch (error) {
    if ([403, 404].includes(statusOf(error))) return null;
    throw error;
  }
}

async function bringOthers(
  thread: Thread,
  kept: PostedComment,
  candidates: readonly PostedComment[],
  body: string,
): Promise<void> {
  const done = new Set([kept.author?.id]);
  for (const other of candidates) {
    if (done.has(other.author?.id)) continue;
    done.add(other.author?.id);
    await bring(thread, other, body);
  }
}

const ATTEMPTS = 4;

/** @param before comments that stood before: whatever is new and has our text is ours, its reply was lost */
async function create(
  thread: Thread,
  { body, wait }: Posting,
  before: ReadonlySet<number>,
): Promise<PostedComment> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await thread.create(body);
    } catch (error) {
      const status = statusOf(error);
      if (attempt === ATTEMPTS || (status !== 0 && status < 500)) throw error;
      await wait(attempt ** 2);
      const arrived = (await thread.list()).find((each) => !before.has(each.id) && sameText(each.body, body));
      if (arrived) return arrived;
    }
  }
}

const doublesOf = (kept: PostedComment, all: readonly PostedComment[]) =>
  all.filter(({ id, author }) => id !== kept.id && author?.id === kept.author?.id);

/** A double that another run has already removed is gone: that is what was wanted. */
async function removeDoubles(thread: Thread, doubles: readonly PostedComment[]): Promise<void> {
  for (const { id } of doubles) {
    try {
      await thread.remove(id);
    } catch (error) {
      if (![403, 404].includes(statusOf(error))) throw error;
    }
  }
}

const byAge = (a: PostedComment, b: PostedComment) => a.id - b.id;

/** GitHub may hand back other line ends, and trims. */
const sameText = (a: string, b: string) =>
  a.replaceAll("\r\n", "\n").trim() === b.replaceAll("\r\n", "\n").trim();
