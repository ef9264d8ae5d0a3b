// Columns that make another model of a name belong to the name; what only describes it does not.
import { describe, expect, it } from "vitest";
import { cellOf } from "../../../src/results/grid/cell.ts";
import { isSetting, settingOf, withSettings } from "../../../src/results/grid/settings.ts";
import { readOne, scoresOf } from "../../support/results.ts";

const name = (heading: string, value: string, others: string[] = [""], model = "Llama-2-7b") => {
  const cells = [value, ...others].map((cell) => cellOf(cell));
  const holds = /^[\d.]+$/.test(value) ? ("numbers" as const) : ("words" as const);
  const setting = settingOf({ name: heading, cells, holds });
  return withSettings(model, 0, setting ? [setting] : []);
};

it.each([
  ["quantization", "int4"], ["precision", "4bit"], ["precision", "8"], ["bits", "4"], ["adapter", "org/lora"],
  ["revision", "step1000"], ["method", "SmoothLLM"], ["defense", "SmoothLLM"], ["Defence", "SmoothLLM"], ["scaffold", "ReAct"],
  ["agent", "ReAct"], ["reasoning effort", "high"], ["thinking", "on"], ["System Prompt", "Be safe"], ["prompt", "p2"],
  ["decoding", "beam"], ["checkpoint", "step 1000"], ["fine-tuned", "yes"], ["temperature", "0.7"], ["Type", "chat"],
])("%s %s", (heading, value) => {
  const key = heading.toLowerCase().replace(/[ -]/g, "_");
  expect(name(heading, value)).toBe(`Llama-2-7b (${key}=${value})`);
}); // biome-ignore format: rows

it.each([
  ["quantization", "none"], ["quantization", "fp16"], ["precision", "bfloat16"], ["precision", "16"], ["revision", "main"],
  ["temperature", "0"], ["thinking", "off"], ["defense", "–"], ["system prompt", "default"], ["Type", "base"], ["Type", "open"],
  ["organisation", "Meta"], ["family", "Llama"], ["size", "7B"], ["licence", "MIT"], ["notes", "old"], ["link", "https://x.org"],
  ["date", "2024"], ["precision", "0.41"], ["revision", "a1b2c3d"], ["checkpoint", "meta-llama/Llama-2-7b-hf"], ["reasoning", "yes"],
])("%s %s leaves the name as it is", (heading, value) => {
  expect(name(heading, value, ["other"])).toBe("Llama-2-7b");
}); // biome-ignore format: rows

it("what holds for all rows is the benchmark's, unless it makes other weights", () => {
  expect(name("system prompt", "Be safe", ["Be safe"])).toBe("Llama-2-7b");
  expect(name("quantization", "int4", ["int4"])).toBe("Llama-2-7b (quantization=int4)");
});

it("a kind of model that the name says is not said again", () => {
  expect(name("Type", "chat", ["base"], "Llama-2-7b-chat-hf")).toBe("Llama-2-7b-chat-hf");
  expect(name("Type", "chat", ["base"], "org/Hermes-7b")).toBe("org/Hermes-7b");
  expect(name("Type", "base", ["chat"], "Llama-2-7b-chat-hf")).toBe("Llama-2-7b-chat-hf (type=base)");
});

it("numbers under a heading that may be a benchmark are scores", () => {
  expect([isSetting("Reasoning", true), isSetting("Reasoning", false), isSetting("bits", true)]).toEqual([
    false,
    true,
    true,
  ]);
});

describe("through the reader", () => {
  const expected = { "Llama-2-7b-chat-hf": 0.5, "Llama-2-7b-chat-hf (bits=4, defense=SmoothLLM)": 0.4 };
  const rows = [["Llama-2-7b-chat-hf", "SmoothLLM", "4", "0.4"], ["Llama-2-7b-chat-hf", "none", "16", "0.5"]]; // biome-ignore format: rows
  const head = ["model", "defense", "bits", "ASR ↓"];

  it.each([
    ["CSV", "t.csv", [head, ...rows].map((row) => row.join(",")).join("\n")],
    [
      "Markdown",
      "t.md",
      [head, ["--", "--", "--", "--"], ...rows].map((row) => `|${row.join("|")}|`).join("\n"),
    ],
    [
      "LaTeX",
      "t.tex",
      `\\begin{tabular}{llrr}${[head, ...rows].map((row) => `${row.join(" & ")} \\\\`).join("\n")}\\end{tabular}`,
    ],
    [
      "JSON",
      "t.json",
      JSON.stringify(rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell])))),
    ],
  ])("%s", async (_, path, text) => {
    expect(scoresOf(await readOne(path, text))).toEqual(expected);
  });
});
