// What the operating system refused, in words.
import { messageOf } from "../../errors.ts";

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  EEXIST: "a part of the path is a file, not a folder",
  ENOTDIR: "a part of the path is not a folder",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its symbolic links go in a circle",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  EMFILE: "too many files are open",
  ENXIO: "it is a socket or a device that nobody serves",
};

/** The reason in words, from an error of node:fs. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return WORDS[code] ?? (code || messageOf(error));
}

/** ENOENT, EACCES, …; empty for what is no error of the system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
