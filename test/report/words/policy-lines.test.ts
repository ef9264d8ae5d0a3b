// The lines to paste into the policy file.
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import validatePolicy from "../../../src/generated/validate-policy.ts";
import { policyLines } from "../../../src/report/words/policy-lines.ts";
import { assessmentOf } from "../assessment-of.ts";
import { HOSTILE, SITUATIONS } from "../situations.ts";

const linesOf = (name: string) => {
  const a = SITUATIONS[name]!();
  return policyLines(a, a.benchmarks[0]!);
};

it("accepts an entangled benchmark up to its value, rounded up", () => {
  const lines = linesOf("entangled-clear")!;
  expect(lines.title).toBe("To accept it: lines for .github/safetywashing.yml");
  const policy = parse(lines.yaml);
  expect(policy.accept).toMatchObject([{ benchmark: "ETHICS", "up-to": 0.89 }]);
  expect(validatePolicy(policy)).toBe(true);
});

it("settles which way is better, as it is taken now", () => {
  const lines = linesOf("strongly-negative-unpinned")!;
  expect(parse(lines.yaml)).toEqual({ benchmarks: { "WMDP biology": { higher_is_better: true } } });
  expect(lines.yaml).toContain("false if it is the other way round");
});

it.each(["distinct-clear", "accepted", "inconclusive-few-models"])("%s needs none", (name) => {
  expect(linesOf(name)).toBeNull();
});

describe("names from outside stay what they are, on one line", () => {
  it.each(HOSTILE)("%s", (name) => {
    const a = assessmentOf("ethics", { first: { name } });
    const { yaml } = policyLines(a, a.benchmarks[0]!)!;
    expect(parse(yaml).accept[0].benchmark).toBe(name);
    expect(yaml.split("\n")).toHaveLength(4);
    expect(yaml).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
  });
});
