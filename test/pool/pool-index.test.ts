import { describe, expect, it } from "vitest";
import { matcherOf } from "../../src/models/match.ts";
import { fingerprint, mostMatches, spellingsOf } from "../../src/pool/pool-index.ts";
import { shelf } from "../support/gate.ts";
import { publicSpellings } from "../support/spellings.ts";

const index = shelf.index!();
const names = [...new Set(publicSpellings.map(({ spelling }) => spelling))];

describe("the index of spellings", () => {
  it.each(shelf.names)("of %s is that of its pool file", (name) => {
    expect(index[name]).toEqual(spellingsOf(shelf.get(name)));
  });

  it.each(shelf.names)("never counts fewer than match in %s", (name) => {
    const matcher = matcherOf(shelf.get(name));
    for (const spelling of names)
      if (matcher.match(spelling)) expect(mostMatches(index, name, [spelling]), spelling).toBe(1);
  });

  it("counts no model of another time", () => {
    expect(
      mostMatches(
        index,
        "eci-2026",
        shelf.get("helm-classic-2023").models.map(({ name }) => name),
      ),
    ).toBeLessThan(20);
  });

  it("says so where it does not have the pool", () => {
    expect(mostMatches(index, "constructor", names)).toBeNull();
  });
});

describe("fingerprint", () => {
  it("is one number for spellings, releases and weights of one model", () => {
    expect(fingerprint("gpt-4o-2024-08-06")).toBe(fingerprint("GPT-4o"));
    expect(fingerprint("Qwen1.5-7B-Chat")).toBe(fingerprint("Qwen1.5 7B"));
    expect(fingerprint("GPT-5.2 (xhigh)")).toBe(fingerprint("openai/gpt-5.2"));
    expect(fingerprint("openrouter/qwen/qwen1.5-7b-chat:free")).toBe(fingerprint("Qwen1.5 Chat (7B)"));
    expect(fingerprint("Qwen1.5-7B-Chat")).not.toBe(fingerprint("Qwen1.5-14B-Chat"));
  });
});
