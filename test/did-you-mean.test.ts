import { expect, it } from "vitest";
import { didYouMean, likelyMeant } from "../src/did-you-mean.ts";

const POOLS = ["chat-2024", "base-2024", "helm-lite-2025", "helm-classic-2023"];

it("finds the nearest first, whatever the case", () => {
  expect(likelyMeant("CHAT-2042", POOLS)[0]).toBe("chat-2024");
  expect(likelyMeant("helm-lit-2025", POOLS)).toEqual(["helm-lite-2025"]);
});

it("takes a beginning for the name", () => {
  expect(likelyMeant("helm", POOLS)).toEqual(["helm-classic-2023", "helm-lite-2025"]);
});

it("has nothing to say of a name like no other", () => {
  expect(likelyMeant("zzz", POOLS)).toEqual([]);
  expect(didYouMean("zzz", POOLS)).toBeNull();
});

it("asks in words, control characters escaped", () => {
  expect(didYouMean("ab", ["a\u001b"])).toBe('Did you mean "a\\u001b"?');
});
