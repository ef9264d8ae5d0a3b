// The program's name as it was typed: what is suggested can be pasted.
import { describe, expect, it } from "vitest";
import { typedCommand } from "../../src/cli/typed.ts";
import { cli, folderWith } from "../support/cli.ts";

it.each([
  [undefined, "/home/me", "safetywashing-gate"],
  ["/usr/local/bin/safetywashing-gate", "/home/me", "safetywashing-gate"],
  ["/home/me/.npm/_npx/1f2e/node_modules/.bin/safetywashing-gate", "/home/me", "npx safetywashing-gate"],
  ["/home/me/bench/node_modules/safetywashing-gate/dist/cli.js", "/home/me/bench", "npx safetywashing-gate"],
  ["/home/me/gate/dist/cli.js", "/home/me/gate", "node dist/cli.js"],
  ["/home/me/gate/dist/cli.js", "/home/me/bench", "node ../gate/dist/cli.js"],
  ["/opt/gate/dist/cli.js", "/home/me/work/bench/results", "node /opt/gate/dist/cli.js"],
  ["/home/me/my gate/dist/cli.js", "/home/me", "node 'my gate/dist/cli.js'"],
])("%s in %s is %s", (script, folder, command) => {
  expect(typedCommand(script, folder)).toBe(command);
});

describe("a clone's commands begin with node", () => {
  const command = "node ../gate/dist/cli.js";
  const names = ["gpt-4-0613", "claude-2", "yi-6b"];
  const cwd = folderWith({
    "t.csv": `model,Safety,Fairness\n${names.map((name, i) => `${name},${i},${i}`).join("\n")}\n`,
    "one.csv": `model,Safety ↑\n${names.map((name, i) => `x-${name}-x,${i}`).join("\n")}\n`,
  });

  it.each([
    [["check", "t.csv"], "node ../gate/dist/cli.js check t.csv --benchmark Safety --higher-is-better"],
    [["chekc", "t.csv"], "(Did you mean: node ../gate/dist/cli.js check t.csv?)"],
    [["check"], "`node ../gate/dist/cli.js check PATH` names it"],
    [["check", "--nosuch"], "Try: node ../gate/dist/cli.js check --help"],
    [["check", "--help"], "convert logs/ | node ../gate/dist/cli.js check -"],
    [["check", "one.csv"], "node ../gate/dist/cli.js models FILE"],
    [["check", "one.csv"], "Again: node ../gate/dist/cli.js check one.csv"],
  ])("%j", async (args, said) => {
    const { stdout, stderr } = await cli(args, { cwd, command });
    expect(`${stdout}${stderr}`.replace(/\n {2}(?=\S)/g, " ")).toContain(said);
    expect(`${stdout}${stderr}`).not.toMatch(/`?(?:npx )?safetywashing-gate (?:check|models|init)/);
  });

  it("a report for others names the published program", async () => {
    const { stdout } = await cli(["check", "one.csv", "--format", "json"], { cwd, command });
    expect(JSON.parse(stdout).reproduce).toMatch(/^npx safetywashing-gate@/);
  });
});
