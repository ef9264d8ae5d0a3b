// Real inputs, mutated: whatever is done to them, a reader gives what its contract says or an InputError with a reason, ends,
// and lets no infinite number or nameless model through. `node bench/mutations.ts [inputs of each kind] [first seed]` prints a
// table and ends with 1 where a reader crashed, gave what is not sound, or took more than a second and 1 µs a byte of processor time.
import { globSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { InputError } from "../src/errors.ts";
import { readEvent } from "../src/github/event.ts";
import { readClaims } from "../src/policy/claims-file.ts";
import { parsePolicyFile } from "../src/policy/policy-file.ts";
import { resolveSettings } from "../src/policy/settings.ts";
import { parsePoolFile } from "../src/pool/pool-file.ts";
import { inputFile } from "../src/results/input-file.ts";
import { readItems } from "../src/results/items/read-items.ts";
import { readResults } from "../src/results/read.ts";
import { pullPayload } from "../test/support/gate-scene.ts";
import { uniformSource } from "./decision/random.ts";

interface Sample {
  name: string;
  bytes: Uint8Array;
}
interface Kind {
  samples: readonly Sample[];
  /** @throws Error where what is read is not sound */
  read(name: string, bytes: Uint8Array): unknown;
}

const LARGEST = 60_000;
const PIECES = [
  "", "{", "}", "[", "]", ",", ":", '"', "\\", "\n", "|", "&", ";", "\t", "%", "±", "null", "NaN", "-Infinity", "1e999", "-0", "0",
  "true", "[]", "{}", '"N/A"', '"__proto__":', '{"toString":1}', "\u0000", "\ud800", "\u202e", "9".repeat(400), " ".repeat(3000),
  "(".repeat(2000), "[".repeat(5000), "-".repeat(3000), '"constructor":', "/*", "//", "\ufeff", "&a [*a,*a]", "<<: *a", "!!js/function x",
  "? ", "- ", "\r", "\r\n\r\n", "PK\u0003\u0004", "PK\u0005\u0006", "\u00ff\u00fe", "<table>", "</td>", "```\n", "\\begin{tabular}{l}", "\\multirow{9}{*}{",
  "##[error]", "::stop-commands::x", "../".repeat(50), "0".repeat(64), "1e-400", "4294967296", "-1", '"score":', "|---".repeat(500),
]; // biome-ignore format: a list

const filesOf = (pattern: string, most = LARGEST): Sample[] =>
  globSync(pattern, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .map((name) => ({ name: name.replaceAll("\\", "/"), bytes: readFileSync(name) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length <= most)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const results = filesOf("test/fixtures/results/**/*.*").filter(
  ({ name }) => !/LICENCES|\.(?:eval|zip|xlsx)$/.test(name),
);
const archives = [
  ...filesOf("test/fixtures/results/**/*.{eval,zip,xlsx}", 1_000_000),
  ...results.slice(0, 12).map(({ name, bytes }) => ({
    name: `${name}.zip`,
    bytes: zipSync({ [name.split("/").at(-1)!]: bytes }),
  })),
];
const CLAIMS =
  "claims:\n  - { name: tuned, results: [r.json], after: a/b, before: a, benchmarks: [B], confidence: 0.95 }\n";

const KINDS: Readonly<Record<string, Kind>> = {
  "results files": { samples: [...results, ...filesOf("examples/*.{json,csv}")], read: readAsResults },
  archives: { samples: archives, read: readAsResults },
  policies: {
    samples: [
      ...filesOf("examples/**/*.yml").filter(({ name }) => !name.includes("workflows/")),
      ...filesOf("test/fixtures/**/*.yml"),
      { name: "claims.yml", bytes: Buffer.from(CLAIMS) },
      { name: "whole.yml", bytes: Buffer.from(wholePolicy()) },
    ],
    read(name, bytes) {
      if (name === "claims.yml") return readClaims(textOf(bytes), name);
      return resolveSettings({}, { path: name, content: parsePolicyFile(textOf(bytes), name) });
    },
  },
  pools: {
    samples: [{ name: "pool.json", bytes: Buffer.from(smallPool()) }],
    read: (name, bytes) => parsePoolFile(textOf(bytes), name),
  },
  events: {
    samples: ["pull_request_target", "pull_request", "merge_group", "push"].map((name) => ({
      name,
      bytes: Buffer.from(JSON.stringify(event(name))),
    })),
    read(name, bytes) {
      const env = {
        GITHUB_EVENT_NAME: name,
        GITHUB_REPOSITORY: "octo/bench",
        GITHUB_SHA: "a".repeat(40),
        GITHUB_REF: "refs/heads/main",
      };
      let payload: unknown;
      try {
        payload = JSON.parse(textOf(bytes));
      } catch {
        // The door itself refuses what is no JSON.
        throw new InputError({ message: "no JSON" });
      }
      return readEvent(env, payload);
    },
  },
  "item results": {
    samples: [
      ...filesOf("test/fixtures/results/**/*.{jsonl,eval}", 1_000_000),
      ...filesOf("test/fixtures/results/{promptfoo,mt-bench,evalscope,helm,every-eval-ever}/**/*.json"),
      { name: "items.csv", bytes: Buffer.from("model,item,score\na,1,1\na,2,0\nb,1,0\nb,2,0.5\n") },
      {
        name: "items.jsonl",
        bytes: Buffer.from('{"model":"a","item":"1","score":1}\n{"model":"b","item":"1","score":0}\n'),
      },
    ],
    async read(name, bytes) {
      const { benchmarks } = await readItems([inputFile(name, bytes)], { mostCells: 100_000 });
      for (const { benchmark } of benchmarks)
        if (benchmark === "") throw new Error("a benchmark without a name");
    },
  },
};

async function readAsResults(name: string, bytes: Uint8Array): Promise<void> {
  const { benchmarks } = await readResults([inputFile(name, bytes)], { benchmark: ["*"] });
  for (const { models } of benchmarks) {
    for (const { name: model, score, standardError = 0, samples = 1 } of models) {
      if (!Number.isFinite(score)) throw new Error(`the score of ${model} is ${score}`);
      if (model.trim() === "") throw new Error("a model without a name");
      if (!(standardError >= 0) || !(samples > 0))
        throw new Error(`noise of ${model}: ${standardError}, ${samples}`);
    }
    if (new Set(models.map((model) => model.name)).size !== models.length)
      throw new Error("a model stands twice");
  }
}

function wholePolicy(): string {
  return `pool: chat-2024
threshold: 0.6
results: ["results/*.json", "!results/old.json"]
benchmarks:
  A: { higher_is_better: true, metric: accuracy, threshold: 0.5 }
models: { "our/x": "Llama-2-7b-chat-hf" }
accept:
  - { benchmark: A, reason: "agreed", up-to: 0.8, until: 2027-01-31 }
panel: [a, b]
limits: { seconds: 60, files: 10 }
`;
}

function smallPool(): string {
  const pool = JSON.parse(readFileSync("pools/chat-2024/pool.json", "utf8"));
  return JSON.stringify({ ...pool, models: pool.models.slice(0, 8), known_benchmarks: [] }, null, 1);
}

function event(name: string): object {
  if (name.startsWith("pull")) return pullPayload("b".repeat(40));
  const repository = { name: "bench", full_name: "octo/bench", default_branch: "main" };
  return {
    repository,
    before: "c".repeat(40),
    merge_group: { head_sha: "b".repeat(40), base_ref: "refs/heads/main" },
  };
}

const GENTLE = "0123456789abzAZ-. \"'";

/** Half of them gently: characters within words and numbers become others, so that what is read goes on to be judged. */
function mutate(bytes: Uint8Array, uniform: () => number): Uint8Array {
  if (uniform() < 0.5) return roughly(bytes, uniform);
  const result = Buffer.from(bytes);
  for (let k = 0; k < 3; k++) {
    const at = Math.floor(uniform() * result.length);
    const end = result.subarray(at).findIndex((byte) => /[\w.]/.test(String.fromCharCode(byte)));
    if (end >= 0) result[at + end] = GENTLE.charCodeAt(Math.floor(uniform() * GENTLE.length));
  }
  return result;
}

/** One to four pieces put in, over nothing or over some bytes; at times bytes turned, the end cut off, a part doubled. */
function roughly(bytes: Uint8Array, uniform: () => number): Uint8Array {
  let result = Buffer.from(bytes);
  const upTo = (most: number) => Math.floor(uniform() * (most + 1));
  for (let k = 0; k <= upTo(3); k++) {
    const at = upTo(result.length);
    const kind = uniform();
    if (kind < 0.6) {
      const piece = Buffer.from(PIECES[upTo(PIECES.length - 1)]!);
      const over = [0, 0, 1, 2, 5, upTo(2000)][upTo(5)]!;
      result = Buffer.concat([result.subarray(0, at), piece, result.subarray(at + over)]);
    } else if (kind < 0.8)
      for (let b = 0; b < 3 && result.length > 0; b++) result[upTo(result.length - 1)] = upTo(255);
    else if (kind < 0.9) result = result.subarray(0, at);
    else result = Buffer.concat([result.subarray(0, at), result.subarray(upTo(at))]).subarray(0, 2 * LARGEST);
  }
  return result;
}

/** What cannot be read as it is would say nothing of what becomes of it. */
async function readable(samples: readonly Sample[], read: Kind["read"]): Promise<Sample[]> {
  const fine: Sample[] = [];
  for (const sample of samples) {
    const fault = await Promise.resolve()
      .then(() => read(sample.name, sample.bytes))
      .then(
        () => null,
        (error: unknown) => error,
      );
    if (fault === null) fine.push(sample);
  }
  return fine;
}

const [count = 20_000, first = 1] = process.argv.slice(2).map(Number);
const rows: Record<string, object> = {};
let broken = 0;
for (const [kind, { samples: all, read }] of Object.entries(KINDS)) {
  const samples = await readable(all, read);
  const row = {
    samples: samples.length,
    mutated: 0,
    read: 0,
    refused: 0,
    crashed: 0,
    unsound: 0,
    slow: 0,
    "slowest, ms": 0,
  };
  for (let seed = first; seed < first + count; seed++) {
    const uniform = uniformSource(seed);
    const { name, bytes } = samples[Math.floor(uniform() * samples.length)]!;
    const mutated = mutate(bytes, uniform);
    const start = process.cpuUsage();
    row.mutated++;
    try {
      await read(name, mutated);
      row.read++;
    } catch (error) {
      if (error instanceof InputError && error.faults.length > 0) row.refused++;
      else {
        const unsound = error instanceof Error && error.constructor === Error;
        row[unsound ? "unsound" : "crashed"]++;
        console.error(`${kind}, ${name}, seed ${seed}:`, error);
      }
    }
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    row["slowest, ms"] = Math.max(row["slowest, ms"], Math.round(took));
    if (took > 1000 + mutated.length / 1000) {
      row.slow++;
      console.error(`${kind}, ${name}, seed ${seed}: ${took.toFixed(0)} ms for ${mutated.length} bytes`);
    }
  }
  rows[kind] = row;
  broken += row.crashed + row.unsound + row.slow;
}
console.table(rows);
process.exitCode = broken === 0 ? 0 : 1;
