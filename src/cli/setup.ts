// What most verbs begin with: the settings (options before policy file before default), the pools, the results files.
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { budgetOf, UNLIMITED } from "../budget.ts";
import { byName } from "../by-name.ts";
import { InputError, quote } from "../errors.ts";
import { ownPoolPaths, placeOfPool } from "../gate/pool-for.ts";
import type { Pool } from "../generated/pool.ts";
import { readOptions } from "../policy/read-options.ts";
import { resolveSettings, type Settings } from "../policy/settings.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import { OpenQuestion } from "../results/open-question.ts";
import { type ReadOptions, type ReadResults, readResults } from "../results/read.ts";
import { diskFile } from "./disk/file.ts";
import { filesOf } from "./disk/files.ts";
import { bundledPools } from "./disk/shelf.ts";
import { refuseOverInput } from "./output.ts";
import { ownPool } from "./own-pool.ts";
import { policyOnDisk } from "./policy-on-disk.ts";
import { shown } from "./progress-line.ts";
import type { ProgramOptions } from "./verb.ts";
import type { World } from "./world.ts";

export interface Setup {
  settings: Settings;
  shelf: PoolShelf;
  /** Pools that are files of the user, by the path that names them. */
  ownPools: ReadonlyMap<string, Pool>;
}

/**
 * @param given raw text by setting name (setting-options.ts)
 * @param policy path of the policy file; undefined: the usual one, if there; null: none
 * @throws InputError for a wrong setting, a faulty policy, a pool that is neither bundled nor a file
 */
export async function setUp(
  given: Readonly<Record<string, string>>,
  policy: string | undefined | null,
  folder: string,
): Promise<Setup> {
  const { map, ...values } = given;
  const file = policy === null ? null : await policyOnDisk(policy, folder);
  const settings = resolveSettings(values, file, map === undefined ? {} : mappings(map));
  const shelf = bundledPools();
  const ownPools = new Map<string, Pool>();
  for (const path of ownPoolPaths(settings, shelf.names)) {
    ownPools.set(path, await ownPool(path, folder, placeOfPool(path, settings)));
  }
  return { settings, shelf, ownPools };
}

/** Lines of `--map 'name=pool model'`; the pool's names have no "=". */
function mappings(lines: string): Record<string, string> {
  return byName(
    lines.split("\n").map((line) => {
      const at = line.lastIndexOf("=");
      const [name, target] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      if (at < 1 || name === "" || target === "")
        throw new InputError({
          message: "--map does not say which name is which pool model",
          found: quote(line),
          expected: "--map 'name in the results=model of the pool'",
        });
      return [name, target];
    }),
  );
}

/** Reads the results files that the settings name: the paths given, else the policy's, else benchmark-results.json. */
export async function readFiles(
  { settings }: Setup,
  world: World,
  { quiet = false, output }: Pick<ProgramOptions, "quiet" | "output">,
  more: ReadOptions = {},
): Promise<ReadResults> {
  const { results } = settings.values;
  if (settings.from.results === "default") requireDefault(results, world.folder);
  const { folder, stdin } = world;
  const files = await filesOf(results, { folder, stdin, sizeLimit: settings.limits["file-size"] });
  refuseOverInput(files, output, folder);
  const given = more.budget ?? budgetOf(settings.limits.seconds, world.clock);
  const budget = shown(given, world, quiet, files);
  const options = { ...readOptions(settings), ...more, budget };
  try {
    return await withItems(await readResults(files, options), settings, folder);
  } catch (error) {
    if (error instanceof OpenQuestion)
      error.again = async (answer) =>
        withItems(await readResults(files, { ...options, budget: UNLIMITED, ...answer }), settings, folder);
    throw error;
  } finally {
    budget.end();
  }
}

/** Item results that the results name, beside them on the disk. */
async function withItems(read: ReadResults, settings: Settings, folder: string): Promise<ReadResults> {
  if (read.benchmarks.every(({ itemsFile }) => itemsFile === undefined)) return read;
  const { attachItems } = await import("../results/items/attach.ts");
  const open = async (path: string) => {
    const stats = statSync(resolve(folder, path), { throwIfNoEntry: false });
    return stats?.isFile() ? diskFile(path, stats.size, true, folder) : null;
  };
  return { ...read, benchmarks: await attachItems(read.benchmarks, open, settings.limits["item-cells"]) };
}

function requireDefault(paths: readonly string[], folder: string): void {
  if (paths.some((path) => existsSync(resolve(folder, path)))) return;
  throw new InputError({
    message: `no results file is named, and there is no ${paths.join(", ")}`,
    expected: "a file, a folder or a glob",
    remedy: "Name it: safetywashing-gate check PATH",
  });
}
