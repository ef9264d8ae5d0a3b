// A program as one file and its chunks: NAME.js, beside it the folder NAME/ with a file for each part that is imported when
// it is used, and NAME.licenses.txt. ncc makes them; where they stand is settled here, so that two programs share a folder.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { licencesOf } from "./licences.ts";

export const run = (...args: string[]) =>
  execFileSync("npx", ["--no-install", ...args], { stdio: ["ignore", "ignore", "inherit"] });

/**
 * commander starts programs for subcommands that are files of their own, of which there are none here: what that takes is
 * loaded if it is asked for, since it is a third of Node's own start.
 */
const STARTS_PROGRAMS =
  /module\.exports = (__WEBPACK_EXTERNAL_createRequire\(import\.meta\.url\)\("node:child_process"\));/;

/** Where ncc's runtime looks for a chunk. */
const PLACE_OF_CHUNK = 'return "" + chunkId + ".index.js"';

interface BundleOptions {
  /** Compiled JavaScript, inside the repository, where the bundler finds node_modules. */
  entry: string;
  /** Folder of the bundle's own to work in. */
  work: string;
  out: string;
  name: string;
  /** Whether blanks and comments are worth leaving out: half of a command's start is reading the program. */
  compact?: boolean;
}

export function bundle({ entry, work, out, name, compact = false }: BundleOptions): void {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  run("ncc", "build", entry, "-o", work, "--stats-out", join(work, "stats.json"));
  writeFileSync(
    join(out, `${name}.licenses.txt`),
    licencesOf(readFileSync(join(work, "stats.json"), "utf8")),
  );
  const chunks = readdirSync(work).filter((file) => /^\d+\.index\.js$/.test(file));
  const text = readFileSync(join(work, "index.js"), "utf8");
  if (chunks.length > 0 && text.split(PLACE_OF_CHUNK).length !== 2) {
    throw new Error("ncc's runtime names its chunks in another way than this script knows");
  }
  writeFileSync(
    join(work, "index.js"),
    text
      .replace(PLACE_OF_CHUNK, `return "${name}/" + chunkId + ".js"`)
      .replace(STARTS_PROGRAMS, "module.exports = { get spawn() { return $1.spawn; } };"),
  );
  rmSync(join(out, name), { recursive: true, force: true });
  mkdirSync(join(out, name), { recursive: true });
  for (const chunk of chunks) {
    renameSync(join(work, chunk), join(out, name, chunk.replace(".index.js", ".js")));
  }
  cpSync(join(work, "index.js"), join(out, `${name}.js`));
  if (compact)
    shrink([join(out, `${name}.js`), ...readdirSync(join(out, name)).map((f) => join(out, name, f))], out);
}

/** Without comments and blanks, and in ASCII, which V8 keeps in one byte a character. Names stay: a stack trace is readable. */
function shrink(files: readonly string[], out: string): void {
  run(
    "esbuild",
    ...files,
    "--minify-whitespace",
    "--charset=ascii",
    "--legal-comments=none",
    "--format=esm",
    "--platform=node",
    "--target=node20",
    "--log-level=error",
    "--allow-overwrite",
    `--outbase=${out}`,
    `--outdir=${out}`,
  );
}
