// github-action-benchmark's custom JSON: a list of { name, unit, value }. Each entry is taken for a model; which way is
// better is the workflow's word (customBiggerIsBetter), not the file's.
import { groupBy } from "../candidates.ts";
import { entryLines, entryPlace } from "../entry-lines.ts";
import type { Reading } from "../reading.ts";
import { scoreOf } from "../score-value.ts";
import { asList, asObject, asText } from "../source.ts";
import { fileStem } from "./file-stem.ts";
import type { Format } from "./format.ts";

export const githubActionBenchmark: Format = {
  name: "github-action-benchmark",
  title: "github-action-benchmark custom JSON",
  looksLike: 'a JSON list of { "name", "unit", "value" }',
  async detect(source) {
    const entries = asList(await source.jsonOrNothing()).map(asObject);
    return (
      entries.length > 0 &&
      entries.every((e) => typeof e?.name === "string" && typeof e.unit === "string" && "value" in e)
    );
  },
  async read(source) {
    const entries = asList(await source.json()).map((entry, index) => ({ entry: asObject(entry)!, index }));
    const lines = entryLines(await source.text());
    const names = entries.map(({ entry }) => asText(entry.name) ?? "");
    const suites = names.map((name) => name.slice(0, Math.max(0, name.lastIndexOf(" - "))));
    // "Suite - model": only where every name is written so.
    const split = suites.every((suite) => suite !== "");
    const all = entries.map(({ entry, index }) => {
      const value = scoreOf(entry.value) ?? scoreOf(Number(entry.value))!;
      return {
        benchmark: split ? suites[index]! : fileStem(source.path),
        unit: entry.unit as string,
        score: {
          model: split ? names[index]!.slice(suites[index]!.length + 3) : names[index]!,
          ...value,
          place: entryPlace(source.path, lines, index),
        },
      };
    });
    const readings = [...groupBy(all, (one) => JSON.stringify([one.benchmark, one.unit])).values()].map(
      (of): Reading => ({
        benchmark: of[0]!.benchmark,
        metric: { name: of[0]!.unit, unit: of[0]!.unit },
        scores: of.map((one) => one.score),
        place: of[0]!.score.place,
      }),
    );
    return { readings };
  },
};
