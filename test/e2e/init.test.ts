// What `init` writes into a repository: a workflow that GitHub's language service accepts, and a policy under which
// the Action judges a pull request.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { cli, folderWith } from "../support/cli.ts";
import { edited, MT_BENCH, openScene, POLICY, RESULTS, type Scene } from "../support/gate-scene.ts";

// The language service imports JSON without saying so, which Node does not take.
registerHooks({
  load: (url, context, next) =>
    url.endsWith(".json")
      ? next(url, { ...context, importAttributes: { type: "json" } })
      : next(url, context),
});

const WORKFLOW = ".github/workflows/safetywashing.yml";

let scene: Scene;
afterEach(async () => {
  expect(scene.github.violations).toEqual([]);
  await scene.github.stop();
});

/** The files of a repository after `init`. */
async function initialised(files: Record<string, string>): Promise<Record<string, string>> {
  const folder = folderWith(files);
  execFileSync("git", ["init", "-q", "-b", "main", folder]);
  expect((await cli(["init"], { cwd: folder })).status).toBe(0);
  const written = [WORKFLOW, POLICY].map((path) => [path, readFileSync(join(folder, path), "utf8")]);
  return { ...files, ...Object.fromEntries(written) };
}

it("in an empty repository: the first pull request with results is judged", async () => {
  const main = await initialised({});
  const { validate } = await import("@actions/languageservice");
  const { TextDocument } = await import("vscode-languageserver-textdocument");
  expect(await validate(TextDocument.create(`file:///${WORKFLOW}`, "yaml", 1, main[WORKFLOW]!))).toEqual([]);

  scene = await openScene(main);
  scene.pull({ ...main, [RESULTS]: MT_BENCH });
  const run = await scene.run({ inputs: { pool: "" } });
  expect(run.exit).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: "entangled", conclusion: "fail" });
  expect(Number(run.outputs.correlation)).toBeCloseTo(0.7874, 4);
  expect(scene.comments()).toHaveLength(1);
});

it("with results there: a pull request that turns the orientation round contradicts the policy", async () => {
  const main = await initialised({ [RESULTS]: MT_BENCH });
  scene = await openScene(main);
  scene.pull({
    ...main,
    [RESULTS]: edited(MT_BENCH, (file) => {
      file.higher_is_better = false;
    }),
  });
  const run = await scene.run({ inputs: { pool: "" } });
  expect(run.exit).not.toBe(0);
  expect(run.log + run.stderr).toContain("contradicts the policy");
});
