import { expect, it } from "vitest";
import { zshCompletion } from "../../../src/cli/completion/zsh.ts";
import { TREE } from "./tree-of-two.ts";

it("names the program, its verbs, and what an option's value may be", () => {
  const script = zshCompletion(TREE);
  expect(script).toMatch(/^#compdef safetywashing-gate/m);
  expect(script).toMatch(/check/);
  expect(script).toMatch(/--pool/);
  expect(script).toMatch(/auto chat-2024/);
});
