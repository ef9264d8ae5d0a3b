// The bundled pools, from the folder pools/. A pool is read and parsed when it is asked for, once.
import { existsSync, readFileSync } from "node:fs";
import { didYouMean } from "../../did-you-mean.ts";
import { type Fault, InputError, quote } from "../../errors.ts";
import { BUNDLED_POOLS } from "../../generated/pools.ts";
import { bundledName, type PoolShelf, poolShelf } from "../../pool/shelf.ts";
import { reasonOf } from "./reason.ts";

/** `folder` is where the pools are; the program's own unless told. */
export function bundledPools(folder: URL = nearestPools()): PoolShelf {
  const shelf = poolShelf(BUNDLED_POOLS, (file) => read(new URL(file, folder)));
  return {
    ...shelf,
    get(name) {
      const own = bundledName(shelf, name);
      if (own === null) throw new InputError(unknownPool(name));
      return shelf.get(own);
    },
  };
}

/** What is wrong with a name that is no bundled pool's and no file's. */
export function unknownPool(name: string): Fault {
  const near = didYouMean(name, BUNDLED_POOLS);
  return {
    message: "there is no pool of this name, and no file",
    found: quote(name),
    expected: `auto, the path of a pool file, or one of ${BUNDLED_POOLS.join(", ")}`,
    ...(near !== null && { remedy: near }),
  };
}

function read(file: URL): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(`a bundled pool is missing (${file.pathname}): ${reasonOf(error)}`, { cause: error });
  }
}

/** The nearest pools/ above this module: it stands beside dist/ and lib/, and beside src/. */
function nearestPools(): URL {
  // In a variable of its own: the bundler takes `new URL("…", import.meta.url)` for an asset to be copied.
  const here = import.meta.url;
  for (const up of ["../", "../../", "../../../"]) {
    const folder = new URL(`${up}pools/`, here);
    if (existsSync(folder)) return folder;
  }
  return new URL("../pools/", here);
}
