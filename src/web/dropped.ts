// What somebody dropped, chose or pasted, as files with the paths that the command line would see.
import type { DroppedFile } from "./messages.ts";

/** Files and whole folders of a drop, in the order of their paths. */
export async function ofDrop(items: DataTransferItemList): Promise<DroppedFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = (await Promise.all(entries.map((entry) => walk(entry)))).flat();
  return sorted(files);
}

/** Files of an input; those of a chosen folder keep their path below it. */
export async function ofInput(files: FileList): Promise<DroppedFile[]> {
  const shown = [...files].filter(
    ({ webkitRelativePath }) => !webkitRelativePath.split("/").some(isPassedBy),
  );
  const read = shown.map((file) => {
    const { webkitRelativePath: path } = file;
    return bytesOf(file, path || file.name, path === "");
  });
  return sorted(await Promise.all(read));
}

/** Pasted text: a name by its looks, so that the reader's words fit. */
export function ofText(text: string): DroppedFile {
  const kind = /^\s*[[{]/.test(text)
    ? "json"
    : /^[ \t]*\|/m.test(text)
      ? "md"
      : /\t/.test(text)
        ? "tsv"
        : "csv";
  return { path: `pasted.${kind}`, bytes: new TextEncoder().encode(text), named: true };
}

/** As on the command line: nobody keeps results there. */
const isPassedBy = (name: string): boolean => name.startsWith(".") || name === "node_modules";

async function walk(entry: FileSystemEntry, named = true): Promise<DroppedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    return [await bytesOf(file, entry.fullPath.replace(/^\//, ""), named)];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const children: FileSystemEntry[] = [];
  // A reader hands out a hundred at a time, and nothing when it is done.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) break;
    children.push(...some);
  }
  const shown = children.filter(({ name }) => !isPassedBy(name));
  return (await Promise.all(shown.map((child) => walk(child, false)))).flat();
}

async function bytesOf(file: File, path: string, named: boolean): Promise<DroppedFile> {
  return { path, bytes: new Uint8Array(await file.arrayBuffer()), named };
}

const sorted = (files: DroppedFile[]): DroppedFile[] =>
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
