// The head of an HTML report of several benchmarks: the verdict, and all of them in one chart whose names lead to each.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { isAbsolute, saysNothing } from "../facts.ts";
import { HTML_INK } from "../ink.ts";
import { counted, valueWithInterval } from "../numbers.ts";
import { leadOfSeveral } from "../words/lead.ts";
import { groupTitle, rowPhrase, shortEffect, whyInconclusive } from "../words/verdict.ts";
import { tone } from "./hero.ts";
import { type Group, type Layout, type Row, rowsDrawing } from "./rows-chart.ts";
import { picture, twoDrawings } from "./two-drawings.ts";

/** More would be a chart of several screens; the worst stay. */
const MOST = 120;

/** `verdict`: HTML. `linked`: so many of the benchmarks have a part of their own. */
export function overview(a: Assessment, verdict: string, linked: number): string {
  const first = a.benchmarks[0]!;
  return `<section class="hero ${tone(first)}" aria-label="Verdict"><p class="verdict">${verdict}</p>
<p class="lead">${leadOfSeveral(a, HTML_INK)}</p></section>
${chart(a, linked)}`;
}

function chart(a: Assessment, linked: number): string {
  const groups = groupsOf(a, linked);
  const rows = groups.flatMap((group) => group.rows);
  const limits = new Set(rows.map(({ limit }) => limit));
  const both = isAbsolute(a);
  const lowest = Math.min(
    ...rows.flatMap(({ value, interval, limit }) => [value ?? 0, interval?.low ?? 0, both ? -limit : limit]),
  );
  const layout: Layout = {
    low: lowest < 0 ? -1 : 0,
    limit: limits.size === 1 ? rows[0]!.limit : null,
    both,
    wide: [200, 446, 598],
    name: 26,
  };
  const title = `Correlation of ${counted(rows.length, "benchmark")} with general capability, by verdict`;
  const drawings = twoDrawings("o", (canvas) => {
    const { height, body } = rowsDrawing(groups, layout, canvas);
    return picture(canvas, height, title, body, "", "group");
  });
  const more = a.benchmarks.length - rows.length;
  const cut = more > 0 ? ` ${more} more, none worse than these, are in report.json.` : "";
  const own = limits.size === 1 ? "" : " Each has its own limit, the upright line in its row.";
  return `<figure class="overview">${drawings}<figcaption>Value and interval of each against the limit.${own} A name leads to what was found.${cut}</figcaption></figure>`;
}

/** By verdict, the worst first, as the report has them. */
function groupsOf(a: Assessment, linked: number): Group[] {
  const groups = new Map<BenchmarkAssessment["verdict"], Row[]>();
  a.benchmarks.slice(0, MOST).forEach((b, index) => {
    const rows = groups.get(b.verdict) ?? [];
    rows.push(rowOf(a, b, index < linked ? `#b${index}` : null));
    groups.set(b.verdict, rows);
  });
  return [...groups].map(([verdict, rows]) => ({ title: groupTitle(a, verdict), rows }));
}

function rowOf(a: Assessment, b: BenchmarkAssessment, href: string | null): Row {
  const { value, interval, threshold } = b.decided_on;
  const none = value === null || saysNothing(b);
  const figures = none ? whyInconclusive(b) : valueWithInterval(value, interval, threshold);
  return {
    name: b.name,
    value: none ? null : value,
    interval: none ? null : interval,
    limit: threshold,
    tone: tone(b),
    note: shortEffect(a, b),
    ...(none && { instead: whyInconclusive(b) }),
    ...(href !== null && { link: { href, label: `${b.name}, ${figures}, ${rowPhrase(a, b)}` } }),
  };
}
