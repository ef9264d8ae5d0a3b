// Cuts a text into its words, and keeps what stood before each and whether brackets enclosed it: `GPT-5-1` is a version,
// `GPT-5 1` a run and `GPT-5 [1]` a footnote.

export interface Token {
  /** Without points at its ends. */
  text: string;
  /** All that separates it from the word before: "-", " ", " [", … */
  before: string;
  /** Round or square. */
  bracketed: boolean;
}

const WORD = /[^\s\-_/@(),[\].]+(?:\.+[^\s\-_/@(),[\].]+)*/g;

/** The words of a text, in their order. */
export function tokensOf(text: string): Token[] {
  let end = 0;
  let open = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const before = text.slice(end, match.index);
    for (const character of before)
      if (character === "(" || character === "[") open += 1;
      else if (character === ")" || character === "]") open = Math.max(0, open - 1);
    end = match.index + match[0].length;
    // A closing bracket whose opening is lost: "GPT-5 1]".
    const closes = text[end] === ")" || text[end] === "]";
    return { text: match[0], before, bracketed: open > 0 || closes };
  });
}
