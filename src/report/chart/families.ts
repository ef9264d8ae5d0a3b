// Which family has which mark: the nine largest one each, the rest a grey ring, "other".
import type { BenchmarkAssessment } from "../../generated/report.ts";
import { decidingModels } from "../facts.ts";
import { counted, counts } from "../numbers.ts";
import { OTHER, SHAPES } from "./shapes.ts";

export interface FamilyMark {
  name: string;
  models: number;
  /** Of the shape and of the colour. */
  index: number;
}

export interface FamilyMarks {
  /** Largest first; "other" last. */
  legend: FamilyMark[];
  /** null: not known. */
  indexOf(family: string | null): number;
}

export function familyMarks(b: BenchmarkAssessment): FamilyMarks {
  const models = decidingModels(b);
  const sizes = counts(models.flatMap(({ family }) => family ?? []));
  const unknown = models.filter(({ family }) => family === null).length;
  const order = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const named = order.slice(0, SHAPES);
  const index = new Map(named.map(([family], at) => [family, at]));
  const legend = named.map(([name, models], at) => ({ name, models, index: at }));
  const rest = order.slice(SHAPES);
  if (rest.length > 0) {
    const models = rest.reduce((sum, [, size]) => sum + size, 0);
    legend.push({ name: `other (${counted(rest.length, "family", "families")})`, models, index: OTHER });
  }
  if (unknown > 0) legend.push({ name: "family not known", models: unknown, index: OTHER });
  return { legend, indexOf: (family) => (family === null ? OTHER : (index.get(family) ?? OTHER)) };
}
