// Laws of who is who, over every name of every bundled pool.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pool, PoolModel } from "../../src/generated/pool.ts";
import { makerOf } from "../../src/lexicon/makers.ts";
import { EFFORTS } from "../../src/lexicon/settings.ts";
import { identityOf } from "../../src/models/identity.ts";
import { matcherOf } from "../../src/models/match.ts";
import { words } from "../../src/models/words.ts";
import { shelf } from "../support/gate.ts";

const pools = shelf.names.map((name) => shelf.get(name));

/** Names that only their case tells apart stand for nobody in another. */
const twins = new Set(
  pools.flatMap(({ models }) => {
    const lower = models.map(({ name }) => name.toLowerCase());
    return lower.filter((name, at) => lower.indexOf(name) !== at);
  }),
);

const named = pools.flatMap((pool) =>
  pool.models.filter(({ name }) => !twins.has(name.toLowerCase())).map((model) => ({ pool, model })),
);

/** All that the name may be: one, several releases, or base and tuned weights. */
function mayBe(pool: Pool, name: string): readonly PoolModel[] {
  const matcher = matcherOf(pool);
  const { base = [], tuned = [] } = matcher.doubt(name) ?? {};
  return matcher.match(name)?.models ?? [...base, ...tuned];
}

/** Of the name behind the organisation. */
const inName = (change: (name: string) => string) => (name: string) => {
  const slash = name.lastIndexOf("/") + 1;
  return name.slice(0, slash) + change(name.slice(slash));
};

const asId = inName((name) =>
  name
    .toLowerCase()
    .replace(/[()]/g, "")
    .replace(/[\s_]+/g, "-"),
);
const maker = (name: string) => (name.includes("/") ? undefined : makerOf(words(name)));

/** A version, date or endpoint whose digits only the hyphen holds together: `3-5`, `04-09`, `v1:0`. */
const HELD_BY_HYPHENS = /\d[-_]\d|:\d|@/;
/** Of an unknown line a last small number may count somebody's runs: `Model-7B 2` is not Model-7B-2 (docs/faq.md). */
const numbered = (name: string) =>
  /[\s_-]\d{1,2}$/.test(name) && identityOf(name)?.key.includes("|") !== true;
const plain = (name: string) => !numbered(name);
const free = (name: string) => plain(name) && !HELD_BY_HYPHENS.test(name);
const unscored = (name: string) => !name.slice(name.lastIndexOf("/") + 1).includes("_");

const WAYS: readonly (readonly [string, (name: string) => string, (name: string) => boolean])[] = [
  ["in lower case", (name) => name.toLowerCase(), () => true],
  ["in upper case", (name) => name.toUpperCase(), () => true],
  ["with hyphens for blanks", inName((name) => name.replaceAll(" ", "-")), plain],
  ["with blanks for hyphens", inName((name) => name.replaceAll("-", " ")), free],
  [
    "with underscores for both",
    inName((name) => name.replace(/[ -]/g, "_")),
    (name) => free(name) && unscored(name),
  ],
  ["as an id", asId, (name) => plain(name) && unscored(name)],
  [
    "as an id with its maker",
    (name) => (maker(name) ? `${maker(name)}/${asId(name)}` : name),
    (name) => plain(name) && unscored(name),
  ],
  ["behind its maker's name", (name) => (maker(name) ? `${maker(name)} ${name}` : name), () => true],
  [
    "as a gateway's id",
    (name) => `openrouter/${maker(name) ? `${maker(name)}/` : ""}${asId(name)}`,
    (name) => plain(name) && unscored(name),
  ],
  [
    "with its harness's arguments",
    (name) => (name.includes("/") ? `pretrained=${name},dtype=bfloat16` : name),
    () => true,
  ],
];

describe("every pool's own name", () => {
  it.each(WAYS)("is known %s, and is no other's", (_, change, holds) => {
    const lost = named
      .filter(({ model: { name } }) => holds(name) && change(name) !== name)
      .filter(({ pool, model }) => !mayBe(pool, change(model.name)).includes(model))
      .map(({ pool, model }) => `${pool.name}: ${change(model.name)}`);
    expect(lost).toEqual([]);
  });
});

const effort = fc.constantFrom(...EFFORTS);
const SAID: readonly ((name: string, effort: string) => string)[] = [
  (name, word) => `${name} (${word})`,
  (name, word) => `${name} (${word} reasoning)`,
  (name, word) => `${name}@reasoning=${word}`,
  (name, word) => `${name} (reasoning_effort=${word})`,
];

describe("how a model was asked", () => {
  const inPool = (name: string) => fc.constantFrom(...named.filter(({ pool }) => pool.name === name));

  it("never makes another model of a name, whatever the pool holds", () => {
    const any = fc.constantFrom(...named);
    fc.assert(
      fc.property(any, effort, fc.constantFrom(...SAID), ({ pool, model }, word, said) => {
        const found = mayBe(pool, said(model.name, word));
        expect(found.length === 0 || found.includes(model)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it("is told by max in brackets, where without them it is another line", () => {
    const linked = shelf.get("linked-2026");
    const name = (text: string) => mayBe(linked, text).map((model) => model.name);
    expect(name("gpt-5.1-codex (max)")).toEqual(["gpt-5.1-codex"]);
    expect(name("gpt-5.1-codex-max")).toEqual(["GPT-5.1-Codex-Max"]);
  });

  it("falls away where the pool has one score a model", () => {
    fc.assert(
      fc.property(inPool("eci-2026"), effort, ({ pool, model }, word) => {
        expect(mayBe(pool, `${model.name}@reasoning=${word}`)).toContain(model);
      }),
    );
  });

  it("must be the same where the pool keeps it", () => {
    const helm = shelf.get("helm-capabilities-2025");
    const found = (name: string) =>
      matcherOf(helm)
        .match(name)
        ?.models.map(({ name: of }) => of);
    const opus = "anthropic/claude-opus-4-20250514";
    expect(found(opus)).toEqual([opus]);
    expect(found("Claude Opus 4 Thinking 10K")).toEqual([`${opus}-thinking-10k`]);
    expect(found("claude-opus-4-20250514 (extended thinking)")).toEqual([`${opus}-thinking-10k`]);
    expect(found("claude-opus-4-20250514_16K")).toBeUndefined();
    expect(found("gpt-5-2025-08-07_high")).toBeUndefined();
    // What is asked for nothing, or for what is usual.
    expect(found("gpt-5-2025-08-07_medium")).toEqual(["openai/gpt-5-2025-08-07"]);
    expect(found("openai/gpt-4.1@reasoning=default")).toEqual(["openai/gpt-4.1-2025-04-14"]);
  });

  it.each([
    "Qwen3-Max-Thinking",
    "Phi-4-reasoning",
    "gpt-5.1-codex-max-high-low",
    "GPT-5.1 Codex Max Turbo",
    "Kimi K2 Instruct Thinking",
    "qwen2.5-72b-instruct-thinking",
    "DeepSeek-V3.2-Speciale",
    "Qwen2.5-VL-72B-Instruct",
    "gpt-5-chat",
    "Claude Opus 4.5 (thinking, no thinking)",
    "GPT-5 (high, low)",
    "deepseek-v4-flash",
    "mistral-large (medium)",
    "z-aiglm-5",
    "anthropicclaude-opus-5",
  ])("%s is no model of the ECI pool", (name) => {
    expect(matcherOf(shelf.get("eci-2026")).match(name)).toBeNull();
  });

  it.each([
    ["GPT-5.2 (xhigh)", "GPT-5.2"],
    ["gpt-5.2-HIGH", "GPT-5.2"],
    ["o4-mini-high", "o4-mini"],
    ["o4-mini-high-2025-04-16", "o4-mini"],
    ["Claude Opus 4.5 Thinking 16K", "Claude Opus 4.5"],
    ["claude-opus-4-7-thinking", "Claude Opus 4.7"],
    ["Claude Sonnet 4.6 (Adaptive Reasoning, Max Effort)", "Claude Sonnet 4.6"],
    ["Claude Sonnet 4.6 (Non-reasoning, High Effort)", "Claude Sonnet 4.6"],
    ["Qwen3 235B A22B non-thinking", "Qwen3-235B-A22B"],
    ["anthropic/claude-3.7-sonnet:thinking", "Claude 3.7 Sonnet"],
    ["gemini-2.5-flash-preview-04-17 (16K thinking)", "Gemini 2.5 Flash (Apr 2025)"],
    ["grok-4-fast-non-reasoning", "Grok 4 Fast"],
    ["GPT-5.1-Codex-Max", "GPT-5.1-Codex-Max"],
    ["GPT-5.1-Codex-Max (xhigh)", "GPT-5.1-Codex-Max"],
    ["Kimi K2 Thinking", "Kimi K2 Thinking"],
    ["Kimi K2.5 Thinking", "Kimi K2.5"],
    ["Qwen3-235B-A22B-Thinking-2507", "Qwen3-235B-A22B-Thinking (Jul 2025)"],
    ["mistral-medium-2505", "Mistral Medium 3"],
    ["Gemini 2.0 Flash Thinking", "Gemini 2.0 Flash Thinking (Jan 2025)"],
  ])("%s is %s", (name, model) => {
    expect(
      matcherOf(shelf.get("eci-2026"))
        .match(name)
        ?.models.map((of) => of.name),
    ).toEqual([model]);
  });
});
