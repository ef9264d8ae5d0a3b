// promptfoo results: a prompt and provider a column, its score a sum over tests.

import { nameOfRun } from "../../lexicon/run-settings.ts";
import type { Place, ReadingNote } from "../benchmark-results.ts";
import type { Reading } from "../reading.ts";
import { countOf, finite } from "../score-value.ts";
import { asList, asObject, asText, type Json } from "../source.ts";
import { fileStem } from "./file-stem.ts";
import type { Format } from "./format.ts";

export const promptfoo: Format = {
  name: "promptfoo",
  title: "promptfoo results",
  looksLike: 'JSON with "results" → "prompts" → "provider" and "metrics"',
  async detect(source) {
    return promptsOf(await source.jsonOrNothing()) !== undefined;
  },
  async read(source) {
    const value = await source.json();
    const { prompts, pointer } = promptsOf(value)!;
    const root = asObject(value)!;
    const benchmark = asText(asObject(root.config)?.description) ?? fileStem(source.path);
    const runTime = asText(asObject(root.results)?.timestamp) ?? asText(root.timestamp);
    const labels = new Set(prompts.map(labelOf));
    const readings = prompts.flatMap((prompt, i) => {
      const place = { file: source.path, pointer: `${pointer}/${i}` };
      const variant = labels.size > 1 ? labelOf(prompt) : undefined;
      const settings = settingsOf(root, prompt);
      return promptReadings(prompt, { benchmark, variant, runTime, place, settings });
    });
    return { readings };
  },
};

/** Version 3: results.prompts; before: results.table.head.prompts; as a library: prompts. */
function promptsOf(value: unknown): { prompts: Json[]; pointer: string } | undefined {
  const root = asObject(value);
  const results = asObject(root?.results);
  const places: [unknown, string][] = [
    [results?.prompts, "/results/prompts"],
    [asObject(asObject(results?.table)?.head)?.prompts, "/results/table/head/prompts"],
    [asObject(asObject(root?.table)?.head)?.prompts, "/table/head/prompts"],
    [root?.prompts, "/prompts"],
  ];
  for (const [list, pointer] of places) {
    const prompts = asList(list).map(asObject);
    const fits =
      prompts.length > 0 &&
      prompts.every((p) => p !== undefined && "provider" in p && asObject(p.metrics) !== undefined);
    if (fits) return { prompts: prompts as Json[], pointer };
  }
  return undefined;
}

function labelOf(prompt: Json): string {
  return asText(prompt.label) ?? asText(prompt.id) ?? asText(prompt.raw) ?? "";
}

interface Of {
  benchmark: string;
  variant: string | undefined;
  runTime: string | undefined;
  place: Place;
  settings: [string, unknown][];
}

/** How the column's provider is configured: in the column itself, or in the list of providers under its id or label. */
function settingsOf(root: Json, prompt: Json): [string, unknown][] {
  const own = asObject(prompt.provider);
  const name = asText(prompt.provider) ?? asText(own?.label) ?? asText(own?.id);
  const listed = asList(asObject(root.config)?.providers)
    .map(asObject)
    .filter((provider) => provider !== undefined && [provider.id, provider.label].includes(name));
  const configs = [own, ...listed].map((provider) => asObject(provider?.config) ?? {});
  return configs
    .flatMap((config) => [config, config.passthrough])
    .flatMap((one) => Object.entries(asObject(one) ?? {}));
}

function promptReadings(prompt: Json, of: Of): Reading[] {
  const metrics = asObject(prompt.metrics)!;
  const [pass, fail, errors] = ["testPassCount", "testFailCount", "testErrorCount"].map(
    (key) => finite(metrics[key]) ?? 0,
  );
  // An error of the provider is no behaviour of the model: scores are divided by what ran.
  const [ran, tests] = [pass! + fail!, pass! + fail! + errors!];
  const provider =
    asText(prompt.provider) ??
    asText(asObject(prompt.provider)?.label) ??
    asText(asObject(prompt.provider)?.id) ??
    "";
  const remarks: ReadingNote[] =
    errors! > 0
      ? [
          {
            code: "test-errors",
            text: `${errors} of ${tests} tests of ${provider} ended in an error, which is no behaviour of the model`,
            place: of.place,
          },
        ]
      : [];
  const total = finite(metrics.score);
  // A test's own score lies between 0 and 1; what a metric of the author's counts, nobody knows.
  const reading = (name: string, sum: number | undefined, count: number, own: boolean): Reading => {
    const proportion = name === "pass_rate" && own;
    const samples = countOf(count);
    const score = sum === undefined || count === 0 ? null : sum / count;
    return {
      benchmark: of.benchmark,
      ...(of.variant !== undefined && { variant: of.variant }),
      metric: {
        name,
        proportion,
        ...(proportion && { unit: "proportion" }),
        ...(own && { minimum: 0, maximum: 1 }),
      },
      // A test passes, and an assertion scores, where the model does as the author wants.
      orientation: { kind: "higher" },
      scores: [
        {
          model: nameOfRun(provider, of.settings),
          score,
          ...(score === null && {
            reason:
              tests === 0
                ? "no test was run"
                : count === 0
                  ? `all ${tests} tests ended in an error`
                  : "no score",
          }),
          ...(samples !== undefined && { samples }),
          ...(errors! > 0 && { notRun: { count: errors!, of: tests } }),
          ...(of.runTime !== undefined && { runTime: of.runTime }),
          place: of.place,
        },
      ],
      remarks,
      place: of.place,
    };
  };
  const counts = asObject(metrics.namedScoresCount) ?? {};
  const named = Object.entries(asObject(metrics.namedScores) ?? {}).map(([name, sum]) =>
    reading(name, finite(sum), countOf(counts[name]) ?? ran, false),
  );
  return [reading("score", total, ran, true), reading("pass_rate", pass, ran, true), ...named];
}
