// `validate`: every fault of every file at once, with line and column.
import { expect, it } from "vitest";
import { cli, folderWith } from "../../support/cli.ts";

const folder = folderWith({
  "good.json": '{ "benchmark": "B", "higher_is_better": true, "scores": { "m": 1 } }',
  "bad.json": '{\n  "benchmark": "",\n  "higher_is_beter": true,\n  "scores": { "m": "high" }\n}',
  "policy.yml": "threshold: 2\nmin-model: 3\non-entangled: stop\n",
  "pool.json": '{\n  "name": "p",\n  "capability_benchmarks": [],\n  "models": []\n}',
});
const validate = async (...args: string[]) => await cli(["validate", ...args], { cwd: folder });

it("says of each valid file what it is", async () => {
  const run = await cli(["validate", "examples/mt-bench.json", "pools/chat-2024/pool.json"]);
  expect(run.status).toBe(0);
  expect(run.stdout).toBe(
    "examples/mt-bench.json: valid (results)\npools/chat-2024/pool.json: valid (pool)\n",
  );
});

it("tells all faults of all files, each with its place", async () => {
  const run = await validate("good.json", "bad.json", "policy.yml", "pool.json");
  expect(run.status).toBe(2);
  expect(run.stdout).toContain("good.json: valid (results)");
  expect(run.stdout).toMatch(/^bad\.json:2:\d+: /m);
  expect(run.stdout).toMatch(/^bad\.json:3:\d+: .*higher_is_beter/m);
  expect(run.stdout).toMatch(/^bad\.json:4:\d+: /m);
  expect(run.stdout).toMatch(/^policy\.yml:1:\d+: .*threshold/m);
  expect(run.stdout).toMatch(/^policy\.yml:2:1: .*min-model.*"min-models"/m);
  expect(run.stdout).toMatch(/^policy\.yml:3:\d+: .*on-entangled/m);
  expect(run.stdout).toMatch(/^pool\.json:1:1: .*schema_version/m);
  expect(run.stderr).toContain("3 of 4 files are not valid");
});

it("asks for a direction only where the benchmark's name does not say it, as check does", async () => {
  const cwd = folderWith({
    "known.json": '{ "benchmark": "MT-Bench", "scores": { "a": 5, "b": 6, "c": 7 } }',
    "new.json": '{ "benchmark": "Nobody knows it", "scores": { "a": 5, "b": 6, "c": 7 } }',
  });
  const run = await cli(["validate", "known.json", "new.json"], { cwd });
  expect(run.status).toBe(2);
  expect(run.stdout).toContain("known.json: valid (results)");
  expect(run.stdout).toMatch(/^new\.json:1: nothing says whether a higher score is better/m);
});

it("reads standard input", async () => {
  const run = await cli(["validate", "-"], { input: "{" });
  expect(run.status).toBe(2);
  expect(run.stdout).toContain("standard input:1:2");
});

it("asks what check asks: ranges, the pool and the models that a policy names", async () => {
  const cwd = folderWith({
    "range.json":
      '{ "benchmark": "B", "metric": "accuracy", "higher_is_better": true,\n "scores": { "a": 0.5, "b": 0.6, "c": -1 } }',
    "range.csv": "model,accuracy ↑\na,0.5\nb,0.6\nc,999\n",
    "pool.yml": "pool: nope\n",
    "models.yml": 'models: { "a": "nobody-1" }\n',
  });
  const run = await cli(["validate", "range.json", "range.csv", "pool.yml", "models.yml"], { cwd });
  expect(run.status).toBe(2);
  expect(run.stdout).toMatch(/^range\.json:2: "B" has scores outside its metric's range/m);
  expect(run.stdout).toMatch(/^range\.csv:4: "range" has scores outside its metric's range/m);
  expect(run.stdout).toMatch(/^pool\.yml:1:1: there is no pool of this name/m);
  expect(run.stdout).toMatch(/^models\.yml:1:\d+: models maps "a" to "nobody-1", which no pool knows/m);
  for (const file of ["range.json", "range.csv"]) {
    const { stderr } = await cli(["check", file], { cwd });
    expect(run.stdout).toContain(stderr.replace(/^error: /, "").trim());
  }
});
