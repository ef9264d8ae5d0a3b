import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
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

describe("what is no plain file", () => {
  const odd = folderWith({ "a.json": "a", "real/b.json": "b", "odd.txt": "" });
  symlinkSync("..", join(folderIn("loop"), "up"));
  symlinkSync("/etc/passwd", join(folderIn("out"), "x.json"));
  symlinkSync("../a.json", join(folderIn("twice"), "b.json"));
  symlinkSync("real", join(odd, "linked"));
  symlinkSync("a.json", join(odd, "link.json"));
  execFileSync("mkfifo", [join(folderIn("pipes"), "p.json")]);
  execFileSync("mkfifo", [join(odd, "p.fifo")]);
  const ofOdd = (...paths: string[]) =>
    filesOf(paths, { folder: odd, stdin: () => Readable.from(["in"]), sizeLimit: 100 });

  function folderIn(name: string): string {
    mkdirSync(join(odd, name));
    return join(odd, name);
  }

  it.each([
    ["loop", "loop/up: is a symbolic link"],
    ["out", "out/x.json: is a symbolic link"],
    ["out/*.json", "out/x.json: is a symbolic link"],
    ["**/*.json", "twice/b.json: is a symbolic link"],
    ["twice", "twice/b.json: is a symbolic link"],
    ["linked", "linked: is a symbolic link"],
    ["linked/*.json", "linked: is a symbolic link"],
    ["pipes", "pipes/p.json: is a named pipe"],
    ["pipes/*", "pipes/p.json: is a named pipe"],
    ["p.fifo", "p.fifo: is a named pipe"],
    ["/dev/zero", "/dev/zero: is a device"],
  ])("%s is refused by name", async (path, message) => {
    await expect(ofOdd(path)).rejects.toThrow(message);
  });

  it("a link that is named itself is read, and a link outside the pattern is nobody's business", async () => {
    expect((await ofOdd("link.json")).map(({ path }) => path)).toEqual(["link.json"]);
    expect((await ofOdd("linked/b.json")).map(({ path }) => path)).toEqual(["linked/b.json"]);
    expect((await ofOdd("*.txt")).map(({ path }) => path)).toEqual(["odd.txt"]);
  });
});

it("refuses a link below which a pattern could match, and a folder in place of a file; ! takes them away", async () => {
  const place = folderWith({ "real/a.json": "a", "r/b.json": "b", "r/c.json/x": "" });
  symlinkSync("../real", join(place, "r/linked"));
  const of = (...paths: string[]) =>
    filesOf(paths, { folder: place, stdin: () => Readable.from([]), sizeLimit: 100 });
  await expect(of("r/**/*.json")).rejects.toThrow("r/linked: is a symbolic link");
  await expect(of("r/*.json")).rejects.toThrow("r/c.json: is a folder");
  const [file, ...more] = await of("r/**/*.json", "!r/linked", "!r/c.json");
  expect([file!.path, more]).toEqual(["r/b.json", []]);
});

it.each([
  ["c.json", 'Did you mean "a.json" or "b.json"'],
  ["no/such.json", "there is no such file or folder"],
  ["*.csv", "the pattern matches no file"],
  ["a.json/b", "a part of the path is not a folder"],
])("says what is wrong with %s", async (path, message) => {
  await expect(of(path)).rejects.toThrow(message);
});

it("says of a link to nothing what it is", async () => {
  const place = folderWith({ "x.json": "x" });
  symlinkSync(join(place, "gone.json"), join(place, "link.json"));
  await expect(
    filesOf(["link.json"], { folder: place, stdin: () => Readable.from([]), sizeLimit: 100 }),
  ).rejects.toThrow("it is a symbolic link to what does not exist");
});
