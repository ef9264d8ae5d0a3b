// Comment and summary as GitHub shows them, in a real browser: Mermaid draws every diagram, and nothing that a user wrote acts.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { escapeControls } from "../../src/errors.ts";
import { renderComment } from "../../src/report/markdown/comment.ts";
import { renderSummary } from "../../src/report/markdown/summary.ts";
import { asGitHub, drawMermaid, githubPage, MERMAID_SCRIPT, mermaidSources } from "./as-github.ts";
import { launch, SKIP_BROWSER } from "./browser.ts";
import { HOSTILE, SITUATIONS } from "./situations.ts";

describe("sanitised HTML", () => {
  const html = asGitHub(renderComment(SITUATIONS["hostile-names"]!()));

  it("has links to the paper alone, no image, no script", () => {
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual([
      "https://arxiv.org/abs/2407.21792",
    ]);
    expect(html).not.toMatch(/<(img|script|iframe|form|input)\b/);
  });

  it("has only our own elements", () => {
    const elements = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name));
    expect([...elements].sort()).toEqual(
      "a code details h3 li ol p pre span strong sub summary table tbody td th thead tr ul".split(" "),
    );
  });

  it.each(["hostile-names", "several", "left-out", "inconclusive-few-models"])(
    "keeps each table rectangular: %s",
    (name) => {
      const page = asGitHub(renderComment(SITUATIONS[name]!()));
      for (const [table] of page.matchAll(/<table>[\s\S]*?<\/table>/g)) {
        const rows = [...table.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) => row.match(/<t[dh]/g)!.length);
        expect(new Set(rows).size).toBe(1);
      }
    },
  );

  it("reads nothing as Markdown but what we wrote: all details are closed where they were opened", () => {
    expect(html.match(/<details>/g)!.length).toBe(html.match(/<\/details>/g)!.length);
    expect(html).not.toMatch(/<p>[^<]*<\/?details/);
  });
});

/** What a reader sees outside code, where GitHub would still look for mentions and references. */
async function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const code of copy.querySelectorAll("pre, code, a, section")) code.remove();
    return copy.textContent ?? "";
  });
}

describe.skipIf(SKIP_BROWSER)("in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  async function open(markdown: string): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage();
    await page.setContent(githubPage(markdown, "light"));
    await page.addScriptTag({ path: MERMAID_SCRIPT });
    const faults = await page.evaluate(drawMermaid, "default" as const);
    return { page, faults };
  }

  it("draws every diagram of every situation", async () => {
    const comments = Object.values(SITUATIONS).map((build) => renderComment(build()));
    const sources = comments.flatMap(mermaidSources);
    expect(sources.length).toBeGreaterThan(20);
    const { page, faults } = await open(comments.join("\n\n"));
    expect(faults).toEqual([]);
    expect(await page.locator("section.mermaid svg").count()).toBe(sources.length);
    await page.close();
  }, 120_000);

  it("draws the diagrams of a summary", async () => {
    const { page, faults } = await open(renderSummary(SITUATIONS.several!()));
    expect(faults).toEqual([]);
    expect(await page.locator("section.mermaid svg").count()).toBe(5);
    await page.close();
  }, 120_000);

  it("lets no hostile name act", async () => {
    const { page } = await open(renderComment(SITUATIONS["hostile-names"]!()));
    const text = await visibleText(page);
    expect(text).not.toMatch(/@[a-z0-9]/i);
    expect(text).not.toMatch(/#\d/);
    expect(text).not.toMatch(/\bGH-\d/i);
    expect(text).not.toMatch(/https?:\/\/|www\.[a-z]/);
    expect(text).not.toMatch(/:white_check_mark:/);
    expect(text).not.toMatch(/\b[0-9a-f]{40}\b/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
    await page.close();
  });

  it("shows each hostile name letter by letter, in one cell", async () => {
    const { page } = await open(renderComment(SITUATIONS["hostile-names"]!()));
    const cells = await page.evaluate(() =>
      [...document.querySelectorAll("td")].map((cell) => (cell.textContent ?? "").replaceAll("\u2060", "")),
    );
    for (const name of HOSTILE) {
      const shown = escapeControls(name);
      expect(cells).toContain(shown.length > 80 ? `${[...shown].slice(0, 79).join("")}…` : shown);
    }
    await page.close();
  });

  it("needs no sideways scrolling on a telephone but inside tables", async () => {
    const page = await browser.newPage({ viewport: { width: 400, height: 800 } });
    await page.setContent(githubPage(renderComment(SITUATIONS.several!()), "light"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await page.close();
  });
});
