// No regular expression of the sources takes more than linear time over a text that somebody else wrote: nested or adjacent
// unbounded repeats, and repeats that are tried anew from each place, are found by scslre, which proves and does not time.
import { globSync, readFileSync } from "node:fs";
import { type Node, parseSync } from "oxc-parser";
import { analyse } from "scslre";
import { describe, expect, it } from "vitest";

interface Pattern {
  source: string;
  flags: string;
  /** File and line. */
  at: string;
}

/** Patterns over what is short wherever it comes from. */
const SHORT: Readonly<Record<string, string>> = {
  "([\\w.-]+)=([^,)]*)": "a model's name of at most 200 characters: name-parts.ts knows no longer one",
};

/** Files that put a pattern together, of parts that stand there: a number, a character that stands for a join. */
const COMPOSED = ["src/cli/verbs/pools-build.ts", "src/results/formats/latex-text.ts"];

const { patterns, composed } = patternsOf(globSync("src/**/*.ts"));

function patternsOf(paths: readonly string[]): { patterns: Pattern[]; composed: string[] } {
  const patterns: Pattern[] = [];
  const composed = new Set<string>();
  for (const path of paths.map((one) => one.replaceAll("\\", "/")).sort()) {
    const text = readFileSync(path, "utf8");
    const add = (source: string, flags: string, start: number) =>
      patterns.push({ source, flags, at: `${path}:${text.slice(0, start).split("\n").length}` });
    const visit = (node: Node) => {
      if (node.type === "Literal" && "regex" in node) add(node.regex.pattern, node.regex.flags, node.start);
      if (
        (node.type === "NewExpression" || node.type === "CallExpression") &&
        node.callee.type === "Identifier" &&
        node.callee.name === "RegExp"
      ) {
        const [source, flags] = node.arguments;
        if (source?.type === "Literal" && typeof source.value === "string")
          add(source.value, flags?.type === "Literal" ? String(flags.value) : "", node.start);
        else composed.add(path);
      }
      for (const child of Object.values(node).flat())
        if (typeof child === "object" && child !== null && "type" in child) visit(child as Node);
    };
    const { program, errors } = parseSync(path, text);
    expect(errors).toEqual([]);
    visit(program);
  }
  return { patterns, composed: [...composed] };
}

/** What makes it slow, as scslre words it. */
function slowness({ source, flags }: Pick<Pattern, "source" | "flags">): string[] {
  return analyse({ source, flags }).reports.map(({ type, character }) => `${type} over ${character.pick}`);
}

it("looks at every pattern", () => {
  expect(patterns.length).toBeGreaterThan(400);
  expect(composed).toEqual(COMPOSED);
});

it("every pattern takes time that grows with the text, or stands in the list of those over short ones", () => {
  const slow = patterns
    .filter(({ source }) => SHORT[source] === undefined)
    .map((pattern) => ({ at: pattern.at, slow: slowness(pattern) }))
    .filter((one) => one.slow.length > 0);
  expect(slow).toEqual([]);
});

it("the list names no pattern that is gone or is linear", () => {
  for (const source of Object.keys(SHORT)) {
    const found = patterns.find((pattern) => pattern.source === source);
    expect(found && slowness(found)).not.toEqual([]);
    expect(found).toBeDefined();
  }
});

describe("the checker finds", () => {
  it.each([
    ["nested repeats", "^(?:a+)+$"],
    ["adjacent repeats", "^\\s*\\d*\\s*$"],
    ["a repeat that starts anew at each place", "\\s+$"],
  ])("%s", (_, source) => {
    expect(slowness({ source, flags: "" })).not.toEqual([]);
  });
});
