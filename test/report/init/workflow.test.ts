import { expect, it } from "vitest";
import { parse } from "yaml";
import { CHECK_NAME, workflowText } from "../../../src/report/init/workflow.ts";

it("asks for no more than it needs, checks nothing out, and filters no paths", () => {
  const workflow = parse(workflowText("main"));
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs[CHECK_NAME].permissions).toEqual({ contents: "read", "pull-requests": "write" });
  expect(Object.keys(workflow.on)).toEqual(["pull_request_target", "merge_group"]);
  expect(workflow.on.pull_request_target.types).toContain("synchronize");
  expect(workflowText("main")).not.toContain("actions/checkout");
  expect(workflow.on.pull_request_target.paths).toBeUndefined();
});

it.each(["main", "release/1.x", "on", "true", 'we"ird', "a: b", "1.0"])("names the branch %j", (branch) => {
  expect(parse(workflowText(branch)).on.pull_request_target.branches).toEqual([branch]);
});
