// A sentence for the paper: value, interval, models, families, pool and version; as plain text and as LaTeX.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { escapeLatex, escapeTerminal } from "../escape.ts";
import { correctionOf, decidingModels, familyCount, poolOf } from "../facts.ts";
import { correlation, counted, percent } from "../numbers.ts";
import { reference } from "../words/held.ts";

/** One line for each benchmark. */
export function renderSentence(a: Assessment): string {
  return lines(a, PLAIN);
}

export function renderLatex(a: Assessment): string {
  return lines(a, LATEX);
}

interface Script {
  name(text: string): string;
  pool(text: string): string;
  rho(value: string): string;
  /** Corrected for noise, range, or both. */
  corrected(value: string): string;
  interval(low: string, high: string): string;
  percent(text: string): string;
  apostrophe: string;
  /** Between a number and its noun. */
  tie: string;
}

const PLAIN: Script = {
  name: escapeTerminal,
  pool: escapeTerminal,
  rho: (value) => `ρ = ${value}`,
  corrected: (value) => `ρ = ${value}`,
  interval: (low, high) => `[${low}, ${high}]`,
  percent: (text) => text,
  apostrophe: "’",
  tie: " ",
};

const dollars = (value: string) => value.replace("−", "-");
const LATEX: Script = {
  name: escapeLatex,
  pool: (text) => `\\texttt{${escapeLatex(text)}}`,
  rho: (value) => `$\\rho = ${dollars(value)}$`,
  corrected: (value) => `$\\rho_c = ${dollars(value)}$`,
  interval: (low, high) => `$[${dollars(low)}, ${dollars(high)}]$`,
  percent: (text) => text.replace("%", "\\%"),
  apostrophe: "'",
  tie: "~",
};

function lines(a: Assessment, script: Script): string {
  if (a.benchmarks.length === 0) return "No benchmark was assessed.\n";
  return a.benchmarks.map((b) => `${sentence(a, b, script)}\n`).join("");
}

function sentence(a: Assessment, b: BenchmarkAssessment, s: Script): string {
  const { value, interval } = b.correlation;
  const named = measure(b, s);
  const owner = `${s.name(b.name)}${s.apostrophe}s`;
  const limit = b.decided_on.threshold;
  const models = tied(counted(decidingModels(b).length, "model"), s);
  const families = b.coverage.families_known
    ? ` of ${tied(counted(familyCount(b), "family", "families"), s)}`
    : ", families not known";
  const { version, attribution } = poolOf(a, b) ?? {};
  const owed = attribution ? ` (${s.name(attribution.replace(/\.$/, ""))})` : "";
  const pool =
    b.no_pool_fits !== null
      ? "no pool"
      : `pool ${s.pool(b.pool)}${version ? `, version ${s.name(version)}` : ""}${owed}`;
  const tool = `${s.name(a.tool.name)}${s.tie}${s.name(a.tool.version)}`;
  if (value === null) return `${owner} ${named} is not defined (${models}; ${pool}, ${tool}).`;
  const ends = interval
    ? `${s.percent(percent(interval.level))} interval ${s.interval(correlation(interval.low), correlation(interval.high))}, `
    : "";
  const { rank_reliability: ofRanks } = b.noise;
  const { noise: factor, spread } = correctionOf(b);
  const what = [
    factor > 1 ? `attenuation at a reliability of ranks of ${correlation(ofRanks ?? 0)}` : "",
    spread < 1 ? `restricted range (${correlation(spread, 1)} of the spread of ${reference(b)})` : "",
  ].filter(Boolean);
  const corrected =
    what.length > 0 && b.decided_on.value !== null
      ? `; corrected for ${what.join(" and ")}: ${s.corrected(correlation(b.decided_on.value, limit))}`
      : "";
  const enough = b.verdict === "inconclusive" ? ", too little for a verdict" : "";
  const method = interval ? "Spearman, interval by family jackknife" : "Spearman";
  return `${owner} ${named} is ${s.rho(correlation(value, limit))} (${ends}${models}${families}${enough}; ${method}${corrected}; ${pool}, ${tool}).`;
}

function measure(b: BenchmarkAssessment, s: Script): string {
  switch (b.axis.kind) {
    case "capability-benchmark":
      return `correlation with ${s.name(b.axis.name)}`;
    case "training-compute":
      return "correlation with training compute";
    case "release-date":
      return "correlation with release date";
    default:
      return "capabilities correlation";
  }
}

function tied(text: string, s: Script): string {
  return text.replace(" ", s.tie);
}
