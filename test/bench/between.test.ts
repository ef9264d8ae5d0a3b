import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { between } from "../../bench/decision/between.ts";

it("changes what stands between the markers and nothing else", () => {
  const once = between("a\n<!-- simulation -->\nold\n<!-- /simulation -->\nz\n", "new");
  expect(once).toBe("a\n<!-- simulation -->\n\nnew\n\n<!-- /simulation -->\nz\n");
  expect(between(once, "new")).toBe(once);
});

it("refuses a document without both markers", () => {
  expect(() => between("<!-- simulation -->\n", "new")).toThrow(/simulation/);
  expect(() => between("", "new")).toThrow();
});

it("docs/method.md has both, and what follows them", () => {
  const document = readFileSync("docs/method.md", "utf8");
  expect(between(document, "tables")).toContain("## 10. What it does not tell");
  expect(document).toMatch(/^## Sources$/m);
  expect(document).not.toMatch(/^undefined$/m);
});
