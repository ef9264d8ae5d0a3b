// Takes a model's name as a harness or provider writes it apart: what only says where it ran, and what it is.

import { houseOf, makerOf } from "../lexicon/makers.ts";
import { isShelf, modelAt, type PlacedModel } from "../lexicon/model-path.ts";
import { fromOllamaTag } from "../lexicon/ollama-tags.ts";
import { isProvider } from "../lexicon/providers.ts";
import { settingsOfAnotherModel } from "../lexicon/run-settings.ts";
import { SETTING_KEY } from "../lexicon/settings.ts";
import { withoutBedrock, withoutService } from "./served.ts";
import { joined, type Settings, settingOf } from "./settings.ts";
import { words } from "./words.ts";

export interface NameParts {
  /** Lower case; null where the name has none. */
  organisation: string | null;
  /** What is left, without provider, organisation and serving suffixes. */
  name: string;
  /** Whether it ends on a word of base models, which may be off the name. */
  base: boolean;
  /** Whether it is a tag of a service whose names without a word for it are those of tuned weights. */
  tuned: boolean;
  /** How it was asked, as far as keys say it: `@reasoning=high`, `(thinking=16k)`, `:thinking`. */
  settings: Settings;
}

/** Longer names are taken literally: no spelling of a model is that long. */
const LONGEST = 200;

/** A mark that sends to a footnote: "with our defence", "quantised". Also raised figures and letters, ① and the like. */
const FOOTNOTE = /[*†‡§ªº\p{No}\p{Lm}]/u;

/** `pretrained=…,dtype=…` and the like, as lm-evaluation-harness keeps its arguments. */
const ARGUMENTS = /^[^=]*=[^,=]*(?:,[\w.-]+=[^,=]*)*$/;
const ARGUMENT = /(?:^|[(,\s])(?:pretrained|model|base_name)=([^,)]+)/;

/**
 * Takes off providers, paths, harness arguments, OpenRouter's routes and Bedrock's version suffix; tells the organisation.
 * Null where the name cannot be a plain spelling of a published model (a quantised load,
 * an adapter, a tag after a colon, a path through a folder that is not known, a footnote).
 */
export function nameParts(spelling: string): NameParts | null {
  // Before NFKC, which makes a figure of a raised one.
  if (spelling.length > LONGEST || FOOTNOTE.test(spelling)) return null;
  const asked = withoutKeys(
    spelling
      .normalize("NFKC")
      .replace(/[‐-―−]/g, "-")
      // "GPT-4 (06/13)" and "DeepSeek R1 05/28" have a date, not a path.
      .replace(/(?<=\()(\d\d)\/(\d\d)(?=\))|(?<= )([01]\d)\/([0-3]\d)$/g, "$1$3-$2$4")
      .trim(),
  );
  if (asked === null) return null;
  const own = withoutOrigin(asked.text);
  if (own === null) return null;
  let text = own;
  if (text.includes("=")) {
    const argument = ARGUMENT.exec(text);
    if (!argument || !ARGUMENTS.test(text) || settingsOfAnotherModel(pairsOf(text)).length > 0) return null;
    // A display name has spaces and commas of its own: where it ends cannot be told.
    if (/\s|\(/.test(argument[1]!)) return null;
    text = argument[1]!;
  }
  const tag = fromOllamaTag(text);
  if (tag && Object.keys(asked.settings).length > 0) return null;
  if (tag) text = tag.name;
  const placed = modelAt(text);
  const parts = placed === undefined ? partsOfId(withoutService(text)) : placed && partsOfPath(placed);
  if (!parts || parts.name === "" || parts.name.includes(":")) return null;
  return {
    ...parts,
    base: /[-_ ](base|hf)$/i.test(parts.name),
    tuned: tag?.tuned === true,
    settings: asked.settings,
  };
}

/** `model@reasoning=high`, `model (reasoning_effort=low, thinking=on)`, `model:thinking`. */
const BEHIND = /@([^@()]+)$|\(([^()]+)\)$|:(thinking|non-?thinking|xhigh|high|medium|low|minimal)$/i;

/** What keys and variants behind a name say of how it was asked; null where they contradict or say what cannot be told. */
function withoutKeys(name: string): { text: string; settings: Settings } | null {
  let text = name;
  let settings: Settings | null = {};
  for (;;) {
    const [whole, at, brackets, variant] = BEHIND.exec(text) ?? [];
    const pairs = variant
      ? [["reasoning", variant.replace(/^non-?thinking$/i, "off")]]
      : (at ?? brackets ?? "").split(",").map((pair) => pair.split("="));
    const known = pairs.every(([key, value]) => value !== undefined && SETTING_KEY.test(key!.trim()));
    if (whole === undefined || !known) return { text, settings };
    for (const [key, ...value] of pairs) {
      const more = settingOf(key!.trim(), value.join("="));
      settings = more && joined(settings, more);
      if (settings === null) return null;
    }
    text = text.slice(0, -whole.length).trimEnd();
  }
}

/**
 * "GPT-4.1 mini (OpenAI)", "GPT-5 (via OpenRouter)", "Qwen: Qwen3 32B" as OpenRouter shows names: without what only says whose
 * line it is, or who ran it. Null where a maker is named before another's line.
 */
function withoutOrigin(name: string): string | null {
  const [, maker, line] = /^([^:/()]{2,30}): (\S.*)$/.exec(name) ?? [];
  const house = maker === undefined ? undefined : houseNamed(maker);
  if (house !== undefined) {
    const its = makerOf(words(line!));
    if (its !== undefined) return its === house ? line! : null;
  }
  const inside = /\(([^()]+)\)$/.exec(name)?.[1];
  if (inside === undefined) return name;
  const rest = name.slice(0, -inside.length - 2).trimEnd();
  if (/[()]/.test(rest)) return name;
  const service = /^via (.+)$/i.exec(inside)?.[1];
  const owner = houseNamed(inside);
  const tells =
    service !== undefined
      ? isProvider(hyphened(service))
      : owner !== undefined && makerOf(words(rest)) === owner;
  return tells ? rest : name;
}

const hyphened = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, "-");

/** "Mistral AI", "Z.AI". */
const houseNamed = (text: string): string | undefined =>
  houseOf(hyphened(text)) ?? houseOf(hyphened(text).replaceAll(".", ""));

type Plain = Pick<NameParts, "organisation" | "name">;

/** Of an id, as a service or a person writes it. */
function partsOfId(id: string): Plain | null {
  const parts = withOrganisationParted(id)
    .split("/")
    .filter((segment) => segment !== "");
  // "novita / openai / gpt-oss-20b". Of two models, "Llama 3 / GPT-4", the first is neither service nor maker.
  const first = parts[0]?.trim().toLowerCase() ?? "";
  const isPath = isProvider(first) || houseOf(first) !== undefined;
  const segments = isPath ? parts.map((segment) => segment.trim()) : parts;
  const name = segments.pop();
  const organisation = organisationServed(segments);
  return name === undefined || organisation === undefined ? null : withoutBedrock(organisation, name);
}

/** Of a path whose folders are known. A model right on a shelf may be anybody's. */
function partsOfPath({ organisation, model }: PlacedModel): Plain | null {
  return organisation === null ? null : { organisation: organisation.toLowerCase(), name: model };
}

/**
 * `Qwen__Qwen1.5-7B` and `meta-llama_Llama-2-7b-hf`: file names, in which no slash may be. One underscore parts only an
 * organisation that is not the maker's plain word, which people put into names of their own (`Microsoft_Phi-4`).
 */
function withOrganisationParted(id: string): string {
  if (id.includes("/")) return id;
  const [, before, after] = /^([^_]+)_([^_].*)$/.exec(id) ?? [];
  const house = before === undefined ? undefined : houseOf(before.toLowerCase());
  if (house !== undefined && before?.toLowerCase() !== house && makerOf(words(after!)) === house)
    return `${before}/${after}`;
  return id.replace(/(?<=[^_-])(__|--)(?=[^_-])/, "/");
}

function pairsOf(text: string): (readonly [string, string])[] {
  return [...text.matchAll(/([\w.-]+)=([^,)]*)/g)].map(([, key, value]) => [key!, value!] as const);
}

/**
 * `openrouter/qwen/…`: above the organisation may only stand services, shelves and, as in `openai/azure/gpt-4o`, the maker
 * whose interface is spoken. Whatever else stands there may have made another model of it. Undefined: it cannot be told.
 */
function organisationServed(segments: readonly string[]): string | null | undefined {
  const lower = segments.map((segment) => segment.toLowerCase());
  const last = lower.at(-1);
  if (last === undefined) return null;
  const harmless = (segment: string, index: number) =>
    isProvider(segment) ||
    isShelf(segment) ||
    (houseOf(segment) !== undefined && index === 0 && isProvider(lower[1] ?? ""));
  const own = !isProvider(last);
  return (own ? lower.slice(0, -1) : lower).every(harmless) ? (own ? last : null) : undefined;
}
