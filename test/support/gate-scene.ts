// A repository with a gate, on the loopback GitHub: main holds results and policy, pull requests come from forks.
import { readFileSync } from "node:fs";
import type { Commit, Files } from "./loopback-github/git-objects.ts";
import { LoopbackGitHub } from "./loopback-github/server.ts";
import { type RunOptions, type RunResult, runAction } from "./run-action.ts";

export const MT_BENCH = readFileSync("examples/mt-bench.json", "utf8");
export const BBQ = readFileSync("examples/05-bbq-ambiguous.json", "utf8");
export const RESULTS = "benchmark-results.json";
export const POLICY = ".github/safetywashing.yml";

/** A results file's content with some of it changed. */
export function edited(text: string, edit: (file: ResultsFile) => void): string {
  const file = JSON.parse(text) as ResultsFile;
  edit(file);
  return JSON.stringify(file, null, 2);
}

export interface ResultsFile {
  benchmark: string;
  higher_is_better?: boolean;
  optimum?: number;
  overlaps_with?: string[];
  scores: Record<string, number | Record<string, unknown>>;
}

export interface Scene {
  github: LoopbackGitHub;
  main: Commit;
  /** Opens pull request 7 with the files in place of main's. */
  pull(files: Files, options?: { base?: string; from?: string }): Commit;
  /** Of a run under pull_request_target, as in the recommended workflow. */
  options(options?: Partial<RunOptions>): RunOptions;
  /** Such a run, in this process. */
  run(options?: Partial<RunOptions>): Promise<RunResult>;
  /** Bodies of the gate's comments. */
  comments(): string[];
}

/** @param main files on the default branch */
export async function openScene(main: Files): Promise<Scene> {
  const github = await LoopbackGitHub.start();
  const { state } = github;
  const first = state.push("main", main);
  let head = first;
  let base = "main";
  const optionsOf = (options: Partial<RunOptions> = {}): RunOptions => ({
    api: github.url,
    event: "pull_request_target",
    payload: pullPayload(head.sha, base),
    sha: state.branches.get("main")!,
    ...options,
    inputs: { pool: "chat-2024", ...options.inputs },
  });
  return {
    github,
    main: first,
    pull(files, options = {}) {
      base = options.base ?? "main";
      head = state.openPull(7, files, { base, from: options.from ?? first.sha });
      return head;
    },
    options: optionsOf,
    run: (options) => runAction(optionsOf(options)),
    comments: () =>
      state.comments.filter(({ body }) => body.startsWith("<!-- safetywashing-gate")).map(({ body }) => body),
  };
}

/** What the runner writes for a pull request from a fork. */
export function pullPayload(headSha: string, baseRef = "main") {
  return {
    action: "synchronize",
    number: 7,
    pull_request: {
      number: 7,
      head: { sha: headSha, ref: "work", repo: { id: 99, full_name: "someone/bench" } },
      base: { sha: "0123456789".repeat(4), ref: baseRef, repo: { id: 1, full_name: "octo/bench" } },
    },
    repository: { id: 1, name: "bench", full_name: "octo/bench", default_branch: "main" },
  };
}
