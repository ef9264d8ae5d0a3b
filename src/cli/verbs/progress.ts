// `progress`: is the gain of a model, or of a pair, more than capability predicts?
import { type Budget, budgetOf } from "../../budget.ts";
import { InputError } from "../../errors.ts";
import { type ClaimWithResults, judgeClaims } from "../../gate/claims.ts";
import { readOptions } from "../../policy/read-options.ts";
import { openShelf } from "../../pool/shelf.ts";
import { renderProgress } from "../../report/verbs/progress.ts";
import { OpenQuestion } from "../../results/open-question.ts";
import { readResults } from "../../results/read.ts";
import { orAnswer } from "../answer.ts";
import { setUpFor, tellNotes, writeReport } from "../call.ts";
import { directionOf } from "../direction-options.ts";
import { filesOf } from "../disk/files.ts";
import { readTextFile } from "../disk/text.ts";
import { givenSettings } from "../setting-options.ts";
import { readFiles, type Setup } from "../setup.ts";
import type { Call } from "../verb.ts";

/** Exit 1 where some claim's verdict fails under the policy. */
export async function run(call: Call): Promise<number> {
  const { world, options, format } = call;
  const given = givenSettings(options);
  // Which benchmarks a claim rests on is the claim's own, so that what it leaves out can be told.
  delete given["benchmark"];
  const setup = await setUpFor(call, given);
  const model = options["model"];
  const budget = budgetOf(setup.settings.limits.seconds, world.clock);
  const claims = await orAnswer(call, setup, async () =>
    model === undefined
      ? fromFile(call, setup, budget)
      : [await fromOptions(call, setup, String(model), budget)],
  );
  if (claims === undefined) return 2;
  const shelf = openShelf(setup.shelf, setup.ownPools);
  const progress = judgeClaims(claims, setup.settings, shelf, budget);
  await writeReport(call, (columns) => renderProgress({ progress, narrowed: [] }, format, columns));
  return progress.some(({ conclusion }) => conclusion === "fail") ? 1 : 0;
}

async function fromOptions(
  call: Call,
  setup: Setup,
  model: string,
  budget: Budget,
): Promise<ClaimWithResults> {
  const { world, options } = call;
  if (options["claims"] !== undefined) {
    throw new InputError({
      message: "--model and --claims exclude each other",
      remedy: "Leave one of the two out",
    });
  }
  const before = options["before"] as string | undefined;
  const asked = options["benchmark"] as string[] | undefined;
  const { benchmarks, notes } = await readFiles(setup, world, options, {
    budget,
    ...directionOf(options),
  }).catch((error: unknown) => {
    // A table does not say which of its columns are its author's benchmarks: then those that were asked for are.
    if (error instanceof OpenQuestion && error.asks === "benchmark" && asked && error.again)
      return error.again({ benchmark: asked });
    throw error;
  });
  tellNotes(call, notes);
  const name = before === undefined ? model : `${before} → ${model}`;
  const claim = {
    name,
    after: model,
    ...(before !== undefined && { before }),
    // Every one is what a claim without a choice rests on.
    ...(asked && !asked.includes("*") && { benchmarks: asked }),
  };
  return { claim, results: benchmarks };
}

async function fromFile(
  { world, args, options }: Call,
  { settings }: Setup,
  budget: Budget,
): Promise<ClaimWithResults[]> {
  const path = settings.values.claims;
  if (args.length > 0 || options["before"] !== undefined || options["benchmark"] !== undefined) {
    throw new InputError({
      message: "the model of the claim is not named",
      expected: "--model NAME beside the results, or --claims FILE alone",
    });
  }
  const { readClaims } = await import("../../policy/claims-file.ts");
  const claims = readClaims(readTextFile(path, world.folder), path);
  return Promise.all(
    claims.map(async (claim) => {
      const files = await filesOf(claim.results, { ...world, sizeLimit: settings.limits["file-size"] });
      const { benchmarks } = await readResults(files, { ...readOptions(settings), budget });
      return { claim, results: benchmarks };
    }),
  );
}
