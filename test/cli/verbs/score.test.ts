// `score`: the axis of a pool, against figures computed with SciPy (test/figures).
import { expect, it } from "vitest";
import { cli } from "../../support/cli.ts";
import { figures } from "../../support/figures.ts";

const score = async (...args: string[]) =>
  JSON.parse((await cli(["score", "--format", "json", ...args])).stdout);

it("gives the variance explained and the eigenvalues of the chat pool", async () => {
  const expected = figures("chat.json") as {
    spearman: { eigenvalues: number[]; variance_explained: number };
  };
  const found = await score("--pool", "chat-2024");
  expect(found.variance_explained).toBeCloseTo(expected.spearman.variance_explained, 10);
  found.eigenvalues.forEach((value: number, i: number) => {
    expect(value).toBeCloseTo(expected.spearman.eigenvalues[i]!, 9);
  });
  expect(found.models).toHaveLength(26);
  const values = found.models.map(({ value }: { value: number }) => value);
  expect(values).toEqual([...values].sort((a: number, b: number) => b - a));
});

it("takes benchmarks out of the axis", async () => {
  const found = await score("--pool", "chat-2024", "--overlaps-with", "MMLU", "--overlaps-with", "gsm8k");
  expect(found.axis.left_out).toEqual(["MMLU", "GSM8K"]);
  expect(found.loadings).toHaveLength(10);
});

it("knows the other axes", async () => {
  expect((await score("--pool", "chat-2024", "--axis", "MMLU")).axis.kind).toBe("capability-benchmark");
  const compute = await score("--pool", "chat-2024", "--axis", "training-compute");
  // Training compute is not known of 5 of the 26 models.
  expect(compute.models).toHaveLength(21);
  expect(compute.without_value).toHaveLength(5);
  expect((await score("--pool", "eci-2026")).axis.kind).toBe("given-scores");
});

it("as text: loadings, models, and the source that must be named", async () => {
  const run = await cli(["score", "--pool", "eci-2026"]);
  expect(run.stdout).toContain("Epoch");
  expect((await cli(["score", "--pool", "chat-2024"])).stdout).toContain("explains 70.8% of the variance");
});

it("asks for a pool, and refuses unknown names", async () => {
  expect((await cli(["score"])).stderr).toContain("score needs a pool");
  expect((await cli(["score", "--pool", "chat-2024", "--axis", "IQ"])).status).toBe(2);
  expect((await cli(["score", "--pool", "chat-2024", "--overlaps-with", "IQ"])).stderr).toContain("MMLU");
});

it("lists for an axis and for an overlap the same names, and the nearest", async () => {
  const names = "MMLU, MATH, LAMBADA";
  const axis = (await cli(["score", "--pool", "chat-2024", "--axis", "mmul"])).stderr;
  const overlap = (await cli(["score", "--pool", "chat-2024", "--overlaps-with", "mmul"])).stderr;
  for (const error of [axis, overlap]) {
    expect(error).toContain(names);
    expect(error).toContain('found "mmul"');
    expect(error).toContain('Did you mean "MMLU"');
  }
});
