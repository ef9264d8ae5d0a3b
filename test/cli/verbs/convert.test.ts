// `convert`: our own format out, and the same verdict from it.
import { expect, it } from "vitest";
import validateResults from "../../../src/generated/validate-results.ts";
import { cli } from "../../support/cli.ts";

it.each(["examples/mt-bench.json", "examples/07-helm-safety.json", "examples/05-bbq-ambiguous.json"])(
  "convert | check - equals check: %s",
  (file) => {
    const converted = cli(["convert", file]);
    expect(converted.status).toBe(0);
    expect(validateResults(JSON.parse(converted.stdout)) || validateResults.errors).toBe(true);
    const figuresOf = (args: string[], input = "") => {
      const report = JSON.parse(cli(["check", ...args, "--format", "json"], { input }).stdout);
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
