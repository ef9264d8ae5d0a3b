// `completion`: bash really completes; zsh and fish get the same words.
import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { cli } from "../../support/cli.ts";

const script = async (shell: string) => (await cli(["completion", shell])).stdout;
const bash = await script("bash");

/** What bash offers at the end of a line. */
function complete(...words: string[]): string[] {
  const run = spawnSync(
    "bash",
    [
      "-c",
      `${bash}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _safetywashing_gate; printf '%s\\n' "\${COMPREPLY[@]}"`,
      "bash",
      ...words,
    ],
    {
      encoding: "utf8",
    },
  );
  expect(run.stderr).toBe("");
  return run.stdout.split("\n").filter((word) => word !== "");
}

it("completes verbs, options, pools, formats and effects", () => {
  expect(complete("safetywashing-gate", "ch")).toEqual(["check"]);
  expect(complete("safetywashing-gate", "pools", "sh")).toEqual(["show"]);
  expect(complete("safetywashing-gate", "check", "r.json", "--thr")).toEqual(["--threshold"]);
  expect(complete("safetywashing-gate", "check", "--pool", "helm-c")).toEqual([
    "helm-capabilities-2025",
    "helm-classic-2023",
  ]);
  expect(complete("safetywashing-gate", "check", "--format", "m")).toEqual(["markdown"]);
  expect(complete("safetywashing-gate", "check", "--on-entangled", "")).toEqual(["fail", "warn", "pass"]);
  expect(complete("safetywashing-gate", "pools", "show", "eci")).toEqual(["eci-2026"]);
  expect(complete("safetywashing-gate", "completion", "z")).toEqual(["zsh"]);
});

it("leaves files to the shell", () => {
  expect(complete("safetywashing-gate", "check", "exam")).toEqual([]);
  expect(complete("safetywashing-gate", "check", "--output", "ou")).toEqual([]);
});

it.each(["zsh", "fish"])("%s knows the same words", async (shell) => {
  const text = await script(shell);
  for (const word of ["check", "threshold", "eci-2026", "markdown", "pools"]) expect(text).toContain(word);
});
