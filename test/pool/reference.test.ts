// An opened pool is its plain data: a clone, or a copy that was saved and read again, says the same to the last bit.
import { describe, expect, it } from "vitest";
import { openReference, type Reference } from "../../src/pool/reference.ts";
import { openPool } from "../../src/pool/shelf.ts";
import { chat, columnOf, freshShelf, gate, resultsOf, shelf } from "../support/gate.ts";

const LARGE = "open-llm-leaderboard-v2";
const NAMES = Object.keys(columnOf(chat, "MT_Bench"));

const copies: [string, (reference: Reference) => Reference][] = [
  ["cloned", ({ data }) => openReference(structuredClone(data))],
  ["saved and read again", ({ data }) => openReference(JSON.parse(JSON.stringify(data)))],
];

function valuesOf(reference: Reference) {
  const axis = reference.axis("capabilities-score");
  return {
    values: [...axis.values],
    everyone: reference.everyone(axis),
    spread: reference.spread(axis),
    known: [...reference.known(axis, 0.95)],
    errors: [...reference.errors()],
  };
}

describe.each(copies)("a reference that is %s", (_, copy) => {
  it.each(shelf.names)("%s says the same", (name) => {
    expect(valuesOf(copy(shelf.open(name)))).toEqual(valuesOf(shelf.open(name)));
  });

  it("says the same where it is an excerpt, which says what the whole pool says", () => {
    const excerpt = freshShelf().excerpt(LARGE, ["Qwen/Qwen2-7B", ...NAMES])!;
    const score = (reference: Reference) => reference.axis("capabilities-score").values.get("Qwen/Qwen2-7B");
    expect(score(copy(excerpt))).toBe(score(excerpt));
    expect(score(excerpt)).toBe(score(openPool(shelf.get(LARGE))));
    const whole = (reference: Reference) => reference.whole(reference.axis("capabilities-score"));
    expect(whole(copy(excerpt))).toEqual(whole(openPool(shelf.get(LARGE))));
    const dated = freshShelf().excerpt("helm-capabilities-2025", ["openai/gpt-4o-2024-11-20"]);
    const { everyone } = valuesOf(openPool(shelf.get("helm-capabilities-2025")));
    expect(valuesOf(copy(dated))).toMatchObject({ everyone });
  });

  it("gives the same report", () => {
    const original = freshShelf();
    const copied = {
      ...freshShelf(),
      open: (name: string) => copy(original.open(name)),
      excerpt(name: string, names: readonly string[]) {
        const excerpt = freshShelf().excerpt(name, names);
        return excerpt && copy(excerpt);
      },
    };
    for (const id of ["MT_Bench", "mmlu"]) {
      const report = (given: typeof original) =>
        JSON.stringify(gate([resultsOf(id, columnOf(chat, id))], { shelf: given }));
      expect(report(copied)).toBe(report(freshShelf()));
    }
  });
});

it("an excerpt says of the axis without one capability benchmark what the whole pool says", () => {
  const excerpt = freshShelf().excerpt(LARGE, ["Qwen/Qwen2-7B", ...NAMES])!;
  const whole = openPool(shelf.get(LARGE));
  for (const id of ["ifeval", "gpqa"]) {
    const without = new Set([id]);
    expect(excerpt.tells(without)).toBe(true);
    const [here, there] = [excerpt, whole].map((reference) => {
      const axis = reference.axis("capabilities-score", without);
      return [axis.values.get("Qwen/Qwen2-7B"), axis.fit?.reliability, reference.whole(axis)];
    });
    expect(here).toEqual(there);
  }
});

it("an excerpt refuses what it cannot know", () => {
  const excerpt = freshShelf().excerpt(LARGE, NAMES)!;
  const several = new Set(["ifeval", "gpqa"]);
  expect(excerpt.tells(several)).toBe(false);
  expect(() => excerpt.axis("capabilities-score", several)).toThrow("an excerpt of");
  const dated = freshShelf().excerpt("helm-capabilities-2025", NAMES)!;
  expect(dated.tells(new Set(["gpqa"]))).toBe(false);
  expect(() => excerpt.everyone(excerpt.axis("capabilities-score"))).toThrow("an excerpt of");
});
