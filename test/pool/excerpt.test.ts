import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BUNDLED_POOLS } from "../../src/generated/pools.ts";
import { matcherOf } from "../../src/models/match.ts";
import { excerptOf } from "../../src/pool/excerpt.ts";
import { chat, columnOf, freshShelf, gate, resultsOf, shelf } from "../support/gate.ts";

const NAME = "open-llm-leaderboard-v2";
const text = readFileSync(`pools/${NAME}/pool.json`, "utf8");
const index = shelf.index(NAME);
const whole = shelf.get(NAME);

describe("an excerpt", () => {
  it("matches every spelling of every bundled pool as the whole pool does, but for the rule that looks at the other models", () => {
    const names = BUNDLED_POOLS.flatMap((pool) =>
      shelf.get(pool).models.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
    );
    const odd = names
      .filter((_, i) => i % 7 === 0)
      .flatMap((name) => [name.toLowerCase(), name.split("/").at(-1)!, `openrouter/${name}`]);
    const matcher = matcherOf(whole);
    // Some hundreds at a time, as a results file names them.
    const all = [...new Set([...names, ...odd])];
    for (let from = 0; from < all.length; from += 400) {
      const some = all.slice(from, from + 400);
      const excerpt = matcherOf(excerptOf(text, index, some));
      for (const name of some) {
        if (excerpt.match(name)?.rule === "spelling") continue;
        expect([name, excerpt.match(name)]).toEqual([name, matcher.match(name)]);
      }
    }
  });

  it("keeps all but the models of other names", () => {
    const { models, ...rest } = excerptOf(text, index, ["01-ai/Yi-1.5-34B"]);
    const { models: all, ...expected } = whole;
    expect(rest).toEqual(expected);
    // With its other weights, between which a name may leave open which it means.
    expect(models).toEqual(all.filter(({ name }) => /^01-ai\/Yi-1.5-34B(-Chat)?$/.test(name)));
    expect(excerptOf(text, index, ["nobody"]).models).toEqual([]);
  });

  it("gives the other pools' word as the whole pool would", () => {
    const bare = { names: shelf.names, get: shelf.get };
    for (const id of ["MT_Bench", "ethics_all", "bbq_amb", "ifeval"]) {
      const results = resultsOf(id, columnOf(chat, id));
      const run = (given: Parameters<typeof gate>[1]) =>
        gate([results], { inputs: { pool: "chat-2024" }, ...given }).pool?.alternatives;
      expect(run({ shelf: freshShelf() })).toEqual(run({ shelf: bare }));
    }
  });
});
