// All that a run in progress mode has to say, as strings.
import { asMarkdown, renderProgress } from "../report/verbs/progress.ts";
import { verdictWord } from "../report/words/progress.ts";
import type { JudgedChange } from "./claims.ts";
import type { Rendered } from "./render.ts";

const COLOURS = { fail: "d55e00", warn: "b08800", pass: "00795c" } as const;
const LEVELS = { fail: "error", warn: "warning", pass: "notice" } as const;
const SEVERITY = { fail: 2, warn: 1, pass: 0 };

export function renderClaims(judged: JudgedChange): Rendered {
  const { progress, narrowed, conclusion, unchanged, notes } = judged;
  const worst = progress.toSorted((a, b) => SEVERITY[b.conclusion] - SEVERITY[a.conclusion])[0];
  const verdict = worst?.verdict ?? "inconclusive";
  const badge = {
    schemaVersion: 1,
    label: "differential progress",
    message: verdictWord(verdict).toLowerCase(),
    color: COLOURS[worst?.conclusion ?? "warn"],
  };
  const text = renderProgress(judged, "text", 100);
  return {
    exit: conclusion === "fail" ? 1 : 0,
    files: {
      "report.json": renderProgress(judged, "json", 100),
      "report.html": renderProgress(judged, "html", 100),
      "report.md": asMarkdown(judged),
      "figure.svg": renderProgress(judged, "svg", 100),
      "badge.json": `${JSON.stringify(badge, null, 2)}\n`,
    },
    outputs: {
      verdict,
      conclusion,
      correlation: "",
      "interval-low": worst?.low == null ? "" : String(worst.low),
      "interval-high": worst?.high == null ? "" : String(worst.high),
      "models-matched": worst?.fit == null ? "" : String(worst.fit.n),
      benchmarks: JSON.stringify(
        progress.map(({ claim, verdict, differential }) => ({ name: claim, verdict, differential })),
      ),
    },
    log: text,
    summary: asMarkdown(judged),
    annotations: progress
      .filter((p) => !unchanged && p.conclusion !== "pass")
      .slice(0, 10)
      .map((p) => ({ level: LEVELS[p.conclusion], title: verdictWord(p.verdict), message: p.claim })),
    comment: {
      conclusion,
      quiet: unchanged && narrowed.length === 0 && notes.length === 0,
      body: (marker) => asMarkdown(judged, marker),
    },
  };
}
