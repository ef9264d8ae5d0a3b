import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { filesOf, STANDARD_INPUT } from "../../../src/cli/disk/files.ts";
import { folderWith } from "../../support/cli.ts";

const folder = folderWith({
  "b.json": "bb",
  "a.json": "a",
  "sub/c.json": "ccc",
  "node_modules/x.json": "x",
  "é.json": "e",
});
const of = (...paths: string[]) =>
  filesOf(paths, { folder, stdin: () => Readable.from(["in"]), sizeLimit: 100 });
const seen = async (...paths: string[]) =>
  (await of(...paths)).map(({ path, size, named }) => [path, size, named]);

it("gives paths as they are written, with size and whether they were named", async () => {
  expect(await seen("b.json", "sub")).toEqual([
    ["b.json", 2, true],
    ["sub/c.json", 3, false],
  ]);
});

it("orders a folder's files by code point, and leaves out what is installed", async () => {
  expect((await seen(".")).map(([path]) => path)).toEqual(["a.json", "b.json", "sub/c.json", "é.json"]);
});

it("takes each file once", async () => {
  expect(await seen("a.json", "./a.json", join(folder, "a.json"), "[a].json")).toHaveLength(1);
});

it("reads any part of a file", async () => {
  const [file] = await of("sub/c.json");
  expect(new TextDecoder().decode(await file!.read(1, 100))).toBe("cc");
  expect(await file!.read(3, 10)).toHaveLength(0);
});

it("reads standard input", async () => {
  expect(await seen("-")).toEqual([[STANDARD_INPUT, 2, true]]);
});

it("ends where folders go in a circle", async () => {
  mkdirSync(join(folder, "loop"));
  symlinkSync("..", join(folder, "loop/up"));
  expect((await of("loop")).length).toBeGreaterThan(0);
});

it.each([
  ["c.json", 'Did you mean "a.json" or "b.json"'],
  ["no/such.json", "there is no such file or folder"],
  ["*.csv", "the pattern matches no file"],
  ["a.json/b", "a part of the path is not a folder"],
])("says what is wrong with %s", async (path, message) => {
  await expect(of(path)).rejects.toThrow(message);
});
