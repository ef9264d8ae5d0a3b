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
const HUB_FOLDER = /models--/i;

/** Whole words that begin with three letters. One that ends on a figure may be joined with a number behind it, as a date. */
const WORD = /(?<![^-_ ])[a-z]{3}(?:[a-z\d]*(?=$|[-_ ]+[a-z])|(?:[a-z\d]*[a-z])?(?=[-_ ]))/g;

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
  if (name.length > LONGEST || !PLAIN.test(name) || HUB_FOLDER.test(name)) return false;
  const words = name
    .slice(name.indexOf("/") + 1)
    .toLowerCase()
    .match(WORD);
  return words?.some((word) => !vocabulary.has(word) && stays(word)) ?? false;
}

const stays = (word: string): boolean => !LEFT_OUT.has(word) && !isProvider(word) && !isMadeAnother(word);
