// One folding of names, for headings, metrics, benchmarks and capability benchmarks: what is one name by it is one name
// everywhere, so that nothing that is pinned, asked for or left out by name is escaped by spelling it otherwise.

/** Without regard to case, width, blanks, hyphens and dashes, underscores, and characters that are not seen. */
export function loose(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[ _-]+/g, "");
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\p{Pd}\p{Cf}]+/gu, "");
}
