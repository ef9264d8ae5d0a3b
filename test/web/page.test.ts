// The page as somebody without a terminal meets it: one file opened from a folder, by keyboard, on a phone's width,
// offline; and the same report as the command line, to the last byte.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { FORMATS } from "../../src/results/formats/index.ts";
import { launch, SKIP_BROWSER } from "../report/browser.ts";
import { folderWith, ROOT } from "../support/cli.ts";
import { startCli as cli } from "../support/start-cli.ts";
import { workbook } from "../support/workbook.ts";

interface Sample {
  files: string[];
  format: string;
  benchmark?: string[];
  select_metric?: string;
  duplicate?: "latest";
  orientations?: Record<string, "higher" | "lower">;
}

const AXE = readFileSync(join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8");
const samples = JSON.parse(readFileSync(join(ROOT, "test/figures/results-samples.json"), "utf8")) as Sample[];

/** At most three of each format. */
function someOfEach(): Sample[] {
  const counts = new Map<string, number>();
  return samples.filter(({ format }) => {
    counts.set(format, (counts.get(format) ?? 0) + 1);
    return counts.get(format)! <= 3;
  });
}

/** The folder that all files of a sample lie in. */
function folderOf({ files }: Sample): string {
  const [first = [], ...rest] = files.map((file) => dirname(file).split("/"));
  const differs = first.findIndex((part, i) => rest.some((other) => other[i] !== part));
  return first.slice(0, differs === -1 ? first.length : differs).join("/");
}

const MODELS = [
  "01-ai/Yi-34B-Chat",
  "Qwen/Qwen1.5-7B-Chat",
  "google/gemma-1.1-7b-it",
  "databricks/dbrx-instruct",
];
const each = (file: (model: string, score: number) => string | Uint8Array, name: (model: string) => string) =>
  Object.fromEntries(MODELS.map((model, i) => [name(model), file(model, 0.4 + i / 10)]));
const rows = MODELS.map((model, i): [string, number] => [model, 0.4 + i / 10]);
const flat = (model: string) => `${model.replace("/", "_")}.json`;

/** Formats of which there is no sample: a folder of each, with the shape that their own tests have from their sources. */
const FOLDERS: Record<string, Record<string, string | Uint8Array>> = {
  "safetywashing-gate": { "own.json": readFileSync(join(ROOT, "examples/02-ethics.json"), "utf8") },
  "json-records": { "records.json": JSON.stringify(rows.map(([model, accuracy]) => ({ model, accuracy }))) },
  html: {
    "table.html": `<table><tr><th>model</th><th>accuracy</th></tr>${rows.map(([m, v]) => `<tr><td>${m}</td><td>${v}</td></tr>`).join("")}</table>`,
  },
  xlsx: { "book.xlsx": workbook({ Sheet1: [["model", "accuracy"], ...rows] }) },
  "model-index": each(
    (model, value) =>
      `---\nmodel-index:\n- name: ${model}\n  results:\n  - task:\n      type: text-generation\n    dataset:\n      type: cais/mmlu\n      name: MMLU\n    metrics:\n    - type: acc\n      value: ${value}\n      name: accuracy\n---\n`,
    (model) => `${model}/README.md`,
  ),
  "one-run": each(
    (model, accuracy) => JSON.stringify({ model, benchmark: "Made Up", metrics: { accuracy } }),
    flat,
  ),
  evalscope: each(
    (model, score) =>
      JSON.stringify({
        dataset_name: "math_500",
        model_name: model,
        score,
        metrics: [{ name: "mean_acc", num: 300, score, macro_score: score, categories: [] }],
      }),
    flat,
  ),
  lighteval: each(
    (model, acc) =>
      JSON.stringify({
        config_general: { model_name: model, model_sha: "" },
        results: { "leaderboard|truthfulqa:mc|0": { acc, acc_stderr: 0.02 } },
      }),
    flat,
  ),
  // Hidden folders are passed by, here as on the command line: named by their paths they are read there.
  "hf-eval-results": each(
    (_, value) => `- dataset:\n    id: cais/hle\n    task_id: hle\n  value: ${value}\n`,
    (model) => `${model}/.eval_results/hle.yaml`,
  ),
};

it("every format that the command line reads is tried on the page", () => {
  const tried = new Set([...someOfEach().map(({ format }) => format), ...Object.keys(FOLDERS)]);
  expect(FORMATS.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

describe.skipIf(SKIP_BROWSER)("the page", () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    const out = folderWith();
    execFileSync(process.execPath, ["scripts/build-site.ts", "--out", out], { cwd: ROOT });
    address = pathToFileURL(join(out, "index.html")).href;
    browser = await launch();
  });
  afterAll(() => browser?.close());

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
    const page = await context.newPage();
    const strangers: string[] = [];
    page.on("request", (request) => {
      if (!/^(file|data|blob|about):/.test(request.url())) strangers.push(request.url());
    });
    page.on("close", () => expect(strangers).toEqual([]));
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    Object.assign(page, { faults });
    await page.goto(address);
    return page;
  }

  const answered = (page: Page) => page.waitForSelector("#report, .fault, .question, figure svg");

  async function save(page: Page, button: string): Promise<string> {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return readFileSync((await download.path())!, "utf8");
  }

  it.each(
    someOfEach().map(
      (sample) => [sample.format, sample.files.map((f) => basename(f)).join(" "), sample] as const,
    ),
  )("%s, %s: the same JSON as the command line", async (_format, _names, sample) => {
    const folder = folderWith();
    const above = folderOf(sample);
    const flatly = sample.files.every((file) => dirname(file) === above);
    // As a user would give them: files by themselves, or the folder that they lie in.
    const within = flatly ? "" : "runs";
    for (const file of sample.files) {
      const to = join(folder, within, file.slice(above.length + 1));
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(join(ROOT, "test/fixtures/results", file), to);
    }
    const benchmarks = Object.fromEntries(
      Object.entries(sample.orientations ?? {}).map(([name, kind]) => [
        name,
        { higher_is_better: kind === "higher" },
      ]),
    );
    const policy = Object.keys(benchmarks).length > 0 ? stringify({ benchmarks }) : null;
    const settings: [string, string][] = [
      ...(sample.benchmark ?? []).map((name): [string, string] => ["benchmark", name]),
      ...(sample.select_metric === undefined
        ? []
        : ([["metric", sample.select_metric]] as [string, string][])),
      ...(sample.duplicate ? ([["duplicate-runs", "latest"]] as [string, string][]) : []),
    ];
    const names = flatly ? sample.files.map((file) => basename(file)).sort() : [within];
    await alike(folder, names, { policy, settings });
  });

  it.each(Object.keys(FOLDERS))("%s, a folder: the same JSON as the command line", async (format) => {
    const folder = folderWith(
      Object.fromEntries(
        Object.entries(FOLDERS[format]!).map(([name, content]) => [`runs/${name}`, content]),
      ),
    );
    const benchmarks = { hle: { higher_is_better: true }, math_500: { higher_is_better: true } };
    const policy = ["evalscope", "hf-eval-results"].includes(format) ? stringify({ benchmarks }) : null;
    const status = await alike(folder, ["runs"], { policy, settings: [["pool", "chat-2024"]] });
    expect(status).toBe(format === "hf-eval-results" ? 2 : 1);
  });

  /** Gives the page what the command line is given, in that folder; the exit code. */
  async function alike(
    folder: string,
    names: readonly string[],
    { policy, settings }: { policy: string | null; settings: readonly [string, string][] },
  ): Promise<number> {
    if (policy !== null) writeFileSync(join(folder, "safetywashing.yml"), policy);
    const args = [
      ...names,
      ...settings.map(([name, value]) => `--${name}=${value}`),
      ...(policy === null ? [] : ["--policy", "safetywashing.yml"]),
    ];
    const told = cli(["check", ...args, "--format", "json"], { cwd: folder });
    const page = await open();
    const fill = (id: string, value: string) =>
      page.locator(id).evaluate((area, text) => Object.assign(area, { value: text }), value);
    if (policy !== null) await fill("#policy", policy);
    await fill("#settings", settings.map(([name, value]) => `${name}: ${value}`).join("\n"));
    const paths = names.map((name) => join(folder, name));
    if (statSync(paths[0]!).isDirectory()) await page.setInputFiles("#folder", paths[0]!);
    else await page.setInputFiles("#files", paths);
    await answered(page);
    if (told.status === 2) expect(await page.locator("#answer").textContent()).not.toContain("fault of ours");
    else expect(await save(page, "Save JSON")).toBe(told.stdout);
    await page.context().close();
    return told.status!;
  }

  it("works offline, by keyboard alone, from the example to the report", async () => {
    const page = await open({ offline: true });
    const reach = async (name: RegExp) => {
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press("Tab");
        const text = await page.evaluate(() => {
          const { activeElement: at } = document;
          return at?.ariaLabel ?? at?.textContent ?? "";
        });
        if (name.test(text)) return;
      }
      throw new Error(`no way by keyboard to ${name}`);
    };
    await reach(/Try an example/);
    await page.keyboard.press("Enter");
    await answered(page);
    expect(await page.textContent("#status")).toContain("entangled");
    expect(await page.frameLocator("#report").locator("h1").textContent()).toBe("ETHICS");
    // One page to scroll: the frame is as high as the report in it.
    await page.waitForFunction(
      () => Number(document.querySelector("#report")?.getAttribute("height")) > 2000,
    );
    await reach(/Copy the command/);
    expect((page as Page & { faults: string[] }).faults).toEqual([]);
    await page.context().close();
  });

  it("judges a pasted table, and tells what is wrong with one", async () => {
    const page = await open();
    await page.getByText("Or paste a table").click();
    await page.fill("#table", '{ "benchmark": "x", "scores": {');
    await page.getByRole("button", { name: "Judge this table" }).click();
    await answered(page);
    expect(await page.locator(".fault").first().textContent()).toContain("pasted.json");
    const { scores } = JSON.parse(readFileSync(join(ROOT, "examples/02-ethics.json"), "utf8")) as {
      scores: Record<string, number | { score: number }>;
    };
    const rows = Object.entries(scores).map(
      ([name, one]) => `${name},${typeof one === "number" ? one : one.score}`,
    );
    await page.fill("#table", ["model,ETHICS ↑", ...rows].join("\n"));
    await page.getByRole("button", { name: "Judge this table" }).click();
    await page.waitForSelector("#report");
    expect(await page.textContent("#sentence")).toContain("0.82");
    await page.context().close();
  });

  it("finds benchmarks and models", async () => {
    const page = await open();
    await page.fill("#search", "TruthfulQA");
    await page.waitForSelector("#found table");
    expect(await page.textContent("#found")).toContain("chat-2024");
    await page.fill("#search", "gpt-4o");
    await page.waitForFunction(() => document.querySelector("#found h3") !== null);
    expect(await page.textContent("#found")).toContain("eci-2026");
    await page.context().close();
  });

  it("draws a history of rows that --format csv wrote", async () => {
    const folder = folderWith();
    const { stdout } = cli(["check", "examples/mt-bench.json", "--pool", "chat-2024", "--format", "csv"]);
    const [heading, row] = stdout.trim().split("\n");
    const file = join(folder, "history.csv");
    writeFileSync(file, `date,${heading}\n2026-01-05,${row}\n2026-02-02,${row}\n`);
    const page = await open();
    await page.setInputFiles("#files", file);
    await page.waitForSelector("figure svg");
    expect(await page.locator("figure svg.wide title").first().textContent()).toContain(
      "2 runs from 2026-01-05 to 2026-02-02",
    );
    await page.context().close();
  });

  it.each([
    [1000, "light"],
    [1000, "dark"],
    [360, "light"],
  ] as const)("is accessible, and %i px wide in %s nothing sticks out", async (width, colorScheme) => {
    const page = await open({ viewport: { width, height: 800 }, colorScheme });
    await page.getByRole("button", { name: "Try an example" }).click();
    await page.waitForSelector("#report");
    await page.fill("#search", "bbq");
    await page.waitForSelector("#found table");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The page's own policy keeps strangers' scripts out: axe is let in from outside of it.
    const found = await page.evaluate(`${AXE}; axe.run(document, { iframes: false })`);
    const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    if (process.env.PICTURES) {
      mkdirSync(process.env.PICTURES, { recursive: true });
      await page.screenshot({
        path: join(process.env.PICTURES, `page-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    }
    await page.context().close();
  });
});
