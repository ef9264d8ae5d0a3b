// How much memory an Inspect log of 200 MB takes: writes one (samples that do not compress, the header last), has the
// command line read it in a process of its own, and prints that process's peak. `node bench/inspect-memory.ts [MB]`
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

const MEGABYTES = Number(process.argv[2] ?? 200);
const SAMPLE = 2 * 1024 * 1024;
/** What the process may take, program and runtime included. */
const LIMIT = 300;

/** On Linux the process's own peak: what getrusage tells begins with that of the process that started it. */
const PEAK = `process.on("exit", () => {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = /VmHWM:\\s+(\\d+)/.exec(require("node:fs").readFileSync("/proc/self/status", "utf8"))[1];
  } catch {}
  console.error("PEAK " + kilobytes);
});`;

const folder = mkdtempSync(join(tmpdir(), "inspect-memory-"));
try {
  const log = join(folder, "log.eval");
  await write(log);
  const policy = join(folder, "policy.yml");
  writeFileSync(policy, `limits:\n  file-size: ${2 ** 30}\n`);
  const hook = join(folder, "peak.cjs");
  writeFileSync(hook, PEAK);
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["--require", hook, "dist/cli.js", ...args, "--policy", policy], {
      encoding: "utf8",
    });
  const started = performance.now();
  const read = run("convert", log);
  const seconds = (performance.now() - started) / 1000;
  const peak = Number(/PEAK (\d+)/.exec(read.stderr)?.[1] ?? Number.NaN) / 1024;
  const scores = read.status === 0 ? Object.keys((JSON.parse(read.stdout) as { scores: object }).scores) : [];
  console.log("log (MB)  read  peak (MB)  limit (MB)  seconds");
  console.log(
    [
      (statSync(log).size / 2 ** 20).toFixed(0).padStart(8),
      (scores[0] === "org/model" ? "yes" : "no").padStart(4),
    ]
      .concat([peak.toFixed(0).padStart(9), String(LIMIT).padStart(10), seconds.toFixed(2).padStart(7)])
      .join("  "),
  );
  if (read.status !== 0) console.error(read.stderr);
  process.exitCode = peak <= LIMIT && scores[0] === "org/model" ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function write(path: string): Promise<void> {
  const zip = new ZipFile();
  const entry = (name: string, value: object) => zip.addBuffer(Buffer.from(JSON.stringify(value)), name);
  const evaluation = { task: "task", model: "org/model", config: { epochs: 1 } };
  entry("_journal/start.json", { version: 2, eval: evaluation });
  for (let i = 0; i < (MEGABYTES * 2 ** 20) / SAMPLE; i++) {
    zip.addBuffer(randomBytes(SAMPLE), `samples/${i}_epoch_1.json`, { compress: false });
  }
  const metrics = { accuracy: { value: 0.5 }, stderr: { value: 0.05 } };
  entry("header.json", {
    version: 2,
    status: "success",
    eval: evaluation,
    results: { total_samples: 100, completed_samples: 100, scores: [{ name: "s", scorer: "s", metrics }] },
  });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
