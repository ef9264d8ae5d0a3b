// Inspect logs: the samples of a .json log; the summaries of a .eval archive, or its samples one by one.

import { InputError, quote } from "../../../errors.ts";
import { benchmarkOfLog, modelOfLog } from "../../formats/inspect.ts";
import { openZip } from "../../formats/zip.ts";
import type { InputFile } from "../../input-file.ts";
import { parseJson } from "../../json-text.ts";
import { asList, asObject, asText, type Json } from "../../source.ts";
import { fieldAt, fieldsOf, type ItemFormat, isCut, NoItems, pickMetric, wholeJson } from "../item-format.ts";

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
    const log = /\.eval$/i.test(name) ? await archive(file, options.by) : await wholeLog(file);
    const benchmark = benchmarkOfLog(log.header);
    const model = modelOfLog(log.header);
    const metrics = new Set<string>();
    for (const sample of log.samples) for (const key of valuesOf(sample).keys()) metrics.add(key);
    if (metrics.size === 0) throw dead(file.path);
    const metric = pickMetric([...metrics], options.metric, file.path, "scorer");
    log.samples.forEach((sample, i) => {
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
        fields: i === 0 ? fieldsOf(sample.metadata) : undefined,
        place,
      });
    });
  },
};

interface Log {
  header: Json;
  /** At least one, in the log's order. */
  samples: Json[];
}

/** @throws NoItems */
function logOf(header: unknown, samples: readonly unknown[], file: InputFile): Log {
  const root = asObject(header);
  if (asObject(root?.eval) === undefined || samples.length === 0) throw dead(file.path);
  return { header: root!, samples: samples.map((sample) => asObject(sample) ?? {}) };
}

async function wholeLog(file: InputFile): Promise<Log> {
  const log = asObject(await wholeJson(file));
  return logOf(log, asList(log?.samples), file);
}

/** Where each sample of an archive stands by itself. */
const SAMPLE = /^samples\/.+_epoch_\d+\.json$/;

/** By the summaries; where there are none, or they leave out the field that is asked for, sample by sample. */
async function archive(file: InputFile, by: string | undefined): Promise<Log> {
  const zip = await openZip(file);
  const entry = async (name: string): Promise<unknown> => {
    const bytes = await zip.read(name);
    return bytes && parseJson(new TextDecoder("utf-8").decode(bytes), `${file.path}/${name}`);
  };
  const header = await entry("header.json");
  const summaries = asList(await entry("summaries.json"));
  const whole = [...zip.sizes.keys()].filter((name) => SAMPLE.test(name)).sort();
  const cut = by !== undefined && summaries.some((one) => isCut(asObject(one), `metadata.${by}`));
  if (whole.length < summaries.length || (summaries.length > 0 && !cut))
    return logOf(header, summaries, file);
  const samples: Json[] = [];
  for (const name of whole) {
    // Of each only what is needed is kept: transcripts are large.
    const { id, scores, metadata, error } = asObject(await entry(name)) ?? {};
    const values = Object.entries(asObject(scores) ?? {}).map(([scorer, score]) => [
      scorer,
      { value: asObject(score)?.value },
    ]);
    samples.push({
      id,
      scores: Object.fromEntries(values),
      error,
      ...((by !== undefined || samples.length === 0) && { metadata }),
    });
  }
  return logOf(header, samples, file);
}

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
