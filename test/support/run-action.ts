// Starts dist/index.js as the runner starts it: a process of its own, a bare environment, inputs as INPUT_ variables,
// and files for the event, the outputs and the summary.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

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

export async function runAction(options: RunOptions): Promise<RunResult> {
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
    const env = {
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
    };
    const { exit, log, stderr } = await start(env, at("workspace"));
    const outputs = readOutputs(readFileSync(at("output"), "utf8"));
    return {
      exit,
      log,
      stderr,
      outputs,
      summary: readFileSync(at("summary"), "utf8"),
      annotations: log.split("\n").filter((line) => /^::(error|warning|notice)/.test(line)),
      report: outputs["report-json"] ? JSON.parse(readFileSync(outputs["report-json"], "utf8")) : null,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(env: Record<string, string>, cwd: string) {
  return new Promise<{ exit: number | null; log: string; stderr: string }>((done, broken) => {
    const child = spawn(process.execPath, [resolve("dist/index.js")], {
      env,
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let log = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => (log += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.on("error", broken);
    child.on("close", (exit) => done({ exit, log, stderr }));
  });
}

/** name<<delimiter, lines, delimiter. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of text.matchAll(/^([^\n]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2\r?$/gm))
    outputs[match[1]!] = match[3]!;
  return outputs;
}
