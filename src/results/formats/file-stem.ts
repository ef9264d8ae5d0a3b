// The name of a file without folder and ending: a benchmark's name where the content has none.
export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.replace(/(?:\.(?:jsonl?|csv|tsv|md|markdown|tex|txt|x?html?|xlsx)){1,4}$/i, "") || name;
}

/** Names of files that say nothing of what is in them. */
const ANY =
  /^(?:read[-_ ]?me|index|results?|leader[-_ ]?board|tables?|benchmarks?|data|output|scores?|main|page|untitled)$/i;

/** What a document with one unnamed score measures: its title, where the file's name says nothing. */
export function documentName(path: string, title: string | undefined): string {
  const stem = fileStem(path);
  return ANY.test(stem) ? (title ?? stem) : stem;
}
