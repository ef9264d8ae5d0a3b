// The bundled pools, from the folder pools/ beside dist/. A pool is read and parsed when it is asked for, once.
import { readFileSync } from "node:fs";
import { InputError, quote } from "../../errors.ts";
import type { Pool } from "../../generated/pool.ts";
import { BUNDLED_POOLS, type PoolShelf } from "../../pool/shelf.ts";
import { didYouMean } from "../did-you-mean.ts";
import { reasonOf } from "./reason.ts";

/** One level up from the bundle (dist/, lib/) stands pools/, in the repository and in the package. */
export function bundledPools(folder: URL = besideTheBundle()): PoolShelf {
  const read = new Map<string, Pool>();
  return {
    names: BUNDLED_POOLS,
    get(name) {
      const known = read.get(name);
      if (known !== undefined) return known;
      if (!BUNDLED_POOLS.includes(name)) throw new InputError(unknownPool(name));
      const pool = parse(name, new URL(`${name}.json`, folder));
      read.set(name, pool);
      return pool;
    },
  };
}

/** What is wrong with a name that no bundled pool has. */
export function unknownPool(name: string) {
  return {
    message: `there is no bundled pool of this name, and no file`,
    found: quote(name),
    expected: `auto, a path, or one of ${BUNDLED_POOLS.join(", ")}`,
    ...suggestion(name),
  };
}

function suggestion(name: string) {
  const near = didYouMean(name, BUNDLED_POOLS);
  return near === null ? {} : { remedy: near };
}

/** A bundled pool is ours: the tests hold it against its schema, so it is not validated at each run. */
function parse(name: string, file: URL): Pool {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Pool;
  } catch (error) {
    throw new Error(`the bundled pool ${name} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

function besideTheBundle(): URL {
  // In a variable of its own: the bundler takes `new URL("…", import.meta.url)` for an asset to be copied.
  const here = import.meta.url;
  return new URL("../pools/", here);
}
