// Builds site/index.html, the page for those without a terminal: one file with the core, the pools and an example inside,
// so that it works offline and from any folder. `--out DIR` writes elsewhere.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildSync } from "esbuild";
import { BUNDLED_POOLS } from "../src/generated/pools.ts";
import { SCRIPT } from "../src/report/html/script.ts";
import { STYLE } from "../src/report/html/style.ts";

const { values } = parseArgs({ options: { out: { type: "string", default: "site" } } });

/** `conditions`: which of a package's variants is taken. A worker has no document, which some browser variants ask for. */
const bundle = (entry: string, conditions: readonly string[] = []): string =>
  buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    charset: "ascii",
    legalComments: "none",
    format: "iife",
    platform: "browser",
    conditions: [...conditions],
    target: "es2022",
  }).outputFiles[0]!.text;

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

function poolTexts(): Record<string, string> {
  const files = BUNDLED_POOLS.flatMap((name) =>
    ["pool", "index", "names"].map((file) => `${name}/${file}.json`),
  );
  return Object.fromEntries(files.map((file) => [file, read(`pools/${file}`)]));
}

/** As the content of a script element that is data: nothing in it may close the element. */
const inert = (text: string): string => text.replaceAll("<", "\\u003c");

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const script = bundle("src/web/page.ts");
const style = `${STYLE}${read("src/web/page.css")}`;
const data = {
  names: BUNDLED_POOLS,
  texts: poolTexts(),
  example: { path: "02-ethics.json", text: read("examples/02-ethics.json"), pool: "chat-2024" },
};
// The report is shown in a frame that inherits this policy, so its style and script are let in by their hashes too.
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} ${hash(SCRIPT)} blob:`,
  `style-src ${hash(style)} ${hash(STYLE)}`,
  "worker-src blob:",
  "img-src data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
// The worker's code is text here and runs only in the worker: a script element of an unknown type is data.
const core = bundle("src/web/worker.ts", ["worker"]).replaceAll("</script", "<\\/script");
const embedded = `<script type="application/json" id="data">${inert(JSON.stringify(data))}</script>
<script type="text/plain" id="core">${core}</script>`;
const page = read("src/web/page.html")
  .replace('content="policy"', () => `content="${policy}"`)
  .replace("/*style*/", () => style)
  .replace("<!--data-->", () => embedded)
  .replace("/*script*/", () => script);
mkdirSync(values.out, { recursive: true });
writeFileSync(`${values.out}/index.html`, page);
console.log(`${values.out}/index.html: ${Math.round(page.length / 1024)} kB`);
