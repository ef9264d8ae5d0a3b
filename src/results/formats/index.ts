// Every format that is read, in the order in which they are tried: those whose files say what they are come first.
import { csv } from "./csv.ts";
import { evalplus } from "./evalplus.ts";
import { evalScope } from "./evalscope.ts";
import { everyEvalEver } from "./every-eval-ever.ts";
import type { Format } from "./format.ts";
import { githubActionBenchmark } from "./github-action-benchmark.ts";
import { helmLatex } from "./helm-latex.ts";
import { helmRun } from "./helm-run.ts";
import { helmTable } from "./helm-table.ts";
import { html } from "./html.ts";
import { inspect } from "./inspect.ts";
import { jailbreakBench } from "./jailbreakbench.ts";
import { jsonRecords } from "./json-records.ts";
import { lighteval } from "./lighteval.ts";
import { lmEval } from "./lm-eval.ts";
import { lmEvalOld } from "./lm-eval-old.ts";
import { markdown } from "./markdown.ts";
import { communityEvals, modelIndex } from "./model-card.ts";
import { mtBench } from "./mt-bench.ts";
import { oneRun } from "./one-run.ts";
import { openaiEvals } from "./openai-evals.ts";
import { openCompass } from "./opencompass.ts";
import { ownJson } from "./own-json.ts";
import { promptfoo } from "./promptfoo.ts";
import { simpleEvals } from "./simple-evals.ts";
import { xlsx } from "./xlsx.ts";

export const FORMATS: readonly Format[] = [
  ownJson,
  everyEvalEver,
  xlsx,
  inspect,
  lighteval,
  lmEval,
  promptfoo,
  helmRun,
  helmTable,
  jailbreakBench,
  evalScope,
  evalplus,
  simpleEvals,
  lmEvalOld,
  githubActionBenchmark,
  openaiEvals,
  mtBench,
  jsonRecords,
  oneRun,
  openCompass,
  helmLatex,
  communityEvals,
  modelIndex,
  html,
  markdown,
  csv,
];
