// A run of the Action from start to exit code: read, assess, deliver. In this order: outputs and files, job summary,
// annotations, comment, and the exit code last, so that nothing that fails on the way can turn it green.
import { readFile } from "node:fs/promises";
import { InputError, MOST_FAULTS } from "../errors.ts";
import { exitCode } from "../gate/assess.ts";
import type { Assessment } from "../generated/report.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import { renderAnnotations } from "../report/annotations.ts";
import { renderBadge } from "../report/badge.ts";
import { renderComment } from "../report/comment.ts";
import { renderFigure } from "../report/figure.ts";
import { renderHtml } from "../report/html.ts";
import { renderJson } from "../report/json.ts";
import { renderProblem } from "../report/problem.ts";
import { renderSummary } from "../report/summary.ts";
import { renderText } from "../report/text.ts";
import { TOOL } from "../version.ts";
import { ApiFault, messageOf } from "./api-fault.ts";
import { assessChange } from "./assess-change.ts";
import { bundledPools } from "./bundled-pools.ts";
import { readChange } from "./change.ts";
import { type Client, connect } from "./client.ts";
import { type CommentSettings, deliverComment, type Finding } from "./comment/deliver.ts";
import { gateKey } from "./comment/marker.ts";
import { type Environment, type RunEvent, readEvent } from "./event.ts";
import { readInputs } from "./inputs.ts";
import { readJudge } from "./judge.ts";
import { outputsOf } from "./outputs.ts";
import { reportFolder, writeReports } from "./report-files.ts";
import { openRepository } from "./repository.ts";
import type { Runner } from "./runner.ts";

/** What a run has found out so far: what a fault later on can still be told by. */
interface Standing {
  event?: RunEvent;
  client?: () => Client;
  settings?: CommentSettings;
}

/**
 * @param pools folder of the bundled pools
 * @returns 0 passed, 1 the gate failed, 2 the input or the set-up is wrong, 3 our own fault or GitHub's
 */
export async function run(env: Environment, runner: Runner, now: Date, pools: URL): Promise<number> {
  const standing: Standing = {};
  const wait = (seconds: number) =>
    new Promise<void>((done) => setTimeout(done, (seconds * 1000) / impatience(env)));
  try {
    return await check(env, runner, now, bundledPools(pools), wait, standing);
  } catch (error) {
    return await tellFault(error, runner, wait, standing);
  }
}

async function check(
  env: Environment,
  runner: Runner,
  now: Date,
  shelf: PoolShelf,
  wait: (seconds: number) => Promise<void>,
  standing: Standing,
): Promise<number> {
  const inputs = readInputs(env);
  for (const name of inputs.unknown) {
    runner.annotate({ level: "warning", title: "Unknown input", message: `There is no input ${name}.` });
  }
  const event = readEvent(env, await readPayload(env.GITHUB_EVENT_PATH));
  if (inputs.token === "") {
    throw new InputError({
      message: "github-token is empty",
      expected: "a token that may read the repository",
      remedy: "Leave the input out: its default is the job's own token.",
    });
  }
  let connected: Client | undefined;
  const client = () =>
    (connected ??= connect({
      token: inputs.token,
      baseUrl: env.GITHUB_API_URL,
      log: (text) => runner.log(text),
      impatience: impatience(env),
    }));
  const repository = openRepository(client(), { owner: event.owner, repo: event.repo });
  const judge = await readJudge(event, inputs, repository, shelf);
  const { settings } = judge;
  Object.assign(standing, { event, client, settings: settings.values });
  const folder = await reportFolder(
    settings.values["report-dir"],
    env,
    gateKey(settings.values["report-id"], event.workflow, event.job),
  );
  const change = await readChange(event, judge, repository, env.GITHUB_WORKSPACE);
  const assessment = assessChange({
    ...change,
    settings,
    shelf,
    ownPools: judge.ownPools,
    tool: TOOL,
    today: now.toISOString().slice(0, 10),
  });
  return deliver(assessment, event, client, settings.values, folder, runner, wait);
}

/** Notes on what judges: whoever reviews the change should see them, though its results are as they were. */
const EDITS = ["policy-changed", "pool-changed", "workflow-changed", "same-job"];

async function deliver(
  a: Assessment,
  event: RunEvent,
  client: () => Client,
  settings: CommentSettings,
  folder: string,
  runner: Runner,
  wait: (seconds: number) => Promise<void>,
): Promise<number> {
  const paths = await writeReports(folder, {
    "report.json": renderJson(a),
    "report.html": renderHtml(a),
    "report.md": renderSummary(a),
    "figure.svg": renderFigure(a),
    "badge.json": renderBadge(a),
  });
  for (const [name, value] of Object.entries(outputsOf(a))) runner.output(name, value);
  runner.output("report-json", paths["report.json"]);
  runner.output("report-html", paths["report.html"]);
  runner.output("report-markdown", paths["report.md"]);
  runner.output("figure", paths["figure.svg"]);
  runner.output("badge", paths["badge.json"]);
  runner.log(renderText(a, { width: 100, colour: false }));
  await runner.summary(renderSummary(a));
  for (const annotation of renderAnnotations(a)) runner.annotate(annotation);
  const finding = {
    conclusion: a.conclusion,
    quiet: a.unchanged && !a.notes.some(({ code }) => EDITS.includes(code)),
    body: (marker: string) => renderComment(a, { marker }),
  };
  await comment(event, client, settings, finding, runner, wait);
  return exitCode(a);
}

async function comment(
  event: RunEvent,
  client: () => Client,
  settings: CommentSettings,
  finding: Finding,
  runner: Runner,
  wait: (seconds: number) => Promise<void>,
): Promise<void> {
  const { url, did, trouble } = await deliverComment(client, event, settings, finding, wait);
  runner.output("comment-url", url ?? "");
  if (trouble) runner.annotate({ level: trouble.level, title: "No comment", message: trouble.text });
  else if (url) runner.log(`Comment ${did}: ${url}`);
}

const MOST_ANNOTATIONS = 10;

/** Bad input and failed requests are told in words; a crash of our own is told as one. None of them ends green. */
async function tellFault(
  error: unknown,
  runner: Runner,
  wait: (seconds: number) => Promise<void>,
  { event, client, settings }: Standing,
): Promise<number> {
  if (error instanceof InputError) {
    for (const fault of error.faults.slice(0, MOST_ANNOTATIONS)) {
      const { file, line, column: _, ...rest } = fault;
      const message = new InputError(line ? rest : { ...rest, ...(file ? { file } : {}) }).message;
      runner.annotate({
        level: "error",
        title: "Not checked",
        message,
        ...(file ? { file } : {}),
        ...(line ? { line } : {}),
      });
    }
    await runner.summary(renderProblem(error.faults.slice(0, MOST_FAULTS * 5)));
    if (event && client && settings) {
      const body = (marker: string) => renderProblem(error.faults, { marker });
      await comment(event, client, settings, { conclusion: "fail", quiet: false, body }, runner, wait);
    }
    return 2;
  }
  const known = error instanceof ApiFault;
  const message = known
    ? error.message
    : `The gate itself failed: ${messageOf(error)}. This is a fault of ours: please report it.`;
  if (!known && error instanceof Error) runner.log(error.stack ?? "");
  runner.annotate({ level: "error", title: known ? "GitHub cannot be read" : "Gate failed", message });
  await runner.summary(renderProblem([{ message: message.replace(/\.$/, "") }]));
  return known && error.setup ? 2 : 3;
}

async function readPayload(path: string | undefined): Promise<unknown> {
  if (!path) return {};
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new InputError({
      message: `the event's payload cannot be read: ${messageOf(error)}`,
      remedy: "GITHUB_EVENT_PATH must name the file that the runner writes.",
    });
  }
}

/** Divides every waiting time: the tests' only way to hurry the gate. It can shorten a wait, and nothing else. */
function impatience(env: Environment): number {
  const value = Number(env.SAFETYWASHING_GATE_IMPATIENCE ?? 1);
  return Number.isFinite(value) && value >= 1 ? value : 1;
}
