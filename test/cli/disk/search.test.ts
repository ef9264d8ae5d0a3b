import { join } from "node:path";
import { expect, it } from "vitest";
import { baseOf, search } from "../../../src/cli/disk/search.ts";
import { folderWith } from "../../support/cli.ts";

const folder = folderWith({
  "b.json": "",
  "a.json": "",
  "sub/c.json": "",
  "sub/deep/d.json": "",
  ".hidden/e.json": "",
  "node_modules/f.json": "",
});
const found = (pattern: string, from = folder) => {
  const { base, glob } = baseOf(pattern);
  return search(glob, base, from);
};

it.each([
  ["*.json", ["a.json", "b.json"]],
  ["./*.json", ["a.json", "b.json"]],
  ["**/*.json", ["a.json", "b.json", "sub/c.json", "sub/deep/d.json"]],
  ["sub/*", ["sub/c.json"]],
  ["*/*.json", ["sub/c.json"]],
  ["{a,sub/c}.json", ["a.json", "sub/c.json"]],
  ["[ab].json", ["a.json", "b.json"]],
  [".hidden/*.json", [".hidden/e.json"]],
  ["none/*.json", []],
  ["!(a).json", ["b.json"]],
  ["no[such.json", []],
])("%s", async (pattern, paths) => {
  expect(await found(pattern)).toEqual(paths);
});

it("begins elsewhere where the pattern does", async () => {
  expect(await found("../*.json", join(folder, "sub"))).toEqual(["../a.json", "../b.json"]);
  expect(await found(`${folder}/sub/*.json`, "/")).toEqual([`${folder}/sub/c.json`]);
});
