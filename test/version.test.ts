import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TOOL } from "../src/version.ts";
import { cli, ROOT } from "./support/cli.ts";

it("is package.json's, and what --version says", async () => {
  const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8"));
  expect(TOOL.version).toBe(version);
  expect((await cli(["--version"])).stdout).toBe(`${version}\n`);
});
