// The gate on files that were dropped onto the page: the same steps as `check`, with the same report to the last byte.
import { describeFault, InputError } from "../errors.ts";
import { assess } from "../gate/assess.ts";
import { parsePolicyFile } from "../policy/policy-file.ts";
import { readingNotes, readOptions } from "../policy/read-options.ts";
import { resolveSettings, type Settings } from "../policy/settings.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import { renderFigure } from "../report/figure.ts";
import { renderHtml } from "../report/html.ts";
import { policyText } from "../report/init/policy.ts";
import { workflowText } from "../report/init/workflow.ts";
import { renderJson } from "../report/json.ts";
import { renderLatex, renderSentence } from "../report/sentence.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { inputFile } from "../results/input-file.ts";
import { readResults } from "../results/read.ts";
import { toResultsFile } from "../results/to-results-file.ts";
import { TOOL } from "../version.ts";
import type { Reply, Request } from "./messages.ts";

/** Never throws for what somebody dropped: faults and open questions are replies. */
export async function judge(request: Extract<Request, { kind: "judge" }>, shelf: PoolShelf): Promise<Reply> {
  try {
    return await report(request, shelf);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: "faults", faults: error.faults.map(describeFault) };
  }
}

async function report(
  { files, settings: given, policy, today }: Extract<Request, { kind: "judge" }>,
  shelf: PoolShelf,
): Promise<Reply> {
  const content = policy === null ? null : await parsePolicyFile(policy, "safetywashing.yml");
  const settings = resolveSettings(
    { ...given, results: files.map(({ path }) => path).join("\n") },
    content && { path: "safetywashing.yml", content },
  );
  const inputs = files.map(({ path, bytes }) => inputFile(path, bytes));
  const { benchmarks, notes } = await readResults(inputs, readOptions(settings));
  const assessment = assess({
    benchmarks,
    settings,
    shelf,
    baseline: null,
    unchanged: false,
    notes: readingNotes(notes),
    tool: TOOL,
    today,
  });
  return {
    kind: "report",
    json: renderJson(assessment),
    html: renderHtml(assessment),
    svg: renderFigure(assessment),
    sentence: renderSentence(assessment),
    latex: renderLatex(assessment),
    results: `${JSON.stringify(toResultsFile(benchmarks), null, 2)}\n`,
    workflow: workflowText("main"),
    policy: proposedPolicy(benchmarks, assessment.pool?.name ?? null, settings),
    verdict: assessment.verdict,
    conclusion: assessment.conclusion,
    benchmarks: assessment.benchmarks.map(({ name }) => name),
  };
}

function proposedPolicy(
  benchmarks: readonly BenchmarkResults[],
  pool: string | null,
  { values }: Settings,
): string {
  return policyText({
    results: values.results,
    pool: pool === null ? null : { name: pool, why: "the one that these results were judged against." },
    benchmarks: benchmarks.map(({ name, orientation }) => ({ name, orientation })),
    chosen: { benchmark: values.benchmark, metric: values.metric },
  });
}
