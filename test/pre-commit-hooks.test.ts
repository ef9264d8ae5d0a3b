// The hooks run a file of this repository, in the folder of the user's: it must be there, and one that can be run.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { folderWith, ROOT } from "./support/cli.ts";

interface Hook {
  id: string;
  entry: string;
  language: string;
  files: string;
  pass_filenames?: boolean;
}
const hooks = parse(readFileSync(join(ROOT, ".pre-commit-hooks.yaml"), "utf8")) as Hook[];
const folder = folderWith({ "benchmark-results.json": readFileSync(join(ROOT, "examples/mt-bench.json")) });

it.each(hooks)("$id", ({ id, entry, language, files, pass_filenames = true }) => {
  expect(language).toBe("script");
  expect("sub/benchmark-results.json").toMatch(new RegExp(files));
  const [script, ...args] = entry.split(" ");
  const run = spawnSync(
    join(ROOT, script!),
    [...args, ...(pass_filenames ? ["benchmark-results.json"] : [])],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  expect(run.stderr).toBe("");
  expect(run.status).toBe(id === "safetywashing-validate" ? 0 : 1);
});
