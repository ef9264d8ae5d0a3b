import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../src/cli/check.ts";
import { shortReport } from "../../src/cli/short-report.ts";
import { ROOT } from "../support/cli.ts";

it("says verdict, effect, value and limit in a line for each benchmark", async () => {
  const report = await check(join(ROOT, "examples/mt-bench.json"), {
    pool: "chat-2024",
    policy: null,
  });
  expect(shortReport(report).replaceAll("\u00a0", " ")).toBe(
    "  MT-Bench: entangled (borderline), fails. correlation 0.79 [0.52, 0.91] over 26 models, limit 0.6",
  );
});

it("says the value that was decided on, where the range was corrected for", async () => {
  const report = await check(join(ROOT, "examples/mt-bench.json"), { pool: "chat-2024", policy: null });
  const [first] = report.benchmarks;
  const decided_on = { ...first!.decided_on, value: 0.87, interval: null };
  expect(shortReport({ ...report, benchmarks: [{ ...first!, decided_on }] })).toContain(
    "correlation 0.87 over",
  );
});

it("says so where there is no correlation, and escapes names", async () => {
  const report = await check(join(ROOT, "examples/mt-bench.json"), { pool: "chat-2024", policy: null });
  const [first] = report.benchmarks;
  const without = {
    ...first!,
    name: "a\u001b",
    certainty: null,
    correlation: { ...first!.correlation, value: null },
    decided_on: { ...first!.decided_on, value: null },
  };
  expect(shortReport({ ...report, benchmarks: [without] })).toContain(
    "a\\u001b: entangled, fails. no correlation",
  );
});
