// The scatter for a comment: ranks against ranks, as a Mermaid quadrantChart, the only scatter plot that GitHub draws.
import type { BenchmarkAssessment } from "../../generated/report.ts";
import { shortNames } from "../chart/short-names.ts";
import { escapeMermaid, escapeTerminal, shorten } from "../escape.ts";
import { type RankedModel, rankedModels } from "../facts.ts";
import { PLAIN_INK } from "../ink.ts";
import { axisWords } from "../words/axis.ts";
import { furthest, labelled } from "./labels.ts";

/** Above this many points they run into each other, and the diagram into Mermaid's limit of 50,000 characters. */
const MOST_POINTS = 120;
const LINE_DOTS = 24;
/** At or below this value the line that models may follow falls. */
const FALLS_AT = -0.4;
const LONGEST_LABEL = 32;
/** Longer ones would run into the other half of the axis. */
const LONGEST_AXIS_NAME = 12;

// One line, first in the block. Transparent quadrants serve light and dark; without quadrantPointFill points turn black.
const GREY = "#727a83";
const INIT = JSON.stringify({
  quadrantChart: {
    chartWidth: 460,
    chartHeight: 380,
    pointRadius: 4,
    pointLabelFontSize: 13,
    pointTextPadding: 8,
    xAxisLabelFontSize: 14,
    yAxisLabelFontSize: 14,
    quadrantInternalBorderStrokeWidth: 0,
  },
  themeVariables: {
    quadrant1Fill: "#00000000",
    quadrant2Fill: "#00000000",
    quadrant3Fill: "#00000000",
    quadrant4Fill: "#00000000",
    quadrantPointFill: "#4c8dd6",
    quadrantPointTextFill: GREY,
    quadrantXAxisTextFill: GREY,
    quadrantYAxisTextFill: GREY,
    quadrantInternalBorderStrokeFill: GREY,
    quadrantExternalBorderStrokeFill: GREY,
  },
});

export interface Scatter {
  /** What stands between the fences. */
  diagram: string;
  /** How many models are drawn, of how many. */
  drawn: number;
  of: number;
  /** The models that stand out in orange, furthest from the line first. */
  furthest: string[];
  /** Whether the dotted line falls: the reverse of the axis' order, not the same. */
  falling: boolean;
}

/** null: fewer than two models, or all ranks equal. */
export function scatter(b: BenchmarkAssessment, most = MOST_POINTS): Scatter | null {
  const ranked = rankedModels(b).reverse();
  const count = ranked.length;
  if (count < 2) return null;
  const step = Math.ceil(count / most);
  const drawn = ranked.filter((_, index) => (count - 1 - index) % step === 0);
  const short = shortNames(drawn.map(({ model }) => model));
  const nameOf = ({ model }: RankedModel) => short.get(model.name) ?? model.name;
  const falling = (b.decided_on.value ?? b.correlation.value ?? 0) <= FALLS_AT;
  const points = drawn.map((one) => ({
    x: place(one.capability, count),
    y: place(one.here, count),
    label: escapeTerminal(shorten(nameOf(one), LONGEST_LABEL)),
    offLine: Math.abs((falling ? count + 1 - one.capability : one.capability) - one.here),
  }));
  const line = Array.from({ length: LINE_DOTS }, (_, index) => {
    const x = (index + 1) / (LINE_DOTS + 1);
    return { x, y: falling ? 1 - x : x };
  });
  const far = furthest(points, Math.max(4, count / 8));
  const named = labelled(points, far, line);
  const { ends } = axisWords(b, PLAIN_INK);
  const where = [...b.name].length <= LONGEST_AXIS_NAME ? `on ${escapeMermaid(b.name)}` : "here";
  const axis = (text: string) => `"${escapeMermaid(shorten(text, 40))}"`;
  const lines = [
    `%%{init: ${INIT}}%%`,
    "quadrantChart",
    `    x-axis ${axis(ends.low)} --> ${axis(ends.high)}`,
    `    y-axis "Worse ${where}" --> "Better ${where}"`,
    ...line.map(({ x, y }) => `    " ": [${plain(x)}, ${plain(y)}] radius: 2, color: #8b949e`),
  ];
  points.forEach((point, index) => {
    const at = `[${plain(point.x)}, ${plain(point.y)}]`;
    const label = named.has(index) ? escapeMermaid(point.label) : " ";
    lines.push(`    "${label}": ${at}${far.includes(index) ? " radius: 5, color: #c9701a" : ""}`);
  });
  return {
    diagram: lines.join("\n"),
    drawn: drawn.length,
    of: count,
    furthest: far.map((index) => nameOf(drawn[index]!)),
    falling,
  };
}

/** From 0.04 to 0.96, so that no point sits on the frame. */
function place(rank: number, count: number): number {
  return 0.04 + (0.92 * (rank - 1)) / (count - 1);
}

/** Three decimals without trailing zeros: Mermaid reads neither `1.0` nor `1e-3`. */
function plain(value: number): string {
  return String(Number(value.toFixed(3)));
}
