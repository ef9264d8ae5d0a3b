// The line by which a gate knows its own comment again, and the commit that the comment is about.

/** What the comments of every gate begin with. */
export const OURS = "<!-- safetywashing-gate: ";

/** What the comments of one gate begin with, whatever commit they are about. A key has no space: it is encoded. */
export const startOf = (key: string): string => `${OURS}${encodeURIComponent(Buffer.from(key).toString())} `;

/**
 * A comment of the Markdown that readers do not see. The key is encoded, so that no workflow's name can end it early.
 * @param key the gate's: two gates in one repository have two
 * @param commit full id
 */
export const markerOf = (key: string, commit: string): string => `${startOf(key)}at ${commit} -->`;

/** The commit that a comment of ours is about; null where it is no such comment, or an old one that does not say. */
export function commitOf(body: string): string | null {
  return /^<!-- safetywashing-gate: [^ ]{1,1000} at ([0-9a-f]{40,64}) -->/.exec(body)?.[1] ?? null;
}

const OUT_OF_DATE = "> **Out of date.**";

export const isMarked = (body: string): boolean => body.split("\n", 2)[1]?.startsWith(OUT_OF_DATE) ?? false;

/** The same comment, with a word on top that it is about an older commit; null where that stands there already. */
export function markOutOfDate(body: string): string | null {
  if (isMarked(body)) return null;
  const [marker = "", ...rest] = body.split("\n");
  const commit = commitOf(body);
  const about = commit === null ? "an older commit" : `commit ${commit.slice(0, 7)}`;
  return [marker, `${OUT_OF_DATE} This is about ${about}; the pull request has moved on.`, "", ...rest].join(
    "\n",
  );
}

/** The workflow and job, unless `report-id` says otherwise. */
export function gateKey(reportId: string | null, workflow: string, job: string): string {
  return reportId ?? `${workflow}/${job}`;
}
