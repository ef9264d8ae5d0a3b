// The atlas as Markdown: counts first, then every benchmark by pool and domain.
import type { Pool } from "../../src/generated/pool.ts";
import { fixed, correlation as readable, interval as readableInterval } from "../../src/report/numbers.ts";
import { HEADLINES } from "./headlines.ts";
import type { AtlasRow } from "./measure.ts";

export interface AtlasPool {
  pool: Pool;
  rows: readonly AtlasRow[];
}

const LIMIT = 0.6;
const signed = (value: number | null): string => (value === null ? "none" : readable(value, LIMIT));
const cell = (text: string): string =>
  text.replaceAll("|", "\\|").replaceAll("*", "\\*").replaceAll("<", "&lt;");

/** General capability is what the others are compared with, and rationality is near it: no safety domains. */
const isSafety = ({ benchmark }: AtlasRow): boolean =>
  benchmark.domain !== "general capability" && benchmark.domain !== "economic rationality";
const isEntangled = ({ assessment }: AtlasRow): boolean => assessment.verdict === "entangled";
const isInconclusive = ({ assessment }: AtlasRow): boolean => assessment.verdict === "inconclusive";

/** Counted as such in every sum: "; 3 inconclusive", or nothing. */
const inconclusiveAmong = (rows: readonly AtlasRow[]): string => {
  const count = rows.filter(isInconclusive).length;
  return count === 0 ? "" : `; ${count} inconclusive`;
};

const share = (rows: readonly AtlasRow[]): string => {
  const entangled = rows.filter(isEntangled).length;
  return rows.length === 0
    ? "none"
    : `${entangled} of ${rows.length} (${((100 * entangled) / rows.length).toFixed(0)} %${inconclusiveAmong(rows)})`;
};

function row({ benchmark, assessment }: AtlasRow): string {
  const { correlation, noise, models, verdict, certainty } = assessment;
  const interval = correlation.interval ? readableInterval(correlation.interval, LIMIT) : "none";
  const reliability = noise.rank_reliability === null ? "unknown" : fixed(noise.rank_reliability, 2);
  const leaning = assessment.leaning === null ? "" : `, leaning ${assessment.leaning}`;
  const word = certainty === null ? `${verdict}${leaning}` : `${verdict}, ${certainty}`;
  const decided = assessment.decided_on.value;
  return `| ${cell(benchmark.name)} | ${models.matched.length} | ${signed(correlation.value)} | ${interval} | ${signed(decided)} | ${reliability} | ${word} |`;
}

const TABLE_HEAD =
  "| benchmark | models | correlation | 95 % interval | corrected | reliability | verdict |\n|---|---:|---:|---|---:|---|---|";

function poolSection({ pool, rows }: AtlasPool): string {
  const domains = [...new Set(rows.map(({ benchmark }) => benchmark.domain))].sort();
  const tables = domains.map((domain) => {
    const there = rows.filter(({ benchmark }) => benchmark.domain === domain);
    return `### ${pool.name}: ${domain}\n\n${share(there)} entangled.\n\n${TABLE_HEAD}\n${there.map(row).join("\n")}`;
  });
  const about = `${pool.title}: ${pool.description ?? ""}${pool.attribution ? ` ${pool.attribution}` : ""}`;
  return [`## ${pool.name}`, about, ...tables].join("\n\n");
}

function domainTable(pools: readonly AtlasPool[]): string {
  const domains = [
    ...new Set(pools.flatMap(({ rows }) => rows.map(({ benchmark }) => benchmark.domain))),
  ].sort();
  const head = `| domain | ${pools.map(({ pool }) => pool.name).join(" | ")} |\n|---|${pools.map(() => "---|").join("")}`;
  const lines = domains.map((domain) => {
    const cells = pools.map(({ rows }) => {
      const there = rows.filter(({ benchmark }) => benchmark.domain === domain);
      return there.length === 0
        ? ""
        : `${there.filter(isEntangled).length} of ${there.length}${inconclusiveAmong(there)}`;
    });
    return `| ${domain} | ${cells.join(" | ")} |`;
  });
  return [head, ...lines].join("\n");
}

/** The five scores of HELM Safety in each pool that has them, side by side. */
function helmSafetyTable(pools: readonly AtlasPool[]): string {
  const with5 = pools.filter(({ rows }) =>
    rows.some(({ benchmark }) => benchmark.id.startsWith("helm-safety-")),
  );
  const ids = with5[0]!.rows
    .map(({ benchmark }) => benchmark)
    .filter(({ id }) => id.startsWith("helm-safety-"));
  const lines = ids.map(({ id, name }) => {
    const cells = with5.map(({ rows }) => {
      const found = rows.find(({ benchmark }) => benchmark.id === id)!;
      return `${signed(found.assessment.correlation.value)} (${found.assessment.verdict})`;
    });
    return `| ${cell(name)} | ${cells.join(" | ")} |`;
  });
  const models = with5.map(({ pool, rows }) => {
    const found = rows.find(({ benchmark }) => benchmark.id === ids[0]!.id)!;
    return `${pool.name}, ${found.assessment.models.matched.length} models`;
  });
  return [`| benchmark | ${models.join(" | ")} |\n|---|${models.map(() => "---|").join("")}`, ...lines].join(
    "\n",
  );
}

type Test = (row: AtlasRow) => boolean;
const correlation = ({ assessment }: AtlasRow): number => assessment.correlation.value ?? 0;
const above =
  (limit: number): Test =>
  (each) =>
    correlation(each) > limit;
const below =
  (limit: number): Test =>
  (each) =>
    correlation(each) < limit;
const beyond =
  (limit: number): Test =>
  (each) =>
    Math.abs(correlation(each)) > limit;
const isClear: Test = ({ assessment }) => assessment.certainty === "clear";

const shareOf = (rows: readonly AtlasRow[], test: Test): string => {
  const some = rows.filter(test).length;
  return rows.length === 0
    ? "none"
    : `${some} of ${rows.length} (${((100 * some) / rows.length).toFixed(0)} %${inconclusiveAmong(rows)})`;
};

/** "3 of 4 on `a`, 2 of 4 on `b`" */
const onEach = (
  rowsOf: (pool: string) => readonly AtlasRow[],
  pools: readonly string[],
  test: Test,
): string => pools.map((name) => `${shareOf(rowsOf(name), test)} on \`${name}\``).join(", ");

/** docs/atlas.md, whole. */
export function atlasText(pools: readonly AtlasPool[]): string {
  const named = (name: string) => pools.find(({ pool }) => pool.name === name)!.rows;
  const safety = (name: string) => named(name).filter(isSafety);
  const headline = (name: string) => safety(name).filter(({ benchmark }) => HEADLINES.has(benchmark.id));
  const judged = (name: string) =>
    safety(name).filter(({ benchmark }) => /^helm-safety-(?!bbq)/.test(benchmark.id));
  const risks = (name: string) =>
    named(name).filter(({ benchmark }) => benchmark.id.startsWith("air-bench-"));
  const range = (rows: readonly AtlasRow[]) => {
    const values = rows.map(correlation);
    return `${signed(Math.min(...values))} to ${signed(Math.max(...values))}`;
  };
  const vectara = (name: string) =>
    signed(correlation(named(name).find(({ benchmark }) => benchmark.id.startsWith("vectara-"))!));
  const paper = ["chat-2024", "base-2024"];
  const modern = ["helm-capabilities-2025", "helm-lite-2025", "eci-2026"];
  const total = pools.reduce((sum, { rows }) => sum + rows.length, 0);
  return `${[
    "# Atlas: the known benchmarks of every bundled pool",
    `Every known benchmark of every bundled pool, ${total} rows, put through the gate with its built-in defaults: threshold 0.60 on the capabilities correlation, 95 % family jackknife interval, each pool taken alone, each benchmark held against the models of the two years up to the newest one scored. An inconclusive benchmark is counted as such in every sum. \`open-llm-leaderboard-v2\` brings no known benchmarks. Written by \`scripts/build-atlas.ts\`; the same pools give the same bytes.`,
    "Correlation: 1 means that the benchmark ranks models as their general capability does, 0 no relation, −1 the reverse. Corrected is the value that decides: for noise where it is known, and for the range of models where they cover less of the spread than those they are held against. Reliability is that of the ranks against sampling noise; most tables publish neither standard errors nor counts, so it is unknown, and a `distinct` is then `clear` only with a wide margin.",
    "## How much of the paper's finding stands",
    `The Safetywashing paper (arXiv 2407.21792) found that about half of the safety benchmarks it looked at follow general capabilities closely. What we get depends on what is counted. By benchmark rather than by split (\`scripts/atlas/headlines.ts\` lists the ${HEADLINES.size} that are counted):`,
    [
      `- above the gate's threshold of 0.60, so entangled: ${onEach(headline, paper, isEntangled)};`,
      `- above 0.40, where the gate warns: ${onEach(headline, paper, above(0.4))};`,
      `- beyond 0.60 in either direction: ${onEach(headline, paper, beyond(0.6))}; of these, below −0.60, where more capable models do worse (WMDP before all): ${onEach(headline, paper, below(-0.6))}.`,
    ].join("\n"),
    `So about a third is entangled by our rule, and "about half" stands for a weaker limit or for strong relations of either sign. Over every column of the safety domains the share is lower, ${onEach(safety, paper, isEntangled)}: the tables hold dozens of splits of HarmBench, MACHIAVELLI and the discrimination evaluations, few of which follow capability. It is also less sure than one number says: of the entangled headline benchmarks ${onEach((name) => headline(name).filter(isEntangled), paper, isClear)} are clear; for the others the interval or a leave-one-out value reaches below the threshold.`,
    "## What holds in 2025",
    `Less is entangled on the newer pools, which hold other benchmarks, and of some less can be told, since few of their models were scored or those are alike: ${onEach(safety, modern, isEntangled)}. Of HELM Safety's four judged scores (HarmBench, SimpleSafetyTests, Anthropic Red Team, XSTest): ${onEach(judged, modern, isEntangled)}. BBQ accuracy is the exception: entangled on all three, since answering its questions takes the skill that capability benchmarks measure.`,
    helmSafetyTable(pools),
    `Above 0.40 lie ${onEach(judged, modern, above(0.4))}. What a pool says hangs on its models and its axis: compare a row from left to right. The risks of AIR-Bench lie at ${range(risks("helm-lite-2025"))} on \`helm-lite-2025\` and ${range(risks("eci-2026"))} on \`eci-2026\`: refusing says little of capability. Vectara's hallucination rate runs against capability: ${vectara("helm-capabilities-2025")} on \`helm-capabilities-2025\`, ${vectara("eci-2026")} on \`eci-2026\`; more capable models are less faithful there.`,
    "## Entangled, by domain",
    domainTable(pools),
    ...pools.filter(({ rows }) => rows.length > 0).map(poolSection),
  ].join("\n\n")}\n`;
}
