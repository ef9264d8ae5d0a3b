// What most verbs begin with: the settings (options before policy file before default), the pools, the results files.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "../errors.ts";
import type { Pool } from "../generated/pool.ts";
import { resolveSettings, type Settings } from "../gate/settings.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import type { BenchmarkResults, ReadingNote } from "../results/benchmark-results.ts";
import { readResults } from "../results/read-results.ts";
import { filesOf } from "./disk/files.ts";
import { bundledPools } from "./disk/shelf.ts";
import { policyOnDisk } from "./policy-on-disk.ts";
import { ownPool } from "./own-pool.ts";
import { watched } from "./progress-line.ts";
import type { World } from "./world.ts";

export interface Setup {
  settings: Settings;
  shelf: PoolShelf;
  /** Pools that are files of the user, by the path that names them. */
  ownPools: ReadonlyMap<string, Pool>;
}

/**
 * @param given raw text by setting name (setting-options.ts)
 * @throws InputError for a wrong setting, a faulty policy, a pool that is neither bundled nor a file
 */
export async function setUp(
  given: Readonly<Record<string, string>>,
  policy: string | undefined,
  folder: string,
): Promise<Setup> {
  const settings = resolveSettings(given, await policyOnDisk(policy, folder));
  const shelf = bundledPools();
  const named = [settings.values.pool, ...Object.values(settings.benchmarks).flatMap(({ pool }) => pool ?? [])];
  const ownPools = new Map<string, Pool>();
  for (const name of new Set(named)) {
    if (name !== "auto" && !shelf.names.includes(name)) ownPools.set(name, await ownPool(name, folder));
  }
  return { settings, shelf, ownPools };
}

/** Reads results files under the settings. With no path given: those of the policy, else benchmark-results.json. */
export async function readFiles(
  { settings }: Setup,
  paths: readonly string[],
  world: World,
  quiet: boolean,
): Promise<{ benchmarks: BenchmarkResults[]; notes: ReadingNote[] }> {
  const wanted = paths.length > 0 ? paths : settings.values.results;
  if (paths.length === 0 && settings.from.results === "default") requireDefault(wanted, world.folder);
  const files = await filesOf(wanted, {
    folder: world.folder,
    stdin: world.stdin,
    sizeLimit: settings.limits["file-size"],
  });
  const watch = watched(files, world, quiet);
  try {
    return await readResults(watch.files, {
      benchmark: settings.values.benchmark,
      ...(settings.values.metric === null ? {} : { metric: settings.values.metric }),
      duplicateRuns: settings.values["duplicate-runs"],
      orientations: pinnedOrientations(settings),
      fileSizeLimit: settings.limits["file-size"],
      fileCountLimit: settings.limits.files,
    });
  } finally {
    watch.end();
  }
}

function requireDefault(paths: readonly string[], folder: string): void {
  if (paths.some((path) => existsSync(resolve(folder, path)))) return;
  throw new InputError({
    message: `no results file is named, and there is no ${paths.join(", ")}`,
    expected: "a file, a folder or a glob",
    remedy: "Name it: safetywashing-gate check PATH",
  });
}
