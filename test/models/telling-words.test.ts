// No name is put aside by its words that the identities of it and of a pool's spellings would bring together.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineOf } from "../../src/models/identity.ts";
import { hasStrangeWord } from "../../src/models/telling-words.ts";
import { vocabularyOf } from "../../src/pool/pool-names.ts";
import { shelf } from "../support/gate.ts";
import { publicSpellings } from "../support/spellings.ts";

const pools = shelf.names.map((name) => {
  const { models } = shelf.get(name);
  const spellings = models.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  return { spellings, lines: new Set(spellings.map(lineOf)), words: vocabularyOf(shelf.known!(name)) };
});
const names = [
  ...new Set([
    ...publicSpellings.map(({ spelling }) => spelling),
    ...pools.flatMap(({ spellings }) => spellings),
  ]),
];

const wronged = (name: string) =>
  pools.some(({ lines, words }) => hasStrangeWord(name, words) && lines.has(lineOf(name)));

describe("a name with a strange word", () => {
  it("is of no line of the pool", () => {
    expect(names.filter(wronged)).toEqual([]);
  });

  it("and so is it written in other ways", () => {
    const around = fc.constantFrom(
      ..."openrouter/ together/ models/ Meta-Llama/ z-ai/ ibm_ Mistral-AI_ amazon__ thinking-machines- Prime_Intellect_ us.anthropic. databricks- models--".split(
        " ",
      ),
      "Google DeepMind ",
      "",
    );
    const behind = fc.constantFrom(
      ..."-base _chat -hf -it -Instruct -thinking -no-thinking -xhigh -thinking64k -highthinking -extended -latest -preview -v1 -v1:0 -2024-05-13 -june-2025 _sept_2024 -mayhem-2024 -run12-05 .0 -3p5 :free -b".split(
        " ",
      ),
      " high effort",
      " with reasoning enabled",
      "",
    );
    const rewritten = fc.constantFrom(
      (name: string) => name,
      (name: string) => name.split("/").at(-1)!,
      (name: string) => name.toUpperCase(),
      (name: string) => name.replaceAll("-", " "),
      (name: string) => name.replaceAll("-", "_"),
      (name: string) => name.replaceAll(" ", "-"),
      (name: string) => name.replaceAll(".", "-"),
      (name: string) => name.replace("/", "__"),
      (name: string) => name.replace(/[-_ ](?=\d)/, ""),
      (name: string) => name.replace(/[-_ ][a-z]+$/i, ""),
      (name: string) => name.replace(/(.*)[-_ ](.*)/, "$2-$1"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), around, behind, rewritten, rewritten, (name, a, b, one, two) => {
        expect(wronged(`${a}${two(one(name))}${b}`)).toBe(false);
      }),
      { numRuns: 20_000 },
    );
  });
});

it("is told by the words that stay, and no others", () => {
  const words = new Set("meta llama qwen".split(" "));
  for (const strange of ["meta-llama/Llama-2-7B-run123", "someone/zork-7b", "Qwen2 Zork", "zork"])
    expect(hasStrangeWord(strange, words), strange).toBe(true);
  for (const plain of [
    "zork/Llama-2-7B",
    "qwen-2-7b-thinking",
    "Llama-2-7B-Chat",
    "Qwen 2 May 2024",
    "a/zork/b",
    "llama (zork)",
    "zork7-2024-05",
    "llama:zork",
    "ibm-llama",
    "models--meta--zork",
  ])
    expect(hasStrangeWord(plain, words), plain).toBe(false);
});
