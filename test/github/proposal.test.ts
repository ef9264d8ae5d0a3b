import { expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import type { BranchRules, Rules } from "../../src/github/branch-rules.ts";
import { refuseBrokenProposal } from "../../src/github/proposal.ts";
import { MISNAMED_POLICY_PATH } from "../../src/policy/settings-table.ts";

const fault = { file: MISNAMED_POLICY_PATH, message: "is not read" };
function check(changed: string[], rules: () => Partial<Rules>) {
  const branch = {
    policyPath: "gate.yml",
    poolPaths: ["pool.json"],
    branch: "main",
  } as unknown as BranchRules;
  branch.rulesAt = async () => ({ misnamed: null, ...rules() }) as Rules;
  return refuseBrokenProposal(changed, branch, { sha: "1", tree: "2" });
}
const broken = () => {
  throw new InputError({ file: "gate.yml", line: 2, message: "wrong" });
};

it.each(["gate.yml", "pool.json", MISNAMED_POLICY_PATH])("looks where %s is edited", async (path) => {
  await expect(check([path], broken)).rejects.toThrow(
    /^gate.yml:2: wrong\. The policy of main still decides/,
  );
  await check([path], () => ({}));
});

it("looks at nothing else", () => check(["README.md"], broken));

it("refuses a policy under a name that is not read where the change brings it", async () => {
  const misnamed = () => ({ misnamed: { fault, beside: false } });
  await expect(check([MISNAMED_POLICY_PATH], misnamed)).rejects.toThrow(/is not read/);
  await check(["gate.yml"], misnamed);
});
