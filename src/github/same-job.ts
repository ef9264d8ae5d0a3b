// A job of the gate's name in another workflow reports a check of the same name: whoever requires that check by name
// would accept either. The gate cannot stop it, but it names it.
import { parse } from "yaml";
import type { Note } from "../generated/report.ts";
import { WORKFLOW_FILE } from "./changes.ts";
import type { Repository } from "./repository.ts";
import type { TreeEntry } from "./tree.ts";

/** Each costs a request; a change that edits more is named for that alone. */
const MOST_READ = 10;
const LARGEST = 500_000;

/** @param own the workflow that runs, as in GITHUB_WORKFLOW_REF: its own job is no double */
export async function sameJobNotes(
  changed: readonly string[],
  entries: readonly TreeEntry[],
  repository: Repository,
  { job, workflowPath: own }: { job: string; workflowPath: string },
): Promise<Note[]> {
  const edited = new Set(changed.filter((path) => WORKFLOW_FILE.test(path) && path !== own));
  const readable = entries.filter(
    ({ path, mode, size }) => edited.has(path) && mode.startsWith("100") && size <= LARGEST,
  );
  const notes: Note[] = [];
  for (const entry of readable.slice(0, MOST_READ)) {
    if (!jobNames(new TextDecoder().decode(await repository.blob(entry))).includes(job)) continue;
    notes.push({
      code: "same-job",
      level: "warning",
      text: `${entry.path}, edited here, has a job named ${job} like this one: a check of that name may come from there.`,
      file: entry.path,
    });
  }
  return notes;
}

/** Ids and names of a workflow's jobs. */
function jobNames(workflow: string): string[] {
  let content: unknown;
  try {
    content = parse(workflow, { maxAliasCount: 100, logLevel: "silent" });
  } catch {
    // GitHub does not run what does not parse.
    return [];
  }
  const jobs = (content as { jobs?: Record<string, { name?: unknown } | null> } | null)?.jobs;
  if (typeof jobs !== "object" || jobs === null) return [];
  return Object.entries(jobs).flatMap(([id, job]) => (typeof job?.name === "string" ? [id, job.name] : [id]));
}
