import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openShelf } from "../../src/pool/shelf.ts";
import { chat, columnOf, freshShelf, gate, resultsOf, shelf } from "../support/gate.ts";

const NAME = "open-llm-leaderboard-v2";

describe("an excerpt", () => {
  it("keeps all but the models of other names and the known benchmarks", () => {
    for (const name of [NAME, "chat-2024", "eci-2026"]) {
      const { models, known_benchmarks, ...rest } = freshShelf().excerpt(name, [chat.models[5]!.name]).pool;
      const { models: all, known_benchmarks: _, ...expected } = shelf.get(name);
      expect(rest).toEqual(expected);
      expect(all).toEqual(expect.arrayContaining(models));
      expect(known_benchmarks).toEqual([]);
    }
    // With its other weights, between which a name may leave open which it means.
    const { models } = freshShelf().excerpt(NAME, ["01-ai/Yi-1.5-34B"]).pool;
    expect(models).toEqual(
      shelf.get(NAME).models.filter(({ name }) => /^01-ai\/Yi-1.5-34B(-Chat)?$/.test(name)),
    );
    expect(freshShelf().excerpt(NAME, ["nobody"]).pool.models).toEqual([]);
  });

  it("is read from files of one model a line", () => {
    for (const name of shelf.names) {
      const { models } = shelf.get(name);
      const text = readFileSync(`pools/${name}/pool.json`, "utf8");
      for (const model of [models[0]!, models.at(-1)!])
        expect(text).toContain(`\n${JSON.stringify(model)}${model === models.at(-1) ? "" : ","}\n`);
    }
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

it("an opened shelf asks an excerpt until the pool is open", () => {
  const open = openShelf(freshShelf());
  expect(open.about(NAME, ["nobody"]).pool.models).toEqual([]);
  open.open(NAME);
  expect(open.about(NAME, ["nobody"]).pool.models).toHaveLength(4497);
});
