// `convert`: our own format out, and the same verdict from it.
import { expect, it } from "vitest";
import validateResults from "../../../src/generated/validate-results.ts";
import { cli, folderWith } from "../../support/cli.ts";

it.each(["examples/mt-bench.json", "examples/07-helm-safety.json", "examples/05-bbq-ambiguous.json"])(
  "convert | check - equals check: %s",
  async (file) => {
    const converted = await cli(["convert", file]);
    expect(converted.status).toBe(0);
    expect(validateResults(JSON.parse(converted.stdout)) || validateResults.errors).toBe(true);
    const figuresOf = async (args: string[], input = "") => {
      const report = JSON.parse((await cli(["check", ...args, "--format", "json"], { input })).stdout);
      return report.benchmarks.map((b: Record<string, unknown>) => ({
        name: b["name"],
        verdict: b["verdict"],
        correlation: b["correlation"],
        noise: b["noise"],
        spread: b["spread"],
      }));
    };
    expect(figuresOf(["-"], converted.stdout)).toEqual(figuresOf([file]));
  },
);

it("a plain CSV is read once its heading has the arrow that the error asks for", async () => {
  const csv = "model,score\nLlama-2-7b-chat-hf,1\nLlama-2-13b-chat-hf,2\nLlama-2-70b-chat-hf,3\n";
  const folder = folderWith({ "r.csv": csv, "up.csv": csv.replace("score", "score ↑") });
  const asked = await cli(["convert", "r.csv"], { cwd: folder });
  expect(asked.status).toBe(2);
  expect(asked.stderr).toContain("↑ or ↓ behind the heading");
  expect(JSON.parse((await cli(["convert", "up.csv"], { cwd: folder })).stdout).higher_is_better).toBe(true);
});
