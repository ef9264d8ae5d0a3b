// What a start costs: processor time of one check, in pairs with an empty Node process, so that a busy machine slows both.
// `npm run bench:start`; `-- --pairs N` for more pairs. The first start, without Node's compile cache, stands apart.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gate, median, node, python, ROOT, sciPyVersion, table, type Usage } from "./support/measured.ts";

const { values: options } = parseArgs({ options: { pairs: { type: "string", default: "15" } } });
const folder = mkdtempSync(join(tmpdir(), "start-"));
const empty = join(folder, "empty.mjs");
writeFileSync(empty, "");
const example = JSON.parse(readFileSync(join(ROOT, "examples/mt-bench.json"), "utf8")) as {
  scores: Record<string, number>;
};
const csv = join(folder, "small.csv");
writeFileSync(
  csv,
  ["model,MT-Bench ↑", ...Object.entries(example.scores).map(([name, score]) => `${name},${score}`)].join(
    "\n",
  ),
);
const scipy = join(folder, "rho.py");
writeFileSync(
  scipy,
  `import csv, json, os, resource, sys
from scipy.stats import spearmanr
scores = [float(row[1]) for row in list(csv.reader(open(sys.argv[1])))[1:]]
spearmanr(scores, scores[::-1])
used = resource.getrusage(resource.RUSAGE_SELF)
json.dump({"cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss / 1024}, open(os.environ["USAGE_FILE"], "w"))\n`,
);

const json = join(ROOT, "examples/mt-bench.json");
const programs: [string, () => Usage][] = [
  ["check, 26 models as CSV", () => gate("check", csv)],
  ["the same as JSON", () => gate("check", json)],
  ["the same, --format json", () => gate("check", json, "--format", "json")],
  ["the same, --format html", () => gate("check", json, "--format", "html")],
  ["--version", () => gate("--version")],
  ...(sciPyVersion() !== undefined
    ? ([["Python, SciPy's spearmanr of the same", () => python(scipy, csv)]] as const)
    : []),
].map(([name, run]) => [name as string, run as () => Usage]);

try {
  const rows = programs.map(([name, run]) => {
    run();
    const pairs = Array.from({ length: Number(options.pairs) }, () => ({ bare: node(empty), full: run() }));
    const of = (read: (pair: (typeof pairs)[number]) => number) => median(pairs.map(read));
    const milliseconds = (seconds: number) => (1000 * seconds).toFixed(0);
    return [
      name,
      milliseconds(of(({ bare }) => bare.cpu)),
      milliseconds(of(({ full }) => full.cpu)),
      of(({ bare, full }) => full.cpu / bare.cpu).toFixed(2),
      of(({ full }) => full.peak).toFixed(0),
    ];
  });
  process.env["NODE_COMPILE_CACHE"] = join(folder, "cache");
  const first = gate("check", csv);
  process.stdout.write(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}\n\n`);
  table(["start", "empty node, ms", "program, ms", "ratio, median of pairs", "peak, MB"], rows);
  process.stdout.write(
    `\nThe very first check, with nothing kept of it: ${(1000 * first.cpu).toFixed(0)} ms\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
