import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import { matcherOf } from "../../src/models/match.ts";
import { clashFault, matchAll, matchResults } from "../../src/pool/match-results.ts";
import { chat, resultsOf } from "../support/gate.ts";

const match = (scores: Record<string, number>) =>
  matchResults(matcherOf(chat), resultsOf("B", scores).models);

describe("matchResults", () => {
  it("tells who is whom, and who is left over with the nearest names", () => {
    const { matched, unmatched } = match({ "Yi 6B Chat": 1, "mistralai/Mistral-7B-Instruct-v0.3": 2 });
    expect(matched.map(({ model, rule }) => [model.name, rule])).toEqual([["Yi-6B-Chat", "alias"]]);
    expect(unmatched[0]?.nearest).toContain("Mistral-7B-Instruct-v0.2");
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
