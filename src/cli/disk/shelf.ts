// The bundled pools, from the folder pools/ beside dist/. A pool is read and parsed when it is asked for, once.
import { readFileSync } from "node:fs";
import { type Fault, InputError, quote } from "../../errors.ts";
import { BUNDLED_POOLS, type PoolShelf, poolShelf } from "../../pool/shelf.ts";
import { didYouMean } from "../did-you-mean.ts";
import { reasonOf } from "./reason.ts";

/** One level up from the bundle (dist/) stands pools/, in the repository and in the package. */
export function bundledPools(folder: URL = besideTheBundle()): PoolShelf {
  const shelf = poolShelf(BUNDLED_POOLS, (file) => read(new URL(file, folder)));
  return {
    ...shelf,
    get(name) {
      if (!shelf.names.includes(name)) throw new InputError(unknownPool(name));
      return shelf.get(name);
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

function besideTheBundle(): URL {
  // In a variable of its own: the bundler takes `new URL("…", import.meta.url)` for an asset to be copied.
  const here = import.meta.url;
  return new URL("../pools/", here);
}
