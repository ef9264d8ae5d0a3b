// How the tests run: two tiers behind one command. A test file is slow when it starts the bundle, a browser or another
// process, which is read from its imports, when it runs the whole of something (the Action, a script that makes pools),
// or when it fuzzes, goes to the largest sizes, or asks a law of every name of every pool. `npm run test:quick` runs the rest.
import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** What starts something: Node's child processes, and the supports of tests that do. */
const STARTS = /from "(?:node:child_process|[./]+(?:support\/)?(?:start-action|start-cli|browser)\.ts)"/;

const files = globSync("test/**/*.test.ts").map((path) => path.replaceAll("\\", "/"));
const WHOLE =
  /^test\/(?:e2e|scripts|bench|github\/(?:claims|with-items))\b|(?:fuzz|sizes|laws|treacherous-names|pool-names|evasions)\.test\.ts$/;

const slow = files.filter((path) => WHOLE.test(path) || STARTS.test(readFileSync(path, "utf8")));

export default defineConfig({
  test: {
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Tests hand in their world and leave nothing behind, so that a worker reads the sources once and not once a file.
    isolate: false,
    setupFiles: ["test/support/setup.ts"],
    projects: [
      { extends: true, test: { name: "quick", include: ["test/**/*.test.ts"], exclude: slow } },
      { extends: true, test: { name: "slow", include: slow } },
    ],
  },
});
