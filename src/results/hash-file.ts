// The SHA-256 of a file, by which whoever reads a result can tell that they hold the same one.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { InputFile } from "./input-file.ts";

/** Read at once; a log may be far larger than what one wants in memory. */
const CHUNK = 1024 * 1024;

/** 64 hexadecimal digits, as `sha256sum` prints them. */
export async function hashFile(file: InputFile): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += CHUNK) {
    hash.update(await file.read(at, Math.min(CHUNK, file.size - at)));
  }
  return bytesToHex(hash.digest());
}
