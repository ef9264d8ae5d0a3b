import { expect, it } from "vitest";
import { chat, columnOf, gate, judged, resultsOf } from "../support/gate.ts";

const codes = (found: { notes: readonly { code: string }[] }) => found.notes.map(({ code }) => code);
const ethics = columnOf(chat, "ethics_all");

it("nothing to say of a plain benchmark", () => {
  expect(codes(judged(resultsOf("X", ethics)))).toEqual([]);
});

it("one dominant family", () => {
  const names = chat.models.filter(({ family }) => family === "qwen1.5").map(({ name }) => name);
  const others = ["dbrx-instruct", "Yi-34B-Chat", "falcon-7b-instruct", "gemma-1.1-2b-it"];
  const scores = Object.fromEntries([...names, ...others].map((name) => [name, ethics[name]!]));
  expect(codes(judged(resultsOf("X", scores)))).toContain("dominant-family");
});

it("a panel of which a model is missing, where the policy only warns of that", () => {
  const policy = "panel: [somebody/unheard-of]\non-missing-panel: warn";
  const found = judged(resultsOf("X", ethics), { policy });
  expect(codes(found)).toContain("panel-incomplete");
  expect(found.verdict).toBe("entangled");
});

it("rounded scores", () => {
  const rounded = Object.fromEntries(
    Object.entries(ethics).map(([name, score]) => [name, Math.round(score * 10) / 10]),
  );
  expect(codes(judged(resultsOf("X", rounded)))).toContain("many-ties");
});

it("scores given by others cannot be taken apart", () => {
  expect(codes(gate([resultsOf("X", ethics)], { inputs: { pool: "eci-2026" } }).benchmarks[0]!)).toContain(
    "given-scores",
  );
});

it("an overlap of the file's that the pool does not know is told, a slip as a warning, and decides nothing", () => {
  const found = judged(resultsOf("X", ethics, { overlapsWith: ["mmluu", "SWE-bench"] }));
  expect(found.notes).toEqual([
    {
      code: "declared-overlap-unknown",
      level: "warning",
      pool: "chat-2024",
      benchmarks: ["mmluu"],
      near: "MMLU",
    },
    {
      code: "declared-overlap-unknown",
      level: "notice",
      pool: "chat-2024",
      benchmarks: ["SWE-bench"],
      near: null,
    },
  ]);
  expect(found.verdict).toBe(judged(resultsOf("X", ethics)).verdict);
  const many = Array.from({ length: 1000 }, (_, i) => `other benchmark ${i}`);
  const [one, ...rest] = judged(resultsOf("X", ethics, { overlapsWith: many })).notes;
  expect(rest).toEqual([]);
  expect(one).toMatchObject({
    level: "notice",
    near: null,
    benchmarks: expect.objectContaining({ length: 1000 }),
  });
});
