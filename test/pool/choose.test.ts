import { describe, expect, it } from "vitest";
import type { Pool } from "../../src/generated/pool.ts";
import {
  chooseBundled,
  choosePool,
  countMatched,
  handMappingsFor,
  hasCapabilitiesScore,
} from "../../src/pool/choose.ts";
import { openShelf, type PoolShelf } from "../../src/pool/shelf.ts";
import { freshShelf, resultsOf, shelf } from "../support/gate.ts";

const minima = { models: 8, families: 5 };
const all = shelf.names.map((name) => shelf.get(name));
const ones = (names: readonly string[]) => resultsOf("B", Object.fromEntries(names.map((name) => [name, 1])));
const namesOf = (pool: string) => shelf.get(pool).models.map(({ name }) => name);

describe("choosePool", () => {
  it.each([
    "chat-2024",
    "base-2024",
    "helm-capabilities-2025",
    "helm-lite-2025",
    "helm-classic-2023",
    "eci-2026",
  ])("chooses %s for its own models", (name) =>
    expect(choosePool(all, ones(namesOf(name)), minima).pool.name).toBe(name),
  );

  it("counts only models that have a capabilities score", () => {
    // phi-3-small has no GSM8K in HELM Lite: 91 models, 90 complete.
    expect(choosePool([shelf.get("helm-lite-2025")], ones(namesOf("helm-lite-2025")), minima).matched).toBe(
      90,
    );
  });

  it("breaks a tie by the fixed order, whatever the order of candidates", () => {
    const twin = (name: string): Pool => ({ ...shelf.get("chat-2024"), name });
    const benchmark = ones(namesOf("chat-2024"));
    for (const pools of [
      ["eci-2026", "helm-lite-2025"],
      ["helm-lite-2025", "eci-2026"],
    ])
      expect(choosePool(pools.map(twin), benchmark, minima).pool.name).toBe("helm-lite-2025");
  });

  it("where none meets both minima, takes the one with most matched", () => {
    const few = ones(namesOf("base-2024").slice(0, 3));
    expect(choosePool([shelf.get("chat-2024"), shelf.get("base-2024")], few, minima)).toMatchObject({
      pool: { name: "base-2024" },
      matched: 3,
    });
  });

  it("never looks at a score", () => {
    const names = namesOf("helm-lite-2025");
    const shuffled = resultsOf("B", Object.fromEntries(names.map((name, at) => [name, (at * 37) % 91])));
    expect(choosePool(all, shuffled, minima).pool.name).toBe(choosePool(all, ones(names), minima).pool.name);
  });
});

describe("chooseBundled", () => {
  const open = openShelf(freshShelf());
  /** Without look-ups every pool is read whole. */
  const plain = openShelf({ names: shelf.names, get: shelf.get });

  it("chooses what choosePool chooses among all, with the same counts", () => {
    const few = shelf.names.flatMap((name) => [3, 12, 40].map((count) => namesOf(name).slice(-count)));
    for (const names of [...few, ["nobody", "no one"], [...few[1]!, ...few[7]!, "nobody"]]) {
      const { pool, ...counted } = choosePool(all, ones(names), minima);
      expect(chooseBundled(open, ones(names), minima), names.join()).toEqual({ name: pool.name, ...counted });
      expect(chooseBundled(plain, ones(names), minima)).toEqual({ name: pool.name, ...counted });
    }
  });

  it("reads no pool that knows fewer than another", () => {
    const read: string[] = [];
    const given = freshShelf();
    const watching: PoolShelf = {
      ...given,
      excerpt(name, names) {
        read.push(name);
        return given.excerpt(name, names);
      },
    };
    chooseBundled(openShelf(watching), ones(namesOf("helm-classic-2023")), minima);
    expect(read).toEqual(["helm-classic-2023"]);
  });

  it("follows mappings by hand", () => {
    const names = Array.from({ length: 8 }, (_, at) => `ours-${at}`);
    const byHand = Object.fromEntries(names.map((name, at) => [name, namesOf("chat-2024")[at]!]));
    expect(chooseBundled(open, ones(names), minima, byHand).name).toBe("chat-2024");
  });
});

describe("helpers", () => {
  it("count two names of one model once", () => {
    expect(countMatched(shelf.open("chat-2024"), ["Yi-6B-Chat", "01-ai/Yi-6B-Chat"]).matched).toBe(1);
  });
  it("leave out mappings that a pool cannot follow", () => {
    expect(handMappingsFor(shelf.get("chat-2024"), { a: "Yi-6B-Chat", b: "GPT-5" })).toEqual({
      a: "Yi-6B-Chat",
    });
  });
  it("see a missing capability benchmark", () => {
    expect(hasCapabilitiesScore({ name: "a", family: null, scores: [1, null] })).toBe(false);
    expect(hasCapabilitiesScore({ name: "a", family: null, capabilities_score: 1 })).toBe(true);
  });
});
