import { expect, it } from "vitest";
import type { BranchRules } from "../../src/github/branch-rules.ts";
import type { RunEvent } from "../../src/github/event.ts";
import type { Repository } from "../../src/github/repository.ts";
import { readTrees } from "../../src/github/trees.ts";
import { readPatterns } from "../../src/policy/patterns.ts";

const at = (sha: string) => ({ sha, tree: sha });
const repository = {
  commit: async (sha: string) => at(sha),
  commitIfThere: async (sha: string) => at(sha),
  mergeBase: async () => null,
  snapshot: async (commit: ReturnType<typeof at>) => ({ ...commit, entries: [], whole: true }),
} as unknown as Repository;

async function read(event: Partial<RunEvent>, ofItself: boolean, source: "api" | "workspace" = "api") {
  const whole = { name: "push", headSha: "head", beforeSha: null, pullRequest: null, ...event } as RunEvent;
  const rules = { ofItself, commit: at("tip"), branch: "main", poolPaths: [], policyPath: "p" };
  const job = { event: whole, repository };
  const trees = await readTrees(job, rules as unknown as BranchRules, readPatterns(["a"]), source);
  return [trees.base, trees.head, trees.tip].map((tree) => tree?.sha ?? null);
}

it("a push to the default branch is compared with what was there before", async () => {
  expect(await read({ beforeSha: "before" }, true)).toEqual(["before", "head", null]);
});

it("a push to another branch may have nothing to compare with; a change may not", async () => {
  expect(await read({}, false)).toEqual([null, "head", "tip"]);
  expect(await read({}, false, "workspace")).toEqual([null, null, "tip"]);
  await expect(read({ name: "merge_group" }, false)).rejects.toThrow(/nothing to compare the results with/);
});
