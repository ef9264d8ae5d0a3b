// The bundled pools, from the folder pools/ beside dist/ in the Action's own repository.
import { readFileSync } from "node:fs";
import { type PoolShelf, poolShelf } from "../pool/shelf.ts";

// In a variable of its own: the bundler takes `new URL("…", import.meta.url)` for a file to copy.
const here = import.meta.url;

export function bundledPools(folder: URL = new URL("../pools/", here)): PoolShelf {
  return poolShelf((file) => readFileSync(new URL(file, folder), "utf8"));
}
