// A model's identity, parsed from any spelling of its name: organisation, family, size, version, date, variant.
// Two spellings are the same model if, and only if, their identities are equal.
import { houseOf, makerOf } from "../lexicon/makers.ts";
import { nameParts } from "./name-parts.ts";
import { SIZE, words } from "./words.ts";

export interface Identity {
  /** The house that made it, lower case, in one spelling; null where the name does not say and the line is unknown. */
  organisation: string | null;
  /** The line: llama, gpt, claude; null where it is none of the known ones. */
  family: string | null;
  /** 3.1, 4o; null where there is none. Several numbers are joined in rising order. */
  version: string | null;
  /** 70b, 8x7b, 410m; null where there is none. */
  size: string | null;
  /** Date or numbered snapshot as digits: 20240513, 202405, 2407, 0613, 001. */
  date: string | null;
  /** All else, sorted: chat, instruct, base, turbo, thinking, fp8, … */
  variants: readonly string[];
  /** Equal for equal identities; for models of others than a line's maker it is the name but for case and separators. */
  key: string;
}

const DATE = /^\d{3,8}$/;
const VERSION = /^\d+(\.\d+)*o?$/;

/** Variants that tell a tuned model from its base. */
const TUNED = new Set(["chat", "instruct", "it"]);

/** Whether the identity says that the model was tuned to chat or to follow instructions. */
export const isTuned = (identity: Identity): boolean =>
  identity.variants.some((variant) => TUNED.has(variant));

/** The identity of a name, or null where the name is no plain spelling of a published model. */
export function identityOf(spelling: string): Identity | null {
  const parts = nameParts(spelling);
  if (!parts) return null;
  const all = words(parts.name);
  if (all.length === 0) return null;
  const maker = makerOf(all) ?? null;
  const house = parts.organisation === null ? maker : (houseOf(parts.organisation) ?? parts.organisation);
  const own = maker !== null && maker === house;
  const rest = maker === null ? all : all.slice(1);
  const sizes = rest.filter((word) => SIZE.test(word));
  const dates = rest.filter((word) => !SIZE.test(word) && DATE.test(word));
  const versions = rest.filter((word) => !SIZE.test(word) && !DATE.test(word) && VERSION.test(word));
  const variants = rest.filter((word) => ![sizes, dates, versions].some((some) => some.includes(word)));
  const fields = {
    family: maker === null ? null : all[0]!,
    version: joined(versions),
    size: joined(sizes),
    date: joined(dates),
    variants: variants.sort(),
  };
  // Fine-tunes and merges differ by the order of their words, or by "T1_1" and "T1-V1": only separators are free there.
  const body = own
    ? [fields.family, fields.version, fields.size, fields.date, ...fields.variants].join("|")
    : parts.name
        .toLowerCase()
        // "Model-7B 2" is the second run of Model-7B, not Model-7B-2.
        .replace(/[\s_-]+(?!\d{1,2}$)|-(?=\d{1,2}$)/g, "-")
        .replace(/-hf$/, "");
  return { organisation: house, ...fields, key: `${house ?? ""}/${body}` };
}

const joined = (some: string[]): string | null => (some.length === 0 ? null : some.sort().join("+"));
