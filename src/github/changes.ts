// What a change touches beside its results: policy, pools, workflows. It cannot change what judges it, but whoever
// reviews it should see that it tries.
import type { Note, ReadingNote } from "../generated/report.ts";
import type { RunEvent } from "./event.ts";
import type { TreeEntry } from "./tree.ts";

export const WORKFLOW_FILE = /^\.github\/workflows\/[^/]+\.ya?ml$/;
export const WORKFLOWS_FOLDER = ".github/workflows";

export interface Watched {
  policyPath: string;
  poolPaths: readonly string[];
}

/** Paths that were added, removed, or whose content or kind differs. */
export function changedPaths(before: readonly TreeEntry[], after: readonly TreeEntry[]): string[] {
  const key = ({ mode, sha }: TreeEntry) => `${mode} ${sha}`;
  const old = new Map(before.map((entry) => [entry.path, key(entry)]));
  const now = new Map(after.map((entry) => [entry.path, key(entry)]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .sort();
}

/** @param branch the default branch, whose policy and pools judge */
export function changeNotes(
  changed: readonly string[],
  { policyPath, poolPaths }: Watched,
  event: RunEvent,
  branch: string,
): Note[] {
  const notes: Note[] = [];
  const warn = (code: ReadingNote["code"], text: string, file?: string) =>
    notes.push({ code, level: "warning", text, ...(file === undefined ? {} : { file }) });
  if (changed.includes(policyPath)) {
    warn(
      "policy-changed",
      `This change edits the gate's policy (${policyPath}). It was judged by the policy of ${branch}; the edit counts once it is merged.`,
      policyPath,
    );
  }
  for (const path of poolPaths.filter((pool) => changed.includes(pool))) {
    warn(
      "pool-changed",
      `This change edits the reference pool ${path}. It was judged by the pool of ${branch}; the edit counts once it is merged.`,
      path,
    );
  }
  const workflows = changed.filter((path) => WORKFLOW_FILE.test(path));
  if (workflows.length > 0) {
    const trusted = event.name === "pull_request_target";
    warn(
      "workflow-changed",
      `This change edits ${list(workflows)}. ${
        trusted
          ? `This check ran the workflow of ${branch}, but a job of the same name in another workflow would look the same among the checks: look at what was edited.`
          : "This check ran the edited workflow, and with it whatever settings the workflow gives the gate: look at what was edited."
      }`,
      workflows[0]!,
    );
  }
  const base = event.pullRequest?.baseRef;
  if (base && base !== branch) {
    warn(
      "other-base",
      `This pull request goes into ${base}. It was judged by the policy of ${branch}, and compared with ${branch}.`,
    );
  }
  return notes;
}

function list(paths: readonly string[]): string {
  const shown = paths.slice(0, 5).join(", ");
  return paths.length > 5 ? `${shown} and ${paths.length - 5} more workflows` : shown;
}
