/** A heading or a name of a benchmark without regard to case, spaces, hyphens and underscores. */
export function loose(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, "");
}
