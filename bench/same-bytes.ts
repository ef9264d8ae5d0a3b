// The same bytes, whatever does not matter: the order of rows and of files, the locale, the time zone, the Node that runs.
// `node bench/same-bytes.ts [RUNS]` (100 unless told; every other Node of this machine that PATH or NODES names takes part).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";

const RUNS = Number(process.argv[2] ?? 100);
const CLI = resolve("dist/cli.js");
const LOCALES = ["C", "en_US.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "ja_JP.UTF-8", "ar_EG.UTF-8"];
const ZONES = ["UTC", "Pacific/Kiritimati", "America/Anchorage", "Asia/Kolkata"];
const FORMATS = ["json", "markdown", "html", "text"];
const nodes = [
  ...new Set(
    [
      process.execPath,
      ...(process.env["NODES"] ?? "").split(delimiter),
      ...(process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "node")),
    ]
      .filter((path) => path !== "" && existsSync(path))
      .map((path) => realpathSync(path)),
  ),
];

interface Results {
  benchmark: string;
  scores: Record<string, unknown>;
}

/** Fisher and Yates, by a small generator of its own, so that a run that fails can be repeated. */
function shuffled<T>(values: readonly T[], seed: number): T[] {
  const order = [...values];
  let state = seed * 2_654_435_769 + 1;
  for (let left = order.length - 1; left > 0; left--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const at = state % (left + 1);
    [order[left], order[at]] = [order[at] as T, order[left] as T];
  }
  return order;
}

const SOURCES = [
  "examples/mt-bench.json",
  "examples/05-bbq-ambiguous.json",
  "examples/09-vectara-hallucination.json",
];

/** One run on shuffled rows, the files named in another order. */
function digest(run: number, format: string): string {
  const folder = mkdtempSync(join(tmpdir(), "same-bytes-"));
  try {
    const names = SOURCES.map((path, index) => {
      const file = JSON.parse(readFileSync(path, "utf8")) as Results;
      const scores = Object.fromEntries(shuffled(Object.entries(file.scores), run * 31 + index));
      writeFileSync(join(folder, `${index}.json`), JSON.stringify({ ...file, scores }, null, run % 4));
      return `${index}.json`;
    });
    const { stdout, stderr, status } = spawnSync(
      nodes[run % nodes.length] as string,
      [CLI, "check", ...shuffled(names, run), "--format", format],
      {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 2 ** 28,
        env: {
          LANG: LOCALES[run % LOCALES.length],
          LC_ALL: LOCALES[run % LOCALES.length],
          TZ: ZONES[run % ZONES.length],
        },
      },
    );
    if (status !== 1) throw new Error(`run ${run}: exit ${status}\n${stderr}`);
    return createHash("sha256").update(withoutOrder(stdout)).digest("hex");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A report repeats in which order the files were named: as a setting, and in the line to do it again. */
function withoutOrder(text: string): string {
  return text.replaceAll(/(?:"?[012]\.json"?[\s,\\]*){3}/g, "FILES ");
}

let different = 0;
for (const format of FORMATS) {
  const first = digest(0, format);
  for (let run = 1; run < RUNS; run++) {
    if (digest(run, format) === first) continue;
    different++;
    console.error(`${format}, run ${run}: other bytes than run 0`);
  }
  console.log(`${format}: ${RUNS} runs on ${nodes.length} Nodes, sha256 ${first.slice(0, 16)}`);
}
process.exitCode = different === 0 ? 0 : 1;
