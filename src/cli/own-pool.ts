// A pool that is a file of the user's.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Fault, InputError } from "../errors.ts";
import type { Pool } from "../generated/pool.ts";
import { bundledName, type PoolShelf } from "../pool/shelf.ts";
import { unknownPool } from "./disk/shelf.ts";
import { readTextFile } from "./disk/text.ts";

/**
 * `place` is where the policy names it, if it does.
 * Throws InputError for a path without a file (most often a misspelt name), and for a faulty pool file.
 */
export async function ownPool(
  path: string,
  folder: string,
  place: Pick<Fault, "file" | "line" | "column"> = {},
): Promise<Pool> {
  if (!existsSync(resolve(folder, path))) throw new InputError({ ...place, ...unknownPool(path) });
  const text = readTextFile(path, folder);
  const { parsePoolFile } = await import("../pool/pool-file.ts");
  return parsePoolFile(text, path);
}

/** A bundled pool by its name, or its name and version, else the file of this path. */
export async function poolNamed(name: string, shelf: PoolShelf, folder: string): Promise<Pool> {
  const own = bundledName(shelf, name);
  return own === null ? ownPool(name, folder) : shelf.get(own);
}
