// The claims of a change: read at its head as what is judged, beside what the default branch claims; judged by its rules.
import { type Budget, OutOfTime, UNLIMITED } from "../budget.ts";
import { InputError } from "../errors.ts";
import { type ClaimWithResults, judgeClaims } from "../gate/claims.ts";
import { worseConclusion } from "../gate/effects.ts";
import { benchmarksOf } from "../gate/progress.ts";
import type { ClaimNarrowed, Conclusion, Note, Progress } from "../generated/report.ts";
import { type Claim, narrowedClaims, readClaims } from "../policy/claims-file.ts";
import { type Pattern, readPatterns } from "../policy/patterns.ts";
import { policyFileNotes, readOptions } from "../policy/read-options.ts";
import { openShelf, type PoolShelf } from "../pool/shelf.ts";
import { readText } from "../results/input-file.ts";
import { readResults } from "../results/read.ts";
import type { BranchRules } from "./branch-rules.ts";
import { editNotes } from "./gather.ts";
import type { Job } from "./job.ts";
import { patient } from "./patient.ts";
import { findResults, type ResultsFiles } from "./results-files.ts";
import { chooseSource } from "./source.ts";
import { readTrees, type Trees } from "./trees.ts";

export interface JudgedChange {
  progress: readonly Progress[];
  narrowed: readonly ClaimNarrowed[];
  notes: readonly Note[];
  conclusion: Conclusion;
  /** Claims and results are as they were. */
  unchanged: boolean;
}

/** @throws InputError for claims or results that cannot be judged; ApiFault */
export async function judgeChange(
  job: Pick<Job, "event" | "repository" | "workspace">,
  rules: BranchRules,
  shelf: PoolShelf,
  budget: Budget = UNLIMITED,
): Promise<JudgedChange> {
  const { settings } = rules;
  const path = settings.values.claims;
  const wanted = readPatterns([path]);
  const source = await chooseSource(settings.values.source, job.event.name, job.workspace, wanted);
  const workspace = source === "workspace" ? job.workspace! : null;
  const listed = await budget.waiting(() => readTrees(job, rules, wanted, source));
  const most = settings.limits.files;
  const search = (trees: Trees, patterns: readonly Pattern[]) =>
    budget.waiting(() => findResults(workspace, trees, patterns, job.repository, most));
  const file = await search(listed, wanted);
  file.files.refuse();
  const head = await claimsIn(file.files, path);
  if (head === null) throw noClaims(path);
  const base = file.old && (await claimsIn(file.old, path).catch(unreadable));
  const patterns = readPatterns([...new Set([...head, ...(base ?? [])].flatMap(({ results }) => results))]);
  const trees = await budget.waiting(() => readTrees(job, rules, [...wanted, ...patterns], source));
  const edits = await budget.waiting(() => editNotes(trees, patterns, job, rules));
  const read = async (claim: Claim, which: "files" | "old"): Promise<ClaimWithResults | null> => {
    const found = await search(trees, readPatterns(claim.results));
    const files = found[which];
    if (files === null) return null;
    if (which === "files") refuseMissing(claim, found.nowhere);
    files.refuse();
    return {
      claim,
      results: (await readResults(patient(files.list, budget), { ...readOptions(settings), budget }))
        .benchmarks,
    };
  };
  const claims = await inOrder(head, (claim) => read(claim, "files"));
  const before = await inOrder(base ?? [], (claim) => read(claim, "old").catch(unreadable));
  const all = await search(trees, [...wanted, ...patterns]);
  const progress = judgeClaims(claims, settings, openShelf(shelf, rules.ownPools), budget);
  const narrowed = narrowedBenchmarks(base ?? [], before, head, claims);
  const worst = progress.reduce<Conclusion>(
    (so, { conclusion }) => worseConclusion(so, conclusion),
    narrowed.length > 0 ? "warn" : "pass",
  );
  return {
    progress,
    narrowed,
    notes: [...edits, ...policyFileNotes(settings)],
    conclusion: all.unchanged ? "pass" : worst,
    unchanged: all.unchanged,
  };
}

async function claimsIn({ list }: ResultsFiles, path: string): Promise<readonly Claim[] | null> {
  const [file] = list;
  return file === undefined ? null : readClaims(await readText(file), path);
}

/** What the branch has and cannot be read is not the change's fault: there is then nothing to compare with. */
function unreadable(error: unknown): null {
  if (!(error instanceof InputError) || error instanceof OutOfTime) throw error;
  return null;
}

async function inOrder<Item, Result>(
  items: readonly Item[],
  make: (item: Item) => Promise<Result | null>,
): Promise<Result[]> {
  const made: Result[] = [];
  for (const item of items) {
    const one = await make(item);
    if (one !== null) made.push(one);
  }
  return made;
}

function noClaims(path: string): InputError {
  return new InputError({
    file: path,
    message: "there is no file of claims",
    expected: "claims: with name, results and after",
    remedy: "Write one (safetywashing-gate init --progress), or set the input `claims` to where it is",
  });
}

function refuseMissing({ name }: Claim, nowhere: readonly { text: string }[]): void {
  if (nowhere.length === 0) return;
  throw new InputError(
    nowhere.map(({ text }) => ({
      message: `no results file matches ${text}, which the claim ${JSON.stringify(name)} rests on`,
      remedy: "Commit the results, or mend the path in the claims.",
    })),
  );
}

/** By the benchmarks themselves where both sides can be read, so that a file with fewer of them is seen too. */
function narrowedBenchmarks(
  base: readonly Claim[],
  before: readonly ClaimWithResults[],
  head: readonly Claim[],
  now: readonly ClaimWithResults[],
): ClaimNarrowed[] {
  const told = narrowedClaims(base, head);
  const dropped = before.flatMap(({ claim, results }): ClaimNarrowed[] => {
    const same = now.find((one) => one.claim.name === claim.name);
    if (same === undefined) return [];
    const names = (of: ClaimWithResults) => benchmarksOf(of.results, of.claim.benchmarks ?? []).benchmarks;
    const left = new Set(names(same).map(({ name }) => name));
    const known = results.map(({ name }) => name);
    const asked = claim.benchmarks?.filter((name) => known.includes(name)) ?? known;
    const gone = asked.filter((name) => !left.has(name));
    return gone.length === 0 ? [] : [{ claim: claim.name, benchmarks: gone }];
  });
  const exact = new Set(
    before.map(({ claim }) => claim.name).filter((name) => head.some((one) => one.name === name)),
  );
  return [...told.filter(({ claim }) => !exact.has(claim)), ...dropped];
}
