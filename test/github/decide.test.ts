// Whose fault a fault is: the change's, or that of what was there before.
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import { decide } from "../../src/github/decide.ts";
import { resolveSettings } from "../../src/policy/settings.ts";
import type { BenchmarkResults } from "../../src/results/benchmark-results.ts";
import { chat, columnOf, resultsOf, shelf } from "../support/gate.ts";

const scores = columnOf(chat, "MT_Bench");
const fine = resultsOf("Mine", scores);
const LLAMA = "Llama-2-7b-chat-hf";
/** The same model under two names, with two scores. */
const clashing = resultsOf("Mine", { ...scores, "Llama-2-7b-chat": 9.5 });

function run(
  benchmarks: BenchmarkResults[],
  baseline: BenchmarkResults[],
  { unchanged = false, unread = null as InputError | null, policy = {} } = {},
) {
  return decide({
    benchmarks,
    baseline,
    unchanged,
    unread,
    settings: resolveSettings({ pool: "chat-2024" }, { path: "p.yml", content: policy }),
    shelf,
    notes: [],
    tool: { name: "safetywashing-gate", version: "0.0.0" },
    today: "2026-01-02",
  });
}
const codes = (a: ReturnType<typeof run>) => a.notes.map(({ code }) => code);

it("the pool knows the names that clash here", () => expect(scores[LLAMA]).toBeTypeOf("number"));

describe("decide", () => {
  it("the change's own fault is an error", () => {
    expect(() => run([clashing], [fine])).toThrow(/are both/);
    expect(() => run([clashing], [clashing])).toThrow(/are both/);
  });

  it("the base's is a note without a place, and the change is judged", () => {
    const a = run([fine], [clashing]);
    expect(codes(a)).toEqual(["baseline-unfit"]);
    expect(a.notes[0]).toMatchObject({
      text: expect.stringMatching(/^The base branch's results of Mine.*are both/),
    });
    expect(a.notes[0]!.file).toBeUndefined();
    expect(a.benchmarks[0]!.baseline).toBeNull();
    expect(a.removed).toEqual([]);
  });

  it("and what has gone is still missed, renamed or not", () => {
    const other = { ...fine, name: "Other" };
    expect(run([other], [clashing]).removed).toMatchObject([{ name: "Mine", reason: "removed" }]);
    const gone = resultsOf("Other", { a: 1, b: 2, c: 3 });
    expect(run([fine], [clashing, gone]).removed).toMatchObject([{ name: "Other" }]);
  });

  it("a fault that only the change's own names bring about stays one", () => {
    const { [LLAMA]: _, ...others } = scores;
    const respelt = resultsOf("Mine", { ...others, "Llama-2-7b-chat": 1, [LLAMA]: 2 });
    expect(() => run([respelt], [fine])).toThrow(InputError);
  });

  it("results that are as they were pass, whatever is wrong with them, and nothing seems to be missing", () => {
    const policy = { require: ["Mine"], models: { a: "nobody" }, benchmarks: { Mine: { threshold: 0.1 } } };
    for (const a of [
      run([clashing], [clashing], { unchanged: true, policy }),
      run([], [], {
        unchanged: true,
        unread: new InputError({ message: "broken", file: "r.json", line: 3, column: 4 }),
        policy,
      }),
    ]) {
      expect(a).toMatchObject({ conclusion: "pass", unchanged: true, benchmarks: [], removed: [] });
      expect(codes(a)).toEqual(["results-unreadable"]);
    }
  });
});
