// What models are called where there is little room.
import { expect, it } from "vitest";
import type { MatchedModel } from "../../../src/generated/report.ts";
import { shortNames } from "../../../src/report/chart/short-names.ts";

const names = (...models: Partial<MatchedModel>[]) => [...shortNames(models as MatchedModel[]).values()];

it("is the pool's name without its owner, and the id without its owner where no pool knows it", () => {
  expect(
    names(
      { name: "google/gemini-3-pro-preview", pool_model: "Gemini 3 Pro" },
      { name: "01-ai/Yi-34B-Chat", pool_model: "01-ai/Yi-34B-Chat" },
      { name: "our-org/ours", pool_model: null },
    ),
  ).toEqual(["Gemini 3 Pro", "Yi-34B-Chat", "ours"]);
});

it("is the id where one pool model stands for two, or for several releases", () => {
  expect(
    names(
      { name: "x/opus-thinking", pool_model: "Opus 4" },
      { name: "x/opus", pool_model: "Opus 4" },
      {
        name: "gpt-4o",
        pool_model: "GPT-4o (May 2024)",
        releases: ["GPT-4o (May 2024)", "GPT-4o (Aug 2024)"],
      },
    ),
  ).toEqual(["opus-thinking", "opus", "gpt-4o"]);
});

it("never names two models alike", () => {
  expect(names({ name: "a/same", pool_model: null }, { name: "b/same", pool_model: null })).toEqual([
    "a/same",
    "b/same",
  ]);
});
