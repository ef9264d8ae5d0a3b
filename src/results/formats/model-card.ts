// What a repository of the Hugging Face hub says of its own model: `.eval_results/*.yaml` (community evals), and `model-index` in
// the head of a model card. Nothing there tells a count, a range, or (in the first) a metric.
import { quote } from "../../errors.ts";
import { conditions } from "../conditions.ts";
import type { Reading, ReadScore } from "../reading.ts";
import { scoreOrWhy } from "../score-value.ts";
import { asList, asObject, asText, type Json, type Source } from "../source.ts";
import type { Format } from "./format.ts";

export const communityEvals: Format = {
  name: "hf-eval-results",
  title: "Hugging Face community evals (.eval_results/*.yaml)",
  looksLike:
    'a YAML list of { "dataset": { "id", "task_id" }, "value" } below a folder named after the model',
  async detect(source) {
    if (!/\.ya?ml$/i.test(source.name)) return false;
    const entries = asList(await yamlOrNothing(await source.text().catch(() => "")));
    return (
      entries.length > 0 &&
      entries.every(
        (one) => asText(asObject(asObject(one)?.dataset)?.id) !== undefined && "value" in asObject(one)!,
      )
    );
  },
  async read(source) {
    const model = modelOf(source);
    const entries = asList(await yaml(source)).map((one) => asObject(one)!);
    return { readings: entries.map((entry, i) => evalReading(entry, i, model, source)) };
  },
};

/** The folder around `.eval_results`: a repository's files do not name their own model. */
function modelOf(source: Source): string {
  const folders = source.folder.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  const at = folders.lastIndexOf(".eval_results");
  const [owner, name] = at === -1 ? folders.slice(-2) : folders.slice(Math.max(0, at - 2), at);
  if (name !== undefined) return /^models?$|^repos?$|^results?$/i.test(owner!) ? name : `${owner}/${name}`;
  if (owner !== undefined) return owner;
  throw source.error({
    message: "nothing tells the model: such a file stands in the model's own repository",
    expected: "a folder named after the model around .eval_results",
    remedy: `Put it at ORGANISATION/MODEL/.eval_results/${source.name}`,
  });
}

function evalReading(entry: Json, index: number, model: string, source: Source): Reading {
  const data = asObject(entry.dataset)!;
  const id = asText(data.id)!;
  const task = asText(data.task_id);
  const place = { file: source.path, pointer: `/${index}` };
  const notes = asText(entry.notes);
  const date =
    typeof entry.date === "string" && !Number.isNaN(Date.parse(entry.date))
      ? new Date(entry.date).toISOString()
      : undefined;
  return {
    benchmark: task === undefined || task === "default" ? id : task,
    ...(task !== undefined && task !== "default" && task !== id && { collection: id }),
    aliases: [id],
    scores: [
      {
        model,
        ...scoreSaid(entry.value),
        ...(date !== undefined && { runTime: date }),
        ...(notes !== undefined && { settings: notes, conditions: { notes } }),
        place,
      },
    ],
    place,
  };
}

const HEAD = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

export const modelIndex: Format = {
  name: "model-index",
  title: "model-index of Hugging Face model cards",
  looksLike: "a README.md whose head has model-index → results → metrics",
  async detect(source) {
    if (await source.isZip()) return false;
    const head = HEAD.exec(await source.text().catch(() => ""))?.[1];
    return head !== undefined && /^model-index:/m.test(head) && cardsOf(await yamlOrNothing(head)).length > 0;
  },
  async read(source) {
    const cards = cardsOf(await yamlOrNothing(HEAD.exec(await source.text())![1]!));
    return { readings: cards.flatMap((card, i) => cardReadings(card, i, source.path)) };
  },
};

/** Templates hold `{model_id}`, which YAML takes for an object: no card of a model. */
function cardsOf(value: unknown): Json[] {
  const cards = asList(asObject(value)?.["model-index"]).map(asObject);
  return cards.filter(
    (card): card is Json => asText(card?.name) !== undefined && asList(card?.results).length > 0,
  );
}

function cardReadings(card: Json, index: number, file: string): Reading[] {
  return asList(card.results).flatMap((one, r): Reading[] => {
    const result = asObject(one) ?? {};
    const data = asObject(result.dataset) ?? {};
    const benchmark =
      asText(data.name) ?? asText(data.type) ?? asText(asObject(result.task)?.name) ?? "benchmark";
    const variant = [asText(data.config), asText(data.split)]
      .filter((part) => part !== undefined && part !== "default")
      .join(",");
    return asList(result.metrics).flatMap((metric, m): Reading[] => {
      const said = asObject(metric);
      if (said === undefined || !("value" in said)) return [];
      const place = { file, pointer: `/model-index/${index}/results/${r}/metrics/${m}` };
      const { num_few_shot: shots } = asObject(data.args) ?? {};
      const score: ReadScore = {
        model: asText(card.name)!,
        ...scoreSaid(said.value),
        ...conditions({ shots }),
        place,
      };
      return [
        {
          benchmark,
          ...(variant !== "" && { variant }),
          metric: { name: asText(said.type) ?? asText(said.name) ?? "score" },
          aliases: [data.type, said.name].flatMap((alias) => asText(alias) ?? []),
          scores: [score],
          place,
        },
      ];
    });
  });
}

/** A number, also as the text "45.2 %" that cards have. */
function scoreSaid(value: unknown): Pick<ReadScore, "score" | "reason" | "unit"> {
  const percent = typeof value === "string" ? /^\s*(-?\d+(?:\.\d+)?)\s*%\s*$/.exec(value)?.[1] : undefined;
  if (percent !== undefined) return { score: Number(percent), unit: "percent" };
  const plain = typeof value === "string" && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
  return scoreOrWhy(plain, `the score is ${quote(String(value).slice(0, 40))}`);
}

async function yaml(source: Source): Promise<unknown> {
  return contentOf(await source.text());
}

async function yamlOrNothing(text: string): Promise<unknown> {
  if (text.length > LARGEST) return undefined;
  try {
    return await contentOf(text);
  } catch {
    return undefined;
  }
}

/** @throws where it is no YAML, or a key stands twice */
async function contentOf(text: string): Promise<unknown> {
  const { parseDocument } = await import("yaml");
  const { doubledKeys } = await import("../../yaml-keys.ts");
  const document = parseDocument(text, { logLevel: "silent", uniqueKeys: false });
  const [fault] = [...document.errors, ...doubledKeys(document)];
  if (fault !== undefined) throw new Error(fault.message);
  return document.toJS({ maxAliasCount: 0 });
}

/** No card has more. */
const LARGEST = 1024 * 1024;
