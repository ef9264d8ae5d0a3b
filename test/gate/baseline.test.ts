import { describe, expect, it } from "vitest";
import { matchBase } from "../../src/gate/baseline.ts";
import { chat, columnOf, judged, resultsOf } from "../support/gate.ts";

const base = resultsOf("ETHICS", columnOf(chat, "ethics_all"));

describe("matchBase", () => {
  it("finds the same name, written otherwise too", () => {
    expect(matchBase(base, [base], [base])).toEqual({ base, renamed: false });
    const head = { ...base, name: "ethics" };
    expect(matchBase(head, [base], [head])).toEqual({ base, renamed: true });
  });

  it("finds the one whose scores are carried on under another name", () => {
    const head = { ...base, name: "Morals" };
    expect(matchBase(head, [base], [head])).toEqual({ base, renamed: true });
    // The old one is still there: the new one is a copy, and new.
    expect(matchBase(head, [base], [head, base])).toBeNull();
  });

  it("takes other scores for another benchmark", () => {
    const head = resultsOf("Morals", columnOf(chat, "bbq_amb"));
    expect(matchBase(head, [base], [head])).toBeNull();
  });
});

describe("the baseline of a report", () => {
  it("nothing changed: the same value, no changes", () => {
    const found = judged(base, { baseline: [base] });
    expect(found.baseline).toEqual({
      value: found.correlation.value,
      decided_on: found.decided_on.value,
      verdict: "entangled",
      changes: [],
    });
  });

  it("new: none", () => {
    expect(judged(base, { baseline: [] }).baseline).toBeNull();
  });

  it("models added are listed", () => {
    const few = resultsOf(
      "ETHICS",
      Object.fromEntries(Object.entries(columnOf(chat, "ethics_all")).slice(0, 18)),
    );
    const { changes } = judged(base, { baseline: [few] }).baseline!;
    expect(changes).toEqual([
      { kind: "models-added", models: Object.keys(columnOf(chat, "ethics_all")).slice(18).sort() },
    ]);
  });
});
