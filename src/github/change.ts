// What a run judges: the results at the head, the same at the merge base, whether they differ at all, and what else
// the change touches.
import { InputError } from "../errors.ts";
import { readingNotes, readOptions } from "../policy/read-options.ts";
import type { Settings } from "../policy/settings.ts";
import type { Note } from "../generated/report.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { readResults } from "../results/read.ts";
import { readBase } from "./base-results.ts";
import { changedPaths, changeNotes, WORKFLOWS_FOLDER } from "./changes.ts";
import type { RunEvent } from "./event.ts";
import { selectBaseFiles, selectFiles } from "./files.ts";
import { MISNAMED_POLICY_PATH } from "./inputs.ts";
import type { Judge } from "./judge.ts";
import { refuseMoved } from "./moved.ts";
import { type Pattern, readPatterns } from "./patterns.ts";
import { refuseBrokenProposal } from "./proposal.ts";
import { type CommitRef, type Repository, type Snapshot, short } from "./repository.ts";
import {
  filesOfTree,
  filesOfWorkspace,
  matchingNowhere,
  type ResultsFiles,
  refuseTooManyOld,
  sameAsAny,
} from "./results-files.ts";
import { sameJobNotes } from "./same-job.ts";
import { chooseSource } from "./source.ts";

export interface Change {
  benchmarks: readonly BenchmarkResults[];
  /** null: there is nothing to compare with. */
  baseline: readonly BenchmarkResults[] | null;
  unchanged: boolean;
  /** Why results that the change leaves as they are cannot be read: not its fault. null: they can. */
  unread: InputError | null;
  notes: readonly Note[];
}

/** @throws InputError for a change that cannot be judged; ApiFault */
export async function readChange(
  event: RunEvent,
  judge: Judge,
  repository: Repository,
  workspace: string | undefined,
): Promise<Change> {
  const { settings, judgesItself } = judge;
  const patterns = readPatterns(settings.values.results);
  const source = await chooseSource(settings.values.source, event.name, workspace, patterns);
  const complete = [
    ...patterns.map(({ base }) => base),
    judge.policyPath,
    MISNAMED_POLICY_PATH,
    ...judge.poolPaths,
    WORKFLOWS_FOLDER,
  ];
  const snapshot = (commit: CommitRef) => repository.snapshot(commit, complete);

  const baseCommit = await baseOf(event, judge, repository);
  const base = baseCommit && (await snapshot(baseCommit));
  const headCommit = source === "api" || base ? await repository.commit(event.headSha) : null;
  const head = headCommit && (await snapshot(headCommit));
  const tip = judgesItself ? null : await snapshot(judge.commit);

  const notes: Note[] = [];
  if (base && head && tip) {
    const changed = changedPaths(base.entries, head.entries);
    await refuseBrokenProposal(changed, judge, headCommit!);
    refuseMoved({ base, head, tip }, changed, patterns, {
      branch: judge.branch,
      into: event.pullRequest?.baseRef ?? null,
    });
    notes.push(...changeNotes(changed, judge, event, judge.branch));
    notes.push(...(await sameJobNotes(changed, { head, tip }, repository, event)));
  }

  const ofTree = (tree: Snapshot | null) =>
    tree && filesOfTree(selectBaseFiles(tree.entries, patterns), repository);
  const files =
    source === "workspace"
      ? await filesOfWorkspace(workspace!, patterns, settings.limits.files)
      : ofTree(head)!;
  const [old, current] = [ofTree(base), ofTree(tip)];
  const unchanged = current !== null && (await sameAsAny(files, [current, old]));
  const nowhere = matchingNowhere(patterns, [files, old, current]);
  const options = readOptions(settings);
  const read = async ({ list }: ResultsFiles): Promise<readonly BenchmarkResults[]> => {
    if (source === "api") selectFiles(head!.entries, patterns, settings.limits.files);
    if (!unchanged) refuseUnmatched(nowhere);
    if (list.length === 0) return [];
    const found = await readResults(list, options);
    notes.push(...readingNotes(found.notes));
    return found.benchmarks;
  };

  const { misnamed } = judge;
  if (misnamed !== null) {
    if (!unchanged && !misnamed.beside) throw new InputError(misnamed.fault);
    const { file, message } = misnamed.fault;
    notes.push({ code: "policy-misnamed", level: "warning", text: `${file} ${message}.`, file });
  }

  if (unchanged) {
    // Results that the job should have measured and has not are not unchanged.
    const mayMeasure =
      source === "workspace" || (settings.values.source === "auto" && event.name === "pull_request");
    if (files.list.length === 0 && mayMeasure) refuseUnmatched(nowhere);
    notes.push(...nowhere.map((pattern) => unmatchedNote(pattern, settings)));
    // A file that came to the default branch since the change began is not missing from it.
    const found = await read(files.list.length === 0 ? current : files).catch((error: unknown) => {
      if (error instanceof InputError) return error;
      throw error;
    });
    return found instanceof InputError
      ? { benchmarks: [], baseline: [], unchanged, unread: found, notes }
      : { benchmarks: found, baseline: found, unchanged, unread: null, notes };
  }
  const benchmarks = await read(files);
  if (old === null) return { benchmarks, baseline: null, unchanged, unread: null, notes };
  await refuseTooManyOld(old, files);
  const before = await readBase(old.list, options, benchmarks);
  notes.push(...before.notes);
  return { benchmarks, baseline: before.benchmarks, unchanged, unread: null, notes };
}

/**
 * Where the change began: its merge base with the default branch, whatever branch it goes into, so that a lax branch
 * in between hides nothing. A push to the default branch is compared with what was there before.
 * @throws InputError where a pull request or a merge group has none: without it whatever was removed would be overlooked
 */
async function baseOf(event: RunEvent, judge: Judge, repository: Repository): Promise<CommitRef | null> {
  if (judge.judgesItself) return event.beforeSha === null ? null : repository.commitIfThere(event.beforeSha);
  const base = await repository.mergeBase(judge.commit.sha, event.headSha);
  if (base !== null || (event.pullRequest === null && event.name !== "merge_group")) return base;
  throw new InputError({
    message: `GitHub finds no commit that this change (${short(event.headSha)}) and ${judge.branch} (${short(judge.commit.sha)}) have in common, so there is nothing to compare the results with (404)`,
    expected: `a change that began on ${judge.branch}`,
    remedy: `Rebase it on ${judge.branch}. If it did begin there, run the job again.`,
  });
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
