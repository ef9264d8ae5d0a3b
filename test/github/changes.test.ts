import { describe, expect, it } from "vitest";
import { changedPaths, changeNotes } from "../../src/github/changes.ts";
import type { RunEvent } from "../../src/github/event.ts";

const entry = (path: string, sha: string, mode = "100644") => ({ path, sha, mode, size: 1 });
const event = (name: string, baseRef = "main") => ({ name, pullRequest: { baseRef } }) as unknown as RunEvent;
const watched = { policyPath: "gate.yml", poolPaths: ["pool.json"] };

it("changedPaths finds what came, went, changed, or became something else", () => {
  const before = [entry("same", "1"), entry("gone", "1"), entry("other", "1"), entry("link", "1")];
  const after = [entry("same", "1"), entry("other", "2"), entry("link", "1", "120000"), entry("new", "1")];
  expect(changedPaths(before, after)).toEqual(["gone", "link", "new", "other"]);
  expect(changedPaths(before, before)).toEqual([]);
});

describe("changeNotes", () => {
  const codes = (changed: string[], e = event("pull_request_target")) =>
    changeNotes(changed, watched, e, "main").map(({ code }) => code);

  it("names policy, pools and workflows, and nothing else", () => {
    const changed = [
      "gate.yml",
      "pool.json",
      "other.yml",
      ".github/workflows/a.yml",
      ".github/workflows/sub/b.yml",
    ];
    expect(codes(changed)).toEqual(["policy-changed", "pool-changed", "workflow-changed"]);
    expect(codes(["README.md"])).toEqual([]);
  });

  it("says whose workflow ran", () => {
    const text = (name: string) =>
      changeNotes([".github/workflows/a.yml"], watched, event(name), "main")[0]!.text;
    expect(text("pull_request_target")).toContain("ran the workflow of main");
    expect(text("pull_request")).toContain("ran the edited workflow");
  });

  it("names another base than the default branch", () => {
    expect(codes([], event("pull_request_target", "release"))).toEqual(["other-base"]);
  });
});
