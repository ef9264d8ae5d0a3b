// What a million item results take: writes 50 models × 20,000 items as JSON lines of some 300 bytes, reads them in a process
// of its own, and prints that process's peak. `node bench/items-memory.ts [models] [items]`
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** What the process may take, runtime included. */
const LIMIT = 250;

if (process.argv[2] === "read") {
  const { readItems } = await import("../src/results/items/read-items.ts");
  const { diskFile } = await import("../src/cli/disk/file.ts");
  const path = process.argv[3]!;
  const { benchmarks } = await readItems([diskFile(path, statSync(path).size, true, "/")]);
  const cells = benchmarks.reduce((sum, { models, items }) => sum + models.length * items.length, 0);
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))![1]);
  } catch {
    // Elsewhere than on Linux what getrusage tells must do.
  }
  console.log(`${cells} ${kilobytes}`);
} else {
  const [models, items] = [Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 20_000)];
  const folder = mkdtempSync(join(tmpdir(), "items-memory-"));
  try {
    const path = join(folder, "items.jsonl");
    await pipeline(Readable.from(rows(models, items)), createWriteStream(path));
    const started = performance.now();
    const read = spawnSync(process.execPath, [import.meta.filename, "read", path], { encoding: "utf8" });
    const seconds = (performance.now() - started) / 1000;
    const [cells, kilobytes] = read.stdout.trim().split(" ").map(Number);
    const peak = (kilobytes ?? Number.NaN) / 1024;
    console.log("results    file (MB)  peak (MB)  limit (MB)  seconds");
    console.log(
      [
        String(cells).padStart(7),
        (statSync(path).size / 2 ** 20).toFixed(0).padStart(11),
        peak.toFixed(0).padStart(9),
        String(LIMIT).padStart(10),
        seconds.toFixed(2).padStart(7),
      ].join("  "),
    );
    if (read.status !== 0) console.error(read.stderr);
    process.exitCode = cells === models * items && peak <= LIMIT ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* rows(models: number, items: number): Generator<string> {
  const prompt = "x".repeat(150);
  for (let m = 0; m < models; m++) {
    for (let i = 0; i < items; i++) {
      const row = {
        benchmark: "B",
        item: `item-${i}`,
        model: `organisation/model-${m}`,
        score: (i + m) % 2,
        category: `category ${i % 20}`,
        prompt,
      };
      yield `${JSON.stringify(row)}\n`;
    }
  }
}
