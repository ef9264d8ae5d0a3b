// The library's `check`, from the source: what the package does is in package.test.ts.
import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../src/cli/check.ts";
import { InputError } from "../../src/errors.ts";
import { folderWith, ROOT } from "../support/cli.ts";

const MT_BENCH = join(ROOT, "examples/mt-bench.json");

it("takes settings as values, and says where each came from", async () => {
  const report = await check([MT_BENCH], { pool: "chat-2024", threshold: 0.9, "on-inconclusive": "warn" });
  expect(report.verdict).toBe("distinct");
  expect(report.policy["threshold"]).toEqual({ value: 0.9, from: "input" });
  expect(report.policy["min-models"]).toEqual({ value: 8, from: "default" });
});

it("uses the policy of the folder, unless told not to", async () => {
  const folder = folderWith({ ".github/safetywashing.yml": "pool: chat-2024\non-entangled: warn\n" });
  expect((await check(MT_BENCH, { folder })).conclusion).toBe("warn");
  expect((await check(MT_BENCH, { folder, policy: null })).conclusion).toBe("fail");
});

it("an acceptance ends on its day", async () => {
  const accept = "accept: [{ benchmark: MT-Bench, reason: known, up-to: 0.8, until: '2026-06-30' }]";
  const folder = folderWith({ ".github/safetywashing.yml": `pool: chat-2024\n${accept}\n` });
  expect((await check(MT_BENCH, { folder, today: "2026-06-30" })).conclusion).not.toBe("fail");
  expect((await check(MT_BENCH, { folder, today: "2026-07-01" })).conclusion).toBe("fail");
});

it("throws an InputError for a wrong setting", async () => {
  await expect(check(MT_BENCH, { threshold: 7 })).rejects.toBeInstanceOf(InputError);
  await expect(check(MT_BENCH, { thresold: 0.5 } as object)).rejects.toThrow("thresold");
});
