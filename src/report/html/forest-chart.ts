// This benchmark among the known ones of its pool, by domain.
import type { BenchmarkAssessment } from "../../generated/report.ts";
import { escapeHtml, shorten } from "../escape.ts";
import { HTML_INK } from "../ink.ts";
import { correlation } from "../numbers.ts";
import { nearestSentence } from "../words/background.ts";
import { type Group, type Layout, type Row, rowsDrawing } from "./rows-chart.ts";
import { picture, twoDrawings } from "./two-drawings.ts";

/** More would make a page of its own; those nearest to this one in value stay. */
const MOST = 60;

export function forestChart(b: BenchmarkAssessment, id: string): string {
  const groups = groupsOf(b);
  const rows = groups.flatMap((group) => group.rows);
  if (rows.length < 2) return "";
  const { threshold: limit } = b.decided_on;
  const layout: Layout = {
    low: -1,
    limit: limit < 1 ? limit : null,
    both: false,
    wide: [236, 570, 716],
    name: 32,
  };
  const all = rows.map(
    ({ name, value }) => `${escapeHtml(shorten(name, 60))} ${correlation(value ?? 0, limit)}`,
  );
  const drawings = twoDrawings(id, (canvas) => {
    const { height, body } = rowsDrawing(groups, layout, canvas);
    return picture(
      canvas,
      height,
      `Correlation of ${rows.length} benchmarks, by domain`,
      body,
      all.join("; "),
    );
  });
  const cut =
    b.context.known.length > MOST
      ? ` Shown are the ${MOST} nearest in value of ${b.context.known.length}.`
      : "";
  return `<p>${nearestSentence(b, HTML_INK)}</p>
<figure class="forest">${drawings}<figcaption>Correlation with its interval by families, pool ${escapeHtml(shorten(b.pool, 60))}; all oriented so that higher is better.${cut}</figcaption></figure>`;
}

/** The domain of this one first, the others by name; within each the highest first. */
function groupsOf(b: BenchmarkAssessment): Group[] {
  const { value, interval } = b.correlation;
  if (value === null) return [];
  const limit = b.decided_on.threshold;
  const domainOfMine = b.context.known.find((one) => one.name === b.name)?.domain ?? "This benchmark";
  const near = b.context.known
    .filter((one) => one.name !== b.name)
    .sort((p, q) => Math.abs(p.correlation - value) - Math.abs(q.correlation - value))
    .slice(0, MOST);
  const domains = new Map<string, Row[]>([
    [domainOfMine, [{ name: b.name, value, interval, limit, mine: true }]],
  ]);
  const others = [...new Set(near.map(({ domain }) => domain))].filter((one) => one !== domainOfMine).sort();
  for (const domain of others) domains.set(domain, []);
  for (const { name, domain, correlation: rho, interval: ends } of near)
    domains.get(domain)!.push({ name, value: rho, interval: ends, limit });
  return [...domains].map(([title, rows]) => ({
    title,
    rows: rows.sort((p, q) => (q.value ?? 0) - (p.value ?? 0) || (p.name < q.name ? -1 : 1)),
  }));
}
