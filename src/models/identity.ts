// A model's identity, parsed from any spelling of its name: organisation, family, size, version, date, variant; and, apart
// from it, how the model was asked. Two spellings are the same model if, and only if, their identities are equal.
import { houseOf, makerOf, makesLines } from "../lexicon/makers.ts";
import { firstName } from "../lexicon/second-names.ts";
import { nameParts } from "./name-parts.ts";
import { joined, type Settings, withoutSettings } from "./settings.ts";
import { SIZE, wordsOf } from "./words.ts";

export interface Identity {
  /** The house that made it, lower case, in one spelling; null where the name does not say and the line is unknown. */
  organisation: string | null;
  /** Whether the name itself says the organisation. */
  saysOrganisation: boolean;
  /** Whether it says that it is the base model: `-base`, or the hub's `-hf` without chat. */
  saysBase: boolean;
  /** Whether tuned weights are meant although no word says so: the tag of a service that serves those. */
  tunedTag: boolean;
  /** The line: llama, gpt, claude; null where it is none of the known ones. */
  family: string | null;
  /** 3.1, 4o; null where there is none. Several numbers are joined in rising order. */
  version: string | null;
  /** 70b, 8x7b, 410m; null where there is none. */
  size: string | null;
  /** Date or numbered snapshot as digits: 20240513, 202405, 2407, 0613, 001. */
  date: string | null;
  /** a22b; null where there is none. No part of the key: names leave it out. */
  active: string | null;
  /** All else, sorted: chat, instruct, base, turbo, fp8, … */
  variants: readonly string[];
  /** How the model was asked: no part of the key. */
  settings: Settings;
  /** Equal for equal identities; for models of others than a line's maker it is the name but for case and separators. */
  key: string;
  /** The same without the date; and without what tells tuned weights from base ones. */
  undated: string;
  untuned: string;
  /** The three with `3` for version `3.0`, which is one and the same; but `Claude 2` is not always 2.0. Null where there is no such version. */
  pointless: Pick<Identity, "key" | "undated" | "untuned"> | null;
  /** Without either: what all releases and weights of one model share, and with 3 for 3.0. */
  line: string;
}

const DATE = /^\d{3,8}$/;
const VERSION = /^\d+(\.\d+)*o?$/;
/** Of a mixture of experts: the parameters that answer. The name is often given without, and the whole size tells it. */
const ACTIVE = /^a\d+(\.\d+)?b$/;

/** Variants that tell a tuned model from its base. */
const TUNED = new Set(["chat", "instruct", "it"]);

/** Whether the identity says that the model was tuned to chat or to follow instructions. */
export const isTuned = (identity: Pick<Identity, "variants">): boolean =>
  identity.variants.some((variant) => TUNED.has(variant));

/**
 * Whether a name without a date can only mean a release of it: it has a version. `mistral-large`, `qwen-plus` and
 * `command-r` name whatever is newest.
 */
export const isVersioned = ({ family, version, variants }: Identity): boolean =>
  version !== null || /\d/.test(family ?? "") || variants.some((word) => /^[a-z]\d/.test(word));

/** Of names asked for lately: each pool asks for the same. A cache, emptied when it is full. */
const lately = new Map<string, Identity | null>();
const MOST_LATELY = 1024;

/** The identity of a name, or null where the name is no plain spelling of a published model. */
export function identityOf(spelling: string): Identity | null {
  const before = lately.get(spelling);
  if (before !== undefined) return before;
  if (lately.size === MOST_LATELY) lately.clear();
  const made = takenApart(spelling);
  lately.set(spelling, made);
  return made;
}

/** What all spellings of one model share (`Identity.line`). Of the models of a house that makes no line it is its name. */
export function lineOf(spelling: string): string {
  const parts = lately.has(spelling) ? null : nameParts(spelling);
  const house = parts?.organisation == null ? null : (houseOf(parts.organisation) ?? parts.organisation);
  return house !== null && !makesLines(house) && /[a-z]/i.test(parts!.name)
    ? plainKey(house, parts!.name)
    : (identityOf(spelling)?.line ?? spelling.toLowerCase());
}

/** Fine-tunes and merges differ by the order of their words, or by "T1_1" and "T1-V1": only separators are free there. */
const plainKey = (house: string | null, name: string): string =>
  `${house ?? ""}/${name
    .toLowerCase()
    // "Model-7B 2" is the second run of Model-7B, not Model-7B-2.
    .replace(/[\s_-]+(?!\d{1,2}$)|-(?=\d{1,2}$)/g, "-")
    .replace(/-hf$/, "")}`;

function takenApart(spelling: string): Identity | null {
  const parts = nameParts(spelling);
  if (!parts) return null;
  const named = wordsOf(parts.name);
  if (named.length === 0) return null;
  const maker = makerOf(named.map(({ word }) => word)) ?? null;
  const house = parts.organisation === null ? maker : (houseOf(parts.organisation) ?? parts.organisation);
  const own = maker !== null && maker === house;
  const asked = own ? withoutSettings(named, (word) => DATE.test(word)) : undefined;
  const settings = joined(parts.settings, asked?.settings ?? {});
  if (settings === null) return null;
  const said = (asked?.words ?? named).map(({ word }) => word);
  const all = own ? firstName(house, said.join(" ")).split(" ") : said;
  const rest = maker === null ? all : all.slice(1);
  const sizes = rest.filter((word) => SIZE.test(word));
  const dates = rest.filter((word) => !SIZE.test(word) && DATE.test(word));
  const versions = rest.filter((word) => !SIZE.test(word) && !DATE.test(word) && VERSION.test(word));
  const active = rest.filter((word) => sizes.length > 0 && ACTIVE.test(word));
  const variants = rest.filter((word) => ![sizes, dates, versions].some((some) => some.includes(word)));
  const fields = {
    family: maker === null ? null : all[0]!,
    version: inOrder(versions),
    size: inOrder(sizes),
    date: inOrder(dates),
    active: inOrder(active),
    variants: variants.sort(),
  };
  const known = {
    organisation: house,
    saysOrganisation: parts.organisation !== null,
    saysBase: parts.base,
    tunedTag: parts.tuned,
    ...fields,
    settings,
  };
  if (!own) {
    const key = plainKey(house, parts.name);
    return { ...known, key, undated: key, untuned: key, pointless: null, line: key };
  }
  const undated = isRelease(fields.family!, fields.date) ? null : fields.date;
  const telling = fields.variants.filter((word) => !active.includes(word));
  const untuned = telling.filter((word) => !TUNED.has(word) && word !== "base");
  const keysOf = (version: string | null) => {
    const keyOf = (date: string | null, words: readonly string[]) =>
      [`${house}/${fields.family}`, version, fields.size, date, ...words].join("|");
    return {
      key: keyOf(fields.date, telling),
      undated: keyOf(undated, telling),
      untuned: keyOf(fields.date, untuned),
      line: keyOf(undated, untuned),
    };
  };
  const pointless = inOrder(versions.map((version) => version.replace(/\.0$/, "")));
  const { line, ...further } = keysOf(pointless);
  return {
    ...known,
    ...keysOf(fields.version),
    pointless: pointless === fields.version ? null : further,
    line,
  };
}

/** Whether digits date or number a release: of three digits Google's alone do (`gemini-1.5-pro-002`). */
const isRelease = (family: string, date: string | null): boolean =>
  date !== null && (date.length > 3 || /^(gemini|text)$/.test(family));

const inOrder = (some: string[]): string | null => (some.length === 0 ? null : some.sort().join("+"));
