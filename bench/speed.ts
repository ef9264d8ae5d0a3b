// How long things take on this machine. `npm run bench:speed`; --pairs N for more pairs of cold starts.
// Cold starts are measured in pairs, an empty node process beside the program, so that a busy machine slows both.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Pool } from "../src/generated/pool.ts";
import { capabilitiesScore } from "../src/pool/capabilities-score.ts";
import { familyJackknife } from "../src/statistics/family-jackknife.ts";
import { leaveOneOut } from "../src/statistics/leave-one-out.ts";
import { rankStability } from "../src/statistics/rank-stability.ts";
import { normalSource } from "./decision/random.ts";

const { values: options } = parseArgs({ options: { pairs: { type: "string", default: "15" } } });
const root = fileURLToPath(new URL("..", import.meta.url));
const milliseconds = (value: number) => value.toFixed(value < 10 ? 1 : 0);

function time(work: () => unknown, repetitions = 5): string[] {
  const times = Array.from({ length: repetitions }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return [milliseconds(times[Math.floor(repetitions / 2)] as number), milliseconds(times.at(-1) as number)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  process.stdout.write(`${[line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n")}\n`);
}

const poolOf = (name: string) =>
  JSON.parse(readFileSync(join(root, "pools", name, "pool.json"), "utf8")) as Pool;
const normal = normalSource(1);
const n = 4576;
const x = Array.from({ length: n }, normal);
const y = x.map((value) => value + normal());
const tied = y.map((value) => Math.round(10 * value) / 10);
const singletons = x.map((_, i) => `model ${i}`);
const leaderboard = poolOf("open-llm-leaderboard-v2");

table(
  ["in one process, ms", "median", "slowest"],
  [
    ["family jackknife, 4,576 models, each its own family", () => jackknife(y, singletons)],
    ["the same with ties", () => jackknife(tied, singletons)],
    [
      "family jackknife, 4,576 models in 100 families",
      () =>
        jackknife(
          y,
          x.map((_, i) => `family ${i % 100}`),
        ),
    ],
    ["leave one model out, 4,576 models", () => leaveOneOut(x, y)],
    [
      "rank stability, 4,576 models",
      () =>
        rankStability(
          y,
          y.map(() => 0.1),
        ),
    ],
    ["capabilities score, open-llm-leaderboard-v2", () => capabilitiesScore({ ...leaderboard })],
  ].map(([name, work]) => [name as string, ...time(work as () => unknown)]),
);

function jackknife(scores: readonly number[], families: readonly string[]): unknown {
  return familyJackknife({ x, y: scores, families, confidence: 0.95 });
}

const folder = mkdtempSync(join(tmpdir(), "speed-"));
try {
  const empty = join(folder, "empty.mjs");
  writeFileSync(empty, "");
  const commands = ["chat-2024", "helm-capabilities-2025", "open-llm-leaderboard-v2"].map((name) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(resultsOver(poolOf(name))));
    return [`check, --pool ${name}`, ["dist/cli.js", "check", file, "--pool", name, "--quiet"]] as const;
  });
  table(
    ["cold start", "empty node, ms", "program, ms", "ratio: median", "quartiles"],
    commands.map(([name, args]) => [name, ...coldStart([empty], args)]),
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** Results for every model of a pool: its first capability benchmark, shaken. */
function resultsOver(pool: Pool): object {
  const scores = pool.models.map((model) => [model.name, (model.scores?.[0] ?? 0) + 0.01 * normal()]);
  return { benchmark: "Speed", higher_is_better: true, scores: Object.fromEntries(scores) };
}

function coldStart(emptyArgs: readonly string[], args: readonly string[]): string[] {
  const run = (some: readonly string[]) => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...some], { cwd: root, encoding: "utf8" });
    if (status === null || status > 1) throw new Error(`${some.join(" ")}: ${stderr}`);
    return performance.now() - start;
  };
  run(emptyArgs);
  run(args);
  const pairs = Array.from({ length: Number(options.pairs) }, () => ({
    empty: run(emptyArgs),
    full: run(args),
  }));
  const at = (values: number[], share: number) =>
    values.sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] as number;
  const ratios = pairs.map((pair) => pair.full / pair.empty);
  return [
    milliseconds(
      at(
        pairs.map((pair) => pair.empty),
        0.5,
      ),
    ),
    milliseconds(
      at(
        pairs.map((pair) => pair.full),
        0.5,
      ),
    ),
    at(ratios, 0.5).toFixed(2),
    `${at(ratios, 0.25).toFixed(2)} to ${at(ratios, 0.75).toFixed(2)}`,
  ];
}
