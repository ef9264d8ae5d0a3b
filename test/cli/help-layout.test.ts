import { describe, expect, it } from "vitest";
import { helpItem, helpText } from "../../src/cli/help-layout.ts";
import { cli } from "../support/cli.ts";

it("puts words beside a term, or below it where there is no room", () => {
  expect(helpItem("--a", 5, "one two three four five six", 36)).toBe("  --a    one two three four five six");
  expect(helpItem("--a", 5, "one two three four five six", 34)).toBe(
    "  --a    one two three four five\n         six",
  );
  expect(helpItem("--a", 12, "one two three", 20)).toBe("  --a\n      one two three");
  expect(helpItem("--a", 12, "", 20)).toBe("  --a");
});

it("wraps text, and leaves commands whole", () => {
  expect(helpText("\nab cd\n  $ a b c d e f\n    ef gh", 7)).toBe("\nab cd\n  $ a b c d e f\n    ef\n    gh");
});

describe.each([40, 60, 80])("at %d columns", (width) => {
  it.each([[["--help"]], [["check", "--help"]], [["pools", "build", "--help"]]])("%j fits", async (args) => {
    const run = await cli(args, { env: { COLUMNS: String(width) } });
    expect(run.status).toBe(0);
    const lines = run.stdout.split("\n").filter((line) => !/^Usage:|^ +\$ /.test(line));
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
  });
});

it.each(["", "0", "-5", "wide", "1e9"])("COLUMNS=%j says nothing: 80", async (columns) => {
  const args = ["check", "--help"];
  expect((await cli(args, { env: { COLUMNS: columns } })).stdout).toBe(
    (await cli(args, { env: { COLUMNS: "80" } })).stdout,
  );
});
