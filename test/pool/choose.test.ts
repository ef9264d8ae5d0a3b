import { describe, expect, it } from "vitest";
import type { Pool } from "../../src/generated/pool.ts";
import { BUNDLED_POOLS } from "../../src/generated/pools.ts";
import {
  candidatePools,
  choosePool,
  countMatched,
  handMappingsFor,
  hasCapabilitiesScore,
  likeliestPool,
} from "../../src/pool/choose.ts";
import type { PoolShelf } from "../../src/pool/shelf.ts";
import { resultsOf, shelf } from "../support/gate.ts";

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

describe("candidatePools", () => {
  it("gives the pools that know enough of the models, and parses no others", () => {
    const read: string[] = [];
    const watching: PoolShelf = {
      names: BUNDLED_POOLS,
      index: shelf.index,
      get: (name) => {
        read.push(name);
        return shelf.get(name);
      },
    };
    const pools = candidatePools(watching, namesOf("helm-classic-2023"), minima).map(({ name }) => name);
    expect(pools).toContain("helm-classic-2023");
    expect(read).not.toContain("helm-capabilities-2025");
  });

  it("gives the same without an index", () => {
    const plain: PoolShelf = { names: BUNDLED_POOLS, get: shelf.get };
    const names = namesOf("helm-capabilities-2025");
    const found = (one: PoolShelf) => candidatePools(one, names, minima).map(({ name }) => name);
    expect(found(plain)).toEqual(found(shelf));
  });

  it("follows mappings by hand", () => {
    const names = Array.from({ length: 8 }, (_, at) => `ours-${at}`);
    const byHand = Object.fromEntries(names.map((name, at) => [name, namesOf("chat-2024")[at]!]));
    expect(candidatePools(shelf, names, minima, byHand)[0]?.name).toBe("chat-2024");
  });
});

describe("likeliestPool", () => {
  it("is the one that may know most, the first where none knows any", () => {
    expect(likeliestPool(shelf, namesOf("eci-2026").slice(0, 5)).name).toBe("eci-2026");
    expect(likeliestPool(shelf, ["nobody"]).name).toBe("chat-2024");
  });
});

describe("helpers", () => {
  it("count two names of one model once", () => {
    expect(countMatched(shelf.get("chat-2024"), ["Yi-6B-Chat", "01-ai/Yi-6B-Chat"]).matched).toBe(1);
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
