// `progress` on the command line: one model, a pair, several benchmarks, a file of claims.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli } from "../../support/cli.ts";
import { figures } from "../../support/figures.ts";
import { chatFile } from "../../support/with-parts.ts";

const { examples } = figures("mending.json").progress;
const example = (letter: string) =>
  examples[Object.keys(examples).find((key) => key.startsWith(`${letter}. `))!];
const folder = mkdtempSync(join(tmpdir(), "progress-"));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};
const progress = (...args: string[]) => cli(["progress", ...args, "--pool", "chat-2024"], { cwd: folder });
const model = "Mistral-7B-Instruct-v0.2";

describe("figures", () => {
  it("C: a model outside the pool, placed by its own scores", async () => {
    const { capability_scores, ...expected } = example("C");
    const path = file(
      "c.json",
      chatFile(["truthfulqa_mc1"], { "our/defended": { score: 0.6, capability_scores } }),
    );
    const { stdout, status } = await progress(
      path,
      "--before",
      model,
      "--model",
      "our/defended",
      "--format",
      "json",
    );
    const [found] = JSON.parse(stdout).progress;
    expect(status).toBe(0);
    expect(found).toMatchObject({ rule: "pair-within-family", verdict: "inconclusive", conclusion: "warn" });
    expect(found.differential).toBeCloseTo(expected.differential, 9);
    expect(found.low).toBeCloseTo(expected.low, 9);
    expect(found.after.capability).toBeCloseTo(expected.after.capability, 9);
  });

  it("E: three benchmarks, the composite decides", async () => {
    const expected = example("E");
    const path = file("e.json", chatFile(["truthfulqa_mc1", "ethics_all", "bbq_disamb"]));
    const [found] = JSON.parse((await progress(path, "--model", model, "--format", "json")).stdout).progress;
    expect(found.differential).toBeCloseTo(expected.composite.differential, 9);
    expect(found.benchmarks.map(({ holm }: { holm: number }) => holm.toFixed(6))).toEqual(
      Object.values<{ p_holm: number }>(expected.each).map(({ p_holm }) => p_holm.toFixed(6)),
    );
  });

  it("a file that has only the claim's models: the line is the pool's known benchmark", async () => {
    const scores = { [model]: 0.5226438188494492, "Llama-2-7b-chat-hf": 0.3023255813953488 };
    const path = file(
      "two.json",
      JSON.stringify({ benchmark: "truthfulqa_mc1", higher_is_better: true, scores }),
    );
    const [found] = JSON.parse(
      (await progress(path, "--before", "Llama-2-7b-chat-hf", "--model", model, "--format", "json")).stdout,
    ).progress;
    expect(found.fit.source).toBe("pool");
    expect(found.verdict).toBe("differential");
  });
});

it("what a claim leaves out of its files is told", async () => {
  const path = file("three.json", chatFile(["truthfulqa_mc1", "ethics_all", "bbq_disamb"]));
  const { stdout } = await progress(path, "--benchmark", "ethics_all", "--model", model);
  expect(stdout.replace(/\s+/g, " ")).toContain(
    "Not part of the claim, though the files have them: truthfulqa_mc1 and bbq_disamb.",
  );
});

it("a file of claims: each by itself, and Holm over them", async () => {
  file("t.json", chatFile(["truthfulqa_mc1"]));
  file("low.json", chatFile(["ethics_all"], { [model]: 0.2 }));
  file(
    "claims.yml",
    `claims:\n  - { name: up, results: [t.json], after: ${model} }\n  - { name: down, results: [low.json], after: ${model} }\n`,
  );
  const { stdout, status } = await progress("--claims", "claims.yml", "--format", "json");
  const found = JSON.parse(stdout).progress;
  expect(found.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
    "differential",
    "below-expectation",
  ]);
  expect(found[0].p_holm).toBeCloseTo(found[0].p, 10);
  expect(found[1].p_holm).toBeCloseTo(2 * found[1].p, 10);
  expect(status).toBe(1);
});

it.each(["markdown", "html", "svg"])("as %s, with names that could do harm", async (format) => {
  const bad = "<script>alert(1)</script> | `x`";
  const path = file(
    "bad.json",
    chatFile(["truthfulqa_mc1"], {
      [bad]: { score: 0.6, capability_scores: example("C").capability_scores },
    }),
  );
  const { stdout, status } = await progress(path, "--model", bad, "--format", format);
  expect(status).toBe(0);
  expect(stdout).not.toContain("<script>alert");
});

describe("refused", () => {
  const path = file("r.json", chatFile(["truthfulqa_mc1"]));
  it.each([
    [
      "a model that is not there",
      ["--model", "Mistra"],
      /has no score of "Mistra".*Did you mean "Mistral-7B/s,
    ],
    [
      "a benchmark that is not there",
      ["--model", model, "--benchmark", "truthfulqa_mc2"],
      /no benchmark "truthfulqa_mc2"/,
    ],
    ["no model at all", [], /the model of the claim is not named/],
    ["both ways at once", ["--model", model, "--claims", "claims.yml"], /exclude each other/],
  ])("%s", async (_, args, message) => {
    const { stderr, status } = await progress(path, ...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it("claims with a fault each, with line and column", async () => {
    file("wrong.yml", "claims:\n  - name: a\n    results: [r.json]\n    afer: x\n");
    const { stderr } = await progress("--claims", "wrong.yml");
    expect(stderr).toMatch(/wrong\.yml:4:5: "afer" is not known here\. Did you mean "after"\?/);
    expect(stderr).toMatch(/"after" is missing/);
    file(
      "twice.yml",
      `claims:\n  - { name: a, results: [r.json], after: ${model} }\n  - { name: a, results: [r.json], after: ${model} }\n`,
    );
    expect((await progress("--claims", "twice.yml")).stderr).toContain('two claims are called "a"');
  });
});

it("ends past limits: seconds, and says where the time went", async () => {
  const path = file("slow.json", chatFile(["truthfulqa_mc1"]));
  const policy = file("slow.yml", "limits: { seconds: 1 }\n");
  let now = 0;
  const { status, stderr } = await cli(
    ["progress", path, "--model", model, "--pool", "chat-2024", "--policy", policy],
    {
      cwd: folder,
      clock: () => (now += 400),
    },
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(/took longer than it may.*at most 1 s/);
});
