import { describe, expect, it } from "vitest";
import { fingerprint, MOST_BLOBS, selectBaseFiles, selectFiles } from "../../src/github/files.ts";
import { readPatterns } from "../../src/github/patterns.ts";

const entry = (path: string, mode = "100644", sha = path) => ({ path, mode, sha, size: 1 });

describe("selectFiles", () => {
  it("takes what the patterns mean, by path, and tells which mean nothing", () => {
    const patterns = readPatterns(["b.json", "none/*.json", "folder"]);
    const found = selectFiles([entry("folder/c.json"), entry("b.json"), entry("a.json")], patterns, 10);
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
  ])("refuses %s by name", (_, pattern, path, mode) => {
    expect(() => selectFiles([entry(path, mode)], readPatterns([pattern]), 10)).toThrow(path);
  });

  it("minds no link that no pattern means", () => {
    expect(
      selectFiles([entry("docs", "120000"), entry("a.json")], readPatterns(["a.json"]), 10).files,
    ).toHaveLength(1);
  });

  it("refuses more files than the policy allows, and more than the API can give", () => {
    const many = Array.from({ length: MOST_BLOBS + 1 }, (_, i) => entry(`r/${i}.json`));
    expect(() => selectFiles(many, readPatterns(["r"]), 10)).toThrow(/at most 10/);
    expect(() => selectFiles(many, readPatterns(["r"]), 5000)).toThrow(/too many results files to read/);
    const equal = many.map(({ path }) => entry(path, "100644", "same"));
    expect(selectFiles(equal, readPatterns(["r"]), 5000).files).toHaveLength(MOST_BLOBS + 1);
  });
});

it("selectBaseFiles leaves links out, since they are nobody's fault there", () => {
  const found = selectBaseFiles([entry("a.json", "120000"), entry("b.json")], readPatterns(["*.json"]));
  expect(found.files.map((file) => file.entry.path)).toEqual(["b.json"]);
  expect(found.refused.map(({ path }) => path)).toEqual(["a.json"]);
});

it("fingerprint tells a renamed file and a changed one", () => {
  const one = fingerprint([{ path: "a", sha: "1" }]);
  expect(fingerprint([{ path: "a", sha: "1" }])).toBe(one);
  expect(fingerprint([{ path: "b", sha: "1" }])).not.toBe(one);
  expect(fingerprint([{ path: "a", sha: "2" }])).not.toBe(one);
  expect(fingerprint([])).not.toBe(one);
});
