// Compiles src/ and bundles the two entry points: dist/index.js (the Action) and dist/cli.js (the command line).
// `--out DIR` writes elsewhere, so that a test can compare with what is committed.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });
const out = values.out;
const run = (...args: string[]) =>
  execFileSync("npx", ["--no-install", ...args], { stdio: ["ignore", "ignore", "inherit"] });

rmSync("build", { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
run("tsc", "-p", ".");
run("ncc", "build", "build/action.js", "-o", "build/bundle/action", "--license", "licenses.txt");
run("ncc", "build", "build/cli.js", "-o", "build/bundle/cli", "--license", "licenses.txt");
mkdirSync(out, { recursive: true });
cpSync("build/bundle/action/index.js", `${out}/index.js`);
// Half of the start-up of a command is reading the program: without comments and blanks, and in ASCII (which V8 keeps in
// one byte a character), it is read in half the time. Names stay, so that --debug shows a stack trace one can follow.
run(
  "esbuild",
  "build/bundle/cli/index.js",
  "--minify-whitespace",
  "--charset=ascii",
  "--legal-comments=none",
  "--format=esm",
  "--platform=node",
  "--target=node20",
  "--log-level=error",
  `--outfile=${out}/cli.js`,
);
cpSync("build/bundle/action/package.json", `${out}/package.json`);
writeFileSync(`${out}/index.licenses.txt`, mergeLicences("build/bundle/action/licenses.txt"));
writeFileSync(`${out}/cli.licenses.txt`, mergeLicences("build/bundle/cli/licenses.txt"));

/** ncc writes a licence text for each package; hundreds of them are equal. Packages are listed above one copy of their text. */
function mergeLicences(path: string): string {
  const byText = new Map<string, string[]>();
  if (!existsSync(path)) return "Nothing is bundled but this project's own code.\n";
  for (const entry of readFileSync(path, "utf8").split(/\n(?=(?:@[\w.-]+\/)?[\w.-]+\n(?:[A-Z][^\n]*)\n)/)) {
    const [name = "", spdx = "", ...rest] = entry.split("\n");
    const text = `${spdx}\n${rest.join("\n").trim()}`;
    byText.set(text, [...(byText.get(text) ?? []), name.trim()]);
  }
  return [...byText]
    .map(([text, names]) => `${names.sort().join(", ")}\n${text}\n`)
    .join(`\n${"-".repeat(78)}\n\n`);
}
