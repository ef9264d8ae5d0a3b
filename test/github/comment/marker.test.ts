import { expect, it } from "vitest";
import { commitOf, gateKey, markerOf, markOutOfDate, startOf } from "../../../src/github/comment/marker.ts";

const COMMIT = "0123456789".repeat(4);

it("a marker is one line that no workflow's name can end early", () => {
  expect(markerOf("a --> <b>\n\ud800", COMMIT)).toMatch(
    /^<!-- safetywashing-gate: [\w.~%!*'()-]+ at [0-9]{40} -->$/,
  );
  expect(startOf("a")).not.toBe(startOf("b"));
  expect(markerOf("a b", COMMIT).startsWith(startOf("a b"))).toBe(true);
  expect(markerOf("a b", COMMIT).startsWith(startOf("a"))).toBe(false);
});

it("says which commit the comment is about, and marks one that is out of date, once", () => {
  const body = `${markerOf("a", COMMIT)}\n### text`;
  expect(commitOf(body)).toBe(COMMIT);
  const marked = markOutOfDate(body)!;
  expect(marked).toMatch(/-->\n> \*\*Out of date\.\*\* This is about commit 0123456;.*\n\n### text$/);
  expect([commitOf(marked), markOutOfDate(marked)]).toEqual([COMMIT, null]);
  // As it was written before commits stood in the marker.
  const old = "<!-- safetywashing-gate: a -->\n### text";
  expect([old.startsWith(startOf("a")), commitOf(old)]).toEqual([true, null]);
  expect(markOutOfDate(old)).toContain("an older commit");
});

it("the key is the workflow and job, unless it is set", () => {
  expect(gateKey(null, "Gate", "job")).toBe("Gate/job");
  expect(gateKey("mine", "Gate", "job")).toBe("mine");
});
