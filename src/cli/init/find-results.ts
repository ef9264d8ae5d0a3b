// Results files that are already in a repository, recognised by their content: those whose models some pool knows.
import { lstatSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { InputError } from "../../errors.ts";
import { matcherOf } from "../../models/match.ts";
import type { PoolShelf } from "../../pool/shelf.ts";
import { groupBy } from "../../results/candidates.ts";
import { FORMATS } from "../../results/formats/index.ts";
import { recognise } from "../../results/recognise.ts";
import { Source } from "../../results/source.ts";
import { diskFile } from "../disk/file.ts";
import { NOT_ENTERED, search } from "../disk/search.ts";

/** Looked at: more files than this are a data set, not a repository's results. */
const MOST_FILES = 5000;
/** In bytes. */
const LARGEST = 50_000_000;
/** So many models of one pool make a table of numbers a results file. */
const LEAST_MODELS = 3;
/** Above so many files of one folder, init writes a glob. */
const MOST_NAMED = 3;

const PASSED_BY = new Set([...NOT_ENTERED, "dist", "build", "pools", "schemas", "test", "tests", "package"]);

interface Found {
  path: string;
  format: string;
  models: string[];
}

/** Paths and globs for `results:`, in the order of their names; empty where there are none. */
export async function findResults(folder: string, shelf: PoolShelf): Promise<string[]> {
  const paths = await search("**/*.{json,jsonl,csv,tsv,eval,xlsx,md,html,htm,tex}", "", folder, PASSED_BY);
  const found: Found[] = [];
  for (const path of paths.slice(0, MOST_FILES)) {
    const file = await look(path, folder);
    if (file !== null) found.push(file);
  }
  const groups = [...groupBy(found, groupOf).values()];
  const known = groups.filter((group) => knowsEnough(group, shelf));
  // A table in a README, a page or a paper mostly repeats what a results file says.
  const files = known.filter(([first]) => !/\.(md|html?|tex)$/i.test(first!.path));
  return (files.length > 0 ? files : known).flatMap(patternsOf);
}

/** null for what is no results file, or a broken one: init is no judge of files that nobody named. */
async function look(path: string, folder: string): Promise<Found | null> {
  const stats = lstatSync(resolve(folder, path), { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile() || stats.size > LARGEST) return null;
  try {
    const source = new Source(diskFile(path, stats.size, false, folder));
    const format = await recognise(source, FORMATS);
    if (format === undefined) return null;
    const { readings } = await format.read(source, []);
    const models = new Set(readings.flatMap(({ scores }) => scores.map(({ model }) => model)));
    return { path, format: format.name, models: [...models] };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Files of many models stand for themselves; the runs of a harness, one model each, belong together by folder. */
function groupOf({ path, format, models }: Found): string {
  return models.length >= LEAST_MODELS ? path : `${format} in ${topFolder(path)}`;
}

function topFolder(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

function knowsEnough(group: readonly Found[], shelf: PoolShelf): boolean {
  const names = new Set(group.flatMap(({ models }) => models));
  if (names.size < LEAST_MODELS) return false;
  return shelf.names.some((pool) => {
    const matcher = matcherOf(shelf.get(pool));
    let matched = 0;
    for (const name of names) if (matcher.match(name) !== null) matched += 1;
    return matched >= LEAST_MODELS;
  });
}

function patternsOf(group: readonly Found[]): string[] {
  if (group.length <= MOST_NAMED) return group.map(({ path }) => path);
  const folders = group.map(({ path }) => dirname(path).split("/"));
  const shared = folders.reduce((common, parts) =>
    common.slice(0, common.findIndex((part, i) => part !== parts[i]) >>> 0),
  );
  const folder = shared.join("/");
  const endings = [...new Set(group.map(({ path }) => path.slice(path.lastIndexOf(".") + 1)))].sort();
  return endings.map((ending) => `${folder === "" || folder === "." ? "" : `${folder}/`}**/*.${ending}`);
}
