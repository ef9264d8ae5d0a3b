// Starts dist/index.js as the runner starts it: a process of its own, a bare environment, and files for the outputs and
// the summary.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inSurroundings, type RunOptions, type RunResult, type Told } from "./run-action.ts";

export const startAction = (options: RunOptions): Promise<RunResult> =>
  inSurroundings(options, async (env) => {
    const { exit, log, stderr } = await start(env);
    return {
      exit,
      log,
      stderr,
      outputs: readOutputs(readFileSync(env["GITHUB_OUTPUT"]!, "utf8")),
      // A test may name one that cannot be written.
      summary: existsSync(env["GITHUB_STEP_SUMMARY"]!)
        ? readFileSync(env["GITHUB_STEP_SUMMARY"]!, "utf8")
        : "",
      annotations: log.split("\n").filter((line) => /^::(error|warning|notice)/.test(line)),
    };
  });

function start(env: Record<string, string>): Promise<Pick<Told, "exit" | "log" | "stderr">> {
  return new Promise((done, broken) => {
    const child = spawn(process.execPath, [resolve("dist/index.js")], {
      env,
      cwd: env["GITHUB_WORKSPACE"]!,
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
