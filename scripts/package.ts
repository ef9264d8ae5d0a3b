// Writes package/: what is published as safetywashing-gate. The root itself is private and never published, since its
// package.json asks for a Node of its own. The package depends on nothing: everything is bundled.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { parseArgs } from "node:util";
import { bundle, run } from "./bundle.ts";

const { values } = parseArgs({ options: { out: { type: "string", default: "package" } } });
const out = values.out;
// Inside the repository, where the bundler finds node_modules.
const work = `.scratch/package-${process.pid}`;

for (const folder of [out, work]) rmSync(folder, { recursive: true, force: true });
mkdirSync(join(out, "lib"), { recursive: true });
run("tsc", "-p", ".", "--outDir", `${work}/js`, "--declaration", "--declarationDir", `${work}/types`);
bundle({ entry: `${work}/js/index.js`, work: `${work}/lib`, out: join(out, "lib"), name: "index" });
copyTypes("index.d.ts");
for (const path of ["dist/cli.js", "dist/cli", "pools", "schemas", "LICENSE", "README.md", "CHANGELOG.md"]) {
  cpSync(path, join(out, path), { recursive: true });
}
// The library bundles no package that the command line does not.
rmSync(join(out, "lib/index.licenses.txt"));
cpSync("dist/cli.licenses.txt", join(out, "THIRD-PARTY-LICENSES.txt"));
writeFileSync(join(out, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
rmSync(work, { recursive: true });

function manifest() {
  const { version, description, license } = JSON.parse(readFileSync("package.json", "utf8"));
  // Only where it is published is it known under which name; npm's provenance asks for it.
  const repository = process.env["GITHUB_REPOSITORY"];
  return {
    name: "safetywashing-gate",
    version,
    description,
    license,
    keywords: ["ai-safety", "benchmark", "evaluation", "safetywashing", "capabilities-correlation"],
    ...(repository && { repository: { type: "git", url: `git+https://github.com/${repository}.git` } }),
    type: "module",
    bin: { "safetywashing-gate": "dist/cli.js" },
    exports: {
      ".": { types: "./types/index.d.ts", default: "./lib/index.js" },
      "./pools/*.json": "./pools/*.json",
      "./schemas/*.json": "./schemas/*.json",
      "./package.json": "./package.json",
    },
    types: "./types/index.d.ts",
    engines: { node: ">=20" },
  };
}

/** Copies a declaration file and those that it imports, which then end in .js, as a package's must. */
function copyTypes(path: string, seen = new Set<string>()): void {
  if (seen.has(path)) return;
  seen.add(path);
  const text = readFileSync(join(work, "types", path), "utf8");
  const target = join(out, "types", path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text.replace(/(["']\.{1,2}\/[^"']+)\.ts(["'])/g, "$1.js$2"));
  for (const [, id] of text.matchAll(/["'](\.{1,2}\/[^"']+)\.(?:ts|js)["']/g)) {
    copyTypes(posix.join(posix.dirname(path), `${id}.d.ts`), seen);
  }
}
