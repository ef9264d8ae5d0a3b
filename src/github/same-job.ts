// A job of the gate's name elsewhere reports a check of the same name: whoever requires that check by name would
// accept either. The gate cannot stop it, but it names it.
import { parse } from "yaml";
import type { Note } from "../generated/report.ts";
import { WORKFLOW_FILE } from "./changes.ts";
import type { RunEvent } from "./event.ts";
import type { Repository, Snapshot } from "./repository.ts";

/** Each costs a request; a change that edits more is named for that alone. */
const MOST_READ = 10;
const LARGEST = 500_000;
/** Under these GitHub runs the default branch's or the queue's own copy of a workflow, never a pull request's. */
const NOT_FROM_THE_HEAD = ["pull_request_target", "merge_group", "schedule"];

/** @param event its workflowPath is the workflow that runs, as in GITHUB_WORKFLOW_REF */
export async function sameJobNotes(
  changed: readonly string[],
  { head, tip }: { head: Pick<Snapshot, "entries">; tip: Pick<Snapshot, "entries"> },
  repository: Pick<Repository, "blob">,
  { name, job, workflowPath: own }: Pick<RunEvent, "name" | "job" | "workflowPath">,
): Promise<Note[]> {
  const edited = changed.filter((path) => WORKFLOW_FILE.test(path));
  // However many are edited beside it.
  edited.sort((a, b) => Number(b === own) - Number(a === own));
  if (edited.length === 0) return [];
  const read = async ({ entries }: Pick<Snapshot, "entries">, path: string): Promise<Workflow | null> => {
    const entry = entries.find((each) => each.path === path);
    if (!entry?.mode.startsWith("100") || entry.size > LARGEST) return null;
    return workflowOf(new TextDecoder().decode(await repository.blob(entry)));
  };
  const fromTip = name === "pull_request_target";
  const mine = (await read(fromTip ? tip : head, own))?.jobs.find(({ id }) => id === job)?.name ?? null;
  const wanted = mine === null ? [job] : [job, mine];
  const notes: Note[] = [];
  const warn = (path: string, text: string) =>
    notes.push({ code: "same-job", level: "warning", text: `${path}, edited here, ${text}`, file: path });
  for (const path of edited.slice(0, MOST_READ)) {
    const workflow = await read(head, path);
    if (workflow === null) continue;
    if (path === own && (!fromTip || workflow.triggers.every((each) => NOT_FROM_THE_HEAD.includes(each)))) {
      continue;
    }
    const where = path === own ? "this gate's own workflow, which would then run as edited" : "like this one";
    const double = workflow.jobs.flatMap((each) => [each.id, each.name ?? each.id]).find(isOneOf(wanted));
    const unsure = workflow.jobs.find((each) => each.name !== null && couldBe(each.name, wanted));
    if (double !== undefined) {
      warn(path, `has a job named ${double}, ${where}: a check of that name may come from there.`);
    } else if (unsure) {
      warn(
        path,
        `has a job (${unsure.id}) whose name is an expression, which cannot be told beforehand: a check of this gate's name may come from there.`,
      );
    } else if (mine !== null && isExpression(mine)) {
      warn(
        path,
        "has other jobs, and the name of this gate's own job is an expression: whether a check of the same name may come from there cannot be told.",
      );
    }
  }
  return notes;
}

interface Workflow {
  triggers: string[];
  jobs: { id: string; name: string | null }[];
}

/** null: GitHub does not run it. */
function workflowOf(text: string): Workflow | null {
  let content: unknown;
  try {
    content = parse(text, { maxAliasCount: 100, logLevel: "silent", uniqueKeys: false });
  } catch {
    return null;
  }
  const { on, jobs } = (content ?? {}) as { on?: unknown; jobs?: Record<string, { name?: unknown } | null> };
  if (typeof jobs !== "object" || jobs === null || Array.isArray(jobs)) return null;
  const triggers =
    typeof on === "object" && on !== null && !Array.isArray(on) ? Object.keys(on) : [on].flat().map(String);
  return {
    triggers,
    jobs: Object.entries(jobs).map(([id, job]) => ({
      id,
      name: typeof job?.name === "string" ? job.name : null,
    })),
  };
}

const isOneOf = (wanted: readonly string[]) => (name: string) =>
  wanted.some((each) => each.toLowerCase() === name.toLowerCase());

/** What of a name stands outside of ${{ }}. By plain search: whoever writes the name chooses how long a pattern takes. */
function fixedParts(name: string): string[] {
  const parts: string[] = [];
  let rest = name;
  for (;;) {
    const start = rest.indexOf("${{");
    const end = start < 0 ? -1 : rest.indexOf("}}", start);
    if (end < 0) return [...parts, rest];
    parts.push(rest.slice(0, start));
    rest = rest.slice(end + 2);
  }
}

const isExpression = (name: string) => fixedParts(name).length > 1;

/** Whether a name with expressions in it could come to one of these: what stands around them must fit, in order. */
function couldBe(name: string, wanted: readonly string[]): boolean {
  const parts = fixedParts(name.toLowerCase());
  if (parts.length === 1) return false;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  return wanted.some((each) => {
    const whole = each.toLowerCase();
    if (whole.length < first.length + last.length) return false;
    if (!whole.startsWith(first) || !whole.endsWith(last)) return false;
    const middle = whole.slice(first.length, whole.length - last.length);
    let at = 0;
    return parts.slice(1, -1).every((part) => {
      const found = middle.indexOf(part, at);
      at = found + part.length;
      return found >= 0;
    });
  });
}
