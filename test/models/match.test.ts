import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import type { Pool } from "../../src/generated/pool.ts";
import { matcherOf } from "../../src/models/match.ts";
import { shelf } from "../support/gate.ts";
import { publicSpellings } from "../support/spellings.ts";

const chat = matcherOf(shelf.get("chat-2024"));

describe("matcherOf", () => {
  it.each([
    ["Llama-2-7b-chat-hf", "exact"],
    ["meta-llama/Llama-2-7b-chat-hf", "alias"],
    ["LLAMA-2-7B-CHAT-HF", "case"],
    ["openrouter/meta-llama/llama-2-7b-chat-hf:free", "provider prefix"],
    ["Llama 2 Chat (7B)", "spelling"],
    [" Llama‑2‑7b‑chat‑hf ", "spelling"],
  ])("%s is matched by rule %s", (name, rule) => {
    expect(chat.match(name)).toMatchObject({ models: [{ name: "Llama-2-7b-chat-hf" }], rule });
  });

  it("maps by hand before anything else", () => {
    const matcher = matcherOf(shelf.get("chat-2024"), { "our-llama": "meta-llama/Llama-2-7b-chat-hf" });
    expect(matcher.match("our-llama")).toMatchObject({
      models: [{ name: "Llama-2-7b-chat-hf" }],
      rule: "policy",
    });
  });

  it("refuses a hand mapping to a model that the pool does not have", () => {
    expect(() => matcherOf(shelf.get("chat-2024"), { ours: "no-such-model" })).toThrow(InputError);
  });

  it.each(
    publicSpellings
      .filter(({ pool }) => pool !== "")
      .map((row) => [row.spelling, row.pool, row.model || "none"]),
  )("%s in %s is %s", (spelling, pool, model) => {
    const found = matcherOf(shelf.get(pool!)).match(spelling!)?.models ?? [];
    expect(found.map(({ name }) => name).join(" / ") || "none").toBe(model);
  });

  it("keeps ids that differ only by case apart", () => {
    const pool = tiny(["Someone/Model-7B", "someone/model-7b"]);
    const matcher = matcherOf(pool);
    expect(matcher.match("Someone/Model-7B")?.models[0]?.name).toBe("Someone/Model-7B");
    expect(matcher.match("someone/model-7b")?.models[0]?.name).toBe("someone/model-7b");
    expect(matcher.match("SOMEONE/MODEL-7B")).toBeNull();
  });

  it.each(["Gemma 2 27B", "gemma-2-27b", "INTELLECT-1", "INTELLECT_1"])(
    "%s, base weights and a short spelling of tuned ones, is neither",
    (name) => {
      const matcher = matcherOf(shelf.get("linked-2026"));
      expect(matcher.match(name)).toBeNull();
      const { base, tuned } = matcher.doubt(name)!;
      expect([base.length, tuned.length]).toEqual([1, 1]);
      expect(base[0]!.name).not.toBe(tuned[0]!.name);
    },
  );

  it("an undated name may be each of the pool's releases, also where one of them bears it", () => {
    const matcher = matcherOf(tiny(["Claude 3.5 Sonnet", "Claude 3.5 Sonnet (October 2024)"]));
    for (const name of ["anthropic/claude-3.5-sonnet", "Claude 3.5 Sonnet", "claude 4 sonnet"]) {
      const found = matcher.match(name);
      expect([name, found?.models.length ?? 0, found?.rule]).toEqual(
        name === "claude 4 sonnet" ? [name, 0, undefined] : [name, 2, "release unknown"],
      );
    }
  });
});

describe("over all names and aliases of the bundled pools", () => {
  const rewrites: readonly ((name: string) => string)[] = [
    (name) => name.toUpperCase(),
    (name) => name.toLowerCase(),
    (name) => name.replaceAll("-", " "),
    (name) => name.replaceAll("-", "_"),
    (name) => name.replaceAll(" ", "-"),
    (name) => name.replaceAll(".", "-"),
    (name) => name.replaceAll(/[()]/g, ""),
    (name) => `openrouter/${name}`,
    (name) => `together/${name}`,
    (name) => `hf/${name}`,
    (name) => `${name}:free`,
    (name) => `${name}-hf`,
    (name) => name.replace(/-hf$/, ""),
    (name) => name.replace(/^.*\//, ""),
    (name) => name.replace("/", "__"),
    (name) => `pretrained=${name},dtype=bfloat16`,
    (name) => name.replace(/(\d{4})-(\d\d)-(\d\d)/, "$1$2$3"),
    (name) => name.replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3"),
  ];
  const spellings = shelf.names.flatMap((name) => {
    const pool = shelf.get(name);
    return pool.models.flatMap((model) =>
      [model.name, ...(model.aliases ?? [])].map((spelling) => ({ pool: name, model: model.name, spelling })),
    );
  });
  const rewritten = fc
    .tuple(fc.constantFrom(...spellings), fc.array(fc.constantFrom(...rewrites), { maxLength: 3 }))
    .map(([entry, steps]) => ({
      ...entry,
      spelling: steps.reduce((name, step) => step(name), entry.spelling),
    }));

  it("each listed name finds its own model", () => {
    for (const { pool, model, spelling } of spellings) {
      const matcher = matcherOf(shelf.get(pool));
      // A further name without a date or a word of its weights may be several.
      const { base = [], tuned = [] } = matcher.doubt(spelling) ?? {};
      const found = matcher.match(spelling)?.models ?? [...base, ...tuned];
      expect(found.map(({ name }) => name)).toContain(model);
      if (spelling === model) expect(found.length === 1 || !/\d{4}/.test(model)).toBe(true);
    }
  });

  it("no spelling of one model ever matches another", () => {
    fc.assert(
      fc.property(rewritten, ({ pool, model, spelling }) => {
        const found = matcherOf(shelf.get(pool)).match(spelling);
        if (found === null || found.models.some(({ name }) => name === model)) return true;
        // A rewrite may happen to give another model's very name (…-chat-1m-hf).
        const listed = found.models
          .flatMap(({ name, aliases = [] }) => [name, ...aliases])
          .map((name) => name.toLowerCase());
        const text = spelling
          .toLowerCase()
          .replace("__", "/")
          .replace(/^(?:(?:hf|openrouter|together)\/|pretrained=)+/, "");
        // Without its organisation, somebody's copy has the name of the maker's own model.
        const plain = (name: string) =>
          name
            .replace(/^.*\//, "")
            .replace(/[\s_.]/g, "-")
            .replace(/^meta-(?=llama)/, "");
        const copied = !text.includes("/") && listed.some((name) => plain(text).includes(plain(name)));
        return copied || (found.rule !== "spelling" && listed.some((name) => text.includes(name)));
      }),
      { numRuns: 20_000 },
    );
  });
});

function tiny(names: readonly string[]): Pool {
  return { ...shelf.get("chat-2024"), models: names.map((name) => ({ name, family: null, scores: [] })) };
}
