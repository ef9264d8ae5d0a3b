// Where results go: standard output, or the file of --output. Messages go to standard error, unless --quiet.
import { existsSync, mkdirSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { InputError, quote } from "../errors.ts";
import type { InputFile } from "../results/input-file.ts";
import { reasonOf } from "./disk/reason.ts";
import { helpText } from "./help-layout.ts";
import { inert, inertResult } from "./inert.ts";
import { knownColumns, type World } from "./world.ts";

/** Writes a result in its format; the promise ends when the stream has taken it. */
export async function writeResult(
  world: World,
  text: string,
  file: string | undefined,
  format = "text",
): Promise<void> {
  const whole = inertResult(text.endsWith("\n") ? text : `${text}\n`, format);
  if (file === undefined || file === "-") {
    await new Promise<void>((done) => world.stdout.write(whole, () => done()));
    return;
  }
  writeFile(resolve(world.folder, file), whole, file);
}

/** A value as a file of JSON. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Columns to which a table is fitted; undefined where nobody says: a pipe, a file. */
export function resultColumns(world: World, file: string | undefined): number | undefined {
  return file === undefined || file === "-" ? knownColumns(world.stdout, world.env) : undefined;
}

/** Running text, fitted to so many columns line by line. */
export function fitted(text: string, columns: number | undefined): string {
  return columns === undefined ? text : helpText(text, columns);
}

/** Writes a file, with the folders above it. `shown` is the path as the user wrote it. */
export function writeFile(path: string, text: string, shown: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw new InputError({ file: shown, message: `cannot be written: ${reasonOf(error)}` });
  }
}

/** Folder by folder: Node's own way of making several never ends where a file system takes none, as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(path)) throw error;
  }
}

/** @throws InputError for a folder of reports that is a file: told before the work, and once */
export function refuseFileAsFolder(option: string, path: string, folder: string): void {
  const stats = statSync(resolve(folder, path), { throwIfNoEntry: false });
  if (stats === undefined || stats.isDirectory()) return;
  throw new InputError({
    message: `--${option} is a file`,
    found: quote(path),
    expected: "a folder, or a name that is free",
  });
}

/** @throws InputError where --output is a file that was named as input: its content would be lost */
export function refuseOverInput(
  files: readonly InputFile[],
  output: string | undefined,
  folder: string,
): void {
  if (output === undefined || output === "-") return;
  const target = realPath(resolve(folder, output));
  const same = files.find(({ path, named }) => named && realPath(resolve(folder, path)) === target);
  if (same === undefined) return;
  throw new InputError({
    message: "--output would overwrite its own input",
    found: quote(same.path),
    expected: "another file",
  });
}

/** Two names may be one file. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** A message for people. */
export function say(world: World, quiet: boolean, text: string): void {
  if (!quiet) tell(world, text);
}

/** A message that --quiet does not silence: an error. */
export function tell(world: World, text: string): void {
  world.stderr.write(inert(`${text}\n`));
}
