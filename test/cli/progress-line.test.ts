import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { budgetOf, UNLIMITED } from "../../src/budget.ts";
import { shown } from "../../src/cli/progress-line.ts";
import type { Terminal, World } from "../../src/cli/world.ts";

/** Work of a second a step. */
function work({ isTTY = true, quiet = false, size = 10, seconds = 120 }) {
  let written = "";
  let now = 0;
  const stderr: Terminal = Object.assign(
    new Writable({
      write(chunk, _, done) {
        written += chunk;
        done();
      },
    }),
    { isTTY },
  );
  const world = { stderr, clock: () => now } as unknown as World;
  const budget = seconds === 120 ? UNLIMITED : budgetOf(seconds, world.clock);
  const line = shown(budget, world, quiet, [{ size }]);
  for (const what of ["reading a.csv", "joining what was read", "judging A", "judging B"]) {
    line.at(what);
    now += 1000;
  }
  line.end();
  return written;
}

it("shows from the third second on what is done, and wipes the line", () => {
  expect(work({})).toBe("\r\u001b[KJudging A …\r\u001b[KJudging B …\r\u001b[K");
});

it("shows at once that a large file is read", () => {
  expect(work({ size: 2 ** 25 }).startsWith("\r\u001b[KReading a.csv …")).toBe(true);
});

it("is silent in a pipe, and with --quiet", () => {
  expect(work({ isTTY: false })).toBe("");
  expect(work({ quiet: true })).toBe("");
});

it("leaves the budget in force", () => {
  expect(() => work({ seconds: 1 })).toThrow("longer than it may");
});
