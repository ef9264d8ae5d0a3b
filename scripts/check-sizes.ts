// Sizes of what users load and read: the bundles and some reports, beside those recorded in bench/sizes.json. Ends with
// exit code 1 where one has grown by more than a tenth; `--record` writes the sizes of today. Needs dist/ as built.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { knownResults } from "../bench/support/known-results.ts";

const RECORD = "bench/sizes.json";
const GROWTH = 1.1;

function sizeOf(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function reportSize(file: string, pool: string, format: string): number {
  const args = ["dist/cli.js", "check", file, "--pool", pool, "--format", format];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { maxBuffer: 2 ** 28 });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")}: ${stderr}`);
  return stdout.length;
}

const REPORTS = [
  ["examples/mt-bench.json", "chat-2024"],
  ["examples/07-helm-safety.json", "helm-capabilities-2025"],
] as const;

const now: Record<string, number> = {
  "dist/index.js and its chunks": sizeOf("dist/index.js") + sizeOf("dist/index"),
  "dist/cli.js and its chunks": sizeOf("dist/cli.js") + sizeOf("dist/cli"),
};
const FORMATS = ["json", "html", "markdown", "text"];
for (const [file, pool] of REPORTS) {
  for (const format of FORMATS) now[`${format} of ${file}`] = reportSize(file, pool, format);
}
const folder = mkdtempSync(join(tmpdir(), "sizes-"));
try {
  const file = join(folder, "known.json");
  writeFileSync(file, JSON.stringify(knownResults("chat-2024")));
  for (const format of FORMATS)
    now[`${format} of all known benchmarks of chat-2024`] = reportSize(file, "chat-2024", format);
} finally {
  rmSync(folder, { recursive: true });
}

if (process.argv.includes("--record")) writeFileSync(RECORD, `${JSON.stringify(now, null, 2)}\n`);
const recorded = JSON.parse(readFileSync(RECORD, "utf8")) as Record<string, number>;
console.table(
  Object.fromEntries(Object.entries(now).map(([name, bytes]) => [name, { bytes, recorded: recorded[name] }])),
);
const grown = Object.entries(now).filter(([name, bytes]) => bytes > GROWTH * (recorded[name] ?? 0));
for (const [name, bytes] of grown) {
  console.error(
    `${name}: ${bytes} bytes, more than a tenth above ${recorded[name] ?? 0} (npm run sizes -- --record)`,
  );
}
process.exitCode = grown.length === 0 ? 0 : 1;
