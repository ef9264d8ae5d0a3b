// Pieces of a Markdown report that one and several benchmarks share.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { escapeTerminal, fenceMarkdown } from "../escape.ts";
import { correctionShows, isAbsolute, poolsOf, saysNothing } from "../facts.ts";
import { type Ink, markdownInk } from "../ink.ts";
import { listed } from "../numbers.ts";
import { type StripRow, strip, stripOfMany } from "../terminal/strip.ts";
import type { Advice } from "../words/advice.ts";
import { policyLines } from "../words/policy-lines.ts";
import type { Point } from "../words/reading.ts";
import { needs } from "../words/reasons.ts";
import { attributions, PAPER, poolWords } from "../words/source.ts";
import { groupTitle } from "../words/verdict.ts";
import type { Detail } from "./detail.ts";
import { scatter } from "./mermaid.ts";
import { fold, table } from "./table.ts";

export function bullets(points: readonly Point[], ink: Ink): string {
  return points.map(({ title, text }) => `- ${ink.strong(title)} ${text}`).join("\n");
}

export function adviceText({ opening, clause, ways }: Advice): string {
  if (ways.length === 0) return `**What to do.** ${opening}`;
  const start = clause ? "**What to do**," : "**What to do.**";
  return [`${start} ${opening}`, ...ways.map((way, index) => `${index + 1}. ${way}`)].join("\n");
}

/** What to paste where the advice says that a maintainer settles something. */
export function policyLinesFold(a: Assessment, b: BenchmarkAssessment): string {
  const lines = policyLines(a, b);
  return lines ? fold(lines.title, fenceMarkdown(lines.yaml, "yaml")) : "";
}

/** What a verdict needs and what was found, of an inconclusive one. */
export function needsTable(b: BenchmarkAssessment, ink: Ink): string {
  const rows = needs(b).map(({ what, found, minimum }) => [
    what,
    ink.strong(ink.text(found)),
    ink.text(minimum),
  ]);
  if (rows.length === 0) return "";
  return table(["What a verdict needs", "Found", "Minimum"], [1, 2], rows);
}

/** One row for a benchmark as measured, and a second where the corrected value decides. */
export function stripText(a: Assessment, benchmarks: readonly BenchmarkAssessment[]): string {
  const rows: StripRow[] = benchmarks.flatMap((b) => {
    const name = benchmarks.length > 1 ? { name: escapeTerminal(b.name) } : {};
    const measured = { value: b.correlation.value, interval: b.correlation.interval };
    if (!correctionShows(b)) return [{ ...name, ...measured }];
    const { value, interval } = b.decided_on;
    if (benchmarks.length > 1) return [{ ...name, value, interval }];
    return [
      { name: "as measured", ...measured },
      { name: "corrected", value, interval },
    ];
  });
  const limits = new Set(benchmarks.map((b) => b.decided_on.threshold));
  const limit = benchmarks[0]!.decided_on.threshold;
  return limits.size > 1 ? "" : fenceMarkdown(strip(rows, limit, isAbsolute(a)), "text");
}

/** Many benchmarks, a line each, by verdict; nothing where their limits differ. */
export function manyStrips(a: Assessment, benchmarks: readonly BenchmarkAssessment[]): string {
  const limit = benchmarks[0]!.decided_on.threshold;
  if (benchmarks.some((b) => b.decided_on.threshold !== limit)) return "";
  const groups = [...new Set(benchmarks.map(({ verdict }) => verdict))].map((verdict) => ({
    title: groupTitle(a, verdict),
    rows: benchmarks
      .filter((b) => b.verdict === verdict)
      .map((b) => {
        const { value, interval } = saysNothing(b) ? { value: null, interval: null } : b.decided_on;
        return { name: escapeTerminal(b.name), value, interval };
      }),
  }));
  return fenceMarkdown(stripOfMany(groups, limit, isAbsolute(a)), "text");
}

/** The scatter with the sentence that says how to read it. */
export function scatterPart(b: BenchmarkAssessment, ink: Ink): string {
  const drawing = scatter(b);
  if (!drawing) return "";
  const thing =
    {
      "capability-benchmark": ink.text(b.axis.name),
      "training-compute": "training compute",
      "release-date": "release date",
    }[b.axis.kind as string] ?? "general capability";
  const line = drawing.falling
    ? `On the dotted line, ${ink.text(b.name)} puts models in exactly the reverse order of ${thing}.`
    : `On the dotted line, ${ink.text(b.name)} and ${thing} give a model the same rank.`;
  const some =
    drawing.drawn < drawing.of
      ? ` Drawn are ${drawing.drawn} of the ${drawing.of} models, evenly by rank.`
      : "";
  const far = drawing.furthest.map((name) => ink.text(name));
  const named = far.length > 0 ? ` Orange, furthest from it: ${listed(far)}.` : "";
  return `Each point is a model; both axes are ranks. **${line}**${named}${some}\n\n${fenceMarkdown(drawing.diagram, "mermaid")}`;
}

export function cutPart(detail: Detail): string {
  if (detail.cut.length === 0) return "";
  return `Cut here, since GitHub limits the length: ${detail.cut.join(", ")}. All of it is in report.html and report.json, where the workflow uploads them.`;
}

/** The last line: method, tool, pools; and the attributions that pools ask for. */
export function sourcePart(a: Assessment, ink: Ink): string {
  const pools = poolsOf(a).map((pool) => poolWords(a, pool, ink));
  const owed = attributions(a).map((line) => markdownInk().sentence(line));
  const method = `Method: capabilities correlation of [${PAPER.authors}](${PAPER.url})`;
  const tool = `${ink.text(a.tool.name)} ${ink.text(a.tool.version)}`;
  return `<sub>${[method, tool, ...pools, ...owed].join(" · ")}</sub>`;
}
