// The policy and pools that a change would put on the default branch, checked as data before they are merged: a wrong
// one would stop every check from then on, that of its own repair too.
import { InputError } from "../errors.ts";
import { MISNAMED_POLICY_PATH } from "../policy/settings-table.ts";
import type { BranchRules } from "./branch-rules.ts";
import type { CommitRef } from "./repository.ts";
import { withRemedy } from "./with-remedy.ts";

/** @throws InputError where the change edits the policy or a pool that it names, and the gate could not run by what it writes */
export async function refuseBrokenProposal(
  changed: readonly string[],
  rules: BranchRules,
  head: CommitRef,
): Promise<void> {
  const concerns = [rules.policyPath, MISNAMED_POLICY_PATH, ...rules.poolPaths];
  if (!changed.some((path) => concerns.includes(path))) return;
  const remedy = `The policy of ${rules.branch} still decides; once this change is merged, every check would end with this error.`;
  await withRemedy(remedy, async () => {
    const { misnamed } = await rules.rulesAt(head);
    if (misnamed !== null && changed.includes(MISNAMED_POLICY_PATH)) throw new InputError(misnamed.fault);
  });
}
