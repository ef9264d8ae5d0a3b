// Parts, items and adjusted scores in a browser: no fault of accessibility, no error, no sideways scrolling.
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli } from "../../support/cli.ts";
import { folderWith } from "../../support/folders.ts";
import { chatFile, partsFile, speechmapFiles } from "../../support/with-parts.ts";
import { launch, SKIP_BROWSER } from "../browser.ts";

const AXE = readFileSync(new URL("../../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

interface Violation {
  id: string;
  impact: string;
}

describe.skipIf(SKIP_BROWSER)("in Chromium", () => {
  let browser: Browser;
  const pages: Record<string, string> = {};

  beforeAll(async () => {
    browser = await launch();
    const { items, policy } = speechmapFiles();
    const cwd = folderWith({
      "ethics.json": partsFile("ethics", "ETHICS"),
      "truthful.json": chatFile(["truthfulqa_mc1"]),
      "items.jsonl": items,
      "policy.yml": policy,
    });
    const page = async (...args: string[]) => (await cli([...args, "--format", "html"], { cwd })).stdout;
    pages.parts = await page("parts", "ethics.json", "--pool", "chat-2024");
    pages.items = await page("items", "items.jsonl", "--pool", "eci-2026", "--policy", "policy.yml");
    pages.adjusted = await page("adjusted", "truthful.json", "--pool", "chat-2024");
  });
  afterAll(() => browser?.close());

  const looks = (["light", "dark"] as const).flatMap((colorScheme) =>
    [1000, 360].map((width) => [colorScheme, width] as const),
  );

  describe.each(["parts", "items", "adjusted"])("%s", (name) => {
    it.each(looks)(
      "%s, %i wide",
      async (colorScheme, width) => {
        // The policy of the page forbids axe's script.
        const context = await browser.newContext({
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true,
        });
        const page = await context.newPage();
        const errors: string[] = [];
        page.on("pageerror", (error) => errors.push(error.message));
        await page.setContent(pages[name]!);
        await page.evaluate(AXE);
        const found = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
          return (await axe.run()).violations.map(({ id, impact }) => ({ id, impact }));
        });
        expect(found.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
        expect(errors).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        await context.close();
      },
      60_000,
    );
  });
});
