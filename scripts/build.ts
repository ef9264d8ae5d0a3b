// Compiles src/ and bundles the two entry points: dist/index.js (the Action) and dist/cli.js (the command line), each with
// its chunks in a folder of its name. `--out DIR` writes elsewhere, so that a test can compare with what is committed.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { bundle, run } from "./bundle.ts";

const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });
const out = values.out;

rmSync("build", { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
run("tsc", "-p", ".");
bundle({ entry: "build/action.js", work: "build/bundle/action", out, name: "index" });
bundle({ entry: "build/cli.js", work: "build/bundle/cli", out, name: "cli", compact: true });
writeFileSync(`${out}/package.json`, `${JSON.stringify({ type: "module" }, null, 2)}\n`);
