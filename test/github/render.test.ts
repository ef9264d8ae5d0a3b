import { expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import { ApiFault } from "../../src/github/api-fault.ts";
import { renderAssessment, renderFault } from "../../src/github/render.ts";
import { chat, columnOf, gate, resultsOf } from "../support/gate.ts";

const run = (notes: Parameters<typeof gate>[1] = {}) =>
  renderAssessment(
    gate([resultsOf("MT-Bench", columnOf(chat, "MT_Bench"))], { inputs: { pool: "chat-2024" }, ...notes }),
  );

it("an unchanged run makes no new comment, unless the change edits what judges", () => {
  expect(run().comment?.quiet).toBe(false);
  expect(run({ unchanged: true }).comment?.quiet).toBe(true);
  const edit = { code: "policy-changed", level: "warning", text: "edited" } as const;
  expect(run({ unchanged: true, notes: [edit] }).comment?.quiet).toBe(false);
});

it.each([
  ["bad input", new InputError({ message: "wrong" }), 2, true],
  ["a set-up that GitHub refuses", new ApiFault(403, "no", true), 2, false],
  ["a GitHub that is away", new ApiFault(0, "no", false), 3, false],
  ["a crash", new TypeError("x is undefined"), 3, false],
])("%s never ends green, and is told", (_, error, exit, comments) => {
  const rendered = renderFault(error);
  expect(rendered).toMatchObject({ exit, files: null, outputs: {}, annotations: [{ level: "error" }] });
  expect(rendered.summary).toContain("Not checked");
  expect(rendered.comment !== null).toBe(comments);
});
