import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { bashCompletion } from "../../../src/cli/completion/bash.ts";
import { fishCompletion } from "../../../src/cli/completion/fish.ts";
import { completionTree } from "../../../src/cli/completion/tree.ts";
import { zshCompletion } from "../../../src/cli/completion/zsh.ts";
import { buildProgram } from "../../../src/cli/program.ts";
import { VERBS } from "../../../src/cli/verbs.ts";
import type { World } from "../../../src/cli/world.ts";
import { BUNDLED_POOLS } from "../../../src/generated/pools.ts";
import { TOOL } from "../../../src/version.ts";

const sink = new Writable({ write: (_, __, done) => done() });
const tree = completionTree(
  buildProgram({ stdout: sink, stderr: sink, command: TOOL.name } as unknown as World, [], () => {}),
);
const at = (path: string) => tree.find((entry) => entry.path === path)!;

it("has an entry for the program, each verb and each verb below one", () => {
  expect(at("").verbs.map(({ name }) => name)).toEqual(VERBS.map(({ name }) => name));
  expect(tree.map(({ path }) => path)).toContain("pools build");
});

it("knows what may follow an option", () => {
  const option = (path: string, name: string) => at(path).options.find((each) => each.name === name)!;
  expect(option("check", "--pool").words).toEqual(["auto", ...BUNDLED_POOLS]);
  expect(option("check", "--direction").words).toEqual(["positive", "absolute"]);
  expect(option("check", "--quiet").takesValue).toBe(false);
  expect(option("check", "--output")).toMatchObject({ takesValue: true, words: [] });
});

it("knows which arguments are files and which are words", () => {
  expect(at("check").files).toBe(true);
  expect(at("pools show")).toMatchObject({ files: false, words: [...BUNDLED_POOLS] });
});

it("quotes what a shell would take for its own", () => {
  const odd = [
    {
      path: "",
      verbs: [],
      words: [],
      files: false,
      options: [{ name: "--x", text: "it's [a] $(test)", takesValue: false, words: [] }],
    },
  ];
  expect(zshCompletion(odd)).toContain("'--x[it'\\''s \\[a\\] $(test)]'");
  expect(fishCompletion(odd)).toContain("-d 'it\\'s [a] $(test)'");
  expect(bashCompletion(odd)).not.toContain("$(test)");
});
