import { expect, it } from "vitest";
import { deliver } from "../../src/github/deliver.ts";
import { renderFault } from "../../src/github/render.ts";
import type { Runner } from "../../src/github/runner.ts";

it("tells by the ways that are open, and gives the exit code whatever the comment says", async () => {
  const told: string[] = [];
  const runner: Runner = {
    output: (name) => void told.push(name),
    summary: async () => void told.push("summary"),
    annotate: ({ title }) => void told.push(title),
    log: (text) => void told.push(text),
  };
  const rendered = renderFault(new Error("x"));
  expect(await deliver(rendered, { runner, folder: null, comment: null })).toBe(3);
  expect(told.slice(1)).toEqual(["summary", "Gate failed"]);
  told.length = 0;
  const finding = { conclusion: "fail", quiet: false, body: () => "" } as const;
  const comment = async () => ({
    url: null,
    did: "nothing" as const,
    trouble: { level: "warning" as const, text: "no" },
  });
  expect(
    await deliver({ ...rendered, exit: 1, log: "", comment: finding }, { runner, folder: null, comment }),
  ).toBe(1);
  expect(told).toEqual(["summary", "Gate failed", "comment-url", "No comment"]);
});
