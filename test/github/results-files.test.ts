import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { MOST_BLOBS } from "../../src/github/files.ts";
import { blobSha, type Repository } from "../../src/github/repository.ts";
import {
  filesOfTree,
  filesOfWorkspace,
  matchingNowhere,
  refuseTooManyOld,
  sameAsAny,
} from "../../src/github/results-files.ts";
import { readPatterns } from "../../src/policy/patterns.ts";

const patterns = readPatterns(["r/*.json", "other.json"]);
const tree = (files: Record<string, string>, mode = "100644") =>
  filesOfTree(
    Object.entries(files).map(([path, sha]) => ({ path, sha, mode, size: 1 })),
    patterns,
    {} as Repository,
    5000,
  );

it("two places are the same where paths and contents are, links included", async () => {
  const one = tree({ "r/a.json": "1", "else.json": "1" });
  expect(await sameAsAny(one, [null, tree({ "r/a.json": "1" })])).toBe(true);
  for (const other of [tree({ "r/a.json": "2" }), tree({ "r/b.json": "1" }), tree({}), null])
    expect(await sameAsAny(one, [other])).toBe(false);
  const link = (sha: string) => tree({ "r/a.json": sha }, "120000");
  expect(await sameAsAny(link("1"), [link("1")])).toBe(true);
  expect(await sameAsAny(link("1"), [link("2"), one, tree({})])).toBe(false);
});

it("a workspace is compared by content", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gate-"));
  try {
    writeFileSync(join(folder, "other.json"), "x");
    const files = await filesOfWorkspace(folder, patterns, 10);
    const sha = blobSha(Buffer.from("x"));
    expect(await sameAsAny(files, [tree({ "other.json": sha })])).toBe(true);
    expect(await sameAsAny(files, [tree({ "other.json": "1" })])).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("a pattern means nothing only where it does so everywhere", () => {
  const nowhere = (...places: Parameters<typeof matchingNowhere>[1]) =>
    matchingNowhere(patterns, places).map(({ text }) => text);
  expect(nowhere(tree({}), null)).toEqual(["r/*.json", "other.json"]);
  expect(nowhere(tree({}), tree({ "r/a.json": "1" }))).toEqual(["other.json"]);
});

it("refuses more old files than requests can be made for, but not those that are read anyway", async () => {
  const many = Object.fromEntries(Array.from({ length: MOST_BLOBS + 1 }, (_, i) => [`r/${i}.json`, `${i}`]));
  await expect(refuseTooManyOld(tree(many), tree({}))).rejects.toThrow(/too many results files change/);
  await refuseTooManyOld(tree(many), tree(many));
});
