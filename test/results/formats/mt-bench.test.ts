// The traps of MT-Bench.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { files } from "../../support/results.ts";

it("MT-Bench: a failed judge does not count, the latest judgment does", async () => {
  const line = (question_id: number, score: number, tstamp: number, turn = 1) =>
    JSON.stringify({ question_id, model: "m", judge: ["gpt-4", "single-v1"], score, turn, tstamp });
  const text = [line(1, 4, 1), line(1, 8, 2), line(2, -1, 3), line(3, 6, 4)].join("\n");
  const { benchmarks, notes } = await readResults(files({ "j.jsonl": text }), { incomplete: 0.5 });
  expect(benchmarks[0]!.models).toMatchObject([{ name: "m", score: 7, samples: 2, standardError: 1 }]);
  expect(notes[0]!.text).toContain("failed on 1 of 3");
});

it("MT-Bench: pairwise files have no scores and are named", async () => {
  const pair = JSON.stringify({
    question_id: 1,
    model_1: "a",
    model_2: "b",
    g1_winner: "a",
    g2_winner: "b",
    judge: ["g", "p"],
  });
  const single = JSON.stringify({
    question_id: 1,
    model: "m",
    judge: ["g", "s"],
    score: 4,
    turn: 1,
    tstamp: 1,
  });
  const { benchmarks, notes } = await readResults(files({ "pair.jsonl": pair, "single.jsonl": single }));
  expect(benchmarks[0]!.models).toHaveLength(1);
  expect(notes[0]!.text).toContain("pair.jsonl");
});
