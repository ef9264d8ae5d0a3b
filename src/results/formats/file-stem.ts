// The name of a file without folder and ending: a benchmark's name where the content has none.
export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.replace(/(?:\.(?:jsonl?|csv|tsv|md|markdown|tex|txt)){1,4}$/i, "") || name;
}
