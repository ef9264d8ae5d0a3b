// Inspect logs: the samples of a .json log, or the summaries of a .eval archive.

import { InputError, quote } from "../../../errors.ts";
import { benchmarkOfLog, modelOfLog } from "../../formats/inspect.ts";
import { readZipEntry } from "../../formats/zip.ts";
import { parseJson } from "../../json-text.ts";
import { asList, asObject, asText } from "../../source.ts";
import { fieldAt, type ItemFormat, NoItems, pickMetric, wholeJson } from "../item-format.ts";

type Json = Readonly<Record<string, unknown>>;

/** Inspect's own reading of letters as numbers. */
const LETTERS: Readonly<Record<string, number>> = { C: 1, I: 0, P: 0.5, N: 0 };

export const inspectItems: ItemFormat = {
  name: "inspect",
  title: "Inspect logs (.json and .eval)",
  looksLike: 'JSON with "eval" and "samples", or a .eval archive',
  detect({ name, text }) {
    return (
      /\.eval$/i.test(name) ||
      (/^\s*\{/.test(text) && /"eval"\s*:/.test(text) && /"(version|status)"\s*:/.test(text))
    );
  },
  async read({ file, name }, options, _beside, add) {
    const archive = /\.eval$/i.test(name);
    const log = archive ? await entry("header.json") : asObject(await wholeJson(file));
    if (log === undefined || asObject(log.eval) === undefined) throw dead(file.path);
    const samples = archive ? asList(await entry("summaries.json", true)) : asList(log.samples);
    if (samples.length === 0) throw dead(file.path);
    const benchmark = benchmarkOfLog(log);
    const model = modelOfLog(log);
    const metrics = new Set<string>();
    for (const sample of samples) for (const key of valuesOf(asObject(sample) ?? {}).keys()) metrics.add(key);
    if (metrics.size === 0) throw dead(file.path);
    const metric = pickMetric([...metrics], options.metric, file.path, "scorer");
    samples.forEach((value, i) => {
      const sample = asObject(value) ?? {};
      const place = { file: file.path, pointer: `/samples/${i}` };
      // `completed` is true on a sample that ended in an error, so the error decides.
      const failed = sample.error !== undefined && sample.error !== null;
      const found = failed ? undefined : valuesOf(sample).get(metric);
      add({
        benchmark,
        item: String(sample.id),
        model,
        score: found === undefined || found === null ? null : numberOf(found, metric, place),
        category: options.by === undefined ? undefined : fieldAt(sample, `metadata.${options.by}`),
        place,
      });
    });

    async function entry(wanted: string, list?: true): Promise<Json | undefined>;
    async function entry(wanted: string, list: true): Promise<unknown>;
    async function entry(wanted: string): Promise<unknown> {
      const found = await readZipEntry(file, [wanted]);
      if (found === null) return undefined;
      return parseJson(new TextDecoder("utf-8").decode(found.bytes), `${file.path}/${found.name}`);
    }
  },
};

/** A scorer whose value is an object has one metric a key. */
function valuesOf(sample: Json): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [scorer, score] of Object.entries(asObject(sample.scores) ?? {})) {
    const value = asObject(score)?.value;
    const several = asObject(value);
    if (several === undefined) values.set(scorer, value);
    else for (const [key, one] of Object.entries(several)) values.set(`${scorer}/${key}`, one);
  }
  return values;
}

function numberOf(value: unknown, metric: string, place: { file: string; pointer: string }): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const letter = asText(value);
  if (letter !== undefined && Object.hasOwn(LETTERS, letter)) return LETTERS[letter]!;
  throw new InputError({
    ...place,
    message: `the value of ${quote(metric)} is no score`,
    found: quote(JSON.stringify(value)),
    expected: "a number, true, false, or C, I, P, N",
  });
}

function dead(file: string): NoItems {
  return new NoItems({
    file,
    message: "the log has no scored samples: the run ended early, or was never scored",
    expected: "samples with scores",
    remedy: "Give the log of a finished run, with its samples (inspect log convert --to json)",
  });
}
