// The house holds: which folder may import which, what the core may not touch, how long a file may be; and each source
// file says what it is for and is under test. Every test lists the files that break its rule.
import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { describe, expect, it } from "vitest";

function modulesOf(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(`${folder}/${path}`, "utf8")]));
}

const source = new Map([...modulesOf("src")].filter(([path]) => !path.startsWith("generated/")));
const tests = modulesOf("test");
const files = [...source.keys()];

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
const MAY_IMPORT = new Map<string, readonly string[]>(
  STOREYS.flatMap((storey, at) => storey.map((folder) => [folder, STOREYS.slice(0, at).flat()] as const)),
);
/** All but the three doors: what runs in a browser's worker too. */
const CORE: readonly string[] = STOREYS.slice(0, -1).flat();

const folderOf = (path: string) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "");
const core = files.filter((path) => CORE.includes(folderOf(path)));
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

/** What a text imports, types too, as it is written. */
function importsOf(text: string): string[] {
  return [...withoutComments(text).matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, id]) => id!);
}

/** The files of src/ that a file imports, generated ones too. */
function targets(root: "src" | "test", path: string, text: string): string[] {
  return importsOf(text)
    .filter((id) => id.startsWith("."))
    .map((id) => new URL(id, `file:///${root}/${path}`).pathname)
    .filter((to) => to.startsWith("/src/"))
    .map((to) => to.slice("/src/".length));
}

const imports = new Map(
  [...source].map(([path, text]) => [path, targets("src", path, text).filter((to) => source.has(to))]),
);

/** `start` and what it leads to. */
function reach(start: string, follow: (to: string, from: string) => boolean = () => true): Set<string> {
  const seen = new Set([start]);
  for (const path of seen) {
    for (const to of imports.get(path) ?? []) if (follow(to, path)) seen.add(to);
  }
  return seen;
}

describe("a source file", () => {
  it("says in its first lines what it is for", () => {
    const silent = files.filter(
      (path) =>
        !/^(\/\/|\/\*)/.test(
          source
            .get(path)!
            .replace(/^#!.*\n/, "")
            .trimStart(),
        ),
    );
    expect(silent).toEqual([]);
  });

  it("has at most 300 lines, but for tables of facts", () => {
    const long = files.filter((path) => source.get(path)!.split("\n").length > 300);
    expect(long.filter((path) => !/^\/\/ Data[:.]/.test(source.get(path)!))).toEqual([]);
  });

  it("has fewer than 90 lines in the median", () => {
    const lengths = [...source.values()].map((text) => text.split("\n").length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(90);
  });
});

describe("imports", () => {
  it("lead down, storey by storey", () => {
    const strangers = files.flatMap((path) => {
      const folder = folderOf(path);
      const permitted = MAY_IMPORT.get(folder);
      if (permitted === undefined) return [];
      return targets("src", path, source.get(path)!)
        .filter((to) => to.includes("/") && !["generated", folder, ...permitted].includes(folderOf(to)))
        .map((to) => `${path} → ${to}`);
    });
    expect(strangers).toEqual([]);
  });

  it("make no circle", () => {
    const circles = files.filter((path) => imports.get(path)!.some((to) => reach(to).has(path)));
    expect(circles).toEqual([]);
  });
});

/** Layout may differ in what nobody sees; a figure may not. What `floor` is taken of is the same everywhere. */
it.each(files.filter((path) => ["statistics", "pool", "measure", "gate"].includes(folderOf(path))))(
  "src/%s leaves elementary functions to statistics/elementary.ts, since those of Math are the engine's own",
  (path) => {
    const own = /(?<!Math\.floor\()Math\.(a?(sin|cos|tan)h?|exp|expm1|log|log1p|log10|cbrt)\(/;
    expect(source.get(path)).not.toMatch(own);
  },
);

/** What a finding says is data; only words are made of it, and nothing is guessed from them. */
it("no renderer reads our own prose, and the gate writes none", () => {
  const prose =
    /\b(text|opening|reason|title|message|says|sentence)\b[^\n]{0,20}\.(match|search|includes|startsWith|endsWith)\(|\/[^/\n]+\/[a-z]*\.(test|exec)\((?:\w+\.)?(text|opening|reason|title|says|note|sentence)\b/;
  const guilty = files.filter(
    (path) => path.startsWith("report/") && path !== "report/escape.ts" && prose.test(source.get(path)!),
  );
  expect(guilty).toEqual([]);
  const writers = files.filter((path) => /^(gate|measure)\//.test(path) && /\btext:/.test(source.get(path)!));
  expect(writers).toEqual([]);
});

describe("the core", () => {
  it("imports nothing of Node's and nothing of GitHub's", () => {
    const worldly = core.flatMap((path) =>
      importsOf(source.get(path)!)
        .filter((id) => isBuiltin(id) || /^@(actions|octokit)\//.test(id))
        .map((id) => `${path} → ${id}`),
    );
    expect(worldly).toEqual([]);
  });

  it("touches no process, network, clock or chance", () => {
    const WORLD = /\b(process|Buffer|fetch|Date\.now|Math\.random|setTimeout)\b\s*[.(]|new Date\(\)/;
    expect(
      core.filter((path) => WORLD.test(source.get(path)!.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, ""))),
    ).toEqual([]);
  });

  it("has at most four WeakMaps, each a cache whose loss changes nothing", () => {
    const count = core.map((path) => source.get(path)!.match(/new Weak(Map|Set)/g)?.length ?? 0);
    expect(count.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(4);
  });
});

it("every source file is under test: a test bears its name, imports it, or imports a file of its folder that uses it", () => {
  const imported = new Set([...tests].flatMap(([path, text]) => targets("test", path, text)));
  const tested = files.filter((path) => imported.has(path) || tests.has(path.replace(/\.ts$/, ".test.ts")));
  const covered = tested.flatMap((path) => [
    ...imports.get(path)!,
    ...reach(path, (to) => folderOf(to) === folderOf(path)),
  ]);
  // The page is tested as a whole, in a browser.
  const own = files.filter((path) => !["", "web"].includes(folderOf(path)));
  expect(own.filter((path) => !covered.includes(path))).toEqual([]);
});
