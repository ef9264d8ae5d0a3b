import { expect, it } from "vitest";
import { keysOf, LineIndex, pointerOf } from "../../src/results/positions.ts";

it.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [4, 3, 1],
  [6, 3, 3],
])("offset %d is line %d, column %d", (offset, line, column) => {
  expect(new LineIndex("ab\n\ncd").position(offset)).toEqual({ line, column });
});

it("writes and reads JSON pointers (RFC 6901)", () => {
  expect(pointerOf(["a/b", "m~n", 0])).toBe("/a~1b/m~0n/0");
  expect(keysOf("/a~1b/m~0n/0")).toEqual(["a/b", "m~n", "0"]);
  expect(keysOf("")).toEqual([]);
});
