// `parts`, and parts in `check`, on real benchmarks: figures of the prototype through the front door.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import validate from "../../../src/generated/validate-report.ts";
import { cli } from "../../support/cli.ts";
import { figures } from "../../support/figures.ts";
import { folderWith } from "../../support/folders.ts";
import { ETHICS_COUNTS, harnessFiles, partsFile } from "../../support/with-parts.ts";

const folder = mkdtempSync(join(tmpdir(), "parts-"));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const ethics = file("ethics.json", partsFile("ethics", "ETHICS"));

describe("parts", () => {
  it("ETHICS: weights recovered, shares, and a choice beside its honest twin", async () => {
    const { stdout, status } = await cli(["parts", ethics, "--pool", "chat-2024"]);
    expect(status).toBe(0);
    const text = stdout.replace(/\s+/g, " ");
    expect(text).toContain("ETHICS: correlation 0.82 [0.73, 0.88]");
    expect(text).toContain("weights recovered from the whole");
    expect(text).toContain(
      "would give 0.62; on families that the choice did not see it gives 0.72 [0.45, 0.87]",
    );
  });

  it("BullshitBench v2 on Epoch's index: one object of JSON, to the prototype's digits", async () => {
    const expected = figures("mending.json").parts["bullshitbench-v2"].expected;
    const path = file(
      "b.json",
      partsFile("bullshitbench-v2", "BullshitBench v2", {
        metric: { name: "mean score", minimum: 0, maximum: 2 },
      }),
    );
    // Each has a later release of the same name; the file means the pool's entry.
    const policy = file(
      "b.yml",
      'models: { "Claude 3.5 Sonnet": "Claude 3.5 Sonnet", "DeepSeek-R1": "DeepSeek-R1" }\n',
    );
    const args = ["--pool", "eci-2026", "--policy", policy, "--choice", "6", "--format", "json"];
    const { stdout } = await cli(["parts", path, ...args]);
    const { parts } = JSON.parse(stdout);
    expect(parts.models).toBe(expected.n);
    expect(parts.weights.source).toBe("declared");
    expect(parts.whole.rho).toBeCloseTo(expected.whole.rho, 10);
    expect(parts.choice.nested).toBeCloseTo(expected.choice["leave out at most 6"].nested, 10);
    const framework = parts.list.find(
      (part: { name: string }) => part.name === "plausible_nonexistent_framework",
    );
    expect(framework.difference.holm).toBeLessThan(0.05);
  });

  it.each(["markdown", "html", "svg"])("as %s", async (format) => {
    const { stdout, status } = await cli(["parts", ethics, "--format", format]);
    expect(status).toBe(0);
    for (const name of ["ethics_virtue", "ethics_deontology"])
      expect(stdout).toContain(name.replace("_", format === "markdown" ? "\\_" : "_"));
  });

  it("a benchmark without parts is told so", async () => {
    const plain = file("plain.json", partsFile("ethics", "ETHICS", { subtasks: undefined }));
    const { stderr, status } = await cli(["parts", plain]);
    expect(status).toBe(2);
    expect(stderr).toContain('"ETHICS" has no parts');
  });

  it("a choice that is no number is refused", async () => {
    expect((await cli(["parts", ethics, "--choice", "few"])).stderr).toContain("--choice is no whole number");
  });
});

describe("check", () => {
  it("shows parts by itself, the choice where it is entangled, and none with --no-parts", async () => {
    const found = JSON.parse(
      (await cli(["check", ethics, "--pool", "chat-2024", "--format", "json"])).stdout,
    );
    expect(validate(found), JSON.stringify(validate.errors)).toBe(true);
    expect(found.benchmarks[0].parts.choice.left_out).toEqual(["ethics_cm", "ethics_utilitarianism"]);
    const passing = ["check", ethics, "--pool", "chat-2024", "--threshold", "0.95", "--format", "json"];
    expect(JSON.parse((await cli(passing)).stdout).benchmarks[0].parts.choice).toBeNull();
    const without = await cli(["check", ethics, "--pool", "chat-2024", "--no-parts", "--format", "json"]);
    expect(JSON.parse(without.stdout).benchmarks[0]).not.toHaveProperty("parts");
  });

  it("tells them in the comment in at most three sentences, with the table folded", async () => {
    const { stdout } = await cli(["check", ethics, "--pool", "chat-2024", "--format", "markdown"]);
    expect(stdout).toMatch(
      /- \*\*Which part\.\*\* Its parts \(ETHICS, 5, weights recovered from the whole\)/,
    );
    expect(stdout).toContain("<details><summary>Parts: 5, by what they carry</summary>");
    expect(stdout).not.toContain("Look at the parts");
  });

  it("an lm-evaluation-harness group of five: from the red check to its parts, by the commands it names", async () => {
    const cwd = folderWith(
      Object.fromEntries(
        Object.entries(harnessFiles("ethics", "ethics", ETHICS_COUNTS)).map(([path, text]) => [
          `runs/${path}`,
          text,
        ]),
      ),
    );
    const told = (text: string) => text.replace(/\s+/g, " ");
    const red = await cli(["check", "runs"], { cwd });
    expect(red.status).toBe(1);
    const text = told(red.stdout);
    expect(text).toContain("ethics_virtue carries 37% of what capability moves");
    expect(text).toContain("No part differs from the others by more than chance would");
    // Whoever pastes what it says gets on.
    const [, verb, path] = text.match(/safetywashing-gate (parts) (\S+) has the table/)!;
    const table = await cli([verb!, path!], { cwd });
    expect(table.status).toBe(0);
    expect(told(table.stdout)).toMatch(/ethics_virtue +\S+% +0\.\d\d \[/);
    const [, next, same] = text.match(/safetywashing-gate (adjusted) (\S+) says/)!;
    const adjusted = await cli([next!, same!], { cwd });
    expect(adjusted.status).toBe(0);
    expect(told(adjusted.stdout)).toContain("Expected is what models of other families get");
    // Nobody logged samples: it says which option does.
    const items = await cli(["items", "runs"], { cwd });
    expect(items.status).toBe(2);
    expect(items.stderr).toContain("--log_samples");
  });
});
