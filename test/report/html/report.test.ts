// The HTML report: one file under a strict policy, readable without its script, for everyone, on any width.
import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderHtml } from "../../../src/report/html/report.ts";
import { launch, SKIP_BROWSER } from "../browser.ts";
import { SITUATIONS } from "../situations.ts";

const html = (name: string) => renderHtml(SITUATIONS[name]!());
const AXE = readFileSync(new URL("../../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

describe.each(Object.keys(SITUATIONS))("%s", (name) => {
  const page = html(name);

  it("loads nothing and carries no style or handler on an element", () => {
    const outside = [...page.matchAll(/(?:src|href|url)\s*[=(]\s*["']?(https?:[^"')\s]*)/g)].map(
      ([, to]) => to,
    );
    expect(new Set(outside)).toEqual(new Set(["https://arxiv.org/abs/2407.21792"]));
    const body = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "");
    const bare = body.replace(/"[^"]*"/g, '""');
    expect(bare.match(/<[^>]*\s(style|on[a-z]+)=/)?.[0]).toBeUndefined();
    expect(page.match(/<script/g)!.length).toBe(1);
  });

  it("gives each id once, and each reference its id", () => {
    const ids = [...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, list] of page.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)) {
      for (const id of list!.split(" ")) expect(ids).toContain(id);
    }
  });
});

it("says the verdict in the title", () => {
  expect(html("entangled-borderline")).toContain(
    "<title>MT-Bench: Entangled, but borderline (0.79) · Safetywashing Gate</title>",
  );
});

it("stays below 3 MB with 5,000 models, and below 1 MB with one benchmark of 57", () => {
  expect(html("five-thousand-models").length).toBeLessThan(3_000_000);
  expect(html("several").length).toBeLessThan(1_000_000);
});

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

describe.skipIf(SKIP_BROWSER)("in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  /** Served, not set: only then does the page's own policy hold from the first byte. */
  async function open(
    name: string,
    options: BrowserContextOptions,
  ): Promise<{ page: Page; errors: string[] }> {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(0);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.route("**/*", (route) =>
      route.fulfill(
        route.request().url().endsWith("/report.html")
          ? { contentType: "text/html; charset=utf-8", body: html(name) }
          : { status: 404 },
      ),
    );
    await page.goto("http://report.test/report.html");
    return { page, errors: errors.filter((text) => !text.includes("404")) };
  }

  const LOOKS: [string, BrowserContextOptions][] = [
    ["light", { colorScheme: "light", viewport: { width: 1000, height: 900 } }],
    ["dark", { colorScheme: "dark", viewport: { width: 1000, height: 900 } }],
    ["360 px", { colorScheme: "light", viewport: { width: 360, height: 700 } }],
  ];

  describe.each([
    "entangled-borderline",
    "several",
    "corrected-decides",
    "hostile-names",
    "inconclusive-few-models",
    "no-benchmark",
  ])("%s", (name) => {
    it.each(LOOKS)(
      "has no serious fault of accessibility, no error, no sideways scrolling: %s",
      async (_look, options) => {
        // The policy of the page forbids axe's script; it is tested without, the errors with it.
        const checked = await open(name, { ...options, bypassCSP: true });
        await checked.page.evaluate(AXE);
        const found = await checked.page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
          return (await axe.run()).violations.map(({ id, impact, nodes }) => ({
            id,
            impact,
            first: nodes[0]?.html,
          }));
        });
        expect(found.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
        await checked.page.context().close();

        const { page, errors } = await open(name, options);
        expect(errors).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        await page.context().close();
      },
      60_000,
    );
  });

  it("shows a model's name on keyboard focus", async () => {
    const { page } = await open("entangled-borderline", { viewport: { width: 1000, height: 900 } });
    const hidden = page.locator("svg.wide .pt.hid").first();
    // Waited for in the page, frame by frame and without a limit of its own: a busy browser may need several.
    const nameTurns = (wanted: string) =>
      page.waitForFunction(
        (to) => getComputedStyle(document.querySelector("svg.wide .pt.hid .nm")!).visibility === to,
        wanted,
        { timeout: 0 },
      );
    await nameTurns("hidden");
    await page.bringToFront();
    await hidden.focus();
    await nameTurns("visible");
    expect(await hidden.getAttribute("aria-label")).toMatch(
      /^.+, family .+: MT-Bench [\d.]+, rank \d+ of 26; capability rank \d+$/,
    );
    await page.context().close();
  });

  it("sorts the table of models where its script runs", async () => {
    const { page } = await open("entangled-borderline", { viewport: { width: 1000, height: 900 } });
    const first = () => page.locator("table.models tbody th").first().textContent();
    expect(await first()).toContain("Mixtral-8x22B");
    await page.locator("table.models thead button", { hasText: "Rankhere" }).click();
    expect(await first()).toContain("Qwen1.5-110B-Chat");
    expect(await page.locator("th[aria-sort=ascending]").count()).toBe(1);
    await page.context().close();
  });

  it("opens the fold that a link of the overview leads into, and all of them at once", async () => {
    const { page } = await open("several", { viewport: { width: 1000, height: 900 } });
    const opened = () => page.locator("details.one[open]").count();
    expect(await opened()).toBe(0);
    await page.locator("svg.wide a").nth(2).click();
    await page.waitForSelector("details.one[open] h2:text('XSTest')");
    expect(await opened()).toBe(1);
    await page.getByRole("button", { name: "Open all" }).click();
    expect(await opened()).toBe(5);
    await page.getByRole("button", { name: "Close all" }).click();
    expect(await opened()).toBe(0);
    await page.context().close();
  });

  it.each(["entangled-borderline", "several", "inconclusive-few-models", "left-out"])(
    "%s: every table is whole on a screen of 360 px",
    async (name) => {
      const { page } = await open(name, { viewport: { width: 360, height: 700 } });
      const wide = await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
        const regions = [...document.querySelectorAll(".scroll")];
        return regions
          .filter((region) => region.scrollWidth > region.clientWidth + 1)
          .map(
            (region) =>
              `${region.getAttribute("aria-label")}: ${region.scrollWidth} in ${region.clientWidth}`,
          );
      });
      expect(wide).toEqual([]);
      await page.context().close();
    },
  );

  it("is all there without the script", async () => {
    const { page } = await open("entangled-borderline", {
      javaScriptEnabled: false,
      viewport: { width: 1000, height: 900 },
    });
    expect(await page.locator("table.models tbody tr").count()).toBe(26);
    expect(await page.locator(".verdict").first().textContent()).toBe(
      "Entangled, but borderline: fails this check",
    );
    await page.context().close();
  });

  it("prints on few pages", async () => {
    const { page } = await open("entangled-borderline", {});
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(6);
    await page.context().close();
  });
});
