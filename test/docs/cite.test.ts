// docs/cite.md: what it says to cite is what a card says, and every command of it works.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bibtex } from "../../src/report/words/cite.ts";
import { TOOL } from "../../src/version.ts";
import { cli, folderWith, ROOT } from "../support/cli.ts";

const PAGE = readFileSync(join(ROOT, "docs/cite.md"), "utf8");

it("cites as a card does", () => {
  const [, written] = /```bibtex\n([\s\S]*?)```/.exec(PAGE)!;
  expect(written).toBe(bibtex(TOOL));
});

it("has commands that work", async () => {
  const cwd = folderWith({ "results.json": readFileSync(join(ROOT, "examples/02-ethics.json"), "utf8") });
  const commands = [...PAGE.matchAll(/`(check results\.json --format [a-z-]+)`/g)].map(
    ([, command]) => command!,
  );
  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands) {
    const run = await cli(command.split(" "), { cwd });
    expect([run.stderr, run.status], command).toEqual(["", 1]);
  }
});
