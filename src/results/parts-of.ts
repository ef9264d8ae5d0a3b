// Which candidates are the parts of a group, and the note that they are not judged by themselves.
import { quote } from "../errors.ts";
import type { ReadingNote } from "./benchmark-results.ts";
import type { Candidate } from "./candidates.ts";

/** Candidates by the group that they are a part of. */
type ByGroup = ReadonlyMap<string | undefined, readonly Candidate[]>;

/** What a group stands for is not judged by itself: that must be seen. */
export function partsNote({ benchmark, from }: Candidate, byGroup: ByGroup): ReadingNote[] {
  const parts = (byGroup.get(benchmark) ?? []).map((c) => c.benchmark);
  const names = [...new Set(parts)].filter((name) => name !== benchmark);
  if (names.length === 0) return [];
  const shown = names.slice(0, 20).map(quote).join(", ");
  const more = names.length > 20 ? ` and ${names.length - 20} more` : "";
  const text = `${quote(benchmark)} stands for its parts, which are not judged by themselves: ${shown}${more}`;
  return [{ code: "parts-not-judged", text, place: from[0]!.reading.place }];
}

/** The subtasks of a group that have its metric; a part that is a group itself is read as its own parts. */
export function partsOf(whole: Candidate, byGroup: ByGroup, above: readonly Candidate[] = []): Candidate[] {
  const own = (byGroup.get(whole.benchmark) ?? []).filter(
    (c) =>
      c !== whole && !above.includes(c) && (c.metric === whole.metric || c.from[0]!.reading.meant === false),
  );
  return own.flatMap((part) => {
    const inner = partsOf(part, byGroup, [...above, whole]);
    return inner.length > 0 ? inner : [part];
  });
}
