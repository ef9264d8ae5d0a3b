// What is wrong with the YAML of a policy, in words of people: the parser's own are for programmers.
import { type Fault, quote } from "../errors.ts";

type Words = Pick<Fault, "message" | "found" | "expected" | "remedy">;

const BY_CODE: Readonly<Record<string, Words>> = {
  TAB_AS_INDENT: {
    message: "a line begins with a tab",
    expected: "spaces",
    remedy: "Indent with spaces; YAML takes no tabs",
  },
  DUPLICATE_KEY: {
    message: "this key stands twice",
    expected: "each key once",
    remedy: "Take one of the two out",
  },
  MULTIPLE_DOCS: {
    message: "a second document begins here",
    expected: "one policy in a file",
    remedy: "Take out the line --- and what does not belong to the policy",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "a second colon on one line",
    expected: "one key and its value",
    remedy: 'Put a value that holds ": " into quotation marks, and keys of a key on lines of their own',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "a key without a colon",
    expected: "key: value",
    remedy: "Put a colon and a space behind the key",
  },
  BAD_SCALAR_START: {
    message: "a value begins with a character that means something else in YAML",
    remedy: "Put the value into quotation marks",
  },
  BAD_DQ_ESCAPE: {
    message: "a backslash in quotation marks that YAML does not know",
    remedy: "Write the backslash twice, or use single quotation marks",
  },
};

/** The fault of a parser's error, without its place. `rest` is the text from there on. */
export function yamlFault({ code, message }: { code: string; message: string }, rest: string): Words {
  const known = BY_CODE[code];
  if (known !== undefined && code === "DUPLICATE_KEY") return { ...known, found: quote(keyOf(rest)) };
  if (known !== undefined) return known;
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  if (bracket !== undefined) {
    const open = bracket === "]" ? "[" : "{";
    return {
      message: `a ${open} is not closed before this line`,
      expected: bracket,
      remedy: `Close it with ${bracket}`,
    };
  }
  const mark = /^Missing closing (["'])/.exec(message)?.[1];
  if (mark !== undefined) {
    return { message: `a quotation mark ${mark} is not closed`, remedy: `Close it with ${mark}` };
  }
  if (code === "BAD_INDENT") {
    return {
      message: "this line is not indented like its neighbours",
      expected: "keys of one level in one column",
    };
  }
  return { message: `this is no YAML: ${message.replace(/\.$/, "")}`, expected: "lines such as key: value" };
}

/** The key with which a text begins. */
function keyOf(text: string): string {
  return (/^(?:"[^"\n]*"|'[^'\n]*'|[^:\n]+)/.exec(text)?.[0] ?? "").replace(/^(["'])(.*)\1$/, "$2");
}
