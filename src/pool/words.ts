// A model's name as words in one spelling: case, separators, dates, sizes and version numbers brought to one form.
import { houseOf, makerOf } from "./makers.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = /\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+(20\d\d)\b/g;

/** Lines that are often written together with their version: llama3, gpt4, qwen2.5. */
const JOINED =
  /^(llama|qwen|gpt|gemma|phi|falcon|claude|gemini|mistral|yi|grok|glm|granite|olmo|codellama|smollm)v?(\d.*)$/;

/** `2024-05-13`, `05-2024`, `(May 2024)` as one word of digits: year, month, day. */
function withDatesJoined(text: string): string {
  return text
    .replace(/\((\d\d)-(\d\d)\)/g, "$1$2")
    .replace(MONTH, (_, month: string, year: string) => {
      const number = MONTHS.indexOf(month.slice(0, 3)) + 1;
      return `${year}${String(number).padStart(2, "0")}`;
    })
    .replace(/(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/g, "$1$2$3")
    .replace(/(?<!\d)(20\d\d)-(\d\d)(?!-?\d)/g, "$1$2")
    .replace(/(?<!\d|\d-)(\d\d)-(20\d\d)(?!\d)/g, "$2$1")
    .replace(/(?<!\d|\d-)([01]\d)-([0-3]\d)(?!\d|-\d)/g, "$1$2");
}

/** `phi-1_5` and `1_8B`: an underscore for the point, but not where underscores part the words. */
function withDecimalPoints(text: string): string {
  const partsWords = /(?<!\d)_|_(?!\d)/.test(text);
  return partsWords ? text : text.replace(/(?<![\d.])(\d)_(\d)(?!\d)/g, "$1.$2");
}

/**
 * The words of a name, in their order.
 *
 *     words("Claude 3.5 Sonnet (20240620)") // ["claude", "3.5", "sonnet", "20240620"]
 *     words("Meta-Llama-3-8B-Instruct")     // ["llama", "3", "8b", "instruct"]
 *     words("gpt-4o-2024-05-13")            // ["gpt", "4o", "20240513"]
 */
export function words(name: string): string[] {
  const text = withDatesJoined(withDecimalPoints(name.toLowerCase()).replace(/['’"`*]/g, ""))
    .replace(/(?<![\d.])(\d{1,2})p(\d{1,2})(?!\d)/g, "$1.$2")
    .replace(/\+/g, " plus ");
  const raw = text
    .split(/[\s\-_/@(),[\]]+/)
    .map((word) => word.replace(/^\.+|\.+$/g, ""))
    .filter((word) => word !== "");
  const split = raw.flatMap((word) => {
    const joined = JOINED.exec(word);
    return joined ? [joined[1]!, joined[2]!] : [word];
  });
  const named = dropMaker(split);
  const plain = named
    .filter((word, at) => at === 0 || word !== "hf")
    .map((word) => word.replace(/^v(?=\d)/, ""));
  return joinNumbers(plain).map((word, at, all) => {
    if (word === "35" && all[at - 1] === "gpt") return "3.5";
    return word === "it" && all[0] === "gemma" ? "instruct" : word;
  });
}

/** "Meta Llama", "IBM Granite", "Amazon Nova": the maker's name before its own line says nothing more. */
function dropMaker(all: readonly string[]): readonly string[] {
  const [first, ...rest] = all;
  if (first === undefined || rest.length === 0) return all;
  const house = houseOf(first);
  return house !== undefined && makerOf(rest) === house && rest[0] !== first ? rest : all;
}

/** `claude-3-5-sonnet` is 3.5: two single digits that stand alone; and `7 b` is `7b`. */
function joinNumbers(all: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of all) {
    const last = joined.at(-1);
    if (last !== undefined && /^\d$/.test(last) && /^\d$/.test(word))
      joined[joined.length - 1] = `${last}.${word}`;
    else if (last !== undefined && /^\d+(\.\d+)?$/.test(last) && word === "b")
      joined[joined.length - 1] = `${last}b`;
    else joined.push(word);
  }
  return joined;
}
