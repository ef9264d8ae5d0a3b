// The verbs, as one reads them in --help. Their deeds are in verbs/, one file each, and each a piece of the bundle that
// is read when it is called; but for `check`, which nearly every call is.
import { ASSESSMENT_FORMATS } from "./render.ts";
import type { Verb } from "./verb.ts";

const TABLES = ["text", "json"] as const;
const RESULTS = "results file, folder or glob; - reads standard input";

/** Which of what the files hold. */
const CHOICES = [
  "benchmark",
  "metric",
  "duplicate-runs",
  "model-settings",
  "bare-names",
  "map",
  "reference",
] as const;

/** commander's way to gather an option that may be repeated. */
function addTo(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

const POOLS_SHOW: Verb = {
  name: "show",
  summary: "one pool in detail",
  arguments: [{ flags: "<pool>", text: "a bundled pool's name, or the path of a pool file" }],
  formats: TABLES,
  examples: [["pools show helm-capabilities-2025", "its benchmarks, models, families and sources"]],
  load: () => import("./verbs/pools-show.ts"),
};

const POOLS_BUILD: Verb = {
  name: "build",
  summary: "your own pool from a table: rows are models, columns capability benchmarks",
  arguments: [
    { flags: "<table>", text: "a table: CSV, TSV, Markdown, LaTeX, JSON records, .xlsx", files: true },
  ],
  options: (command) =>
    command
      .option("--name <name>", "the pool's name (default: from the file's)")
      .option("--title <title>", "as people write it")
      .option("--pool-version <version>", "the pool's version (default: 1)")
      .option("--date <date>", "of the data, YYYY-MM-DD (default: today)")
      .option("--licence <licence>", "licence of the figures")
      .option("--source <text>", "where the figures come from (default: the file's name)")
      .option("--model <column>", "column of the models' names, where it has no usual name")
      .option("--family <column>", "column of the families")
      .option("--developer <column>", "column of the developers")
      .option(
        "--capability <column>",
        "a capability benchmark; may be repeated (default: every column of numbers)",
        addTo,
      )
      .option("--known <column>", "a benchmark to compare with, not part of the axis; may be repeated", addTo)
      .option("--lower-is-better <column>", "a lower score is better; may be repeated", addTo)
      .option("--range <column=low..high>", "cells outside are missing; may be repeated", addTo),
  examples: [["pools build scores.csv --output pools/mine.json", "a pool file for pool: pools/mine.json"]],
  load: () => import("./verbs/pools-build.ts"),
};

export const VERBS: readonly Verb[] = [
  {
    name: "check",
    summary: "the gate, as the Action decides it",
    arguments: [{ flags: "[path...]", text: `${RESULTS} (default: the policy's results)`, files: true }],
    formats: ASSESSMENT_FORMATS,
    uses: ["pool", "policy"],
    settings: "gate",
    direction: true,
    options: (command) => command.option("--no-parts", "without a look at the parts"),
    examples: [
      ["check results.json", "the verdict, against the pool that knows most of its models"],
      ["check logs/ --pool helm-capabilities-2025 --threshold 0.5", "a harness's folder, a limit of its own"],
      ["check results.json --format html --output report.html", "the whole report, for a browser"],
      [
        "check README.md --benchmark '*' --higher-is-better",
        "every column of a table (the star in quotation marks)",
      ],
      ["convert logs/ | safetywashing-gate check -", "from another program"],
    ],
    load: () => import(/* webpackMode: "eager" */ "./verbs/check.ts"),
  },
  {
    name: "parts",
    summary: "which part of a benchmark carries its correlation; judges nothing",
    arguments: [{ flags: "[path...]", text: `${RESULTS} (default: the policy's results)`, files: true }],
    formats: ["text", "json", "markdown", "html", "svg"],
    uses: ["pool", "policy"],
    settings: [...CHOICES, "axis", "overlaps-with", "confidence", "min-models", "min-families"],
    direction: true,
    options: (command) =>
      command.option(
        "--choice <count>",
        "most parts a choice by result may leave out (default: 2 if entangled)",
      ),
    examples: [
      ["parts results.json", "what each part moves, how it ranks, whether it differs"],
      ["parts logs/ --benchmark mmlu --format html --output parts.html", "with a picture"],
    ],
    load: () => import("./verbs/parts.ts"),
  },
  {
    name: "items",
    summary: "what the single items of a benchmark say, from a harness's own files; judges nothing",
    arguments: [{ flags: "<path...>", text: "files of item results, folder or glob", files: true }],
    formats: ["text", "json", "markdown", "html", "svg"],
    uses: ["pool", "policy"],
    settings: [...CHOICES, "axis", "overlaps-with", "confidence"].filter((name) => name !== "duplicate-runs"),
    direction: true,
    options: (command) =>
      command
        .option("--by <field>", "which field tells an item's category (default: category)")
        .option("--top <count>", "how many items of either end to show (default: 10)")
        .option("--choice <count>", "as in parts, of categories"),
    examples: [
      ["items items.jsonl", "categories, reliability, and items where they can be trusted"],
      ["items runs/ --metric acc --by subject", "lm-evaluation-harness samples, by subject"],
    ],
    load: () => import("./verbs/items.ts"),
  },
  {
    name: "adjusted",
    summary: "each model's score beyond what capability predicts, with its interval; judges nothing",
    arguments: [{ flags: "[path...]", text: `${RESULTS} (default: the policy's results)`, files: true }],
    formats: ["text", "csv", "json", "markdown", "html"],
    uses: ["pool", "policy"],
    settings: [...CHOICES, "axis", "overlaps-with", "confidence"],
    direction: true,
    examples: [
      ["adjusted results.json", "a ranking with intervals, to stand beside the scores"],
      ["adjusted results.json --format csv --output adjusted.csv", "for a leaderboard's table"],
    ],
    load: () => import("./verbs/adjusted.ts"),
  },
  {
    name: "progress",
    summary: "is the gain of a model, or of a pair, more than capability predicts?",
    arguments: [{ flags: "[path...]", text: `${RESULTS}; none with --claims`, files: true }],
    formats: ["text", "json", "markdown", "html", "svg"],
    uses: ["pool", "policy"],
    settings: [
      ...CHOICES,
      "overlaps-with",
      "confidence",
      "min-estimate-r2",
      "on-explained",
      "on-below",
      "on-inconclusive",
      "on-mixed",
      "trust-claims",
      "claims",
    ],
    direction: true,
    options: (command) =>
      command
        .option("--model <name>", "the model that is claimed to be better")
        .option("--before <name>", "the model that it was before"),
    examples: [
      [
        "progress results.json --before mistralai/Mistral-7B-Instruct-v0.2 --model our-org/mistral-7b-defended",
        "a pair, over every benchmark of the file",
      ],
      ["progress --claims .github/claims.yml", "every claim of a file"],
    ],
    load: () => import("./verbs/progress.ts"),
  },
  {
    name: "score",
    summary: "capabilities scores of a pool's models, loadings, variance explained",
    formats: TABLES,
    uses: ["pool"],
    settings: ["axis", "overlaps-with"],
    examples: [
      ["score --pool chat-2024", "26 chat models by general capability"],
      ["score --pool chat-2024 --axis MMLU", "the same models by one capability benchmark"],
    ],
    load: () => import("./verbs/score.ts"),
  },
  {
    name: "pools",
    summary: "the bundled reference pools",
    formats: TABLES,
    examples: [["pools", "one line for each pool"]],
    load: () => import("./verbs/pools.ts"),
    verbs: [POOLS_SHOW, POOLS_BUILD],
  },
  {
    name: "models",
    summary: "who was matched with whom and why, who was not, and the nearest names",
    arguments: [{ flags: "<path...>", text: RESULTS, files: true }],
    formats: TABLES,
    uses: ["pool", "policy"],
    settings: CHOICES.filter((name) => name !== "reference"),
    examples: [["models results.json --pool eci-2026", "each model of the file, and its model of the pool"]],
    load: () => import("./verbs/models.ts"),
  },
  {
    name: "validate",
    summary: "results, pool and policy files against their schemas, every fault at once",
    arguments: [
      { flags: "<file...>", text: "results, pool or policy file; - reads standard input", files: true },
    ],
    examples: [["validate results.json .github/safetywashing.yml", "each fault with its line and column"]],
    load: () => import("./verbs/validate.ts"),
  },
  {
    name: "convert",
    summary: "any harness's files to one results file in our own format",
    arguments: [{ flags: "<path...>", text: RESULTS, files: true }],
    uses: ["policy"],
    settings: ["benchmark", "metric", "duplicate-runs"],
    direction: true,
    examples: [
      ["convert logs/ --output benchmark-results.json", "one file to keep in the repository"],
      ["convert results.csv --benchmark MyBench --metric accuracy", "one benchmark of several"],
    ],
    load: () => import("./verbs/convert.ts"),
  },
  {
    name: "init",
    summary: "writes the workflow and the policy file, and says what to do next",
    arguments: [
      { flags: "[path...]", text: "results files (default: those found in this repository)", files: true },
    ],
    uses: ["pool"],
    settings: ["benchmark", "metric", "duplicate-runs"],
    direction: true,
    options: (command) =>
      command
        .option("--progress", "a workflow for claims on models, and a file of claims, instead")
        .option("--force", "overwrite files that are there")
        .option("--dry-run", "show what would be written, write nothing"),
    examples: [
      ["init", "finds the results files, writes .github/, shows what the gate says today"],
      ["init results/ --pool eci-2026", "with the files and the pool of your choice"],
    ],
    load: () => import("./verbs/init.ts"),
  },
  {
    name: "formats",
    summary: "the harness formats it reads",
    formats: TABLES,
    examples: [["formats", "one line for each format"]],
    load: () => import("./verbs/formats.ts"),
  },
  {
    name: "completion",
    summary: "a script for your shell that completes verbs, options and pools",
    arguments: [{ flags: "<shell>", text: "bash, zsh or fish", words: ["bash", "zsh", "fish"] }],
    examples: [
      ["completion bash >> ~/.bash_completion", "for bash"],
      ["completion fish > ~/.config/fish/completions/safetywashing-gate.fish", "for fish"],
    ],
    load: () => import("./verbs/completion.ts"),
  },
];
