// The last line of a report.
import { expect, it } from "vitest";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { attributions, poolWords } from "../../../src/report/words/source.ts";
import { SITUATIONS } from "../situations.ts";

it("describes the pool", () => {
  const arena = SITUATIONS["entangled-close-with-base"]!();
  expect(poolWords(arena, arena.pool!, PLAIN_INK)).toBe(
    "pool chat-2024, 20 of 26 models, 12 capability benchmarks",
  );
  const given = SITUATIONS["given-scores"]!();
  expect(poolWords(given, given.pool!, PLAIN_INK)).toContain("scores from Epoch Capabilities Index");
});

it("names each attribution once", () => {
  const a = SITUATIONS["given-scores"]!();
  expect(attributions({ ...a, further_pools: [a.pool!] })).toEqual([a.pool!.attribution]);
  expect(attributions(SITUATIONS["entangled-clear"]!())).toEqual([]);
});
