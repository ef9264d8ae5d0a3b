// The head of an HTML report of several benchmarks: the worst first, each with a link to its own part.
import type { Assessment } from "../../generated/report.ts";
import { HTML_INK } from "../ink.ts";
import { decidedFigure, leadOfSeveral } from "../words/lead.ts";
import { mark, rowPhrase } from "../words/verdict.ts";
import { tone } from "./hero.ts";
import { scroll } from "./models-table.ts";

/** `verdict`: HTML. */
export function overview(a: Assessment, verdict: string): string {
  const first = a.benchmarks[0]!;
  return `<section class="hero ${tone(first)}" aria-label="Verdict"><p class="verdict">${verdict}</p>
<p class="lead">${leadOfSeveral(a, HTML_INK)}</p></section>
${scroll("Benchmarks", table(a))}`;
}

function table(a: Assessment): string {
  const rows = a.benchmarks.map(
    (b, index) =>
      `<tr><th scope="row"><span aria-hidden="true">${mark(b)}</span> <a href="#b${index}">${HTML_INK.text(b.name)}</a></th><td class="${tone(b)}"><span class="v">${rowPhrase(a, b)}</span></td><td class="figures">${decidedFigure(b)}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">Benchmark</th><th scope="col">Verdict, effect</th><th scope="col">Correlation, interval</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}
