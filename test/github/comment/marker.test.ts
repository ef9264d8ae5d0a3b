import { expect, it } from "vitest";
import { gateKey, markerOf } from "../../../src/github/comment/marker.ts";

it("a marker is one line that no workflow's name can end early", () => {
  expect(markerOf("a --> <b>\n\ud800")).toMatch(/^<!-- safetywashing-gate: [\w.~%!*'()-]+ -->$/);
  expect(markerOf("a")).not.toBe(markerOf("b"));
});

it("the key is the workflow and job, unless it is set", () => {
  expect(gateKey(null, "Gate", "job")).toBe("Gate/job");
  expect(gateKey("mine", "Gate", "job")).toBe("mine");
});
