// The bundled pools, from the folder pools/ beside dist/ in the Action's own repository.
import { readFileSync } from "node:fs";
import { BUNDLED_POOLS } from "../generated/pools.ts";
import { type PoolShelf, poolShelf } from "../pool/shelf.ts";

export function bundledPools(folder: URL): PoolShelf {
  return poolShelf(BUNDLED_POOLS, (file) => readFileSync(new URL(file, folder), "utf8"));
}
