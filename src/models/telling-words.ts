// Whether a name has a word that nothing in a vocabulary can answer for: told by looking at the text, since to take a name apart
// takes ten times as long, and of a large table's names most are nobody's.
import { HOUSE_SPELLINGS } from "../lexicon/makers.ts";
import { isProvider } from "../lexicon/providers.ts";
import { SECOND_NAME_WORDS } from "../lexicon/second-names.ts";
import { EFFORT_WORDS, FILLERS, NOT, NOT_THINKING_WORDS, THINKING_WORDS } from "../lexicon/settings.ts";
import { isMadeAnother } from "./words.ts";

/** Plain words, and at most an organisation before them: no path, service, tag, argument, bracket or key, all of which may go. */
const PLAIN = /^[a-z\d][a-z\d._ -]*(?:\/[a-z\d][a-z\d._ -]*)?$/i;
const LONGEST = 200;
/** A folder of the hub's cache. */
const HUB_FOLDER = "models--";

/** Words that an identity leaves out, or says in another way. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...HOUSE_SPELLINGS.flatMap((spelling) => spelling.split(/[-.]/)),
  ...EFFORT_WORDS.keys(),
  ...[THINKING_WORDS, NOT_THINKING_WORDS, NOT, FILLERS, SECOND_NAME_WORDS].flatMap((some) => [...some]),
  ...["base", "chat", "instruct"],
]);

/**
 * Whether the name has a word that stays in its line (`Identity.line`) and is none of these: then no name made of these words is
 * of that line. False where that cannot be told without taking it apart.
 * @param vocabulary runs of letters and figures, lower case
 */
export function hasStrangeWord(name: string, vocabulary: ReadonlySet<string>): boolean {
  if (name.length > LONGEST || !PLAIN.test(name)) return false;
  const text = name.toLowerCase();
  if (text.includes(HUB_FOLDER)) return false;
  for (let start = text.indexOf("/") + 1; start < text.length; ) {
    let end = start;
    let letters = 0;
    for (; isWordly(text.charCodeAt(end)); end++)
      if (letters === end - start && isLetter(text.charCodeAt(end))) letters += 1;
    const next = text.charCodeAt(end);
    if (letters >= 3 && next !== POINT && endsWhole(text, end)) {
      const word = text.slice(start, end);
      if (!vocabulary.has(word) && stays(word)) return true;
    }
    // What follows a point is no whole word.
    while (end < text.length && !isSeparator(text.charCodeAt(end))) end += 1;
    start = end + 1;
  }
  return false;
}

/** Whether a word ends here for certain: one that ends on a figure may be joined with a number behind it, as a date. */
function endsWhole(text: string, end: number): boolean {
  if (end === text.length || isLetter(text.charCodeAt(end - 1))) return true;
  let next = end;
  while (isSeparator(text.charCodeAt(next))) next += 1;
  return isLetter(text.charCodeAt(next));
}

const POINT = 0x2e;
const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isWordly = (code: number): boolean => isLetter(code) || (code >= 0x30 && code <= 0x39);
const isSeparator = (code: number): boolean => code === 0x2d || code === 0x5f || code === 0x20;

const stays = (word: string): boolean => !LEFT_OUT.has(word) && !isProvider(word) && !isMadeAnother(word);
