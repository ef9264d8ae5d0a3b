// What a run judges: the results at the head, the same at the merge base, whether they differ at all, and what else
// the change touches.
import { InputError } from "../errors.ts";
import { readingNotes, readOptions } from "../gate/read-options.ts";
import type { Note } from "../generated/report.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import type { InputFile } from "../results/input-file.ts";
import { readResults } from "../results/read.ts";
import { changedPaths, changeNotes, WORKFLOWS_FOLDER } from "./changes.ts";
import type { RunEvent } from "./event.ts";
import { fingerprint, MOST_BLOBS, type Selection, selectBaseFiles, selectFiles } from "./files.ts";
import type { Judge } from "./judge.ts";
import { type Pattern, readPatterns } from "./patterns.ts";
import { type CommitRef, type Repository, treeFile } from "./repository.ts";
import { sameJobNotes } from "./same-job.ts";
import { chooseSource } from "./source.ts";
import { selectWorkspaceFiles } from "./workspace.ts";

export interface Change {
  benchmarks: readonly BenchmarkResults[];
  /** null: there is nothing to compare with. */
  baseline: readonly BenchmarkResults[] | null;
  unchanged: boolean;
  notes: readonly Note[];
}

/** @throws InputError for results that cannot be read, and for a pattern that matches nothing anywhere; ApiFault */
export async function readChange(
  event: RunEvent,
  judge: Judge,
  repository: Repository,
  workspace: string | undefined,
): Promise<Change> {
  const { settings, judgesItself } = judge;
  const patterns = readPatterns(settings.values.results);
  const source = await chooseSource(settings.values.source, event.name, workspace, patterns);
  const watched = { policyPath: judge.policyPath, poolPaths: [...judge.ownPools.keys()] };
  const complete = [
    ...patterns.map(({ base }) => base),
    watched.policyPath,
    ...watched.poolPaths,
    WORKFLOWS_FOLDER,
  ];
  const snapshot = (commit: CommitRef) => repository.snapshot(commit, complete);

  const baseCommit = await baseOf(event, judge, repository);
  const base = baseCommit && (await snapshot(baseCommit));
  const head = source === "api" || base ? await snapshot(await repository.commit(event.headSha)) : null;
  const files =
    source === "workspace"
      ? await filesOfWorkspace(workspace!, patterns, settings.limits.files)
      : filesOfTree(selectFiles(head!.entries, patterns, settings.limits.files), repository);
  const old = base && filesOfTree(selectBaseFiles(base.entries, patterns), repository);
  const current = judgesItself
    ? null
    : filesOfTree(selectBaseFiles((await snapshot(judge.commit)).entries, patterns), repository);
  refuseUnmatched(patterns, [files, old, current]);

  const notes: Note[] = [];
  if (base && head && !judgesItself) {
    const changed = changedPaths(base.entries, head.entries);
    notes.push(...changeNotes(changed, watched, event, judge.branch));
    notes.push(...(await sameJobNotes(changed, head.entries, repository, event)));
  }
  const options = readOptions(settings);
  const unchanged = current !== null && (await isUnchanged(files, [current, old]));
  // A file that came to the default branch since the change began is not missing from it.
  const judged = unchanged && files.list.length === 0 ? current! : files;
  const read =
    judged.list.length === 0 ? { benchmarks: [], notes: [] } : await readResults(judged.list, options);
  notes.push(...readingNotes(read.notes));
  if (unchanged) return { benchmarks: read.benchmarks, baseline: read.benchmarks, unchanged, notes };

  if (old === null || base === null) return { benchmarks: read.benchmarks, baseline: null, unchanged, notes };
  await refuseTooManyOld(old, files);
  try {
    const before = old.list.length === 0 ? [] : (await readResults(old.list, options)).benchmarks;
    return { benchmarks: read.benchmarks, baseline: before, unchanged, notes };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const text = `The results of the base branch cannot be read, so there is nothing to compare with: ${error.message.split("\n")[0]}`;
    notes.push({ code: "baseline-unreadable", level: "warning", text });
    return { benchmarks: read.benchmarks, baseline: null, unchanged, notes };
  }
}

/**
 * Where the change began: its merge base with the default branch, whatever branch it goes into, so that a lax branch
 * in between hides nothing. A push to the default branch is compared with what was there before.
 */
async function baseOf(event: RunEvent, judge: Judge, repository: Repository): Promise<CommitRef | null> {
  if (!judge.judgesItself) return repository.mergeBase(judge.commit.sha, event.headSha);
  return event.beforeSha === null ? null : repository.commitIfThere(event.beforeSha);
}

interface Files {
  list: readonly (InputFile & { sha(): Promise<string> })[];
  unmatched: readonly Pattern[];
}

function filesOfTree({ files, unmatched }: Selection, repository: Repository): Files {
  return {
    list: files.map(({ entry, named }) => ({
      ...treeFile(repository, entry, named),
      sha: async () => entry.sha,
    })),
    unmatched,
  };
}

async function filesOfWorkspace(
  workspace: string,
  patterns: readonly Pattern[],
  most: number,
): Promise<Files> {
  const { files, unmatched } = await selectWorkspaceFiles(workspace, patterns, most);
  return { list: files, unmatched };
}

/** Whether merging the change would leave the results as they are: equal to today's, or to where it began. */
async function isUnchanged(files: Files, others: readonly (Files | null)[]): Promise<boolean> {
  const print = async ({ list }: Files) =>
    fingerprint(await Promise.all(list.map(async (file) => ({ path: file.path, sha: await file.sha() }))));
  const now = await print(files);
  for (const other of others) if (other !== null && (await print(other)) === now) return true;
  return false;
}

function refuseUnmatched(patterns: readonly Pattern[], places: readonly (Files | null)[]): void {
  const nowhere = patterns.filter((pattern) =>
    places.every((place) => place?.unmatched.includes(pattern) ?? true),
  );
  if (nowhere.length === 0) return;
  throw new InputError(
    nowhere.map((pattern) => ({
      message: "no results file matches, neither here nor on the default branch",
      found: `results: ${pattern.text}`,
      remedy: "Set the input `results` (or `results:` in the policy) to where the results files are.",
    })),
  );
}

async function refuseTooManyOld(old: Files, now: Files): Promise<void> {
  const known = new Set(await Promise.all(now.list.map((file) => file.sha())));
  const further = new Set(
    (await Promise.all(old.list.map((file) => file.sha()))).filter((sha) => !known.has(sha)),
  );
  if (further.size > MOST_BLOBS) {
    throw new InputError({
      message: "too many results files change at once to compare them through GitHub's API, one request each",
      found: `${further.size}`,
      expected: `at most ${MOST_BLOBS}`,
      remedy: "Change them in several pull requests.",
    });
  }
}
