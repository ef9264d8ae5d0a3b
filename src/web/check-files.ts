// The gate on files that were dropped onto the page: the same steps as `check`, with the same report to the last byte.
import { describeFault, InputError } from "../errors.ts";
import { assessRead } from "../gate/assess-read.ts";
import type { Assessment } from "../generated/report.ts";
import { mappingsOf } from "../policy/mappings.ts";
import { parsePolicyFile } from "../policy/policy-file.ts";
import { readOptions } from "../policy/read-options.ts";
import { resolveSettings, type Settings } from "../policy/settings.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import { renderFigure } from "../report/chart/figure.ts";
import { renderCsv } from "../report/files/csv.ts";
import { renderEveryEvalEver } from "../report/files/every-eval-ever.ts";
import { renderJson } from "../report/files/json.ts";
import { hashed } from "../report/files/provenance.ts";
import { renderLatex, renderSentence } from "../report/files/sentence.ts";
import { renderHtml } from "../report/html/report.ts";
import { policyText } from "../report/init/policy.ts";
import { inconclusiveOf, panelOf } from "../report/init/proposed.ts";
import { workflowText } from "../report/init/workflow.ts";
import { renderCard } from "../report/markdown/card.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { type InputFile, inputFile } from "../results/input-file.ts";
import { attachItems } from "../results/items/attach.ts";
import { OpenQuestion } from "../results/open-question.ts";
import { withResults } from "../results/passed-over.ts";
import { type ReadOptions, type ReadResults, readResults } from "../results/read.ts";
import { toResultsFile } from "../results/to-results-file.ts";
import { type Given, given } from "./given.ts";
import type { Reply, Request } from "./messages.ts";
import { choicesOf } from "./question.ts";

type CheckRequest = Extract<Request, { kind: "check" }>;

/** Never throws for what somebody dropped: faults and open questions are replies. */
export async function checkFiles(request: CheckRequest, shelf: PoolShelf): Promise<Reply> {
  try {
    return await report(request, shelf);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: "faults", faults: error.faults.map((fault) => describeFault(fault)) };
  }
}

async function report(request: CheckRequest, shelf: PoolShelf): Promise<Reply> {
  const dropped = given(request.files);
  const settings = settingsOf(request, dropped.paths);
  const setup = { settings, shelf };
  const { direction, today } = request;
  const option = direction && `--${direction}-is-better`;
  const options: ReadOptions = {
    ...readOptions(settings),
    ...(direction && option && { direction: { option, orientation: { kind: direction } } }),
  };
  try {
    const { read, items } = await readGiven(dropped, settings, options);
    const assessed = assessRead(read, setup, today);
    const assessment = option ? { ...assessed, reproduce: `${assessed.reproduce} ${option}` } : assessed;
    const policy = request.policy === null ? [] : [inputFile(POLICY, request.policy)];
    const results = withResults(dropped.files, read.setAside);
    const made = await hashed({ results, items, policy, pool: [] }, today);
    return {
      kind: "report",
      json: renderJson(assessment),
      html: renderHtml(assessment),
      svg: renderFigure(assessment),
      sentence: renderSentence(assessment),
      latex: renderLatex(assessment),
      csv: renderCsv(assessment),
      card: renderCard(assessment, made),
      record: renderEveryEvalEver(assessment, made),
      results: `${JSON.stringify(toResultsFile(read.benchmarks), null, 2)}\n`,
      workflow: workflowText("main"),
      policy: proposedPolicy(read.benchmarks, assessment, settings),
      command: assessment.reproduce,
      verdict: assessment.verdict,
      benchmarks: assessment.benchmarks.map(({ name }) => name),
    };
  } catch (error) {
    if (!(error instanceof OpenQuestion)) throw error;
    error.again = async (answer) => (await readGiven(dropped, settings, { ...options, ...answer })).read;
    const choices = await choicesOf(error, setup, today);
    if (choices.length === 0) throw error;
    return { kind: "question", text: error.faults[0]!.message, choices };
  }
}

const POLICY = "safetywashing.yml";

function settingsOf({ settings, policy }: CheckRequest, paths: readonly string[]): Settings {
  const content = policy === null ? null : parsePolicyFile(policy, POLICY);
  const { map, ...values } = settings;
  const file = content && { path: POLICY, content };
  return resolveSettings({ ...values, results: paths.join("\n") }, file, mappingsOf(map));
}

/** With the item results that the results name, where they were given too, and which these are. */
async function readGiven(
  { files, beside }: Given,
  settings: Settings,
  options: ReadOptions,
): Promise<{ read: ReadResults; items: InputFile[] }> {
  const items: InputFile[] = [];
  const open = async (path: string) => {
    const file = beside(path);
    if (file !== null) items.push(file);
    return file;
  };
  const read = await readResults(files, options);
  const benchmarks = await attachItems(read.benchmarks, open, settings.limits["item-cells"]);
  return { read: { ...read, benchmarks }, items };
}

function proposedPolicy(
  benchmarks: readonly BenchmarkResults[],
  assessment: Assessment,
  { values }: Settings,
): string {
  const pool = assessment.pool?.name;
  return policyText({
    results: values.results,
    pool: pool === undefined ? null : { name: pool, why: "the one that these results were judged against." },
    benchmarks: benchmarks.map(({ name, orientation }) => ({ name, orientation })),
    panel: panelOf(assessment),
    inconclusive: inconclusiveOf(assessment),
    chosen: { benchmark: values.benchmark, metric: values.metric },
  });
}
