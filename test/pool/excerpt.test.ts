import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { matcherOf } from "../../src/models/match.ts";
import { capabilitiesScore } from "../../src/pool/capabilities-score.ts";
import { excerptOf, type PoolPlaces, placesOf, wholeSpread } from "../../src/pool/excerpt.ts";
import { BUNDLED_POOLS, poolShelf } from "../../src/pool/shelf.ts";
import { chat, columnOf, gate, resultsOf, shelf } from "../support/gate.ts";

const NAME = "open-llm-leaderboard-v2";
const text = readFileSync(`pools/${NAME}.json`, "utf8");
const places = (JSON.parse(readFileSync("pools/index/places.json", "utf8")) as PoolPlaces)[NAME]!;
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
      const excerpt = matcherOf(excerptOf(text, places, some));
      for (const name of some) {
        if (excerpt.match(name)?.rule === "spelling") continue;
        expect([name, excerpt.match(name)?.model.name, excerpt.match(name)?.rule]).toEqual([
          name,
          matcher.match(name)?.model.name,
          matcher.match(name)?.rule,
        ]);
      }
    }
  });

  it("keeps all but the other models", () => {
    const { models, ...rest } = excerptOf(text, places, ["01-ai/Yi-1.5-34B"]);
    const { models: all, ...expected } = whole;
    expect(rest).toEqual(expected);
    expect(models).toEqual(all.filter(({ name }) => name === "01-ai/Yi-1.5-34B"));
    expect(excerptOf(text, places, ["nobody"]).models).toEqual([]);
  });

  it("knows how far the whole pool spreads", () => {
    expect(places).toEqual(placesOf(whole, capabilitiesScore(whole).values));
    expect(wholeSpread(excerptOf(text, places, []))).toBe(places.spread);
    expect(wholeSpread(whole)).toBeUndefined();
  });
});

it("gives the other pools' word as the whole pool would", () => {
  const { excerpt: _, ...without } = shelf;
  for (const id of ["MT_Bench", "ethics_all", "bbq_amb", "ifeval"]) {
    const results = resultsOf(id, columnOf(chat, id));
    const run = (given: typeof shelf) =>
      gate([results], { inputs: { pool: "chat-2024" }, shelf: given }).pool?.alternatives;
    expect(run(freshShelf())).toEqual(run(without));
  }
});

/** Nothing of it is parsed yet, so that it gives excerpts. */
function freshShelf(): typeof shelf {
  return poolShelf(BUNDLED_POOLS, (file) => readFileSync(`pools/${file}`, "utf8"));
}
