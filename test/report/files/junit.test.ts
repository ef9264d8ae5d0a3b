// `--format junit`: a test case a benchmark, well-formed whatever a name holds.
import { expect, it } from "vitest";
import { renderJunit } from "../../../src/report/files/junit.ts";
import { assessmentOf } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

it("fails the case of an entangled benchmark, and says what to do", () => {
  const xml = renderJunit(SITUATIONS["entangled-borderline"]!());
  expect(xml).toContain('tests="1" failures="1"');
  expect(xml).toMatch(
    /<testcase classname="chat-2024" name="MT-Bench"><failure message="Entangled, but borderline[^"]*"/,
  );
  expect(xml).toContain("What to do: ");
});

it("passes that of a distinct one", () => {
  const xml = renderJunit(SITUATIONS["distinct-clear"]!());
  expect(xml).toContain('failures="0"');
  expect(xml).toContain("<system-out>Distinct");
});

it("has a case for what was removed", () => {
  const a = SITUATIONS.removed!();
  const xml = renderJunit(a);
  for (const { name } of a.removed) expect(xml).toContain(`name="${name}"`);
  const failures = [...a.benchmarks, ...a.removed].filter(({ conclusion }) => conclusion === "fail").length;
  expect(xml).toContain(`failures="${failures}"`);
});

it("stays well-formed whatever a name holds", () => {
  const name = `<a href="x">&amp; ]]> 'q' \u0000\u001b[31m \n`;
  const xml = renderJunit(assessmentOf("mt-bench", { first: { name } }));
  const tags = xml.replace(/<\?xml[^>]*\?>/, "").match(/<[^>]*>/g)!;
  expect(
    tags
      .map((tag) => /^<\/?([a-z-]+)/.exec(tag)?.[1])
      .filter((tag) => !["testsuites", "testsuite", "testcase", "failure", "system-out"].includes(tag ?? "")),
  ).toEqual([]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
});
