import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { type Terminal, wantsColour } from "../../src/cli/world.ts";

const terminal: Terminal = Object.assign(new Writable(), { isTTY: true });
const pipe: Terminal = new Writable();

it.each([
  ["a terminal", terminal, {}, false, true],
  ["a pipe", pipe, {}, false, false],
  ["NO_COLOR", terminal, { NO_COLOR: "1" }, false, false],
  ["an empty NO_COLOR, which says nothing", terminal, { NO_COLOR: "" }, false, true],
  ["--no-color", terminal, {}, true, false],
  ["FORCE_COLOR", pipe, { FORCE_COLOR: "1" }, false, true],
  ["FORCE_COLOR=0", terminal, { FORCE_COLOR: "0" }, false, false],
  ["NO_COLOR beats FORCE_COLOR", terminal, { NO_COLOR: "1", FORCE_COLOR: "1" }, false, false],
  ["a terminal without any skill", terminal, { TERM: "dumb" }, false, false],
])("%s", (_, stream, env, noColour, expected) => {
  expect(wantsColour(stream, env, noColour)).toBe(expected);
});
