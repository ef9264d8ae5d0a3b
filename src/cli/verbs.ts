// The verbs, as one reads them in --help. Their deeds are in verbs/, one file each.
import { addSettingOptions } from "./setting-options.ts";
import type { Verb } from "./verb.ts";

const TABLES = ["text", "json"] as const;
const RESULTS = "results file, folder or glob; - reads standard input";

const POOLS_SHOW: Verb = {
  name: "show",
  summary: "one pool in detail",
  arguments: [{ flags: "<pool>", text: "a bundled pool's name, or the path of a pool file" }],
  formats: TABLES,
  examples: [
    { line: "pools show helm-capabilities-2025", does: "its benchmarks, models, families and sources" },
  ],
  load: () => import(/* webpackMode: "eager" */ "./verbs/pools-show.ts"),
};

export const VERBS: readonly Verb[] = [
  {
    name: "check",
    summary: "the gate, as the Action decides it",
    arguments: [{ flags: "[path...]", text: `${RESULTS} (default: the policy's results)`, files: true }],
    formats: ["text", "json", "markdown", "html", "svg", "badge", "sentence", "latex"],
    uses: ["pool", "policy"],
    options: (command) => addSettingOptions(command),
    examples: [
      { line: "check results.json", does: "the verdict, against the pool that knows most of its models" },
      {
        line: "check logs/ --pool helm-capabilities-2025 --threshold 0.5",
        does: "a harness's folder, a limit of its own",
      },
      {
        line: "check results.json --format html --output report.html",
        does: "the whole report, for a browser",
      },
      { line: "convert logs/ | safetywashing-gate check -", does: "from another program" },
    ],
    load: () => import(/* webpackMode: "eager" */ "./verbs/check.ts"),
  },
  {
    name: "score",
    summary: "capabilities scores of a pool's models, loadings, variance explained",
    formats: TABLES,
    uses: ["pool"],
    options: (command) => addSettingOptions(command, ["axis", "overlaps-with"]),
    examples: [
      { line: "score --pool chat-2024", does: "26 chat models by general capability" },
      { line: "score --pool chat-2024 --axis MMLU", does: "the same models by one capability benchmark" },
    ],
    load: () => import(/* webpackMode: "eager" */ "./verbs/score.ts"),
  },
  {
    name: "pools",
    summary: "the bundled reference pools",
    formats: TABLES,
    examples: [{ line: "pools", does: "one line for each pool" }],
    load: () => import(/* webpackMode: "eager" */ "./verbs/pools.ts"),
    verbs: [POOLS_SHOW],
  },
  {
    name: "models",
    summary: "who was matched with whom and why, who was not, and the nearest names",
    arguments: [{ flags: "<path...>", text: RESULTS, files: true }],
    formats: TABLES,
    uses: ["pool", "policy"],
    options: (command) => addSettingOptions(command, ["benchmark", "metric", "duplicate-runs"]),
    examples: [
      {
        line: "models results.json --pool eci-2026",
        does: "each model of the file, and its model of the pool",
      },
    ],
    load: () => import(/* webpackMode: "eager" */ "./verbs/models.ts"),
  },
  {
    name: "validate",
    summary: "results, pool and policy files against their schemas, every fault at once",
    arguments: [
      { flags: "<file...>", text: "results, pool or policy file; - reads standard input", files: true },
    ],
    examples: [
      {
        line: "validate results.json .github/safetywashing.yml",
        does: "each fault with its line and column",
      },
    ],
    load: () => import(/* webpackMode: "eager" */ "./verbs/validate.ts"),
  },
  {
    name: "convert",
    summary: "any harness's files to one results file in our own format",
    arguments: [{ flags: "<path...>", text: RESULTS, files: true }],
    uses: ["policy"],
    options: (command) => addSettingOptions(command, ["benchmark", "metric", "duplicate-runs"]),
    examples: [
      { line: "convert logs/ --output benchmark-results.json", does: "one file to keep in the repository" },
      { line: "convert results.csv --benchmark MyBench --metric accuracy", does: "one benchmark of several" },
    ],
    load: () => import(/* webpackMode: "eager" */ "./verbs/convert.ts"),
  },
  {
    name: "init",
    summary: "writes the workflow and the policy file, and says what to do next",
    arguments: [
      { flags: "[path...]", text: "results files (default: those found in this repository)", files: true },
    ],
    uses: ["pool"],
    options: (command) =>
      addSettingOptions(command, ["benchmark", "metric", "duplicate-runs"])
        .option("--force", "overwrite files that are there")
        .option("--dry-run", "show what would be written, write nothing"),
    examples: [
      { line: "init", does: "finds the results files, writes .github/, shows what the gate says today" },
      { line: "init results/ --pool eci-2026", does: "with the files and the pool of your choice" },
    ],
    load: () => import(/* webpackMode: "eager" */ "./verbs/init.ts"),
  },
  {
    name: "formats",
    summary: "the harness formats it reads",
    formats: TABLES,
    examples: [{ line: "formats", does: "one line for each format" }],
    load: () => import(/* webpackMode: "eager" */ "./verbs/formats.ts"),
  },
  {
    name: "completion",
    summary: "a script for your shell that completes verbs, options and pools",
    arguments: [{ flags: "<shell>", text: "bash, zsh or fish", words: ["bash", "zsh", "fish"] }],
    examples: [
      { line: "completion bash >> ~/.bash_completion", does: "for bash" },
      { line: "completion fish > ~/.config/fish/completions/safetywashing-gate.fish", does: "for fish" },
    ],
    load: () => import(/* webpackMode: "eager" */ "./verbs/completion.ts"),
  },
];
