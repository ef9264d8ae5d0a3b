// One comment per gate: found again by its marker, updated in place, never doubled. The text is made elsewhere.
import { statusOf } from "../api-fault.ts";
import { commitOf, isMarked, markOutOfDate, OURS } from "./marker.ts";
import type { PostedComment, Thread } from "./thread.ts";

export interface Posting {
  /** Begins with the whole marker. */
  body: string;
  /** What this gate's comments begin with. */
  start: string;
  /** false: only a comment that is there already is brought up to date. */
  create: boolean;
  /** Between attempts to write; in seconds. */
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
    ({ body, author }) => body.startsWith(posting.start) && author?.type === "Bot",
  );
  for (const candidate of candidates.sort(byAge)) {
    const kept = await bring(thread, candidate, posting);
    if (kept === null) continue;
    // Nothing was written, so nothing shows that it is ours: another bot's of the same words must not leave ours stale.
    if (kept === candidate) await bringOthers(thread, candidate, candidates, posting);
    await removeDoubles(thread, doublesOf(kept, candidates));
    await markOthers(thread, kept, found, posting);
    if (kept !== candidate) await makeStand(thread, kept, posting);
    return { did: kept === candidate ? "unchanged" : "updated", url: kept.url };
  }
  if (!posting.create) return { did: "nothing", url: null };
  const created = await create(thread, posting, new Set(found.map(({ id }) => id)));
  await markOthers(thread, created, found, posting);
  return settle(thread, created, posting);
}

const MOST_REPEATS = 3;

/** An older commit's run, overtaken while it wrote, may have written over this one since: looks, and writes again. */
async function makeStand(thread: Thread, { id }: PostedComment, posting: Posting): Promise<void> {
  for (let i = 0; i < MOST_REPEATS; i++) {
    const now = (await thread.list()).find((each) => each.id === id);
    const ours = now !== undefined && commitOf(now.body) === commitOf(posting.body);
    if (now === undefined || (ours && !isMarked(now.body))) return;
    if ((await bring(thread, now, posting)) === null) return;
  }
}

/** Another run may have created its own meanwhile. Both look again, and both keep the oldest of the same author. */
async function settle(thread: Thread, created: PostedComment, posting: Posting): Promise<Posted> {
  const all = await thread.list();
  const ours = all.filter(
    (each) => each.body.startsWith(posting.start) && each.author?.id === created.author?.id,
  );
  const oldest = ours.sort(byAge)[0];
  if (oldest === undefined || oldest.id >= created.id) {
    await removeDoubles(thread, doublesOf(created, ours));
    return { did: "created", url: created.url };
  }
  const kept = await bring(thread, oldest, posting);
  if (kept === null) return { did: "created", url: created.url };
  await removeDoubles(thread, doublesOf(kept, ours));
  if (kept !== oldest) await makeStand(thread, kept, posting);
  return { did: kept === oldest ? "unchanged" : "updated", url: kept.url };
}

/** @returns the comment with the body; null where it may not be changed, or is gone */
async function bring(
  thread: Thread,
  comment: PostedComment,
  { body, wait }: Posting,
): Promise<PostedComment | null> {
  if (sameText(comment.body, body)) return comment;
  try {
    return await persistently(() => thread.update(comment.id, body), wait);
  } catch (error) {
    if ([403, 404].includes(statusOf(error))) return null;
    throw error;
  }
}

async function bringOthers(
  thread: Thread,
  kept: PostedComment,
  candidates: readonly PostedComment[],
  posting: Posting,
): Promise<void> {
  const done = new Set([kept.author?.id]);
  for (const other of candidates) {
    if (done.has(other.author?.id)) continue;
    done.add(other.author?.id);
    await bring(thread, other, posting);
  }
}

/**
 * What else stands there of the same author, under another key (a job renamed, another gate), and is about an older
 * commit: it is marked as that. The gate that it belongs to, if there still is one, writes over it.
 */
async function markOthers(
  thread: Thread,
  kept: PostedComment,
  found: readonly PostedComment[],
  { body, start }: Posting,
): Promise<void> {
  const others = found.filter(
    (each) =>
      each.author?.id === kept.author?.id &&
      each.body.startsWith(OURS) &&
      !each.body.startsWith(start) &&
      commitOf(each.body) !== commitOf(body),
  );
  for (const { id, body: old } of others) {
    const marked = markOutOfDate(old);
    if (marked !== null) await unlessRefused(() => thread.update(id, marked));
  }
}

const ATTEMPTS = 4;

/** Tries it again after what may pass; `arrived` looks whether an attempt came through though its reply was lost. */
async function persistently(
  write: () => Promise<PostedComment>,
  wait: Posting["wait"],
  arrived: () => Promise<PostedComment | undefined> = async () => undefined,
): Promise<PostedComment> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      if (attempt === ATTEMPTS || !mayPass(error)) throw error;
      await wait(attempt ** 2);
      const there = await arrived();
      if (there) return there;
    }
  }
}

const mayPass = (error: unknown) => {
  const status = statusOf(error);
  return error instanceof Error && error.name !== "MovedOn" && (status === 0 || status >= 500);
};

/** @param before comments that stood before: whatever is new and has our text is ours, its reply was lost */
function create(
  thread: Thread,
  { body, wait }: Posting,
  before: ReadonlySet<number>,
): Promise<PostedComment> {
  const arrived = async () =>
    (await thread.list()).find((each) => !before.has(each.id) && sameText(each.body, body));
  return persistently(() => thread.create(body), wait, arrived);
}

const doublesOf = (kept: PostedComment, all: readonly PostedComment[]) =>
  all.filter(({ id, author }) => id !== kept.id && author?.id === kept.author?.id);

/** A double that another run has already removed is gone: that is what was wanted. */
async function removeDoubles(thread: Thread, doubles: readonly PostedComment[]): Promise<void> {
  for (const { id } of doubles) await unlessRefused(() => thread.remove(id));
}

async function unlessRefused(deed: () => Promise<unknown>): Promise<void> {
  try {
    await deed();
  } catch (error) {
    if (![403, 404].includes(statusOf(error))) throw error;
  }
}

const byAge = (a: PostedComment, b: PostedComment) => a.id - b.id;

/** GitHub may hand back other line ends, and trims. */
const sameText = (a: string, b: string) =>
  a.replaceAll("\r\n", "\n").trim() === b.replaceAll("\r\n", "\n").trim();
