// Below the charts: other pools, reasons, policy, how to reproduce, what to cite.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { escapeHtml } from "../escape.ts";
import { alternatives, poolsOf } from "../facts.ts";
import { renderLatex, renderSentence } from "../files/sentence.ts";
import { HTML_INK } from "../ink.ts";
import { capital, correlation, counted } from "../numbers.ts";
import { coverageSentence, noiseSentence, poolSentence } from "../words/background.ts";
import { bibtex } from "../words/cite.ts";
import { noteText } from "../words/notes.ts";
import { policyRows } from "../words/policy.ts";
import { WORDED_NOTES } from "../words/reading.ts";
import { reasonText } from "../words/reasons.ts";
import { attributions, PAPER, poolWords } from "../words/source.ts";
import { list } from "./list.ts";
import { plainTable } from "./plain-table.ts";

const ink = HTML_INK;

export function reasons(a: Assessment, b: BenchmarkAssessment): string {
  const items = [
    ...b.reasons.map((one) => `${ink.sentence(reasonText(one))} (rule ${ink.code(one.rule)})`),
    noiseSentence(b),
    coverageSentence(a, b, ink),
    poolSentence(a, b, ink),
    ...b.notes.filter((note) => !WORDED_NOTES.has(note.code)).map((note) => ink.sentence(noteText(note))),
  ];
  return list(items.filter((item) => item !== ""));
}

export function otherPools(a: Assessment, b: BenchmarkAssessment): string {
  const others = alternatives(a, b);
  if (others.length === 0) return "";
  const rows = others.map((one) => {
    const of = `${counted(one.models_matched, "model")}, ${counted(one.families_matched, "family", "families")}`;
    return [
      `${ink.text(one.name)}<br><span class="note">${of}</span>`,
      correlation(one.correlation, b.decided_on.threshold),
      one.verdict,
      one.disagrees ? "<strong>no</strong>" : "yes",
    ];
  });
  const heads = ["Pool", "Correlation", "Verdict", "Agrees"];
  return plainTable("Other pools", { heads, numbers: [1], rows });
}

export function policy(a: Assessment): string {
  const rows = policyRows(a).map(({ what, names, value, from }) => {
    const shown =
      names.length > 0
        ? `${capital(what)} ${names.map((name) => ink.code(name)).join(", ")}`
        : ink.code(what);
    return [shown, ink.text(value), from];
  });
  const file = a.policy_file ? `<p class="note">Policy file: ${ink.code(a.policy_file)}.</p>` : "";
  return `${plainTable("Policy", { heads: ["Setting", "Value", "From"], numbers: [], rows })}${file}`;
}

export function reproduce(a: Assessment): string {
  const many = a.benchmarks.length > MOST_SENTENCES;
  const cite =
    a.benchmarks.length === 0
      ? ""
      : [
          cited("For a paper", `<pre>${lines(renderSentence(a))}</pre>`, many),
          cited("In LaTeX", `<pre><code>${lines(renderLatex(a))}</code></pre>`, many),
          cited("BibTeX", `<pre><code>${lines(bibtex(a.tool))}</code></pre>`, true),
        ].join("\n");
  return `<pre><code>${escapeHtml(a.reproduce)}</code></pre>
<p class="note">The same files and policy give the same bytes on any machine; nothing is drawn at random.</p>
${cite}`;
}

/** One sentence a benchmark: of many, folded. */
const MOST_SENTENCES = 3;

function cited(title: string, body: string, folded: boolean): string {
  return folded ? `<details><summary>${title}</summary>${body}</details>` : `<p>${title}:</p>\n${body}`;
}

export function source(a: Assessment): string {
  const pools = poolsOf(a).map(
    (pool) =>
      `${poolWords(a, pool, ink)} (${ink.text(pool.title)} ${ink.text(pool.version)}, ${ink.text(pool.licence)})`,
  );
  const owed = attributions(a).map((line) => ink.sentence(line));
  const method = `Method: ${PAPER.authors}, <a href="${PAPER.url}">${PAPER.title}</a>`;
  return `<footer>${[method, `${ink.text(a.tool.name)} ${ink.text(a.tool.version)}`, ...pools, ...owed].join(" · ")}</footer>`;
}

function lines(text: string): string {
  return text.trimEnd().split("\n").map(escapeHtml).join("\n");
}
