import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { knownColumns, type Terminal, wantsColour } from "../../src/cli/world.ts";

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

it.each([
  ["a terminal's own", Object.assign(new Writable(), { isTTY: true, columns: 50 }), { COLUMNS: "70" }, 50],
  ["COLUMNS for a pipe", pipe, { COLUMNS: "70" }, 70],
  ["a terminal that does not know", terminal, { COLUMNS: "70" }, 70],
  ["nothing", pipe, {}, undefined],
  ["no number", pipe, { COLUMNS: "7 0" }, undefined],
  ["no width", pipe, { COLUMNS: "0" }, undefined],
])("columns: %s", (_, stream, env, expected) => {
  expect(knownColumns(stream, env)).toBe(expected);
});
