// JUnit's XML, which GitLab, Jenkins and Forgejo show on a change: one test case a benchmark, a failure where the check fails.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { escapeHtml } from "../escape.ts";
import { PLAIN_INK } from "../ink.ts";
import { advice } from "../words/advice.ts";
import { leadSentences } from "../words/lead.ts";
import { effectPhrase, foundPhrase } from "../words/verdict.ts";

export function renderJunit(a: Assessment): string {
  const gone = a.removed.map(({ name, conclusion, reason }) => {
    const says =
      reason === "removed"
        ? "removed: it is on the base branch, and not here"
        : "not here, and the policy asks for it";
    return testCase(name, "removed", conclusion === "fail", says, `${name}: ${says}.`);
  });
  const judged = a.benchmarks.map((b) =>
    testCase(
      b.name,
      b.pool,
      b.conclusion === "fail",
      `${foundPhrase(b)}: ${effectPhrase(a, b, b.conclusion)}`,
      told(a, b),
    ),
  );
  const failures = [...a.benchmarks, ...a.removed].filter(({ conclusion }) => conclusion === "fail").length;
  const counts = `tests="${judged.length + gone.length}" failures="${failures}" errors="0" skipped="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Safetywashing Gate" ${counts}>
<testsuite name="Safetywashing Gate" ${counts}>
${[...judged, ...gone].join("\n")}
</testsuite>
</testsuites>
`;
}

function testCase(name: string, group: string, fails: boolean, message: string, text: string): string {
  const body = fails
    ? `<failure message="${xml(message)}" type="safetywashing">${xml(text)}</failure>`
    : `<system-out>${xml(`${message}\n${text}`)}</system-out>`;
  return `<testcase classname="${xml(group)}" name="${xml(name)}">${body}</testcase>`;
}

function told(a: Assessment, b: BenchmarkAssessment): string {
  const { opening, ways } = advice(a, b, PLAIN_INK);
  const steps = ways.map((way) => `- ${way}`).join("\n");
  return [leadSentences(a, b, PLAIN_INK), `What to do: ${opening}`, steps, `Again: ${a.reproduce}`]
    .filter(Boolean)
    .join("\n");
}

/** Control characters have no place in XML, escaped or not: `escapeHtml` spells them out. */
function xml(text: string): string {
  return text.split("\n").map(escapeHtml).join("\n");
}
