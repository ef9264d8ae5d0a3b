import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { bundledPools } from "../../../src/cli/disk/shelf.ts";
import { folderWith, ROOT } from "../../support/cli.ts";

const shelf = bundledPools(pathToFileURL(`${ROOT}/pools/`));

it("reads a pool when it is asked for, once", () => {
  expect(shelf.get("chat-2024").name).toBe("chat-2024");
  expect(shelf.get("chat-2024")).toBe(shelf.get("chat-2024"));
});

it("asks whether another was meant", () => {
  expect(() => shelf.get("chat2024")).toThrow('Did you mean "chat-2024"?');
});

it("a bundled pool that is missing is our fault, not the user's", () => {
  const empty = bundledPools(pathToFileURL(`${folderWith()}/`));
  expect(() => empty.get("chat-2024")).toThrow("a bundled pool is missing");
});
