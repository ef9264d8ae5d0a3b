import { expect, it } from "vitest";
import { conclusionSeverity, worseConclusion } from "../../src/gate/effects.ts";

it("fail is worse than warn, warn than pass", () => {
  expect(worseConclusion("pass", "warn")).toBe("warn");
  expect(worseConclusion("fail", "warn")).toBe("fail");
  expect(["pass", "warn", "fail"].map((c) => conclusionSeverity(c as never))).toEqual([0, 1, 2]);
});
