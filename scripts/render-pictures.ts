// Pictures of the reports, to look at them: node scripts/render-pictures.ts [FOLDER] [SITUATION…].
// An emoji font must be there (fonts-noto-color-emoji), or the verdict's sign is an empty box.
// Without arguments it renews the two pictures of the README, docs/images/comment.png and comment-dark.png.
// With a folder: comment (780 and 400 px) and HTML report (1000 and 360 px), light and dark, and the report as PDF, of the
// situations named, or of all in test/report/situations.ts.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { renderHtml } from "../src/report/html/report.ts";
import { renderComment } from "../src/report/markdown/comment.ts";
import { drawMermaid, githubPage, MERMAID_SCRIPT } from "../test/report/as-github.ts";
import { launch } from "../test/report/browser.ts";
import { SITUATIONS } from "../test/report/situations.ts";

type Scheme = "light" | "dark";
const SCHEMES: readonly Scheme[] = ["light", "dark"];

const [folder, ...names] = process.argv.slice(2);
const browser = await launch();
if (folder === undefined) await readme();
else await all(folder, names.length > 0 ? names : Object.keys(SITUATIONS));
await browser.close();

/** The first screen of the comment, without its folds. */
async function readme(): Promise<void> {
  mkdirSync("docs/images", { recursive: true });
  // A bundled example whose verdict is clear; exit 1 says that it is entangled.
  const check = ["src/cli.ts", "check", "examples/07-helm-safety.json", "--benchmark", "BBQ accuracy"];
  const options = ["--pool", "helm-lite-2025", "--format", "markdown"];
  const whole = spawnSync(process.execPath, [...check, ...options], { encoding: "utf8" }).stdout;
  const start = whole.slice(0, whole.indexOf("<details>", whole.indexOf("```mermaid")));
  for (const scheme of SCHEMES) {
    const file = scheme === "light" ? "comment.png" : "comment-dark.png";
    await pictureOfComment(browser, start, scheme, 780, `docs/images/${file}`, 1.5);
  }
}

async function all(into: string, situations: readonly string[]): Promise<void> {
  mkdirSync(into, { recursive: true });
  for (const name of situations) {
    const assessment = SITUATIONS[name]?.();
    if (!assessment)
      throw new Error(`no situation ${name}; there are: ${Object.keys(SITUATIONS).join(", ")}`);
    const markdown = renderComment(assessment);
    const html = renderHtml(assessment);
    for (const scheme of SCHEMES) {
      for (const width of [780, 400]) {
        await pictureOfComment(
          browser,
          markdown,
          scheme,
          width,
          `${into}/comment-${name}-${scheme}-${width}.png`,
          1,
        );
      }
      for (const width of [1000, 360]) {
        const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } });
        const page = await context.newPage();
        await page.setContent(html);
        await page.screenshot({ path: `${into}/report-${name}-${scheme}-${width}.png`, fullPage: true });
        await context.close();
      }
    }
    const page = await browser.newPage();
    await page.setContent(html);
    await page.pdf({ path: `${into}/report-${name}.pdf`, preferCSSPageSize: true });
    await page.close();
  }
}

async function pictureOfComment(
  from: Browser,
  markdown: string,
  scheme: Scheme,
  width: number,
  path: string,
  scale: number,
): Promise<void> {
  const context = await from.newContext({
    viewport: { width, height: 800 },
    deviceScaleFactor: scale,
    colorScheme: scheme,
  });
  const page = await context.newPage();
  await page.setContent(githubPage(markdown, scheme));
  await page.addScriptTag({ path: MERMAID_SCRIPT });
  const faults = await page.evaluate(
    drawMermaid,
    scheme === "dark" ? ("dark" as const) : ("default" as const),
  );
  if (faults.length > 0) throw new Error(faults.join("\n"));
  await page.screenshot({ path, fullPage: true });
  await context.close();
}
