// `init`: writes the workflow and the policy file, shows what the gate says today, and says what to do next.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describeFault, InputError } from "../../errors.ts";
import { POLICY_PATH } from "../../policy/settings-table.ts";
import { type PolicyChoices, policyText } from "../../report/init/policy.ts";
import {
  CHECK_NAME,
  CLAIMS_PATH,
  claimsText,
  PROGRESS_WORKFLOW_PATH,
  progressWorkflowText,
  WORKFLOW_PATH,
  workflowText,
} from "../../report/init/workflow.ts";
import { OpenQuestion } from "../../results/open-question.ts";
import type { ReadOptions } from "../../results/options.ts";
import { answerTo } from "../answer.ts";
import { directionOf } from "../direction-options.ts";
import { bundledPools } from "../disk/shelf.ts";
import { defaultBranch, isRepository } from "../init/default-branch.ts";
import { findResults } from "../init/find-results.ts";
import { type Today, today } from "../init/today.ts";
import { refuseOutside, refuseSubfolder } from "../init/within-repository.ts";
import { resultColumns, writeFile, writeResult } from "../output.ts";
import { givenSettings } from "../setting-options.ts";
import { setUp } from "../setup.ts";
import { shortReport } from "../short-report.ts";
import type { Call } from "../verb.ts";
import type { World } from "../world.ts";

const DEFAULT_RESULTS = "benchmark-results.json";

export async function run(call: Call): Promise<number> {
  const { world, args, options } = call;
  const force = options["force"] === true;
  const dryRun = options["dryRun"] === true;
  refuseSubfolder(world.folder);
  refuseOutside(args, options.pool, world.folder);
  const wanted =
    options["progress"] === true ? [PROGRESS_WORKFLOW_PATH, CLAIMS_PATH] : [WORKFLOW_PATH, POLICY_PATH];
  if (!force && !dryRun) refuseToOverwrite(wanted, world.folder);
  const results = args.length > 0 ? [...args] : await findResults(world.folder, bundledPools());
  const given = { ...givenSettings(options), ...(results.length > 0 && { results: results.join("\n") }) };
  if (options["progress"] === true) return writeProgress(world, results, options.output, dryRun);
  const now = results.length === 0 ? null : await ask(given, call, directionOf(options));
  const files = new Map([
    [WORKFLOW_PATH, workflowText(defaultBranch(world.folder))],
    [POLICY_PATH, policyText(choices(results, given, now))],
  ]);
  const parts = [
    write(files, world, dryRun),
    foundText(results, args.length > 0, now),
    nextSteps(world.folder, results, now),
  ];
  await writeResult(world, parts.join("\n\n"), options.output);
  return 0;
}

/** A workflow and a claim to fill in; the policy is the gate's. */
async function writeProgress(
  world: World,
  results: readonly string[],
  output: string | undefined,
  dryRun: boolean,
): Promise<number> {
  const files = new Map([
    [PROGRESS_WORKFLOW_PATH, progressWorkflowText(defaultBranch(world.folder))],
    [CLAIMS_PATH, claimsText(results)],
  ]);
  const written = write(files, world, dryRun);
  const next = `Next: say in ${CLAIMS_PATH} what you claim, and of which models. Then\n  ${world.command} progress --claims ${CLAIMS_PATH}\nshows what the check will say.`;
  await writeResult(world, [written, next].join("\n\n"), output);
  return 0;
}

/** Says what was written, or with --dry-run what would be. */
function write(files: ReadonlyMap<string, string>, { folder }: World, dryRun: boolean): string {
  for (const [path, text] of files) if (!dryRun) writeFile(resolve(folder, path), text, path);
  return [...files].map(([path, text]) => (dryRun ? `── ${path}\n${text}` : `Written: ${path}`)).join("\n");
}

function refuseToOverwrite(paths: readonly string[], folder: string): void {
  const there = paths.filter((path) => existsSync(resolve(folder, path)));
  if (there.length === 0) return;
  throw new InputError(
    there.map((file) => ({
      file,
      message: "is already there",
      remedy: "Nothing was written. --force overwrites it; --dry-run shows what would be written",
    })),
  );
}

/** What stands against a verdict today: faults, or a question with what each answer comes to. */
interface Open {
  told: string;
  asks: boolean;
}

/** What the gate says today, or what the files leave open. A policy that is there has no say: it is made anew. */
async function ask(
  given: Record<string, string>,
  call: Call,
  direction: Pick<ReadOptions, "direction">,
): Promise<Today | Open> {
  const { world, argv, options } = call;
  const setup = await setUp(given, null, world.folder);
  try {
    return await today(setup, world, options.quiet === true, direction);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // By the time that it is answered, the files are there.
    const again = argv.includes("--force") || options["dryRun"] === true ? argv : [...argv, "--force"];
    const width = resultColumns(world, options.output);
    const answer =
      error instanceof OpenQuestion ? await answerTo(error, { world, argv: again }, setup, width) : undefined;
    const faults = error.faults.map((fault) => `  ${describeFault(fault, world.command)}`);
    return {
      told: answer ?? `The gate cannot read them yet:\n${faults.join("\n")}`,
      asks: answer !== undefined,
    };
  }
}

function choices(
  results: readonly string[],
  given: Record<string, string>,
  now: Today | Open | null,
): PolicyChoices {
  const known = now === null || "told" in now ? null : now;
  return {
    results: results.length > 0 ? results : [DEFAULT_RESULTS],
    pool:
      known?.pool ??
      (given["pool"] === undefined ? null : { name: given["pool"], why: "the one you named." }),
    benchmarks: known?.benchmarks ?? [],
    panel: known?.panel ?? [],
    inconclusive: known?.inconclusive ?? null,
    chosen: { benchmark: given["benchmark"]?.split("\n") ?? [], metric: given["metric"] ?? null },
  };
}

function foundText(results: readonly string[], named: boolean, now: Today | Open | null): string {
  if (now === null) {
    return `No results file was found here. The gate will look for ${DEFAULT_RESULTS}; the least that works:
  { "benchmark": "MyBench", "higher_is_better": true, "scores": { "meta-llama/Llama-2-7b-chat-hf": 0.41 } }`;
  }
  const head = `${named ? "Results" : "Results found by their content"}: ${results.join(", ")}`;
  if ("told" in now) return `${head}\n${now.told}`;
  return `${head}\nReference pool: ${now.pool.name}, ${now.pool.why}\n\nWhat the gate says today:\n${shortReport(now.assessment)}${untilThen(now)}`;
}

/** The report above goes by the defaults; the policy that is written is milder. */
function untilThen({ inconclusive }: Today): string {
  return inconclusive === null
    ? ""
    : `\nThe policy lets an inconclusive benchmark warn, not fail, until there is a verdict; it says what would bring one.`;
}

function nextSteps(folder: string, results: readonly string[], now: Today | Open | null): string {
  const where = isRepository(folder)
    ? ""
    : "\n   (This folder is not the root of a git repository: run init there.)";
  const mend =
    now === null || !("told" in now)
      ? ""
      : now.asks
        ? "answer what is asked above with one of the commands, "
        : "mend what is told above, then run init again with --force, ";
  const add = results.length === 0 ? `add ${DEFAULT_RESULTS}, then ` : "";
  return `Next:
1. Read ${POLICY_PATH}; ${mend}${add}commit both files and open a pull request.
   That pull request is not gated yet: the workflow counts from the default branch, once it is merged.${where}
2. After the merge, make the check required: Settings → Rules → Rulesets → Require status checks → "${CHECK_NAME}".`;
}
