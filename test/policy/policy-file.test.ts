import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import { parsePolicyFile, readPolicyFile } from "../../src/policy/policy-file.ts";

function faults(text: string) {
  try {
    parsePolicyFile(text, "policy.yml");
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("parsePolicyFile", () => {
  it("an empty file is a policy without settings", () => {
    expect(parsePolicyFile("", "p")).toEqual({});
    expect(parsePolicyFile("# nothing\n", "p")).toEqual({});
  });

  it("an unknown key: line, column, and what was meant", () => {
    expect(faults("min-models: 8\ntreshold: 0.6\n")).toEqual([
      expect.objectContaining({
        file: "policy.yml",
        line: 2,
        column: 1,
        remedy: 'Did you mean "threshold"?',
      }),
    ]);
  });

  it("a threshold set as text", () => {
    expect(faults('threshold: "0.6"\n')[0]).toMatchObject({ line: 1, found: '"0.6"', expected: "a number" });
  });

  it("a key twice", () => {
    expect(faults("threshold: 0.6\nthreshold: 0.9\n")[0]).toMatchObject({ line: 2 });
  });

  it("all faults at once, at most 20", () => {
    expect(
      faults("threshold: 2\ndirection: up\nbenchmarks:\n  X:\n    optimun: 0\n").map(({ line }) => line),
    ).toEqual([1, 2, 5]);
    expect(faults(Array.from({ length: 30 }, (_, i) => `k${i}: 1`).join("\n"))).toHaveLength(20);
  });

  it("an alias bomb, broken YAML, a list", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]", "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]"];
    for (let i = 0; i < 6; i++)
      bomb.push(
        `c${i}: &c${i} [${Array(10)
          .fill(i ? `*c${i - 1}` : "*b")
          .join(", ")}]`,
      );
    expect(faults(bomb.join("\n"))[0]?.file).toBe("policy.yml");
    expect(faults("threshold: [1")[0]).toMatchObject({ line: expect.any(Number) });
    expect(faults("- threshold")[0]?.message).toMatch(/wrong type/);
  });

  it("orientation and optimum exclude each other", () => {
    expect(faults("benchmarks: { X: { higher_is_better: true, optimum: 0 } }")).toHaveLength(1);
  });
});

it("a key misspelt below benchmarks, accept or limits: what was meant, or what there is", () => {
  expect(faults("benchmarks:\n  X:\n    higher-is-better: true\n")[0]).toMatchObject({
    line: 3,
    column: 5,
    remedy: 'Did you mean "higher_is_better"?',
  });
  expect(faults("limits: { size: 1 }")[0]).toMatchObject({
    expected: "one of file-size, files, seconds, item-cells, incomplete",
  });
  expect(faults("accept: [{ benchmark: X, reason: y, upto: 0.8 }]")).toContainEqual(
    expect.objectContaining({ remedy: 'Did you mean "up-to"?' }),
  );
});

it("tells where a value stands, as deep as there is one", () => {
  const { at, content } = readPolicyFile("pool: x\nbenchmarks:\n  B:\n    pool: y\n", "p.yml");
  expect(content.pool).toBe("x");
  expect(at(["pool"])).toEqual({ file: "p.yml", line: 1, column: 1 });
  expect(at(["benchmarks", "B", "pool"])).toEqual({ file: "p.yml", line: 4, column: 5 });
  expect(at(["benchmarks", "C", "pool"])).toEqual({ file: "p.yml", line: 2, column: 1 });
  expect(at(["none"])).toEqual({ file: "p.yml" });
});

it("prints nothing of its own, however odd a key is", () => {
  const warned: unknown[] = [];
  const warn = process.emitWarning;
  process.emitWarning = ((warning: unknown) => warned.push(warning)) as typeof process.emitWarning;
  try {
    expect(() => parsePolicyFile('? ["##[stop-commands]tok7"]\n: x\n', "p.yml")).toThrow(/is not known here/);
  } finally {
    process.emitWarning = warn;
  }
  expect(warned).toEqual([]);
});

it("tells a key that stands twice at any depth, and a file that is no policy for its size", () => {
  expect(() => parsePolicyFile("limits:\n  files: 1\n  files: 2\n", "p.yml")).toThrow(/^p.yml:3:3: .*twice/);
  expect(() => parsePolicyFile(`# ${"x".repeat(1_000_000)}`, "p.yml")).toThrow(/too large for a policy/);
});

it("an alias for what it is part of is refused", () => {
  expect(faults("results: &a [*a]\n")).toMatchObject([
    { file: "policy.yml", message: "an alias (*) stands for what it is itself part of" },
  ]);
});
