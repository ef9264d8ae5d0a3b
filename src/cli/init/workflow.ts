// The workflow that init writes: the recommended one, as in examples/workflows/.

export const WORKFLOW_PATH = ".github/workflows/safetywashing.yml";

/** The name of the job: what a ruleset asks for as a required check. */
export const CHECK_NAME = "safetywashing";

/** `branch`: the default branch. `policy`: only where it is not in the usual place. */
export function workflowText(branch: string, action = "safetywashing-gate/safetywashing-gate@v1"): string {
  return `# Safetywashing Gate: does a benchmark of this repository mostly measure general capability?
#
# pull_request_target takes this file, the policy and the pool from the default branch: a pull request cannot change
# what judges it. Results files are read as data, through the API: nothing of a pull request is checked out or run.
name: Safetywashing gate

on:
  pull_request_target:
    branches: [${yamlWord(branch)}]
    types: [opened, synchronize, reopened, edited]
  # A required check must report in the merge queue too.
  merge_group:
# No \`paths:\` filter: a required check that is filtered out stays pending for ever.

# Nothing by default; what the job needs stands below.
permissions: {}

concurrency:
  group: safetywashing-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true

jobs:
  ${CHECK_NAME}:
    runs-on: ubuntu-latest
    permissions:
      contents: read # reads results files, policy and pools
      pull-requests: write # writes the comment
    steps:
      - uses: ${action}
`;
}

/** A branch's name as YAML: quoted where it is more than plain letters. */
function yamlWord(text: string): string {
  return /^[A-Za-z][\w-]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
