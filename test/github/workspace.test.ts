import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { selectWorkspaceFiles } from "../../src/github/workspace.ts";
import { readPatterns } from "../../src/policy/patterns.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gate-"));
  mkdirSync(join(root, "results/deep"), { recursive: true });
  writeFileSync(join(root, "results/a.json"), "{}");
  writeFileSync(join(root, "results/deep/b.json"), "hello\n");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const select = (...texts: string[]) => selectWorkspaceFiles(root, readPatterns(texts), 100);

describe("selectWorkspaceFiles", () => {
  it.each([
    ["results/a.json", ["results/a.json"]],
    ["results", ["results/a.json", "results/deep/b.json"]],
    ["results/**/*.json", ["results/a.json", "results/deep/b.json"]],
    ["**/b.json", ["results/deep/b.json"]],
    ["missing.json", []],
    ["missing/*.json", []],
  ])("%s means %j", async (pattern, paths) => {
    const { files, unmatched } = await select(pattern);
    expect(files.map(({ path }) => path)).toEqual(paths);
    expect(unmatched.length).toBe(paths.length === 0 ? 1 : 0);
  });

  it("reads parts of a file, and names its content as git does", async () => {
    const [file] = (await select("results/deep/b.json")).files;
    expect(Buffer.from(await file!.read(1, 3)).toString()).toBe("ell");
    expect(Buffer.from(await file!.read(4, 100)).toString()).toBe("o\n");
    // git hash-object of "hello\n"
    expect(await file!.sha()).toBe("ce013625030ba8dba906f756967f9e9ca394464a");
  });

  it("refuses symbolic links: to a file inside, to one outside, and a folder's", async () => {
    symlinkSync("a.json", join(root, "results/link.json"));
    await expect(select("results/link.json")).rejects.toThrow(/link.json: is a symbolic link/);
    await expect(select("results/*.json")).rejects.toThrow(/symbolic link/);
    symlinkSync("/etc", join(root, "etc"));
    await expect(select("etc/hostname")).rejects.toThrow(/^etc: is a symbolic link/);
    await expect(select("etc")).rejects.toThrow(/symbolic link/);
    await expect(select("etc/**")).rejects.toThrow(/symbolic link/);
  });

  it("refuses a pipe instead of waiting for it", async () => {
    execFileSync("mkfifo", [join(root, "pipe.json")]);
    await expect(select("pipe.json")).rejects.toThrow(/no plain file/);
  });

  it("refuses more files than the policy allows", async () => {
    await expect(selectWorkspaceFiles(root, readPatterns(["results"]), 1)).rejects.toThrow(/at most 1/);
  });
});
