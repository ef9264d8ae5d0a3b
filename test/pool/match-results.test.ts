import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import { matcherOf } from "../../src/models/match.ts";
import { clashFault, matchAll, matchResults, nearestTo, placeOf } from "../../src/pool/match-results.ts";
import { chat, resultsOf, shelf } from "../support/gate.ts";

const match = (scores: Record<string, number>) =>
  matchResults(matcherOf(chat), resultsOf("B", scores).models);

describe("matchResults", () => {
  it("tells who is whom, and who is left over with the nearest names", () => {
    const { matched, unmatched } = match({ "Yi 6B Chat": 1, "TheBloke/Mistral-7B-Instruct-v0.2-GGUF": 2 });
    const [left] = unmatched;
    expect(matched.map(({ model, rule }) => [model.name, rule])).toEqual([["Yi-6B-Chat", "alias"]]);
    expect(nearestTo(left!, matcherOf(chat))).toContain("Mistral-7B-Instruct-v0.2");
  });

  it("refuses two names for one model with different scores, and names both", () => {
    const twice = () => match({ "Yi-6B-Chat": 1, "01-ai/Yi-6B-Chat": 2 });
    expect(twice).toThrow(InputError);
    expect(twice).toThrow(/"01-ai\/Yi-6B-Chat" and "Yi-6B-Chat"/);
  });

  it("counts two names with equal scores once, and tells the second", () => {
    const { matched, unmatched, repeated } = match({ "Yi-6B-Chat": 1, "01-ai/Yi-6B-Chat": 1 });
    expect([matched.length, unmatched.length]).toEqual([1, 0]);
    expect(repeated.map(({ result, first }) => [result.name, first.name])).toEqual([
      ["Yi-6B-Chat", "01-ai/Yi-6B-Chat"],
    ]);
  });
});

it("matchAll tells clashes beside the rest, and a mapping by hand is no way out of one that it made", () => {
  const models = resultsOf("B", {
    "Yi-6B-Chat": 1,
    "01-ai/Yi-6B-Chat": 2,
    ours: 3,
    "dbrx-instruct": 4,
  }).models;
  const { matched, clashes } = matchAll(matcherOf(chat, { ours: "dbrx-instruct" }), models);
  expect(matched).toHaveLength(2);
  expect(clashes.map(({ first, second }) => [first.result.name, second.result.name])).toEqual([
    ["01-ai/Yi-6B-Chat", "Yi-6B-Chat"],
    ["dbrx-instruct", "ours"],
  ]);
  expect(clashes.map((clash) => clashFault(clash).remedy)).toEqual([
    expect.stringContaining("map one of them by hand"),
    expect.stringMatching(/^Take out or change the mapping of "ours"/),
  ]);
});

it("an id beside a name serves where the name is nobody's, and only there", () => {
  const place = { file: "f" };
  const names = ["Entry 0", "mistralai/Mixtral-8x7B-Instruct-v0.1"];
  const ids = ["meta-llama/Llama-2-7b-chat-hf", "meta-llama/Llama-2-13b-chat-hf"];
  const models = names.map((name, i) => ({ name, score: i, place, ids: [ids[i]!] }));
  const { matched } = matchResults(matcherOf(chat), models);
  expect(matched.map(({ model, rule }) => [model.name, rule])).toEqual([
    ["Llama-2-7b-chat-hf", "alias, by its id"],
    ["Mixtral-8x7B-Instruct-v0.1", "alias"],
  ]);
});

describe("several rows of one pool model", () => {
  const eci = shelf.get("eci-2026");
  const rows = {
    "GPT-5.2 (none)": 1,
    "GPT-5.2": 2,
    "GPT-5.2 (low)": 3,
    "gpt-5.2-high": 4,
    "openai/gpt-5.2@reasoning=xhigh": 5,
    "Claude Opus 4.5 Thinking 16K": 6,
    "Claude Opus 4.5 (thinking 32k)": 7,
    "Claude Opus 4.5": 8,
  };
  const stand = (modelSettings: "highest" | "lowest" | "mean", scores: Record<string, number> = rows) => {
    const found = matchAll(matcherOf(eci), resultsOf("B", scores).models, { modelSettings });
    const stands = Object.fromEntries(found.matched.map(({ model, result }) => [model.name, result.score]));
    return { ...found, stands };
  };

  it("the highest effort stands, of budgets the larger, unless the policy says otherwise", () => {
    expect(stand("highest").stands).toEqual({ "GPT-5.2": 5, "Claude Opus 4.5": 7 });
    expect(stand("lowest").stands).toEqual({ "GPT-5.2": 1, "Claude Opus 4.5": 8 });
    expect(stand("mean").stands).toEqual({ "GPT-5.2": 3, "Claude Opus 4.5": 7 });
  });

  it("the others are named, never an error, never dropped", () => {
    const { otherSettings, clashes, unmatched } = stand("highest");
    expect([clashes, unmatched]).toEqual([[], []]);
    expect(
      otherSettings.map(({ result, setting, stands }) => `${result.name}: ${setting}, not ${stands}`).sort(),
    ).toEqual([
      "Claude Opus 4.5 Thinking 16K: thinking, 16k, not thinking, 32k",
      "Claude Opus 4.5: default, not thinking, 32k",
      "GPT-5.2 (low): low, not xhigh",
      "GPT-5.2 (none): none, not xhigh",
      "GPT-5.2: default, not xhigh",
      "gpt-5.2-high: high, not xhigh",
    ]);
  });

  it("the same words twice stay an error", () => {
    expect(stand("highest", { "GPT-5.2 (high)": 1, "gpt-5.2-high": 2 }).clashes).toHaveLength(1);
    expect(stand("highest", { "GPT-5.2 (high)": 1, "gpt-5.2-high": 1 }).repeated).toHaveLength(1);
  });
});

describe("a name without a date", () => {
  const eci = shelf.get("eci-2026");
  const places = new Map(eci.models.map(({ name, capabilities_score: score }) => [name, score!]));
  const found = (names: readonly string[], spread = 21.3) =>
    matchAll(matcherOf(eci), resultsOf("B", Object.fromEntries(names.map((name, at) => [name, at]))).models, {
      places: () => places,
      spread: () => spread,
    });

  it("stands at the mean of releases that lie near each other", () => {
    const { matched } = found(["gpt-4o"]);
    expect(matched.map(({ rule }) => rule)).toEqual(["release unknown"]);
    // (128.75 + 128.57 + 129.06) / 3, Epoch's three.
    expect(placeOf(matched[0]!.releases, places)).toBeCloseTo(128.7933, 3);
  });

  it("is left out with all of them where they lie far apart", () => {
    const { matched, unmatched } = found(["Gemini 1.5 Flash", "Mistral Large"]);
    expect(matched).toEqual([]);
    expect(unmatched.map(({ candidates }) => candidates?.models.length)).toEqual([2, 3]);
    expect(found(["gpt-4o"], 1).unmatched).toHaveLength(1);
  });

  it("is none of those that the file names beside it", () => {
    const { matched } = found(["DeepSeek-R1", "DeepSeek-R1 (May 2025)", "GPT-4o", "gpt-4o-2024-05-13"]);
    const releases = Object.fromEntries(
      matched.map(({ result, releases: may }) => [result.name, may.map(({ name }) => name)]),
    );
    expect(releases["DeepSeek-R1"]).toEqual(["DeepSeek-R1"]);
    expect(releases["GPT-4o"]).toEqual(["GPT-4o (Aug 2024)", "GPT-4o (Nov 2024)"]);
  });
});
