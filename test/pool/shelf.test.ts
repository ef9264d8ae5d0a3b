import { describe, expect, it } from "vitest";
import { BUNDLED_POOLS } from "../../src/generated/pools.ts";
import { matcherOf } from "../../src/models/match.ts";
import { placesOf } from "../../src/pool/pool-names.ts";
import { bundledName, likelySpellings, poolShelf } from "../../src/pool/shelf.ts";
import { shelf as bundled } from "../support/gate.ts";
import { publicSpellings } from "../support/spellings.ts";

describe("poolShelf", () => {
  it("reads a pool when it is asked for, and only once", () => {
    const read: string[] = [];
    const shelf = poolShelf(BUNDLED_POOLS, (file) => {
      read.push(file);
      return "{}";
    });
    expect(read).toEqual([]);
    expect(shelf.get("chat-2024")).toBe(shelf.get("chat-2024"));
    expect(read).toEqual(["chat-2024/pool.json"]);
    expect(shelf.names).toEqual(BUNDLED_POOLS);
  });
});

describe("NAME@VERSION", () => {
  const files: Record<string, unknown> = {
    "a/index.json": { version: "3", earlier: ["2"] },
    "a/pool.json": { name: "a", version: "3" },
    "a/2/pool.json": { name: "a", version: "2" },
  };
  const shelf = poolShelf(["a"], (file) => JSON.stringify(files[file]));

  it("is the present version, or one kept beside it", () => {
    expect(bundledName(shelf, "a@3")).toBe("a");
    expect(shelf.get(bundledName(shelf, "a")!).version).toBe("3");
    expect(shelf.get(bundledName(shelf, "a@2")!).version).toBe("2");
    expect(bundledName(bundled, `eci-2026@${bundled.get("eci-2026").version}`)).toBe("eci-2026");
  });

  it("of another pool is none of the bundled ones", () => {
    expect(["b@1", "pools/a@3.json", "auto"].map((name) => bundledName(shelf, name))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("is refused where there is no such version, with those that there are", () => {
    expect(() => bundledName(shelf, "a@1", { file: "policy.yml", line: 2 })).toThrow(
      expect.objectContaining({
        faults: [
          expect.objectContaining({
            file: "policy.yml",
            line: 2,
            message: 'the pool a has no version "1"',
            expected: "a@3, a@2",
          }),
        ],
      }),
    );
    expect(() => bundledName(shelf, "a@")).toThrow("no version");
  });
});

// Of so many names the strange ones are put aside by their words alone, before anything is taken apart.
describe("thousands of names at once", () => {
  const own = ["chat-2024", "eci-2026", "open-llm-leaderboard-v2"].flatMap((name) =>
    bundled.get(name).models.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  );
  const names = [...new Set([...publicSpellings.map(({ spelling }) => spelling!), ...own])];
  const likely = likelySpellings(bundled)(names);

  it.each(["chat-2024", "helm-capabilities-2025", "eci-2026"])("none that %s knows is put aside", (pool) => {
    expect(names.length).toBeGreaterThan(1000);
    const matcher = matcherOf(bundled.get(pool));
    const known = names.filter((name) => matcher.match(name) !== null || matcher.doubt(name) !== null);
    expect(known.length).toBeGreaterThan(20);
    const left = new Set(likely(pool));
    expect(known.filter((name) => !left.has(name))).toEqual([]);
    const spellings = bundled.known!(pool);
    expect(spellings.strangers!.size).toBeGreaterThan(0);
    expect(known.filter((name) => placesOf(spellings, name).length === 0)).toEqual([]);
  });
});
