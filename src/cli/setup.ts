// What most verbs begin with: the settings (options before policy file before default), the pools, the results files.
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { budgetOf, UNLIMITED } from "../budget.ts";
import { InputError } from "../errors.ts";
import { ownPoolPaths, placeOfPool } from "../gate/pool-for.ts";
import type { Pool } from "../generated/pool.ts";
import { mappingsOf } from "../policy/mappings.ts";
import { readOptions } from "../policy/read-options.ts";
import { resolveSettings, type Settings } from "../policy/settings.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import type { InputFile } from "../results/input-file.ts";
import { OpenQuestion } from "../results/open-question.ts";
import { withResults } from "../results/passed-over.ts";
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
  const settings = resolveSettings(values, file, mappingsOf(map));
  const shelf = bundledPools();
  const ownPools = new Map<string, Pool>();
  for (const path of ownPoolPaths(settings, shelf)) {
    ownPools.set(path, await ownPool(path, folder, placeOfPool(path, settings)));
  }
  return { settings, shelf, ownPools };
}

/** With the files that held results, and those of their items. */
export type ReadFiles = ReadResults & { files: Record<"results" | "items", readonly InputFile[]> };

/** Reads the results files that the settings name: the paths given, else the policy's, else benchmark-results.json. */
export async function readFiles(
  { settings }: Setup,
  world: World,
  { quiet = false, output }: Pick<ProgramOptions, "quiet" | "output">,
  more: ReadOptions = {},
): Promise<ReadFiles> {
  const { results } = settings.values;
  if (settings.from.results === "default") requireDefault(results, world.folder);
  const { folder } = world;
  const files = await filesOf(results, { ...world, sizeLimit: settings.limits["file-size"] });
  refuseOverInput(files, output, folder);
  const given = more.budget ?? budgetOf(settings.limits.seconds, world.clock);
  const budget = shown(given, world, quiet, files);
  const options = { ...readOptions(settings), ...more, budget };
  try {
    const read = await readResults(files, options);
    const results = withResults(files, read.setAside);
    const items: InputFile[] = [];
    return { ...(await withItems(read, settings, folder, items)), files: { results, items } };
  } catch (error) {
    throw withAgain(error, options, async (answered) =>
      withItems(await readResults(files, { ...answered, budget: UNLIMITED }), settings, folder),
    );
  } finally {
    budget.end();
  }
}

/** A question with the way to read again what asked it; an answer may meet the next question. */
function withAgain<T extends ReadOptions>(
  error: unknown,
  options: T,
  read: (options: T) => Promise<ReadResults>,
): unknown {
  if (error instanceof OpenQuestion)
    error.again = (answer) => {
      const answered = { ...options, ...answer };
      return read(answered).catch((next: unknown) => {
        throw withAgain(next, answered, read);
      });
    };
  return error;
}

/** Item results that the results name, beside them on the disk. `opened`: where their files are put down. */
async function withItems(
  read: ReadResults,
  settings: Settings,
  folder: string,
  opened: InputFile[] = [],
): Promise<ReadResults> {
  if (read.benchmarks.every(({ itemsFile }) => itemsFile === undefined)) return read;
  const { attachItems } = await import("../results/items/attach.ts");
  const open = async (path: string) => {
    const stats = statSync(resolve(folder, path), { throwIfNoEntry: false });
    if (!stats?.isFile()) return null;
    opened.push(diskFile(path, stats.size, true, folder));
    return opened.at(-1)!;
  };
  return { ...read, benchmarks: await attachItems(read.benchmarks, open, settings.limits["item-cells"]) };
}

function requireDefault(paths: readonly string[], folder: string): void {
  if (paths.some((path) => existsSync(resolve(folder, path)))) return;
  throw new InputError({
    message: `no results file is named, and there is no ${paths.join(", ")}`,
    expected: "a file, a folder or a glob",
    command: "check PATH",
    remedy: "names it",
  });
}
