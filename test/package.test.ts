// The package as it is published: packed, installed into an empty folder without a network, and used from the shell,
// from JavaScript and from TypeScript.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { BUNDLED_POOLS } from "../src/generated/pools.ts";
import { folderWith, ROOT } from "./support/cli.ts";

const MT_BENCH = join(ROOT, "examples/mt-bench.json");
const folder = folderWith({ "package.json": '{ "name": "user", "private": true, "type": "module" }' });
const installed = join(folder, "node_modules/safetywashing-gate");

beforeAll(() => {
  const out = join(folder, "package");
  execFileSync(process.execPath, ["scripts/package.ts", "--out", out], { cwd: ROOT });
  const npm = (...args: string[]) => execFileSync("npm", args, { cwd: folder, encoding: "utf8" });
  const [{ filename }] = JSON.parse(npm("pack", out, "--json"));
  npm("install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", `./${filename}`);
}, 180_000);

describe("what is in it", () => {
  it("depends on nothing", () => {
    const { dependencies, optionalDependencies, scripts } = JSON.parse(
      readFileSync(join(installed, "package.json"), "utf8"),
    );
    expect([dependencies, optionalDependencies, scripts]).toEqual([undefined, undefined, undefined]);
  });

  it("brings pools, schemas and licences", () => {
    for (const path of [
      "pools/chat-2024/pool.json",
      "schemas/results.schema.json",
      "LICENSE",
      "THIRD-PARTY-LICENSES.txt",
    ]) {
      expect(existsSync(join(installed, path)), path).toBe(true);
    }
  });
});

it("from the shell, as npx runs it", () => {
  const run = spawnSync(
    "npx",
    ["--no-install", "safetywashing-gate", "check", MT_BENCH, "--pool", "chat-2024"],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  expect(run.stdout).toContain("0.787");
  expect(run.status).toBe(1);
});

it("from JavaScript", () => {
  writeFileSync(
    join(folder, "use.js"),
    `import { bundledPools, check, InputError, renderHtml } from "safetywashing-gate";
     const report = await check(${JSON.stringify(MT_BENCH)}, { pool: "chat-2024", threshold: 0.5 });
     const fault = await check("missing.json").catch((error) => error instanceof InputError);
     console.log(JSON.stringify({
       verdict: report.verdict,
       value: report.benchmarks[0].correlation.value,
       html: renderHtml(report).slice(0, 15),
       pools: bundledPools().names.length,
       fault,
     }));`,
  );
  const run = spawnSync(process.execPath, ["use.js"], { cwd: folder, encoding: "utf8" });
  expect(run.stderr).toBe("");
  const found = JSON.parse(run.stdout);
  expect(found).toMatchObject({
    verdict: "entangled",
    html: "<!doctype html>",
    pools: BUNDLED_POOLS.length,
    fault: true,
  });
  // SciPy's figure: test/figures/chat.json.
  expect(found.value).toBeCloseTo(0.7873504273504274, 9);
});

it("from TypeScript, strictly, without any other types", () => {
  writeFileSync(
    join(folder, "use.ts"),
    `import { type Assessment, assess, check, inputFile, poolFromTable, readResults, renderText, resolveSettings } from "safetywashing-gate";
     const report: Assessment = await check(["a.json"], { pool: "auto", "on-entangled": "warn", policy: null });
     const value: number | null | undefined = report.benchmarks[0]?.correlation.value;
     const text: string = renderText(report, { width: 80, colour: false });
     const read = await readResults([inputFile("r.json", "{}")], {});
     // @ts-expect-error a setting that there is not
     await check("a.json", { treshold: 0.5 });
     export { value, text, read, assess, poolFromTable, resolveSettings };`,
  );
  const config = {
    compilerOptions: {
      strict: true,
      noEmit: true,
      target: "es2023",
      module: "nodenext",
      skipLibCheck: false,
      types: [],
    },
    include: ["use.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const tsc = join(ROOT, "node_modules/.bin/tsc");
  const run = spawnSync(tsc, ["-p", "."], { cwd: folder, encoding: "utf8" });
  expect(run.stdout).toBe("");
  expect(run.status).toBe(0);
});
