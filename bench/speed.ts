// How long statistics take in one process on this machine. `npm run bench:speed`; a start is in bench/start.ts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Pool } from "../src/generated/pool.ts";
import { capabilitiesScore } from "../src/pool/capabilities-score.ts";
import { familyJackknife } from "../src/statistics/family-jackknife.ts";
import { leaveOneOut } from "../src/statistics/leave-one-out.ts";
import { rankStability } from "../src/statistics/rank-stability.ts";
import { normalSource } from "./decision/random.ts";

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
