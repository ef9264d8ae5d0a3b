// `pools build`: HELM Lite from its table, with the figures of data/README.md: 90 complete models, 72.413 %.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, folderWith, ROOT } from "../../support/cli.ts";

const HELM_LITE = join(ROOT, "data/helm-lite/helm_lite.csv");

it("names the cell that cannot be a score, and the model left out for it", async () => {
  const folder = folderWith();
  const run = await cli(["pools", "build", HELM_LITE, "--output", "lite.json"], { cwd: folder });
  expect(run.status).toBe(0);
  expect(run.stderr).toContain("phi-3-small");
  expect(run.stderr).toContain("90 models");
  const score = JSON.parse(
    (await cli(["score", "--pool", "lite.json", "--format", "json"], { cwd: folder })).stdout,
  );
  expect(score.variance_explained).toBeCloseTo(0.72413, 5);
  expect((await cli(["validate", "lite.json"], { cwd: folder })).stdout).toBe("lite.json: valid (pool)\n");
});

it("takes ranges, known benchmarks and orientation from the options", async () => {
  const rows = Array.from(
    { length: 6 },
    (_, i) => `m${i},${i / 10},${(i * 7) % 5},${9 - i},${i === 3 ? 99 : i},${i}`,
  );
  const folder = folderWith({ "t.csv": ["model,a,b,c,d,safe", ...rows].join("\n") });
  const args = [
    "pools",
    "build",
    "t.csv",
    "--known",
    "safe",
    "--lower-is-better",
    "c",
    "--range",
    "d=0..10",
    "--name",
    "mine",
  ];
  const run = await cli(args, { cwd: folder });
  const pool = JSON.parse(run.stdout);
  expect(pool.name).toBe("mine");
  expect(pool.models.map(({ name }: { name: string }) => name)).toEqual(["m0", "m1", "m2", "m4", "m5"]);
  expect(pool.capability_benchmarks.find(({ id }: { id: string }) => id === "c").higher_is_better).toBe(
    false,
  );
  expect(pool.known_benchmarks.map(({ name }: { name: string }) => name)).toEqual(["safe"]);
});

it.each([
  [["--range", "GSM8K"], "expected COLUMN=LOW..HIGH"],
  [["--family", "nope"], 'there is no column "nope"'],
])("refuses %j", async (options, message) => {
  const run = await cli(["pools", "build", HELM_LITE, ...options]);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain(message);
});

describe("what score would refuse, or nobody could mean", () => {
  const rows = ["a,1,2,3", "b,2,1,4", "c,3,3,5"];
  const folder = folderWith({
    "t.csv": ["model,A,B,C", ...rows].join("\n"),
    "constant.csv": "model,A,B,C\na,1,2,7\nb,2,1,7\nc,3,3,7\n",
    "one.csv": "model,A,B,C\nx,1,2,3\nx,2,3,4\n",
    "alias.csv": "id,name,A,B,C\na,b,1,2,3\nb,c,2,1,4\nd,d,3,3,5\n",
  });

  it.each([
    [["t.csv", "--date", "2024-13-45"], '--date is no date: found "2024-13-45"'],
    [["t.csv", "--name", ""], "--name is empty"],
    [["t.csv", "--name", "../x y"], '--name is no name of a pool: found "../x y"'],
    [["t.csv", "--name", "chat-2024"], "--name is taken"],
    [["t.csv", "--title", ""], "--title is empty"],
    [["constant.csv"], 'column "C" is the same for every model'],
    [["one.csv"], 'found 1 of 1 in 2 rows (repeated: "x" 2 times)'],
    [["alias.csv"], 'an alias of "a" is the name of another model: found "b"'],
    [["t.csv", "--output", "t.csv"], "--output would overwrite its own input"],
  ])("%j", async (args, message) => {
    const run = await cli(["pools", "build", ...args], { cwd: folder });
    expect(run.status).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr).toContain(message);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
  });
});
