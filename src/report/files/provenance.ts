// What an exported verdict rests on beside the assessment: the files, by their hashes, and the day.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { hashFile } from "../../results/hash-file.ts";
import type { InputFile } from "../../results/input-file.ts";

export interface HashedFile {
  /** What it was read as. */
  role: "results" | "items" | "policy" | "pool";
  /** As the user would write it. */
  file: string;
  /** 64 hexadecimal digits. */
  sha256: string;
}

export interface Provenance {
  /** Every file that the verdict rests on, by role and path. */
  files: readonly HashedFile[];
  /** ISO date (UTC) on which the record is made. */
  today: string;
}

const ROLES: readonly HashedFile["role"][] = ["results", "items", "policy", "pool"];

/** In a fixed order, whatever the order of the arguments. */
export function provenance(files: readonly HashedFile[], today: string): Provenance {
  const sorted = [...files].sort(
    (a, b) =>
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
  );
  return { files: sorted, today };
}

/** Reads every file once more. */
export async function hashed(
  files: Readonly<Record<HashedFile["role"], readonly InputFile[]>>,
  today: string,
): Promise<Provenance> {
  const all: HashedFile[] = [];
  for (const role of ROLES) {
    for (const file of files[role]) all.push({ role, file: file.path, sha256: await hashFile(file) });
  }
  return provenance(all, today);
}

/** One hash for all of them: what `sha256sum FILES… | sha256sum` prints, the files in this order. */
export function hashOfAll({ files }: Provenance): string {
  return bytesToHex(sha256(utf8ToBytes(files.map(({ file, sha256: of }) => `${of}  ${file}\n`).join(""))));
}
