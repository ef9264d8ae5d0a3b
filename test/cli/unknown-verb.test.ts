import { expect, it } from "vitest";
import { cli } from "../support/cli.ts";

it.each([
  [["nosuch", "--help"], "nosuch", null],
  [["help", "nosuch"], "nosuch", null],
  [["help", "chekc"], "chekc", "check"],
  [["chekc", "--help"], "chekc", "check"],
  [["pools", "shwo", "--help"], "shwo", "show"],
  [["help", "pools", "shwo"], "shwo", "show"],
])("%j", async (args, word, near) => {
  const run = await cli(args);
  expect(run.status).toBe(2);
  expect(run.stdout).toBe("");
  expect(run.stderr).toMatch(new RegExp(`^error: unknown command '${word}'`));
  if (near !== null) expect(run.stderr).toContain(`(Did you mean ${near}?)`);
  // A folder of this repository is called pools.
  expect(run.stderr).not.toContain("check pools");
});

it.each([["--help"], ["help"], ["help", "check"], ["check", "x", "--help"], ["pools", "show", "-h"]])(
  "%s %s %s is help",
  async (...args) => {
    const run = await cli(args.filter((word) => word !== undefined));
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/^Usage: /);
    expect(run.stderr).toBe("");
  },
);
