import { describe, expect, it } from "vitest";
import { mayContain, readPatterns } from "../../src/policy/patterns.ts";

const PATHS = [
  "benchmark-results.json",
  "results/a.json",
  "results/deep/b.json",
  "results/notes.md",
  "other/a.json",
  ".hidden/a.json",
  "odd[1].json",
];

describe("readPatterns", () => {
  it.each([
    [["benchmark-results.json"], ["benchmark-results.json"]],
    [["./benchmark-results.json"], ["benchmark-results.json"]],
    [["results"], ["results/a.json", "results/deep/b.json", "results/notes.md"]],
    [["results/"], ["results/a.json", "results/deep/b.json", "results/notes.md"]],
    [["results/*.json"], ["results/a.json"]],
    [["results/**/*.json"], ["results/a.json", "results/deep/b.json"]],
    [["**/a.json"], ["results/a.json", "other/a.json"]],
    [["{results,other}/a.json"], ["results/a.json", "other/a.json"]],
    [["odd[1].json"], ["odd[1].json"]],
    [[".hidden/a.json"], [".hidden/a.json"]],
    [["**/a.json", "!other/**"], ["results/a.json"]],
    [["Results/a.json"], []],
  ])("%j means %j", (texts, expected) => {
    const patterns = readPatterns(texts);
    expect(PATHS.filter((path) => patterns.some((pattern) => pattern.matches(path)))).toEqual(expected);
  });

  it("knows a file that is named itself from one that a folder or glob finds", () => {
    expect(readPatterns(["results/a.json"])[0]!.names("results/a.json")).toBe(true);
    expect(readPatterns(["results"])[0]!.names("results/a.json")).toBe(false);
    expect(readPatterns(["results/*.json"])[0]!.names("results/a.json")).toBe(false);
  });

  it.each([["/etc/passwd"], ["../other/results.json"], ["a/../../b"], ["C:\\results"], ["./"]])(
    "refuses %s",
    (text) => {
      expect(() => readPatterns([text])).toThrow(/leaves the repository/);
    },
  );

  it.each([
    ["results/*.json", "results/a.json", true],
    ["results/*.json", "results", true],
    ["results/*.json", "results/old", false],
    ["results/*/scores.json", "results/old", true],
    ["results/**/*.json", "results/deep/old", true],
    ["results/**/*.json", "results/.git", false],
    ["**/*.json", "docs", true],
    ["{a,b/c}/*.json", "b", true],
    ["a/b.json", "a/c", false],
    [".", "docs", true],
    ["results", "results/old", true],
  ])("a link: %s is hidden by %s: %s", (text, path, hidden) => {
    expect(readPatterns([text])[0]!.hides(path)).toBe(hidden);
    expect(readPatterns([text, `!${path}`])[0]!.hides(path)).toBe(false);
  });

  it.each([
    ["results/*.json", "results/a.json", true],
    ["results/*", "results/a", false],
    ["results/**", "results/a", false],
    ["results/a.json", "results/a.json", false],
  ])("a folder: %s takes %s for a file: %s", (text, path, taken) =>
    expect(readPatterns([text])[0]!.takesFolder(path)).toBe(taken),
  );

  it("refuses exclusions without anything to exclude them from", () => {
    expect(() => readPatterns(["!a.json"])).toThrow(/names no file/);
  });
});

describe("mayContain", () => {
  it.each([
    ["results", ["results/deep"], true],
    ["results/deep", ["results"], true],
    ["other", ["results"], false],
    ["res", ["results"], false],
    ["anything", [""], true],
  ])("%s and %j: %s", (folder, bases, expected) => expect(mayContain(folder, bases)).toBe(expected));
});
