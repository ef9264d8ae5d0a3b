// A model's name as words in one spelling: case, separators, dates, sizes and version numbers brought to one form.
import { houseOf, makerOf } from "../lexicon/makers.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** 70b, 8x7b, 410m. */
export const SIZE = /^(\d+x)?\d+(\.\d+)?[bmt]$/;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  /(?<![a-z])(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?[\s_-]+(20\d\d)(?!\d)/g;

/** `(Sept)`: a month of no year is "0009". */
const MONTH_ALONE = /\((jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\)/g;

const monthNumber = (month: string, digits: number): string =>
  String(MONTHS.indexOf(month.slice(0, 3)) + 1).padStart(digits, "0");

/** `highthinking`, `thinkhigh`, `thinking64k`: how a model was asked, in one word. */
const GLUED =
  /^(?:(x?high|medium|low|minimal|max)(thinking|think|reasoning)|(thinking|think|reasoning)(x?high|medium|low|minimal|max|none|\d{1,3}k))$/;

/** Lines that are often written together with their version: llama3, gpt4, qwen2.5. */
const JOINED =
  /^(llama|qwen|gpt|gemma|phi|falcon|claude|gemini|mistral|yi|grok|glm|granite|olmo|codellama|smollm)v?(\d.*)$/;

/**
 * Whether a word that begins with a letter may become another, or several, when the words of a name are told: a month, a
 * line with its version, `2p5`, a setting in one word.
 */
export const isMadeAnother = (word: string): boolean =>
  JOINED.test(word) ||
  GLUED.test(word) ||
  /\dp\d|(^|\d)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(word);

/** What each of these patterns needs. */
const MAY_DATE = /20\d\d|\d\d-\d\d|\(/;

/** `2024-05-13`, `05-2024`, `(May 2024)` as one word of digits: year, month, day. */
function withDatesJoined(text: string): string {
  if (!MAY_DATE.test(text)) return text;
  return text
    .replace(/\((\d\d)-(\d\d)\)/g, "$1$2")
    .replace(MONTH_ALONE, (_, month: string) => `(${monthNumber(month, 4)})`)
    .replace(MONTH, (_, month: string, year: string) => `${year}${monthNumber(month, 2)}`)
    .replace(/(?<!\d)(20\d\d)([-_ ])(\d\d)\2(\d\d)(?!\d)/g, "$1$3$4")
    .replace(/(?<!\d)(20\d\d)-(\d\d)(?!-?\d)/g, "$1$2")
    .replace(/(?<!\d|\d-)(\d\d)-(20\d\d)(?!\d)/g, "$2$1")
    .replace(/(?<!\d|\d-)([01]\d)-([0-3]\d)(?!\d|-\d)/g, "$1$2");
}

/**
 * `1_8B` and `phi-1_5`: an underscore for the point, but not where underscores part the words. Elsewhere the digit behind an
 * underscore numbers the run.
 */
function withDecimalPoints(text: string): string {
  if (!text.includes("_")) return text;
  const partsWords = /(?<!\d)_|_(?!\d)/.test(text);
  if (partsWords) return text;
  return text
    .replace(/(?<![\d.])(\d)_(\d)(?=b(?![a-z\d]))/g, "$1.$2")
    .replace(/(?<![a-z])phi-1_5(?!\d)/, "phi-1.5");
}

/**
 * The words of a name, in their order. Numbers that may be a footnote's, a citation's or a run's keep what sets them off,
 * so that they are no version of the line.
 *
 *     words("Claude 3.5 Sonnet (20240620)") // ["claude", "3.5", "sonnet", "20240620"]
 *     words("Meta-Llama-3-8B-Instruct")     // ["llama", "3", "8b", "instruct"]
 *     words("gpt-4o-2024-05-13")            // ["gpt", "4o", "20240513"]
 *     words("GPT-5 [1]")                    // ["gpt", "5", "(1)"]
 */
export const words = (name: string): string[] => wordsOf(name).map(({ word }) => word);

export interface Word {
  word: string;
  /** Whether brackets enclose it. */
  bracketed: boolean;
}

/** The same, with the brackets. */
export function wordsOf(name: string): Word[] {
  const text = withDatesJoined(withDecimalPoints(name.toLowerCase()).replace(/['’"`*]/g, ""))
    .replace(/(?<![\d.])(\d{1,2})p(\d{1,2})(?!\d)/g, "$1.$2")
    // "Command R+"; a plus that stands alone is a mark.
    .replace(/(?<=[a-z\d])\+/g, " plus ");
  const split = tokensOf(text).flatMap((token) => {
    const joined = JOINED.exec(token.text);
    const glued = GLUED.exec(token.text);
    const [one, other] = (joined ?? glued ?? []).slice(1).filter((part) => part !== undefined);
    return one !== undefined && other !== undefined
      ? [
          { ...token, text: one },
          { ...token, text: other, before: "" },
        ]
      : [token];
  });
  const whole = withNumbersJoined(withoutMaker(split));
  const size = whole.findIndex((token) => SIZE.test(token.text));
  return whole
    .map((token, at) => ({
      word: plainWord(token, whole[at - 1]?.text, size !== -1 && at > size),
      bracketed: token.bracketed,
    }))
    .filter(({ word }, at) => at === 0 || word !== "hf")
    .map(({ word, bracketed }, _, all) => ({
      word: word === "it" && all[0]!.word === "gemma" ? "instruct" : word === "think" ? "thinking" : word,
      bracketed,
    }));
}

/** "Meta Llama", "IBM Granite", "Mistral AI Mistral Large": the maker's name before its own line says nothing more. */
function withoutMaker(all: readonly Token[]): readonly Token[] {
  const texts = all.map(({ text }) => text);
  for (const length of [2, 1]) {
    const house = houseOf(texts.slice(0, length).join("-"));
    const rest = all.slice(length);
    if (house === undefined || rest.length === 0) continue;
    // "Meta Meta-Llama": the name may begin with the maker itself.
    const plain = withoutMaker(rest);
    if (makerOf(plain.map(({ text }) => text)) === house) return plain;
  }
  return all;
}

/** `claude-3-5-sonnet` is 3.5: two single digits with a hyphen between them, not in brackets; and `7 b` is `7b`. */
function withNumbersJoined(all: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of all) {
    const last = joined.at(-1);
    const version =
      token.before === "-" &&
      !token.bracketed &&
      !last?.bracketed &&
      /^\d$/.test(token.text) &&
      /^v?\d$/.test(last?.text ?? "");
    const size =
      token.text === "b" && /^[\s\-_]$/.test(token.before) && /^\d+(\.\d+)?$/.test(last?.text ?? "");
    if (last && (version || size))
      joined[joined.length - 1] = { ...last, text: `${last.text}${version ? "." : ""}${token.text}` };
    else joined.push(token);
  }
  return joined;
}

/**
 * The word of a token. Small numbers in brackets, and behind the size all but a plain `v0.2`, are not the line's version:
 * `LLaMA-13B-2` is the second run of LLaMA-13B, not Llama 2.
 */
function plainWord({ text, before, bracketed }: Token, previous: string | undefined, behindSize: boolean) {
  if (/^v?\d{1,2}(\.\d+)*$/.test(text)) {
    if (bracketed) return `(${text})`;
    if (behindSize && !/^v\d+\.\d/.test(text)) return `${before}${text}`;
    if (text === "35" && previous === "gpt") return "3.5";
  }
  return text.replace(/^v(?=\d)/, "");
}
