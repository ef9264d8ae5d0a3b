// Large tables: the gate beside the CSV library alone, and pandas where it is installed, on the same files. `npm run bench:tables`
// goes to 10⁵ rows; `-- --most 1000000` to a million. Half of the rows are names that no pool knows, written as names are; the
// rest are the leaderboard's own, as far as they go.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Pool } from "../src/generated/pool.ts";
import { gate, node, python, ROOT, table, type Usage } from "./support/measured.ts";

const { values: options } = parseArgs({ options: { most: { type: "string", default: "100000" } } });
const folder = mkdtempSync(join(tmpdir(), "tables-"));
const pool = JSON.parse(readFileSync(join(ROOT, "pools/open-llm-leaderboard-v2/pool.json"), "utf8")) as Pool;
const MAKERS = ["meta-llama/Llama-2", "mistralai/Mistral", "Qwen/Qwen2.5", "someone/gemma-2", "acme/Solar"];

function rows(count: number): string {
  const known = pool.models.slice(0, count / 2).map(({ name }) => name);
  const names = Array.from(
    { length: count },
    (_, i) => known[i] ?? `${MAKERS[i % 5]}-${[1, 7, 13, 70][i % 4]}B-run${i}`,
  );
  return ["model,Some Bench", ...names.map((name, i) => `${name},0.${((i * 7919) % 9000) + 1000}`)].join(
    "\n",
  );
}

const parser = join(folder, "parse.mjs");
writeFileSync(
  parser,
  `import { readFileSync } from "node:fs";
import { parse } from ${JSON.stringify(join(ROOT, "node_modules/csv-parse/lib/sync.js"))};
parse(readFileSync(process.argv[2], "utf8"), { bom: true, info: true });\n`,
);
const reader = join(folder, "read.py");
writeFileSync(
  reader,
  `import json, os, resource, sys
import pandas
pandas.read_csv(sys.argv[1])
used = resource.getrusage(resource.RUSAGE_SELF)
json.dump({"cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss / 1024}, open(os.environ["USAGE_FILE"], "w"))\n`,
);
const policy = join(folder, "policy.yml");
writeFileSync(policy, "limits: { seconds: 100000 }\n");
const pandas = spawnSync("python3", ["-c", "import pandas"]).status === 0;

const told = ({ cpu, peak }: Usage) => `${cpu.toFixed(2)} s, ${peak.toFixed(0)} MB`;
try {
  const sizes = [100, 1000, 10_000, 100_000, 1_000_000].filter((size) => size <= Number(options.most));
  const made = sizes.map((size) => {
    const file = join(folder, `${size}.csv`);
    writeFileSync(file, rows(size));
    const whole = gate("check", file, "--policy", policy, "--higher-is-better", "--quiet");
    return { size, whole, alone: node(parser, file), frame: pandas ? python(reader, file) : null };
  });
  process.stdout.write(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}\n\n`);
  table(
    ["rows", "check", "csv-parse alone", "ratio", "pandas.read_csv", "growth exponent of check"],
    made.map(({ size, whole, alone, frame }, i) => {
      const before = made[i - 1];
      const exponent = before && Math.log(whole.cpu / before.whole.cpu) / Math.log(size / before.size);
      return [
        `${size}`,
        told(whole),
        told(alone),
        (whole.cpu / alone.cpu).toFixed(1),
        frame ? told(frame) : "not installed",
        exponent === undefined ? "" : exponent.toFixed(2),
      ];
    }),
  );
} finally {
  rmSync(folder, { recursive: true });
}
