// The bundled pools, from the folder pools/ beside dist/ in the Action's own repository.
import { readFileSync } from "node:fs";
import { BUNDLED_POOLS, type PoolShelf, poolShelf } from "../pool/shelf.ts";

// In a variable of its own: the bundler takes `new URL("…", import.meta.url)` for a file to copy.
const here = import.meta.url;

export function bundledPools(folder: URL = new URL("../pools/", here)): PoolShelf {
  return poolShelf(BUNDLED_POOLS, (file) => readFileSync(new URL(file, folder), "utf8"));
}
