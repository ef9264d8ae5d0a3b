import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { bashCompletion } from "../../../src/cli/completion/bash.ts";
import { TREE } from "./tree-of-two.ts";

it("offers verbs, options and the words of an option, as bash itself finds them", () => {
  const offered = (...words: string[]) => {
    const script = `${bashCompletion(TREE)}
COMP_WORDS=(safetywashing-gate ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}
_safetywashing_gate; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const run = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect(run.stderr).toBe("");
    return run.stdout.trim().split(/\s+/);
  };
  expect(offered("ch")).toContain("check");
  expect(offered("check", "--po")).toEqual(["--pool"]);
  expect(offered("check", "--pool", "chat")).toEqual(["chat-2024"]);
});
