import { describe, expect, it } from "vitest";
import type { RunEvent } from "../../src/github/event.ts";
import { sameJobNotes } from "../../src/github/same-job.ts";

const OTHER = ".github/workflows/other.yml";
const OWN = ".github/workflows/gate.yml";
const tree = (files: Record<string, string>) => ({
  entries: Object.entries(files).map(([path, text]) => ({
    path,
    mode: "100644",
    sha: text,
    size: text.length,
  })),
});

/** As a workflow writes it. */
const expression = (of: string) => `$\{{ ${of} }}`;

/** @param head edited workflows, by path */
async function notes(head: Record<string, string>, own = "", name: RunEvent["name"] = "pull_request_target") {
  const found = await sameJobNotes(
    Object.keys(head),
    { head: tree({ [OWN]: own, ...head }), tip: tree({ [OWN]: own }) },
    { blob: async ({ sha }) => Buffer.from(sha) },
    { name, job: "safetywashing", workflowPath: OWN },
  );
  return found.map(({ text }) => text);
}

describe("another workflow", () => {
  it.each([
    ["a job's id", "jobs: { safetywashing: {} }", /has a job named safetywashing/],
    ["a job's name", "jobs: { a: { name: safetywashing } }", /has a job named safetywashing/],
    [
      "an expression that could be it",
      `jobs: { a: { name: '${expression("matrix.n")}' } }`,
      /\(a\).*cannot be told/,
    ],
    [
      "an expression beside what fits",
      `jobs: { a: { name: 'Safety${expression("x")}ing' } }`,
      /cannot be told/,
    ],
    ["an expression beside what does not", `jobs: { a: { name: 'test ${expression("matrix.os")}' } }`, null],
    ["another job", "jobs: { a: { name: b } }", null],
    ["an empty job", "jobs: { a: }", null],
    ["no jobs", "on: push", null],
    ["no YAML", "jobs: [", null],
    ["a list for jobs", "jobs: [safetywashing]", null],
  ])("%s", async (_, workflow, told) => {
    const found = await notes({ [OTHER]: workflow });
    if (told === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringMatching(told)]);
  });

  it("the gate's own job counts under its name as well", async () => {
    const own = "jobs: { safetywashing: { name: Safety check } }";
    expect(await notes({ [OTHER]: "jobs: { a: { name: safety check } }" }, own)).toHaveLength(1);
    expect(await notes({ [OTHER]: "jobs: { b: {} }" }, own)).toEqual([]);
  });

  it("nothing can be told where the gate's own name is an expression", async () => {
    const own = `jobs: { safetywashing: { name: '${expression("github.job")}' } }`;
    expect(await notes({ [OTHER]: "jobs: { b: {} }" }, own)).toEqual([
      expect.stringContaining("cannot be told"),
    ]);
  });

  it("a name made to take long takes no time", async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow
    const name = `${"${{x}}a".repeat(20_000)}${"${{".repeat(20_000)}`;
    expect(await notes({ [OTHER]: `jobs: { a: { name: "${name}" } }` })).toEqual([]);
  });
});

describe("the gate's own workflow", () => {
  const workflow = (on: string) => `on: ${on}\njobs: { safetywashing: {} }`;

  it.each(["pull_request", "[pull_request_target, push]", "{ pull_request: { branches: [main] } }"])(
    "on: %s would run as edited",
    async (on) => {
      expect(await notes({ [OWN]: workflow(on) })).toEqual([expect.stringContaining("own workflow")]);
    },
  );

  it.each(["pull_request_target", "{ pull_request_target: , merge_group: , schedule: [] }"])(
    "on: %s is no double",
    async (on) => expect(await notes({ [OWN]: workflow(on) })).toEqual([]),
  );

  it("is what runs anyway, where the event runs the change's copy", async () => {
    expect(await notes({ [OWN]: workflow("pull_request") }, "", "pull_request")).toEqual([]);
  });
});

it("files that are no workflows are not read", async () => {
  expect(await notes({ "docs/other.yml": "jobs: { safetywashing: {} }" })).toEqual([]);
});
