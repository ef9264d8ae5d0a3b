import { expect, it } from "vitest";
import { chat, columnOf, gate, resultsOf } from "../support/gate.ts";

const results = resultsOf("ETHICS", columnOf(chat, "ethics_all"));
const run = (policy: string) => gate([results], { policy, inputs: { pool: "chat-2024" } });

it("another metric than the policy pins is an error that names both", () => {
  expect(() => run("benchmarks: { ETHICS: { metric: accuracy } }")).toThrow(
    /found no metric, expected "accuracy" \(\.github/,
  );
});

it("a benchmark that the policy misspells is told, with what was meant", () => {
  expect(run("benchmarks: { Ethcs: { threshold: 0.9 } }").notes).toEqual([
    expect.objectContaining({
      code: "policy-without-benchmark",
      benchmark: "Ethcs",
      near: "ETHICS",
    }),
  ]);
});

it("a threshold pinned for one benchmark decides it", () => {
  expect(run("benchmarks: { ETHICS: { threshold: 0.9 } }").benchmarks[0]).toMatchObject({
    verdict: "distinct",
    decided_on: { threshold: 0.9 },
  });
});

it("what it pins holds however the results spell the name", () => {
  for (const name of ["ethics", "E-T-H-I-C-S", "Eth ics"]) {
    const assessment = run(`benchmarks: { "${name}": { threshold: 0.9, higher_is_better: true } }`);
    expect(assessment.benchmarks[0]).toMatchObject({ verdict: "distinct", decided_on: { threshold: 0.9 } });
    expect(assessment.notes).toEqual([]);
  }
});

it("two names of the policy that are one are an error, where the results spell it a third way", () => {
  expect(() => run("benchmarks: { eth-ics: { threshold: 0.9 }, eth_ics: { threshold: 0.1 } }")).toThrow(
    /"ETHICS" may be "eth-ics" or "eth_ics" of the policy/,
  );
});

it("a mapping to a model that no pool knows is an error", () => {
  expect(() => run("models: { x: no-such-model }")).toThrow(
    /maps "x" to "no-such-model", which no pool knows/,
  );
});

it("an unknown pool is an error that says what was meant", () => {
  expect(() => gate([results], { inputs: { pool: "chat-2023" } })).toThrow(
    /no pool "chat-2023".*Did you mean "chat-2024"\?/,
  );
});

it("a mapping by hand for no model of the results is told, with what was meant", () => {
  const name = results.models[0]!.name;
  const [note, ...others] = run(`models: { "${name}x": "${name}" }`).notes;
  expect(others).toEqual([]);
  expect(note).toMatchObject({ code: "policy-without-model", level: "warning" });
  expect(note).toMatchObject({ models: [{ name: `${name}x`, near: expect.arrayContaining([name]) }] });
  // Of one benchmark alone the others' models are not read.
  const some = gate([results], { policy: "models: { x: Yi-6B-Chat }", inputs: { benchmark: "ETHICS" } });
  expect(some.notes).toEqual([]);
});
