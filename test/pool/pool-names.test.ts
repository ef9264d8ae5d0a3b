// A pool's names as they are ready say what its names say that are taken apart: the same model, or none, for every spelling.
import { describe, expect, it } from "vitest";
import { lineOf } from "../../src/models/identity.ts";
import { matcherOf } from "../../src/models/match.ts";
import { toldOf } from "../../src/models/spelling-index.ts";
import { mayKnow, readyNames } from "../../src/pool/pool-names.ts";
import { freshShelf, shelf } from "../support/gate.ts";
import { publicSpellings } from "../support/spellings.ts";

const odd = (name: string, at: number) =>
  at % 7 === 0 ? [name.toLowerCase(), name.split("/").at(-1)!, `openrouter/${name}`, `someone/${name}`] : [];
const spellings = [
  ...new Set([
    ...publicSpellings.map(({ spelling }) => spelling),
    ...shelf.names.flatMap((pool) =>
      shelf
        .get(pool)
        .models.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])])
        .flatMap((name, at) => [name, ...odd(name, at)]),
    ),
  ]),
];

describe.each(shelf.names)("the names of %s", (name) => {
  // A pool of its own: what is kept of a pool is kept by the object.
  const computed = matcherOf(structuredClone(shelf.get(name)));
  const ready = freshShelf().open(name);
  const matcher = ready.names();
  const found = (match: ReturnType<typeof computed.match>) =>
    match && { ...match, models: match.models.map((model) => model.name) };

  it("match and doubt as they do taken apart", () => {
    for (const spelling of spellings) {
      expect(found(matcher.match(spelling)), spelling).toEqual(found(computed.match(spelling)));
      expect(Boolean(matcher.doubt(spelling)), spelling).toBe(Boolean(computed.doubt(spelling)));
    }
  });

  it("and so they do in excerpts, some hundreds at a time, as a results file names them", () => {
    const fresh = freshShelf();
    for (let from = 0; from < spellings.length; from += 2000) {
      const some = spellings.slice(from, from + 400);
      const excerpt = fresh.excerpt(name, some).names();
      for (const spelling of some)
        expect(found(excerpt.match(spelling)), spelling).toEqual(found(computed.match(spelling)));
    }
  });

  it("may be known wherever they are", () => {
    for (const spelling of spellings)
      if (computed.match(spelling) || computed.doubt(spelling))
        expect(mayKnow(ready.data.names!, spelling), spelling).toBe(true);
  });

  it("are told as they are taken apart", () => {
    const { told } = readyNames(ready.data.names!, ready.pool.models);
    for (const model of ready.pool.models)
      told(model).forEach((each, at) => {
        const apart = toldOf(model)[at]!;
        if (each === null) expect(apart).toBeNull();
        else expect(apart).toMatchObject(each);
      });
  });
});

it("few may be known to a pool of another time", () => {
  const old = shelf.get("helm-classic-2023").models.map(({ name }) => name);
  const names = shelf.open("eci-2026").data.names!;
  expect(old.filter((name) => mayKnow(names, name)).length).toBeLessThan(20);
});

it("a line is one for spellings, releases and weights of one model", () => {
  expect(lineOf("gpt-4o-2024-08-06")).toBe(lineOf("GPT-4o"));
  expect(lineOf("Qwen1.5-7B-Chat")).toBe(lineOf("Qwen1.5 7B"));
  expect(lineOf("GPT-5.2 (xhigh)")).toBe(lineOf("openai/gpt-5.2"));
  expect(lineOf("openrouter/qwen/qwen1.5-7b-chat:free")).toBe(lineOf("Qwen1.5 Chat (7B)"));
  expect(lineOf("Qwen1.5-7B-Chat")).not.toBe(lineOf("Qwen1.5-14B-Chat"));
});
