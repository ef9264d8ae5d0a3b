// Every workflow, ours and the examples', and action.yml: valid for GitHub's own language service, least privilege,
// and third-party actions pinned by commit.
import { readdirSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

// The language service imports JSON without saying so, which Node does not take.
registerHooks({
  load: (url, context, next) =>
    url.endsWith(".json")
      ? next(url, { ...context, importAttributes: { type: "json" } })
      : next(url, context),
});

interface Job {
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  needs?: string;
  if?: string;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}
interface Workflow {
  on: Record<string, { branches?: string[]; paths?: string[]; types?: string[] } | null>;
  permissions: unknown;
  jobs: Record<string, Job>;
}

const inFolder = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yml"))
    .map((name) => `${folder}/${name}`);
const OWN = inFolder(".github/workflows");
const EXAMPLES = inFolder("examples/workflows");
const read = (path: string) => parse(readFileSync(path, "utf8")) as Workflow;
const OURS = "safetywashing-gate/safetywashing-gate@v1";

async function diagnose(path: string, text = readFileSync(path, "utf8")): Promise<string[]> {
  const { validate } = await import("@actions/languageservice");
  const { TextDocument } = await import("vscode-languageserver-textdocument");
  const found = await validate(TextDocument.create(`file:///${path}`, "yaml", 1, text));
  return found.map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`);
}

describe("GitHub's language service", () => {
  it.each([...OWN, ...EXAMPLES, "action.yml"])("finds nothing wrong with %s", async (path) => {
    expect(await diagnose(path)).toEqual([]);
  });

  it("finds what is wrong, so that its silence means something", async () => {
    const broken = readFileSync(OWN[0]!, "utf8").replace("runs-on:", "run-on:");
    expect((await diagnose(".github/workflows/broken.yml", broken)).join()).toContain("run-on");
  });
});

describe.each([...OWN, ...EXAMPLES])("%s", (path) => {
  const workflow = read(path);
  const text = readFileSync(path, "utf8");
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it("grants nothing by default, and gives a reason for each grant", () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, job] of Object.entries(workflow.jobs)) {
      expect(job.permissions, name).toBeDefined();
      for (const [scope, level] of Object.entries(job.permissions!)) {
        expect(text).toMatch(new RegExp(`^ {6}${scope}: ${level} # \\w`, "m"));
      }
    }
  });

  it("pins third-party actions by commit, the version beside it", () => {
    for (const { uses } of steps) {
      if (uses === undefined || uses === OURS) continue;
      expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      expect(text).toContain(`${uses} # v`);
    }
  });

  it("puts no expression into a shell's text, where a branch's name could act", () => {
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });

  it("ends: every job has a time limit", () => {
    for (const job of Object.values(workflow.jobs)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
  });
});

describe.each(EXAMPLES)("%s as a required check", (path) => {
  const workflow = read(path);

  it("has no paths filter, with which it would stay pending for ever", () => {
    for (const trigger of Object.values(workflow.on)) expect(trigger?.paths).toBeUndefined();
  });

  it("is not skipped where a job that it needs has failed", () => {
    for (const job of Object.values(workflow.jobs)) {
      if (job.needs !== undefined) expect(job.if).toContain("!cancelled()");
    }
  });

  it("gives the gate inputs that action.yml has", () => {
    const { inputs } = parse(readFileSync("action.yml", "utf8")) as { inputs: Record<string, unknown> };
    for (const job of Object.values(workflow.jobs)) {
      for (const step of job.steps.filter(({ uses }) => uses === OURS)) {
        for (const name of Object.keys(step.with ?? {})) expect(Object.keys(inputs)).toContain(name);
      }
    }
  });
});

it("the recommended workflow runs no code of a pull request", () => {
  const workflow = read("examples/workflows/pull-request-target.yml");
  expect(workflow.on).toEqual({
    pull_request_target: { branches: ["main"], types: ["opened", "synchronize", "reopened", "edited"] },
    merge_group: null,
  });
  expect(workflow.jobs.safetywashing!.steps).toEqual([{ uses: OURS }]);
});
