import { describe, expect, it } from "vitest";
import type { Verb } from "../../src/cli/verb.ts";
import { VERBS } from "../../src/cli/verbs.ts";
import { TOOL } from "../../src/version.ts";
import { cli } from "../support/cli.ts";

const paths = (verbs: readonly Verb[], above: string[] = []): [string, Verb][] =>
  verbs.flatMap((verb) => [
    [[...above, verb.name].join(" "), verb] as [string, Verb],
    ...paths(verb.verbs ?? [], [...above, verb.name]),
  ]);
const ALL = paths(VERBS);

it("are those of the contract, and completion", () => {
  const expected =
    "check parts items adjusted progress score pools models validate convert init formats completion".split(
      " ",
    );
  expect(VERBS.map(({ name }) => name)).toEqual(expected);
});

describe.each(ALL)("%s", (path, verb) => {
  it("has help with examples, in lines that a terminal shows", async () => {
    const run = await cli([...path.split(" "), "--help"]);
    expect(run.status).toBe(0);
    expect(run.stderr).toBe("");
    expect(run.stdout).toContain("Examples:");
    for (const [line] of verb.examples) expect(run.stdout).toContain(`$ ${TOOL.name} ${line}`);
  });

  it("names each of its formats in its help, and no option that it refuses", async () => {
    const { stdout } = await cli([...path.split(" "), "--help"]);
    const flat = stdout.replace(/\s+/g, " ");
    for (const format of verb.formats ?? []) expect(flat).toContain(format);
    expect(/^ +--pool </m.test(stdout)).toBe(verb.uses?.includes("pool") ?? false);
    expect(/^ +--format </m.test(stdout)).toBe(verb.formats !== undefined);
  });
});
