// Names that mean something to the language are names like any other: of benchmarks, models, metrics and columns.
import { describe, expect, it } from "vitest";
import mtBench from "../../examples/mt-bench.json" with { type: "json" };
import { cli, folderWith } from "../support/cli.ts";

const NAMES = ["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf"];

describe.each(NAMES)("%s", (name) => {
  const scores = Object.entries(mtBench.scores as Record<string, unknown>);
  const text = `{"benchmark": "${name}", "metric": "${name}", "higher_is_better": true, "scores": {${[
    ...scores,
    [name, 1],
  ]
    .map(([model, score]) => `${JSON.stringify(model)}: ${JSON.stringify(score)}`)
    .join(", ")}}}`;
  const csv =
    `model,${name}\\n${scores.map(([model], i) => `${model},${i}`).join("\\n")}\\n${name},3\\n`.replaceAll(
      "\\n",
      "\n",
    );
  const folder = folderWith({
    "r.json": text,
    "t.csv": csv,
    "policy.yml": `benchmarks:\n  "${name}": { higher_is_better: true, threshold: 0.9 }\nmodels:\n  "${name}": dbrx-instruct\n`,
  });

  it("is judged, and its model of that name left out by name", async () => {
    const { status, stdout, stderr } = await cli(
      ["check", "r.json", "--pool", "chat-2024", "--format", "json"],
      {
        cwd: folder,
      },
    );
    expect(stderr).not.toMatch(/fault of/);
    expect(status).toBe(1);
    const [benchmark] = JSON.parse(stdout).benchmarks;
    expect(benchmark.name).toBe(name);
    expect(benchmark.models.left_out.map((model: { name: string }) => model.name)).toEqual([name]);
  });

  it("can be pinned and mapped by the policy", async () => {
    const args = ["check", "r.json", "--pool", "chat-2024", "--policy", "policy.yml", "--format", "json"];
    const { status, stderr } = await cli(args, { cwd: folder });
    // By hand it is dbrx-instruct, which stands there under its own name already, with another score.
    expect(stderr).toMatch(/are both "dbrx-instruct" of the pool/);
    expect(status).toBe(2);
  });

  it("is a column like any other", async () => {
    const { status, stderr } = await cli(["check", "t.csv", "--pool", "chat-2024"], { cwd: folder });
    expect(stderr).toMatch(/Which way is better on ".+"\? Nothing says it/);
    expect(status).toBe(2);
  });

  it("survives convert", async () => {
    const { stdout, status } = await cli(["convert", "r.json"], { cwd: folder });
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout).scores)).toContain(name);
  });
});
