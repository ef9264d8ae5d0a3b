// The job that a run belongs to: its inputs, the event that started it, and the way to the repository.
import { readFile } from "node:fs/promises";
import { InputError, messageOf } from "../errors.ts";
import { type Client, connect } from "./client.ts";
import { type Environment, type RunEvent, readEvent } from "./event.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { openRepository, type Repository } from "./repository.ts";
import type { Runner } from "./runner.ts";

export interface Job {
  inputs: Inputs;
  event: RunEvent;
  client: Client;
  repository: Repository;
  /** GITHUB_WORKSPACE. */
  workspace: string | undefined;
  /** In seconds. */
  wait: (seconds: number) => Promise<void>;
}

/** @throws InputError for a wrong input, an event under which the gate does not run, and an empty token */
export async function openJob(env: Environment, runner: Runner): Promise<Job> {
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
  const haste = impatience(env);
  const client = connect({
    token: inputs.token,
    baseUrl: env.GITHUB_API_URL,
    log: (text) => runner.log(text),
    impatience: haste,
  });
  return {
    inputs,
    event,
    client,
    repository: openRepository(client, { owner: event.owner, repo: event.repo }),
    workspace: env.GITHUB_WORKSPACE,
    wait: (seconds) => new Promise((done) => setTimeout(done, (seconds * 1000) / haste)),
  };
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
