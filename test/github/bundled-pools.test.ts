import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { bundledPools } from "../../src/github/bundled-pools.ts";

it("reads a pool from the folder when it is asked for, once", () => {
  const shelf = bundledPools(pathToFileURL("pools/"));
  const pool = shelf.get("chat-2024");
  expect([pool.name, pool.models.length]).toEqual(["chat-2024", 26]);
  expect(shelf.get("chat-2024")).toBe(pool);
});
