// Runs the Action in this process: the environment, inputs as INPUT_ variables, the event's file, and a runner that keeps
// what it is told. `start-action.ts` starts the bundle in the same surroundings.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../src/github/run.ts";
import type { Runner } from "../../src/github/runner.ts";

export interface RunOptions {
  api: string;
  event: string;
  payload: unknown;
  sha: string;
  ref?: string;
  inputs?: Readonly<Record<string, string>>;
  /** Path to text, written into the job's workspace. */
  workspace?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  /** Divides waiting times. */
  impatience?: number;
}

export interface RunResult {
  exit: number | null;
  outputs: Record<string, string>;
  summary: string;
  log: string;
  stderr: string;
  /** Lines such as "::error title=…::message". */
  annotations: string[];
  report: Record<string, unknown> | null;
}

/** What a run leaves behind, but for the report, which is read from where the outputs say. */
export type Told = Omit<RunResult, "report">;

export const runAction = (options: RunOptions): Promise<RunResult> => inSurroundings(options, here);

/** Lays out what a runner lays out, runs, and clears it away. */
export async function inSurroundings(
  options: RunOptions,
  running: (env: Record<string, string>) => Promise<Told>,
): Promise<RunResult> {
  const folder = mkdtempSync(join(tmpdir(), "gate-run-"));
  const at = (name: string) => join(folder, name);
  try {
    for (const name of ["temp", "workspace"]) mkdirSync(at(name));
    for (const [path, text] of Object.entries(options.workspace ?? {})) {
      mkdirSync(dirname(join(at("workspace"), path)), { recursive: true });
      writeFileSync(join(at("workspace"), path), text);
    }
    writeFileSync(at("event.json"), JSON.stringify(options.payload));
    writeFileSync(at("output"), "");
    writeFileSync(at("summary"), "");
    const inputs = Object.entries({ "github-token": "ghs_write", ...options.inputs });
    const told = await running({
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: options.api,
      GITHUB_SERVER_URL: "https://github.test",
      GITHUB_REPOSITORY: "octo/bench",
      GITHUB_EVENT_NAME: options.event,
      GITHUB_EVENT_PATH: at("event.json"),
      GITHUB_SHA: options.sha,
      GITHUB_REF: options.ref ?? "refs/heads/main",
      GITHUB_WORKFLOW: "Gate",
      GITHUB_WORKFLOW_REF: "octo/bench/.github/workflows/gate.yml@refs/heads/main",
      GITHUB_JOB: "safetywashing",
      GITHUB_WORKSPACE: at("workspace"),
      GITHUB_OUTPUT: at("output"),
      GITHUB_STEP_SUMMARY: at("summary"),
      RUNNER_TEMP: at("temp"),
      SAFETYWASHING_GATE_IMPATIENCE: `${options.impatience ?? 200}`,
      ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...options.env,
    });
    const path = told.outputs["report-json"];
    return { ...told, report: path ? JSON.parse(readFileSync(path, "utf8")) : null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const POOLS = new URL("../../pools/", import.meta.url);

async function here(env: Record<string, string>): Promise<Told> {
  const outputs: Record<string, string> = {};
  const annotations: string[] = [];
  const log: string[] = [];
  let summary = "";
  const runner: Runner = {
    output: (name, value) => {
      outputs[name] = value;
    },
    summary: async (markdown) => {
      summary += markdown;
    },
    annotate: (annotation) => annotations.push(commandOf(annotation)),
    log: (text) => log.push(text),
  };
  const exit = await run(env, runner, new Date(), POOLS);
  return { exit, outputs, summary, log: [...log, ...annotations].join("\n"), stderr: "", annotations };
}

/** As it stands in a log; test/github/runner.test.ts holds the real one. */
function commandOf({ level, title, message, file, line }: Parameters<Runner["annotate"]>[0]): string {
  const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const properties = [
    `title=${property(title)}`,
    ...(file ? [`file=${property(file)}`] : []),
    ...(file && line ? [`line=${line}`] : []),
  ];
  return `::${level} ${properties.join(",")}::${data(message)}`;
}
