import { describe, expect, it } from "vitest";
import { BUNDLED_POOLS } from "../../src/generated/pools.ts";
import { poolShelf } from "../../src/pool/shelf.ts";

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
