// The nearest of some names, for who has misspelt one.
import { distance } from "fastest-levenshtein";
import { quote } from "./errors.ts";

/** Nobody misspells a longer one, and comparing it takes its length times that of every other name. */
const LONGEST = 200;

/** Those within a third of the name's length (at least one change), nearest first, at most three. Case is ignored. */
export function likelyMeant(name: string, names: readonly string[]): string[] {
  if (name.length > LONGEST) return [];
  const wanted = name.toLowerCase();
  const most = Math.max(1, Math.ceil(wanted.length / 3));
  return names
    .map((candidate) => ({ candidate, changes: changesTo(wanted, candidate.toLowerCase()) }))
    .filter(({ changes }) => changes <= most)
    .sort((a, b) => a.changes - b.changes || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** A beginning that fits counts as near: who types `chat` means chat-2024. */
function changesTo(wanted: string, candidate: string): number {
  if (wanted.length >= 3 && candidate.startsWith(wanted)) return 1;
  return distance(wanted, candidate);
}

/** `Did you mean "a" or "b"?`, or null where no name is near. `shown` is how a name is to be written. */
export function didYouMean(
  name: string,
  names: readonly string[],
  shown: (name: string) => string = (same) => same,
): string | null {
  const near = likelyMeant(name, names).map((each) => quote(shown(each)));
  return near.length === 0 ? null : `Did you mean ${near.join(" or ")}?`;
}
