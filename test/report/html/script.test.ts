// The script stays small, and needs nothing from outside. That it sorts is tested in report.test.ts.
import { expect, it } from "vitest";
import { SCRIPT } from "../../../src/report/html/script.ts";

it("neither loads nor writes HTML", () => {
  expect(SCRIPT).not.toMatch(/fetch|import|innerHTML|eval|document\.write|<\/script/);
  expect(SCRIPT.length).toBeLessThan(3000);
});
