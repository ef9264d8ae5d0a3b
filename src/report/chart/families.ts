// Which family has which mark: the nine largest one each, the rest a grey ring, "other".
import type { BenchmarkAssessment } from "../../generated/report.ts";
import { decidingModels, familyOf } from "../facts.ts";
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
  indexOf(family: string): number;
}

export function familyMarks(b: BenchmarkAssessment): FamilyMarks {
  if (!b.coverage.families_known) {
    const models = decidingModels(b).length;
    return { legend: [{ name: "family not known", models, index: OTHER }], indexOf: () => OTHER };
  }
  const sizes = new Map<string, number>();
  for (const model of decidingModels(b)) {
    const family = familyOf(model);
    sizes.set(family, (sizes.get(family) ?? 0) + 1);
  }
  const order = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const named = order.slice(0, order.length > SHAPES ? SHAPES : order.length);
  const index = new Map(named.map(([family], at) => [family, at]));
  const legend = named.map(([name, models], at) => ({ name, models, index: at }));
  const rest = order.slice(named.length);
  if (rest.length > 0) {
    const models = rest.reduce((sum, [, size]) => sum + size, 0);
    legend.push({ name: `other (${rest.length} families)`, models, index: OTHER });
  }
  return { legend, indexOf: (family) => index.get(family) ?? OTHER };
}
