// What a run decides on: the results at the head, the same where the change began, whether they differ at all, and
// what else the change touches.
import { type Budget, UNLIMITED } from "../budget.ts";
import { InputError } from "../errors.ts";
import type { Note } from "../generated/report.ts";
import { type Pattern, readPatterns } from "../policy/patterns.ts";
import { policyFileNotes, readingNotes, readOptions } from "../policy/read-options.ts";
import type { Settings } from "../policy/settings.ts";
import type { BenchmarkResults, SetAside } from "../results/benchmark-results.ts";
import { type ReadOptions, readResults } from "../results/read.ts";
import { readBase } from "./base-results.ts";
import type { BranchRules } from "./branch-rules.ts";
import { changedPaths, changeNotes } from "./changes.ts";
import { readItemsOf, sameItemFiles } from "./item-files.ts";
import type { Job } from "./job.ts";
import { refuseMoved } from "./moved.ts";
import { patient } from "./patient.ts";
import { refuseBrokenProposal } from "./proposal.ts";
import {
  type FoundResults,
  findResults,
  markChanged,
  type ResultsFiles,
  refuseTooManyOld,
} from "./results-files.ts";
import { sameJobNotes } from "./same-job.ts";
import { chooseSource } from "./source.ts";
import { readTrees, type Trees } from "./trees.ts";

export interface Change {
  benchmarks: readonly BenchmarkResults[];
  /** null: there is nothing to compare with. */
  baseline: readonly BenchmarkResults[] | null;
  unchanged: boolean;
  /** Why results that the change leaves as they are cannot be read: not its fault. null: they can. */
  unread: InputError | null;
  notes: readonly Note[];
  /** What the files hold beside what was read. */
  setAside?: readonly SetAside[];
}

/** @throws InputError for a change that cannot be judged; ApiFault */
export async function gather(
  job: Pick<Job, "event" | "repository" | "workspace">,
  rules: BranchRules,
  budget: Budget = UNLIMITED,
): Promise<Change> {
  const { settings } = rules;
  const patterns = readPatterns(settings.values.results);
  const source = await chooseSource(settings.values.source, job.event.name, job.workspace, patterns);
  const trees = await budget.waiting(() => readTrees(job, rules, patterns, source));
  const edits = await budget.waiting(() => editNotes(trees, patterns, job, rules));
  const workspace = source === "workspace" ? job.workspace! : null;
  const most = settings.limits.files;
  const found = await budget.waiting(() => findResults(workspace, trees, patterns, job.repository, most));
  const misnamed = misnamedNotes(rules, found.unchanged);
  const options = { ...readOptions(settings), budget, tellUnasked: true };
  const whole = workspace !== null || mayMeasure(job, settings);
  const first = found.unchanged
    ? await readUnchanged(found, settings, options, whole)
    : await readChanged(found, options);
  const find = (path: string) =>
    budget.waiting(() => findResults(workspace, trees, readPatterns([path]), job.repository, most));
  // Items are results as well: where they change, what they are the items of does.
  const unchanged = found.unchanged && (await sameItemFiles(first.benchmarks, find));
  const read = unchanged === found.unchanged ? first : await readChanged(found, options);
  budget.at("reading item results");
  const withItems = await readItemsOf(read, unchanged, find, {
    budget,
    mostCells: settings.limits["item-cells"],
  });
  return {
    ...withItems,
    unchanged,
    notes: [...edits, ...misnamed, ...policyFileNotes(settings), ...read.notes],
  };
}

/** Of what the change touches beside its results. @throws InputError where it may not stand like that */
export async function editNotes(
  { base, head, tip }: Trees,
  patterns: readonly Pattern[],
  { event, repository }: Pick<Job, "event" | "repository">,
  rules: BranchRules,
): Promise<Note[]> {
  if (base === null || head === null || tip === null) return [];
  const changed = changedPaths(base.entries, head.entries);
  await refuseBrokenProposal(changed, rules, head);
  const into = event.pullRequest?.baseRef ?? null;
  refuseMoved({ base, head, tip }, changed, patterns, { branch: rules.branch, into });
  return [
    ...changeNotes(changed, rules, event, rules.branch),
    ...(await sameJobNotes(changed, { head, tip }, repository, event)),
  ];
}

function misnamedNotes({ misnamed }: BranchRules, unchanged: boolean): Note[] {
  if (misnamed === null) return [];
  const { beside, fault } = misnamed;
  if (!unchanged && !beside) throw new InputError(fault);
  return [
    { code: "policy-misnamed", level: "warning", text: `${fault.file} ${fault.message}.`, file: fault.file },
  ];
}

const mayMeasure = ({ event }: Pick<Job, "event">, { values }: Settings) =>
  values.source === "auto" && event.name === "pull_request";

type Read = Omit<Change, "unchanged">;

/** @param measured whether the job itself should have put results there: those that it has not are not unchanged */
async function readUnchanged(
  found: FoundResults,
  settings: Settings,
  options: ReadOptions,
  measured: boolean,
): Promise<Read> {
  const { files, current, nowhere } = found;
  if (files.list.length === 0 && measured) refuseUnmatched(nowhere);
  const unmatched = nowhere.map((pattern) => unmatchedNote(pattern, settings));
  try {
    files.refuse();
    // A file that came to the default branch since the change began is not missing from it.
    const { list } = files.list.length === 0 ? current! : files;
    const { benchmarks, notes, setAside } = await read(list, options);
    return { benchmarks, baseline: benchmarks, unread: null, notes: [...unmatched, ...notes], setAside };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { benchmarks: [], baseline: [], unread: error, notes: unmatched };
  }
}

async function readChanged(
  { files, old, current, nowhere }: FoundResults,
  options: ReadOptions,
): Promise<Read> {
  files.refuse();
  refuseUnmatched(nowhere);
  const head = await read(await markChanged(files, [old, current]), options);
  if (old === null) return { ...head, baseline: null, unread: null };
  await refuseTooManyOld(old, files);
  const before = await readBase(old.list, options, head.benchmarks);
  const notes = [...head.notes, ...before.notes];
  return { ...head, baseline: before.benchmarks, unread: null, notes };
}

async function read(
  files: ResultsFiles["list"],
  options: ReadOptions,
): Promise<Required<Pick<Change, "benchmarks" | "notes" | "setAside">>> {
  if (files.length === 0) return { benchmarks: [], notes: [], setAside: [] };
  const { budget = UNLIMITED } = options;
  const { benchmarks, notes, setAside } = await readResults(patient(files, budget), options);
  return { benchmarks, notes: readingNotes(notes), setAside };
}

const UNMATCHED = "no results file matches, neither here nor on the default branch";

function refuseUnmatched(nowhere: readonly Pattern[]): void {
  if (nowhere.length === 0) return;
  throw new InputError(
    nowhere.map((pattern) => ({
      message: UNMATCHED,
      found: `results: ${pattern.text}`,
      remedy: "Set the input `results` (or `results:` in the policy) to where the results files are.",
    })),
  );
}

function unmatchedNote({ text }: Pattern, settings: Settings): Note {
  const { file, line } = settings.from.results === "file" ? settings.policyAt(["results"]) : {};
  return {
    code: "results-unmatched",
    level: "warning",
    text: `Results pattern ${text}: ${UNMATCHED}.`,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  };
}
