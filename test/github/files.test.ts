import { describe, expect, it } from "vitest";
import { fingerprint, MOST_BLOBS, refuseLinks, refuseTooMany, selectFiles } from "../../src/github/files.ts";
import { readPatterns } from "../../src/policy/patterns.ts";

const entry = (path: string, mode = "100644", sha = path) => ({ path, mode, sha, size: 1 });

describe("selectFiles", () => {
  it("takes what the patterns mean, by path, and tells which mean nothing", () => {
    const patterns = readPatterns(["b.json", "none/*.json", "folder"]);
    const found = selectFiles([entry("folder/c.json"), entry("b.json"), entry("a.json")], patterns);
    expect(found.files.map((file) => [file.entry.path, file.named])).toEqual([
      ["b.json", true],
      ["folder/c.json", false],
    ]);
    expect(found.unmatched.map(({ text }) => text)).toEqual(["none/*.json"]);
  });

  it.each([
    ["a symbolic link to a file", "results.json", "results.json", "120000"],
    ["a symbolic link found by a glob", "results/*.json", "results/a.json", "120000"],
    ["a symbolic link in place of a folder", "results/a.json", "results", "120000"],
    ["a submodule in place of a folder", "results/**/*.json", "results", "160000"],
    ["a submodule below a glob", "results/**/*.json", "results/deep/more", "160000"],
    ["a link to a folder that the glob asks for", "results/*/scores.json", "results/mine", "120000"],
    ["a folder in place of a file", "results/*.json", "results/a.json/b", "100644"],
  ])("%s is no file, and is refused by name", (_, pattern, path, mode) => {
    const patterns = readPatterns([pattern]);
    const { files, refused } = selectFiles([entry(path, mode)], patterns);
    expect(files).toEqual([]);
    expect(() => refuseLinks(refused, patterns)).toThrow(path.replace(/\/b$/, ""));
  });

  it("minds no link that no pattern means", () => {
    const found = selectFiles([entry("docs", "120000"), entry("a.json")], readPatterns(["a.json"]));
    expect([found.files.length, found.refused]).toEqual([1, []]);
  });

  it("refuses more files than the policy allows, and more than the API can give", () => {
    const many = Array.from({ length: MOST_BLOBS + 1 }, (_, i) => entry(`r/${i}.json`));
    const chosen = (entries: typeof many) => selectFiles(entries, readPatterns(["r"])).files;
    expect(() => refuseTooMany(chosen(many), 10)).toThrow(/at most 10/);
    expect(() => refuseTooMany(chosen(many), 5000)).toThrow(/too many results files to read/);
    refuseTooMany(chosen(many.map(({ path }) => entry(path, "100644", "same"))), 5000);
  });
});

it("fingerprint tells a renamed file and a changed one", () => {
  const one = fingerprint([{ path: "a", sha: "1" }]);
  expect(fingerprint([{ path: "a", sha: "1" }])).toBe(one);
  expect(fingerprint([{ path: "b", sha: "1" }])).not.toBe(one);
  expect(fingerprint([{ path: "a", sha: "2" }])).not.toBe(one);
  expect(fingerprint([])).not.toBe(one);
});
