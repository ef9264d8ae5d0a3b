import { expect, it } from "vitest";
import type { Repository } from "../../src/github/repository.ts";
import { sameJobNotes } from "../../src/github/same-job.ts";

const PATH = ".github/workflows/other.yml";
const run = (workflow: string, own = ".github/workflows/gate.yml", path = PATH) => {
  const repository = { blob: async () => Buffer.from(workflow) } as unknown as Repository;
  const entries = [{ path, mode: "100644", sha: "1", size: workflow.length }];
  return sameJobNotes([path], entries, repository, { job: "safetywashing", workflowPath: own });
};

it.each([
  ["a job's id", "jobs: { safetywashing: {} }", 1],
  ["a job's name", "jobs: { a: { name: safetywashing } }", 1],
  ["another job", "jobs: { a: { name: b } }", 0],
  ["an empty job", "jobs: { a: }", 0],
  ["no jobs", "on: push", 0],
  ["no YAML", "jobs: [", 0],
  ["a list for jobs", "jobs: [safetywashing]", 0],
])("%s", async (_, workflow, notes) => expect(await run(workflow)).toHaveLength(notes));

it("the gate's own workflow is no double, and other files are not read", async () => {
  expect(await run("jobs: { safetywashing: {} }", PATH)).toEqual([]);
  expect(await run("jobs: { safetywashing: {} }", "", "docs/other.yml")).toEqual([]);
});
