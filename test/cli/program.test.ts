import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { pathOf, usedOptions, verbOf } from "../../src/cli/commands.ts";
import { buildProgram } from "../../src/cli/program.ts";
import type { World } from "../../src/cli/world.ts";
import { TOOL } from "../../src/version.ts";

const sink = new Writable({ write: (_, __, done) => done() });
const program = buildProgram(
  { stdout: sink, stderr: sink, command: TOOL.name } as unknown as World,
  [],
  () => {},
);
const pools = program.commands.find((command) => command.name() === "pools")!;
const show = pools.commands.find((command) => command.name() === "show")!;

it("knows the words by which a command is called", () => {
  expect(pathOf(show)).toEqual(["pools", "show"]);
  expect(pathOf(program)).toEqual([]);
});

it("knows the verb behind a command, and which of the program's options it uses", () => {
  expect(verbOf(show)?.name).toBe("show");
  expect(verbOf(program)).toBeUndefined();
  expect(usedOptions(show).map((option) => option.name())).toEqual([
    "format",
    "output",
    "quiet",
    "no-color",
    "debug",
  ]);
});
