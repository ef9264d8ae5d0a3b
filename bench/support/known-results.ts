// The known benchmarks of a bundled pool as a results file: many benchmarks of the same models.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pool } from "../../src/generated/pool.ts";
import { ROOT } from "./measured.ts";

export function knownResults(pool: string) {
  const { models, known_benchmarks } = JSON.parse(
    readFileSync(join(ROOT, "pools", pool, "pool.json"), "utf8"),
  ) as Pool;
  const benchmarks = known_benchmarks.map(({ name, higher_is_better, optimum, scores }) => ({
    benchmark: name,
    ...(typeof optimum === "number" ? { optimum } : { higher_is_better: higher_is_better !== false }),
    scores: Object.fromEntries(
      models.flatMap((model, i) => (scores[i] == null ? [] : [[model.name, scores[i]]])),
    ),
  }));
  return { benchmarks };
}
