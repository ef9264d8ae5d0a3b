// The workflow that `init` and the page write: the recommended one, as in examples/workflows/.

export const WORKFLOW_PATH = ".github/workflows/safetywashing.yml";

/** The name of the job: what a ruleset asks for as a required check. */
export const CHECK_NAME = "safetywashing";

/** `branch`: the default branch. `policy`: only where it is not in the usual place. */
export function workflowText(branch: string, action = "safetywashing-gate/safetywashing-gate@v1"): string {
  return `# Safetywashing Gate: does a benchmark of this repository mostly measure general capability?
#
# pull_request_target takes this file, the policy and the pool from the default branch, so a pull request cannot change
# what judges it, and it may comment on pull requests from forks. Results files are read as data, through the API:
# nothing of a pull request is checked out or run. Add no checkout here.
name: Safetywashing gate

on:
  pull_request_target:
    branches: [${yamlWord(branch)}]
    # edited: a pull request whose base branch was changed is judged anew.
    types: [opened, synchronize, reopened, edited]
  # A required check must report in the merge queue too. There the queue's own copy of this file runs.
  merge_group:
# No \`paths:\` filter: a required check that is filtered out stays pending for ever. Where no results file changed, the
# gate passes by itself within seconds.

# Nothing by default; what the job needs stands below.
permissions: {}

concurrency:
  group: safetywashing-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true

jobs:
  ${CHECK_NAME}:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read # reads results files, policy and pools
      pull-requests: write # writes the comment
    steps:
      # v1 moves with each release. To decide yourself when: @COMMIT # v1.0.0, the 40 digits that the release page shows.
      - uses: ${action}
`;
}

export const PROGRESS_WORKFLOW_PATH = ".github/workflows/safetywashing-progress.yml";

/** The same for claims on models: as examples/workflows/progress.yml. */
export function progressWorkflowText(branch: string): string {
  return `${workflowText(branch)
    .replace(
      "# Safetywashing Gate: does a benchmark of this repository mostly measure general capability?",
      "# Claims on models: is a gain more than capability predicts?",
    )
    .replace("Results files are read as data", "Claims and results are read as data")
    .replace("name: Safetywashing gate", "name: Differential progress")
    .replace("Where no results file changed, the", "Where neither claims nor results changed, the")
    .replace("group: safetywashing-", "group: differential-progress-")
    .replace(`  ${CHECK_NAME}:\n`, "  differential-progress:\n")
    .replace("reads results files, policy", "reads claims, results files, policy")}        with:
          mode: progress
`;
}

export const CLAIMS_PATH = ".github/claims.yml";

/** A claim to fill in: what is in capitals is for the author to say. */
export function claimsText(results: readonly string[]): string {
  const files = results.length > 0 ? results : ["benchmark-results.json"];
  return `# What this repository claims of models: that they gain more than capability predicts. docs/progress.md says how it is judged.
claims:
  - name: WHAT YOU CLAIM, IN WORDS
    results:
${files.map((path) => `      - ${JSON.stringify(path)}`).join("\n")}
    before: MODEL BEFORE # leave the line out for a claim on one model alone
    after: MODEL AFTER # of the pool, or with capability_scores beside its score in the results
`;
}

/** A branch's name as YAML: quoted where it is more than plain letters. */
function yamlWord(scalar: string): string {
  return /^[A-Za-z][\w-]*$/.test(scalar) && !/^(true|false|null|yes|no|on|off)$/i.test(scalar)
    ? scalar
    : JSON.stringify(scalar);
}
