// What is printed, made harmless for the log of a GitHub workflow, where a line is a command to the runner if it begins
// with `::` (blanks before it do not count), or has `##[` anywhere. A name from a results file may look like either.

/** Text for people: a visible space breaks the mark. Always, so that output is the same everywhere. */
export function inert(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour may stand before the mark, and colours may be stripped
      .replace(/^((?:[^\S\n\r\u2028\u2029]|\u001b\[[\d;]*m)*):(?=:)/gmu, "$1: ")
      .replace(/##(?=\[)/g, "## ")
  );
}

/** The same value, written so that it is no mark. In JSON both can stand only inside a string. */
function inertJson(text: string): string {
  return text.replace(/##(?=\[)/g, "#\\u0023");
}

/** The same text to a browser. No line of our styles and scripts begins so: the command needs a second `::`. */
function inertMarkup(text: string): string {
  return text.replace(/^([^\S\n\r\u2028\u2029]*):(?=:.*::)/gm, "$1&#58;").replace(/##(?=\[)/g, "#&#35;");
}

/** What LaTeX sets the same; a hash of a name is escaped there anyway. */
function inertLatex(text: string): string {
  return text.replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, "$1:{}");
}

const BY_FORMAT: Readonly<Record<string, (text: string) => string>> = {
  json: inertJson,
  badge: inertJson,
  "every-eval-ever": inertJson,
  html: inertMarkup,
  svg: inertMarkup,
  latex: inertLatex,
  // Completion for a shell: our own words only, and two hashes may be an operator.
  script: (text) => text,
};

/** A result in one of the formats: what machines read keeps its meaning to the letter. */
export function inertResult(text: string, format: string): string {
  return (BY_FORMAT[format] ?? inert)(text);
}
