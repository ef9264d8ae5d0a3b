// Many benchmarks in one run: beside SciPy, and from 1 to 1,000 benchmarks of all models of the largest pool.
// `npm run bench:many`; --pairs N for more pairs, --most N for fewer benchmarks than 1,000. Needs dist/ as built.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Pool } from "../src/generated/pool.ts";
import { normalSource } from "./decision/random.ts";
import { knownResults } from "./support/known-results.ts";
import { gate, median, python, ROOT, sciPyVersion, table, type Usage } from "./support/measured.ts";

const { values: options } = parseArgs({
  options: { pairs: { type: "string", default: "3" }, most: { type: "string", default: "1000" } },
});
const [pairs, most] = [Number(options.pairs), Number(options.most)];
const COUNTS = [1, 10, 60, 100, 1000].filter((count) => count <= most);
const CHAT = "pools/chat-2024/pool.json";
const LARGEST = "open-llm-leaderboard-v2";
const PARTS = 57;
const normal = normalSource(1);
const folder = mkdtempSync(join(tmpdir(), "many-"));
const at = (name: string) => join(folder, name);
const poolOf = (path: string) => JSON.parse(readFileSync(join(ROOT, path), "utf8")) as Pool;
const seconds = (value: number) => value.toFixed(value < 10 ? 2 : 0);
const megabytes = (path: string) => (statSync(path).size / 1e6).toFixed(1);

try {
  besideSciPy();
  manyBenchmarks();
  manyParts();
} finally {
  rmSync(folder, { recursive: true });
}

/** Every known benchmark of the pool chat-2024, as a results file of its own. */
function besideSciPy(): void {
  const results = knownResults("chat-2024");
  writeFileSync(at("chat.json"), JSON.stringify(results));
  const args = ["check", at("chat.json"), "--pool", "chat-2024", "--quiet", "--output"];
  const ours = (format: string) => gate(...args, at(format), "--format", format);
  const theirs = () => python("bench/scipy_many.py", CHAT, at("chat.json"));
  const scipy = sciPyVersion();
  const runs = Array.from({ length: pairs + 1 }, () => ({
    text: ours("text"),
    json: ours("json"),
    ...(scipy !== undefined && { scipy: theirs() }),
  })).slice(1);
  const row = (name: string, used: readonly Usage[], ratio: string) => [
    name,
    seconds(median(used.map(({ cpu }) => cpu))),
    median(used.map(({ peak }) => peak)).toFixed(0),
    ratio,
  ];
  const times = (ratios: readonly number[]) => `${median(ratios).toFixed(1)} times`;
  const theirRuns = runs.flatMap((run) => run.scipy ?? []);
  const against = (what: "text" | "json") =>
    scipy !== undefined ? times(runs.map((run) => run.scipy!.cpu / run[what].cpu)) : "";
  table(
    [`${results.benchmarks.length} benchmarks of chat-2024`, "processor, s", "peak, MB", "SciPy takes"],
    [
      row(
        "check --format text",
        runs.map(({ text }) => text),
        against("text"),
      ),
      row(
        "check --format json",
        runs.map(({ json }) => json),
        against("json"),
      ),
      scipy !== undefined
        ? row(`bench/scipy_many.py, SciPy ${scipy}`, theirRuns, "")
        : ["SciPy is not installed", "", "", ""],
    ],
  );
}

/** A table of scores that follow one capability benchmark each, more or less closely. */
function tableOf(pool: Pool, count: number): string {
  const names = Array.from({ length: count }, (_, j) => `Benchmark ${j + 1}`);
  const rows = pool.models.map(({ name, scores }) => [
    name,
    ...names.map((_, j) => (0.2 + 0.5 * (scores?.[j % 6] ?? 0) + 0.05 * (1 + (j % 4)) * normal()).toFixed(4)),
  ]);
  return `${[["model", ...names], ...rows].map((cells) => cells.join(",")).join("\n")}\n`;
}

function manyBenchmarks(): void {
  const pool = poolOf(`pools/${LARGEST}/pool.json`);
  writeFileSync(at("policy.yml"), "limits:\n  seconds: 3600\n");
  const measured = COUNTS.map((count) => {
    const file = at(`table-${count}.csv`);
    writeFileSync(file, tableOf(pool, count));
    const args = ["check", file, "--pool", LARGEST, "--benchmark", "*", "--higher-is-better"];
    const run = (format: string) =>
      gate(...args, "--policy", at("policy.yml"), "--quiet", "--format", format, "--output", at(format));
    const usages = Array.from({ length: count > 100 ? 1 : pairs }, () => run("json"));
    for (const format of count === 100 ? ["html", "markdown"] : []) run(format);
    const cpu = median(usages.map((usage) => usage.cpu));
    return { count, cpu, peak: median(usages.map(({ peak }) => peak)), json: megabytes(at("json")) };
  });
  const one = measured[0]!.cpu;
  table(
    [
      `benchmarks of ${pool.models.length} models`,
      "processor, s",
      "of one's time",
      "growth exponent",
      "peak, MB",
      "report.json, MB",
    ],
    measured.map(({ count, cpu, peak, json }, i) => {
      const before = measured[i - 1];
      const exponent = before && Math.log(cpu / before.cpu) / Math.log(count / before.count);
      return [
        `${count}`,
        seconds(cpu),
        (cpu / one).toFixed(1),
        exponent?.toFixed(2) ?? "",
        peak.toFixed(0),
        json,
      ];
    }),
  );
  if (COUNTS.includes(100))
    process.stdout.write(
      `Of 100: HTML ${megabytes(at("html"))} MB, comment ${statSync(at("markdown")).size} bytes\n\n`,
    );
}

/** Which part carries it, and adjusted scores, of a benchmark of 4,000 models with 57 parts. */
function manyParts(): void {
  const models = poolOf(`pools/${LARGEST}/pool.json`).models.slice(0, 4000);
  const rows = models.map(({ scores }) =>
    Array.from({ length: PARTS }, (_, k) => 0.3 + 0.125 * (k % 5) * (scores?.[k % 6] ?? 0) + 0.1 * normal()),
  );
  const named = (score: (i: number) => number) =>
    Object.fromEntries(models.map(({ name }, i) => [name, Number(score(i).toFixed(5))]));
  const subtasks = Object.fromEntries(
    Array.from({ length: PARTS }, (_, k) => [`part ${k + 1}`, { scores: named((i) => rows[i]![k]!) }]),
  );
  const scores = named((i) => rows[i]!.reduce((sum, value) => sum + value, 0) / PARTS);
  const file = at("parts.json");
  writeFileSync(file, JSON.stringify({ benchmark: "Parts", higher_is_better: true, scores, subtasks }));
  table(
    ["4,000 models, 57 parts", "processor, s", "peak, MB"],
    ["parts", "adjusted"].map((verb) => {
      const { cpu, peak } = gate(verb, file, "--pool", LARGEST, "--format", "json", "--output", at(verb));
      return [verb, seconds(cpu), peak.toFixed(0)];
    }),
  );
}
