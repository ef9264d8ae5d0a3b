import { expect, it } from "vitest";
import { fishCompletion } from "../../../src/cli/completion/fish.ts";
import { TREE } from "./tree-of-two.ts";

it("one line for each verb and option; quotes in texts stay harmless", () => {
  const lines = fishCompletion(TREE).split("\n");
  expect(lines).toContain(
    String.raw`complete -c safetywashing-gate -n 'not __fish_seen_subcommand_from check' -f -a check -d 'it\'s the gate'`,
  );
  expect(lines.some((line) => line.includes("-l pool") && line.includes("-x -a 'auto chat-2024'"))).toBe(
    true,
  );
  expect(lines.some((line) => line.includes("-l quiet") && !line.includes(" -r"))).toBe(true);
});
