// One folding of names, for headings, metrics, benchmarks and capability benchmarks: what is one name by it is one name
// everywhere, so that nothing that is pinned, asked for or left out by name is escaped by spelling it otherwise.

/** Without regard to case, width, blanks, hyphens and dashes, underscores, and characters that are not seen. */
export function loose(text: string): string {
  if (PLAIN.test(text)) return text;
  const before = folded.get(text);
  if (before !== undefined) return before;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const made = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\p{Pd}\p{Cf}]+/gu, "");
  folded.set(text, made);
  return made;
}

/** Nothing of it is folded. */
const PLAIN = /^[a-z0-9.]*$/;

/** Names of a pool's benchmarks are held against each benchmark of a run. */
const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;
