// The core in a browser's worker gives the same bytes as the command line. The library is bundled for a page, where
// Node's modules are empty; the worker has no window, no file and no clock, only what it is handed.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { build, type Plugin } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUNDLED_POOLS } from "../../src/generated/pools.ts";
import { launch, SKIP_BROWSER } from "../report/browser.ts";

const EXAMPLES = [
  ["examples/01-mt-bench.json", {}],
  ["examples/07-helm-safety.json", { benchmark: "*", pool: "helm-capabilities-2025" }],
  ["examples/09-vectara-hallucination.json", { pool: "eci-2026" }],
] as const;

/** What runs in the worker: files as texts in, the JSON report out. */
const WORKER = `
import * as gate from "./src/index.ts";
onmessage = async ({ data: { path, text, inputs, pools, today } }) => {
  try {
    const settings = gate.resolveSettings(inputs, null);
    const read = await gate.readResults([gate.inputFile(path, text)], gate.readOptions(settings));
    const assessment = gate.assess({
      benchmarks: read.benchmarks,
      settings,
      shelf: gate.poolShelf(gate.BUNDLED_POOLS, (file) => pools[file]),
      baseline: null,
      unchanged: false,
      notes: gate.readingNotes(read.notes),
      tool: gate.TOOL,
      today,
    });
    gate.renderHtml(assessment);
    postMessage(gate.renderJson(assessment));
  } catch (error) {
    postMessage(String(error.stack));
  }
};`;

/** A door may ask for Node; here it gets nothing. The core asking is a fault of the house. */
const withoutNode: Plugin = {
  name: "without-node",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, importer }) => {
      if (!isBuiltin(path)) return undefined;
      if (!/\/src\/cli\//.test(importer)) return { errors: [{ text: `${importer} imports ${path}` }] };
      return { path, namespace: "nothing" };
    });
    onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
  },
};

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: WORKER, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    plugins: [withoutNode],
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}

describe.skipIf(SKIP_BROWSER)("in a worker of Chromium", () => {
  const pools = Object.fromEntries(
    BUNDLED_POOLS.flatMap((name) => ["pool", "index", "names"].map((part) => `${name}/${part}.json`)).map(
      (file) => [file, readFileSync(`pools/${file}`, "utf8")],
    ),
  );
  let browser: Awaited<ReturnType<typeof launch>>;
  let code: string;
  beforeAll(async () => {
    [browser, code] = await Promise.all([launch(), bundled()]);
  });
  afterAll(() => browser?.close());

  it.each(EXAMPLES)("%s gives the bytes of the command line", async (path, inputs) => {
    const options = Object.entries(inputs).map(([name, value]) => `--${name}=${value}`);
    const shell = spawnSync(
      process.execPath,
      ["dist/cli.js", "check", path, "--format", "json", ...options],
      {
        encoding: "utf8",
      },
    );
    const page = await browser.newPage();
    const message = {
      path,
      text: readFileSync(path, "utf8"),
      inputs: { results: path, ...inputs },
      pools,
      today: "2026-11-28",
    };
    const report = await page.evaluate(
      ([source, data]) =>
        new Promise<string>((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([source])));
          worker.onmessage = (event) => resolve(event.data as string);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(data);
        }),
      [code, message] as const,
    );
    await page.close();
    expect(report).toContain('"schema_version"');
    expect(report).toBe(shell.stdout);
  });
});
