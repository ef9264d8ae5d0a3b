import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readInputs } from "../../src/github/inputs.ts";
import { outputsOf } from "../../src/github/outputs.ts";

const action = parse(readFileSync("action.yml", "utf8")) as {
  inputs: Record<string, { default?: string; description: string }>;
  outputs: Record<string, unknown>;
  runs: { using: string };
};

describe("readInputs", () => {
  it("takes what was given, hyphens kept, and leaves out what is empty", () => {
    const inputs = readInputs({
      "INPUT_GITHUB-TOKEN": "ghs_x",
      "INPUT_MIN-MODELS": " 12 ",
      INPUT_THRESHOLD: "",
      INPUT_POLICY: "gate.yml",
      PATH: "/usr/bin",
    });
    expect(inputs).toEqual({
      token: "ghs_x",
      policy: "gate.yml",
      settings: { "min-models": "12" },
      unknown: [],
    });
  });

  it("refuses a misspelt input, since its default would be used without a word", () => {
    expect(() => readInputs({ INPUT_TRESHOLD: "0.9" })).toThrow(
      /no input "treshold".*Did you mean "threshold"/,
    );
    expect(() => readInputs({ INPUT_MIN_MODELS: "4" })).toThrow(/min-models/);
  });

  it.each(["require", "models", "accept", "limits", "benchmarks"])(
    "refuses %s, which stands in the policy file alone",
    (name) => {
      expect(() => readInputs({ [`INPUT_${name.toUpperCase()}`]: "x" })).toThrow(
        /belongs in the policy file/,
      );
    },
  );

  it.each([
    ["limit", "threshold"],
    ["max-correlation", "threshold"],
    ["fail_on", "on-entangled"],
    ["path", "results"],
  ])("knows what %s is meant for", (name, meant) => {
    expect(() => readInputs({ [`INPUT_${name.toUpperCase()}`]: "x" })).toThrow(`Did you mean "${meant}"?`);
  });

  it("names an input that is nothing like ours", () => {
    expect(readInputs({ INPUT_COLOUR_OF_THE_SKY: "blue" }).unknown).toEqual(["colour_of_the_sky"]);
  });
});

describe("action.yml", () => {
  it("has the inputs that the program reads, each understood", () => {
    const env = Object.fromEntries(
      Object.keys(action.inputs).map((name) => [`INPUT_${name.toUpperCase()}`, "x"]),
    );
    const inputs = readInputs(env);
    expect(inputs.unknown).toEqual([]);
    expect(Object.keys(inputs.settings).length + 2).toBe(Object.keys(action.inputs).length);
  });

  it("has no default but the token's: a default would look like the user's word and beat the policy file", () => {
    const withDefault = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
    expect(withDefault.map(([name]) => name)).toEqual(["github-token"]);
  });

  it("declares every output that is written, and runs on node24", () => {
    const empty = { verdict: "inconclusive", conclusion: "fail", benchmarks: [] };
    const written = Object.keys(outputsOf(empty as never));
    const files = ["report-json", "report-html", "report-markdown", "figure", "badge", "comment-url"];
    expect(Object.keys(action.outputs)).toEqual([...written, ...files]);
    expect(action.runs.using).toBe("node24");
  });
});
