import { expect, it } from "vitest";
import { codeOf, reasonOf } from "../../../src/cli/disk/reason.ts";

it("says in words what the system refused", () => {
  expect(reasonOf(Object.assign(new Error("x"), { code: "EACCES" }))).toBe("permission denied");
  expect(reasonOf(Object.assign(new Error("x"), { code: "EWEIRD" }))).toBe("EWEIRD");
  expect(reasonOf(new Error("anything else"))).toBe("anything else");
  expect(codeOf("no error")).toBe("");
});
