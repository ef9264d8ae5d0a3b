// A section for a model card, a benchmark card or a data sheet, in Markdown: the verdict, what it rests on, how it was
// made, and what to cite.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { fenceMarkdown } from "../escape.ts";
import { correctionShows, decidingModels, familyCount, poolOf, poolsOf, saysNothing } from "../facts.ts";
import { hashOfAll, type Provenance } from "../files/provenance.ts";
import { type Ink, markdownInk } from "../ink.ts";
import { counted, percent, valueWithInterval } from "../numbers.ts";
import { bibtex } from "../words/cite.ts";
import { correctedFor } from "../words/held.ts";
import { decidedFigure, leadSentences, limitFigure, limitWords } from "../words/lead.ts";
import { meaning, meaningOfSeveral } from "../words/meaning.ts";
import { policyRows } from "../words/policy.ts";
import { attributions, PAPER, poolWords } from "../words/source.ts";
import { foundPhrase, whyInconclusive } from "../words/verdict.ts";
import { table } from "./table.ts";

/** Longer lists of files are told by one hash over all. */
const MOST_FILES = 12;

const ink: Ink = markdownInk();

export function renderCard(a: Assessment, provenance: Provenance): string {
  const [first] = a.benchmarks;
  const parts = [
    "## Capabilities correlation",
    cardOpening(a),
    ...(first === undefined ? [] : a.benchmarks.length === 1 ? one(a, first) : several(a)),
    "### How it was made",
    made(a),
    fenceMarkdown(a.reproduce, "sh"),
    files(provenance),
    ...attributions(a).map((line) => ink.sentence(line)),
    "### Citation",
    fenceMarkdown(bibtex(a.tool).trimEnd(), "bibtex"),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** What the section is about, for a reader of a card who has met neither the paper nor the tool. */
function cardOpening(a: Assessment): string {
  const what =
    a.benchmarks.length === 1
      ? "the benchmark ranks"
      : `each of ${counted(a.benchmarks.length, "benchmark")} ranks`;
  return a.benchmarks.length === 0
    ? "No benchmark was assessed."
    : `How far ${what} models as their general capability does ([${PAPER.authors}](${PAPER.url})). Above the limit a better score is mostly what a more capable model gets anyway, so alone it is no evidence of progress in safety.`;
}

/** Of a benchmark without a verdict. */
function leftToSay(b: BenchmarkAssessment): string {
  return `Nothing can be said yet, either way: ${whyInconclusive(b)}.`;
}

function one(a: Assessment, b: BenchmarkAssessment): string[] {
  const interval = b.decided_on.interval;
  const rows = [
    ["Verdict", foundPhrase(b)],
    ["Capabilities correlation", decidedFigure(b)],
    ...(interval && !saysNothing(b)
      ? [["Interval", `${percent(interval.level)}, over families of models`]]
      : []),
    ...(correctionShows(b)
      ? [
          ["Corrected for", correctedFor(b) ?? ""],
          ["As measured", valueWithInterval(b.correlation.value, b.correlation.interval)],
        ]
      : []),
    ["Limit", limitFigure(a, b)],
    ["Models", modelsOf(b)],
    ["Reference pool", poolCell(a, b)],
    [
      "Measurement noise",
      b.noise.reliability === null ? "not known" : `reliability ${b.noise.reliability.toFixed(2)}`,
    ],
  ];
  return [
    leadSentences(a, b, ink),
    table(["What", "Value"], [], rows),
    b.verdict === "inconclusive" ? leftToSay(b) : meaning(b, ink),
  ];
}

/** A row each; what is the same for all stands once, in the heading or below. */
function several(a: Assessment): string[] {
  const [first] = a.benchmarks;
  const differ = (of: (b: BenchmarkAssessment) => unknown) => a.benchmarks.some((b) => of(b) !== of(first!));
  const [limits, pools] = [differ((b) => b.decided_on.threshold), differ((b) => b.pool)];
  const rows = a.benchmarks.map((b) => [
    ink.strong(ink.text(b.name)),
    foundPhrase(b),
    decidedFigure(b),
    ...(limits ? [limitFigure(a, b)] : []),
    modelsOf(b),
    ...(pools ? [poolCell(a, b)] : []),
  ]);
  const value = limits ? "Capabilities correlation" : `Capabilities correlation (${limitWords(a, first!)})`;
  const heads = [
    "Benchmark",
    "Verdict",
    value,
    ...(limits ? ["Limit"] : []),
    "Models",
    ...(pools ? ["Reference pool"] : []),
  ];
  return [
    table(heads, [], rows),
    pools ? "" : `Reference pool: ${poolCell(a, first!)}.`,
    meaningOfSeveral(a, ink),
  ];
}

function modelsOf(b: BenchmarkAssessment): string {
  const families = b.coverage.families_known
    ? ` of ${counted(familyCount(b), "family", "families")}`
    : ", families not known";
  return `${counted(decidingModels(b).length, "model")}${families}`;
}

function poolCell(a: Assessment, b: BenchmarkAssessment): string {
  if (b.no_pool_fits !== null) return "none knows these models";
  const version = poolOf(a, b)?.version;
  return `${ink.code(b.pool)}${version ? `, version ${ink.text(version)}` : ""}`;
}

function made(a: Assessment): string {
  const pools = poolsOf(a).map((pool) => poolWords(a, pool, ink));
  const own = policyRows(a).filter(({ from }) => from !== "default");
  const settings =
    own.length === 0
      ? "All settings are the built-in ones."
      : `Settings other than the built-in ones: ${own.map(({ what, names, value }) => `${ink.text(names.join(", ") || what)}: ${ink.text(value)}`).join("; ")}.`;
  return [
    `${ink.text(a.tool.name)} ${ink.text(a.tool.version)}, ${pools.join("; ") || "no pool"}.`,
    settings,
  ].join(" ");
}

/** As `sha256sum` prints them, so that `sha256sum -c` holds the files against them. */
function files(provenance: Provenance): string {
  const { files: all } = provenance;
  if (all.length === 0) return "";
  if (all.length > MOST_FILES)
    return `It rests on ${all.length} files. ${ink.code(hashOfAll(provenance))} is the SHA-256 of what ${ink.code("sha256sum")} prints of them, in the order of their paths.`;
  const lines = all.map(({ file, sha256 }) => `${sha256}  ${file}`);
  return `It rests on ${all.length === 1 ? "this file" : "these files"} (SHA-256):\n\n${fenceMarkdown(lines.join("\n"), "text")}`;
}
