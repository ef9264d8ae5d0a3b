import { describe, expect, it } from "vitest";
import { changedPaths } from "../../src/github/changes.ts";
import { refuseMoved } from "../../src/github/moved.ts";
import { readPatterns } from "../../src/policy/patterns.ts";

type Tree = Record<string, string>;
const snapshot = (tree: Tree, sha: string, whole = true) => ({
  sha,
  tree: sha,
  whole,
  entries: Object.entries(tree).map(([path, blob]) => ({ path, sha: blob, mode: "100644", size: 1 })),
});

function check(
  base: Tree,
  head: Tree,
  tip: Tree,
  { whole = true, results = "new/*.json", into = "main" } = {},
) {
  const trees = { base: snapshot(base, "b", whole), head: snapshot(head, "h"), tip: snapshot(tip, "t") };
  const changed = changedPaths(trees.base.entries, trees.head.entries);
  return () => refuseMoved(trees, changed, readPatterns([results]), { branch: "main", into });
}

describe("refuseMoved", () => {
  const base = { "old/a.json": "1", "old/b.json": "1", "x.md": "1" };

  it.each<[string, Tree, Tree]>([
    ["moved as it was", { ...base, "old/a.json": "2" }, { "new/a.json": "1", "x.md": "1" }],
    [
      "moved and changed on the way, so that only git could tell",
      { ...base, "old/a.json": "2" },
      { "new/c.json": "3", "x.md": "1" },
    ],
    [
      "a file added to a folder that moved",
      { ...base, "old/c.json": "2" },
      { "new/a.json": "1", "new/b.json": "1", "x.md": "1" },
    ],
  ])("%s: refused, with both paths and what to do", (_, head, tip) => {
    expect(check(base, head, tip)).toThrow(
      /^old\/[ac].json: .*main no longer has it.*new\/[ac].json.*Update the branch/,
    );
  });

  it.each<[string, Tree, Tree]>([
    ["what is still there", { ...base, "x.md": "2" }, { ...base, "new/a.json": "1" }],
    [
      "what the change removes as well",
      { "old/b.json": "1", "x.md": "1" },
      { "new/a.json": "1", "x.md": "1" },
    ],
    ["nothing moved to where results are", { ...base, "old/a.json": "2" }, { "elsewhere/a.json": "1" }],
    ["an unedited file that moved", { ...base, "x.md": "2" }, { "new/a.json": "1", "x.md": "1" }],
  ])("%s: no matter", (_, head, tip) => expect(check(base, head, tip)).not.toThrow());

  it("what the patterns mean is judged as it is", () => {
    const head = { ...base, "old/a.json": "2" };
    expect(check(base, head, { "new/a.json": "1" }, { results: "**/*.json" })).not.toThrow();
  });

  it("into another branch only a plain move counts, since there nothing need be a conflict", () => {
    const head = { ...base, "old/a.json": "2" };
    expect(check(base, head, { "new/a.json": "1" }, { into: "release" })).toThrow(/Update the branch/);
    expect(check(base, head, { "new/a.json": "3" }, { into: "release" })).not.toThrow();
  });

  it("of a listing that was cut nothing can be told to be gone", () => {
    const head = { ...base, "old/a.json": "2" };
    expect(check(base, head, { "new/a.json": "1" }, { whole: false })).not.toThrow();
  });
});
