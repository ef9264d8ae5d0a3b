// The policy file that `init` and the page write: what is pinned, each with its reason, and the rest as comments.
import { unicodeEscape } from "../../errors.ts";
import type { Orientation } from "../../results/benchmark-results.ts";

export interface PinnedBenchmark {
  name: string;
  orientation: Orientation;
  /** Where it differs from the pool of the run. */
  pool?: string;
}

export interface PolicyChoices {
  results: readonly string[];
  /** null: no results yet, so the pool stays to be chosen. */
  pool: { name: string; why: string } | null;
  benchmarks: readonly PinnedBenchmark[];
  /** Models that every benchmark has a score for today; empty: none. */
  panel: readonly string[];
  /** Of the first benchmark that is inconclusive today, why, and what would settle it; null: none is. */
  inconclusive: { why: string; settle: string | null } | null;
  /** --benchmark and --metric, where the files hold several. */
  chosen: { benchmark: readonly string[]; metric: string | null };
}

export function policyText({
  results,
  pool,
  benchmarks,
  chosen,
  panel,
  inconclusive,
}: PolicyChoices): string {
  return [
    `# The policy of Safetywashing Gate. It is read from the default branch: a pull request cannot change what judges it.
# Everything that stands here beats what a results file says of itself. Unknown keys are errors.`,
    `# Results files: paths or globs.\nresults:\n${list(results)}`,
    ...chosenText(chosen),
    pool === null
      ? `# The reference pool. Write its name here once there are results: it then stays when new pools are added.\n# pool: auto`
      : `# The reference pool: ${oneLine(pool.why)}\n# Pinned, so that the verdict does not move when pools are added.\npool: ${word(pool.name)}`,
    `# The limit: a capabilities correlation above it is "entangled". 0.6 is a convention, not a law.\nthreshold: 0.6`,
    `# What each finding does to the check: fail, warn or pass.
on-entangled: fail
${inconclusiveText(inconclusive)}
on-removed: fail
on-unknown-noise: warn`,
    benchmarksText(benchmarks),
    panelText(panel),
    `# Benchmarks that must be there; one that is missing counts as removed.
# require:
#   - ${word(benchmarks[0]?.name ?? "MyBench")}`,
    `# Names in the results, by hand to models of the pool.
# models:
#   "my-org/some-name": "name in the pool"`,
    `# An entangled benchmark that you accept up to a value, with the reason that the report will show.
# accept:
#   - benchmark: ${word(benchmarks[0]?.name ?? "MyBench")}
#     reason: "measures knowledge on purpose"
#     up-to: 0.8
#     until: "2027-12-31"`,
    "",
  ].join("\n\n");
}

/** A check that is red from the first day is switched off on the second: it warns until it can tell. */
function inconclusiveText(today: PolicyChoices["inconclusive"]): string {
  if (today === null) return "on-inconclusive: fail";
  const settle = today.settle === null ? "" : `\n# ${oneLine(today.settle)}`;
  return `# Inconclusive today: ${oneLine(today.why)}.${settle}
# Until then it warns; once there is a verdict, write "fail", which is the default.
on-inconclusive: warn`;
}

function panelText(panel: readonly string[]): string {
  const head = `# Models that every benchmark must be scored on: whoever chooses them by their scores chooses the verdict, and nothing
# in the results shows it. One that is missing makes a verdict inconclusive (on-missing-panel: warn only notes it).`;
  const names = panel.length > 0 ? panel : ["some-org/some-model"];
  const lines = names.map((name) => `#   - ${word(name)}`).join("\n");
  const which =
    panel.length > 0
      ? `\n# Those that all of today's results have, to choose from; take away the "# " before the lines:`
      : "";
  return `${head}${which}\n# panel:\n${lines}`;
}

function chosenText({ benchmark, metric }: PolicyChoices["chosen"]): string[] {
  const lines = [
    ...(benchmark.length > 0 ? [`benchmark:\n${list(benchmark)}`] : []),
    ...(metric !== null ? [`metric: ${word(metric)}`] : []),
  ];
  return lines.length === 0 ? [] : [`# Which of those that the files hold.\n${lines.join("\n")}`];
}

function benchmarksText(benchmarks: readonly PinnedBenchmark[]): string {
  const head =
    "# Which way is better, per benchmark. Pinned here, a results file cannot turn a verdict round.";
  if (benchmarks.length === 0) return `${head}\n# benchmarks:\n#   MyBench:\n#     higher_is_better: true`;
  const entries = benchmarks.map(
    ({ name, orientation, pool }) =>
      `  ${word(name)}:\n    ${orientationText(orientation)}${pool === undefined ? "" : `\n    pool: ${word(pool)}`}`,
  );
  return `${head}\nbenchmarks:\n${entries.join("\n")}`;
}

function orientationText(orientation: Orientation): string {
  if (orientation.kind === "optimum") return `optimum: ${orientation.optimum}`;
  return `higher_is_better: ${orientation.kind === "higher"}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `  - ${word(item)}`).join("\n");
}

/** Plain where YAML takes it for a text, else quoted as JSON, which YAML reads alike. */
function word(scalar: string): string {
  const plain = /^[A-Za-z][\w./-]*$/.test(scalar) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(scalar);
  return plain ? scalar : JSON.stringify(scalar).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, unicodeEscape);
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ");
}
