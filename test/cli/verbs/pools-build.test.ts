// `pools build`: HELM Lite from its table, with the figures of data/README.md: 90 complete models, 72.413 %.
import { join } from "node:path";
import { expect, it } from "vitest";
import { cli, folderWith, ROOT } from "../../support/cli.ts";

const HELM_LITE = join(ROOT, "data/helm-lite/helm_lite.csv");

it("names the cell that cannot be a score, and the model left out for it", () => {
  const folder = folderWith();
  const run = cli(["pools", "build", HELM_LITE, "--output", "lite.json"], { cwd: folder });
  expect(run.status).toBe(0);
  expect(run.stderr).toContain("phi-3-small");
  expect(run.stderr).toContain("90 models");
  const score = JSON.parse(cli(["score", "--pool", "lite.json", "--format", "json"], { cwd: folder }).stdout);
  expect(score.variance_explained).toBeCloseTo(0.72413, 5);
  expect(cli(["validate", "lite.json"], { cwd: folder }).stdout).toBe("lite.json: valid (pool)\n");
});

it("takes ranges, known benchmarks and orientation from the options", () => {
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
  const run = cli(args, { cwd: folder });
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
])("refuses %j", (options, message) => {
  const run = cli(["pools", "build", HELM_LITE, ...options]);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain(message);
});
