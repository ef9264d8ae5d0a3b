// The house holds: which folder may import which, what the core may not touch, how long a file may be, and that each
// source file says what it is for and has a test of its own name.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { describe, expect, it } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.startsWith("generated/"))
  .sort();
const source = new Map(files.map((path) => [path, readFileSync(`src/${path}`, "utf8")]));

/** A storey imports from those below it; two folders of one storey do not know each other. */
const STOREYS = [
  ["statistics", "lexicon"],
  ["models", "results"],
  ["pool"],
  ["measure"],
  ["policy"],
  ["gate"],
  ["report"],
  ["github", "cli", "web"],
] as const;
const MAY_IMPORT: Record<string, readonly string[]> = Object.fromEntries(
  STOREYS.flatMap((storey, at) => storey.map((folder) => [folder, STOREYS.slice(0, at).flat()])),
);
const CORE: readonly string[] = STOREYS.slice(0, -1).flat();

function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...code.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, id]) => id!);
}

const folderOf = (path: string) => (path.includes("/") ? path.split("/")[0]! : "");

function target(from: string, id: string): string {
  return new URL(id, `file:///src/${from}`).pathname.replace("/src/", "");
}

describe.each(files)("src/%s", (path) => {
  const text = source.get(path)!;
  const folder = folderOf(path);

  it("says in its first lines what it is for", () => {
    expect(text.replace(/^#!.*\n/, "").trimStart()).toMatch(/^(\/\/|\/\*)/);
  });

  it("has at most 300 lines", () => {
    expect(text.split("\n").length).toBeLessThanOrEqual(300);
  });

  it("imports in one direction", () => {
    const permitted = MAY_IMPORT[folder];
    if (permitted === undefined) return;
    const strangers = importsOf(text)
      .filter((id) => id.startsWith("."))
      .map((id) => target(path, id))
      .filter((to) => to.includes("/") && !["generated", folder, ...permitted].includes(folderOf(to)));
    expect(strangers).toEqual([]);
  });

  it.skipIf(!CORE.includes(folder))("is pure", () => {
    const worldly = importsOf(text).filter((id) => id.startsWith("@actions/") || id.startsWith("@octokit/"));
    const node = importsOf(text).filter((id) => isBuiltin(id));
    expect([...worldly, ...node]).toEqual([]);
    const code = text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, "");
    expect(code).not.toMatch(
      /\b(process|Buffer|fetch|Date\.now|Math\.random|setTimeout)\b\s*[.(]|new Date\(\)/,
    );
  });
});

/** Only types: there is nothing to run. */
const TYPES_ONLY: ReadonlySet<string> = new Set([
  "cli/verb.ts",
  "gate/evidence.ts",
  "results/formats/format.ts",
  "results/grid/table.ts",
]);

it("every source file has a test of its own name, but for those that are only types", () => {
  const inFolders = files.filter((path) => folderOf(path) !== "");
  const without = inFolders.filter((path) => !existsSync(`test/${path.replace(/\.ts$/, ".test.ts")}`));
  expect(without.filter((path) => !TYPES_ONLY.has(path))).toEqual([]);
  expect([...TYPES_ONLY].filter((path) => !without.includes(path))).toEqual([]);
});

it("the median file has fewer than 90 lines", () => {
  const lengths = [...source.values()].map((text) => text.split("\n").length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(90);
});

it("at most four WeakMaps are left, each a cache whose loss changes nothing", () => {
  const holders = files.filter((path) => /new Weak(Map|Set)/.test(source.get(path)!));
  expect(holders).toEqual(["models/match.ts", "results/formats/markdown.ts", "results/grid/grid.ts"]);
});
