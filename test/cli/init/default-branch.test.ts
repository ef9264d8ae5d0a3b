import { expect, it } from "vitest";
import { defaultBranch, isRepository } from "../../../src/cli/init/default-branch.ts";
import { folderWith } from "../../support/cli.ts";

it("origin's, else the branch one is on, else main", () => {
  const both = {
    ".git/HEAD": "ref: refs/heads/topic\n",
    ".git/refs/remotes/origin/HEAD": "ref: refs/remotes/origin/dev/x\n",
  };
  expect(defaultBranch(folderWith(both))).toBe("dev/x");
  expect(defaultBranch(folderWith({ ".git/HEAD": "ref: refs/heads/trunk\n" }))).toBe("trunk");
  expect(defaultBranch(folderWith({ ".git/HEAD": "0123456789abcdef\n" }))).toBe("main");
  expect(defaultBranch(folderWith({ ".git": "gitdir: elsewhere\n" }))).toBe("main");
});

it("knows a repository's root", () => {
  expect(isRepository(folderWith({ ".git/HEAD": "" }))).toBe(true);
  expect(isRepository(folderWith())).toBe(false);
});
