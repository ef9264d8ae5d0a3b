import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bundledPools } from "../../src/cli/disk/shelf.ts";
import { ownPool, poolNamed } from "../../src/cli/own-pool.ts";
import { folderWith, ROOT } from "../support/cli.ts";

const folder = folderWith({
  "mine.json": readFileSync(`${ROOT}/pools/helm-lite-2025/pool.json`),
  "chat-2024": "a file of a bundled pool's name",
});
const shelf = bundledPools();

it("reads a pool by its path", async () => {
  expect((await ownPool("mine.json", folder)).name).toBe("helm-lite-2025");
});

it("a bundled pool's name is that pool, whatever files there are", async () => {
  expect((await poolNamed("chat-2024", shelf, folder)).models).toHaveLength(26);
});

it("a name that is neither is an error with both ways out", async () => {
  await expect(poolNamed("chat-2023", shelf, folder)).rejects.toThrow(
    /no pool of this name, and no file.*"chat-2024"/,
  );
});
