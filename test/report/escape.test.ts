// Text from outside, in every place where it may land.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codeMarkdown,
  escapeAnnotation,
  escapeHtml,
  escapeHtmlInMarkdown,
  escapeLatex,
  escapeMarkdown,
  escapeMermaid,
  escapeTerminal,
  fenceMarkdown,
  shorten,
} from "../../src/report/escape.ts";
import { asGitHub } from "./as-github.ts";

/** Pieces that mean something to Markdown, HTML or GitHub, in any order. */
const hostile = fc
  .array(
    fc.constantFrom(
      ..."* ** _ ~~ ` ``` | \\ [ ] ( ) ! < > & # - + . : $ \n \t @octocat #1 GH-2 a b </p> <b> <!-- --> https://e.example www.e.example mailto:a@b.example &amp; &#64; \u202e ☃ 漢".split(
        " ",
      ),
      " ",
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
const decode = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&(?:#x([0-9a-f]+)|([a-z]+));/gi, (all, hex: string | undefined, name: string) =>
      hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (NAMED[name] ?? all),
    );

describe("Markdown", () => {
  it("shows any text letter by letter, in a table cell", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = asGitHub(`| x |\n|---|\n| a${escapeMarkdown(text)}b |`);
        const cell = html.match(/<tbody>\s*<tr>\s*<td>([\s\S]*?)<\/td>\s*<\/tr>\s*<\/tbody>/)?.[1];
        const shown = decode(cell ?? "").replaceAll("\u2060", "");
        expect(shown).toBe(`a${escapeTerminal(text.trim())}b`);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves nothing for GitHub to link, mention or close", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = decode(asGitHub(`start ${escapeMarkdown(text)}`));
        expect(shown).not.toMatch(/@\w|#\d|GH-\d|https?:\/\/|www\.\w|mailto:\w/i);
        expect(asGitHub(`start ${escapeMarkdown(text)}`)).not.toMatch(/<(a|img|del|code|em|strong|h1)\b/);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves ordinary names as they are", () => {
    for (const name of [
      "Qwen1.5-0.5B-Chat",
      "claude-3-opus-20240229",
      "meta-llama/Llama-2-7b-chat-hf",
      "GPT-4 (0613)",
    ]) {
      expect(escapeMarkdown(name)).toBe(name);
    }
  });

  it("breaks a commit's id", () => {
    expect(escapeMarkdown("0123abcd")).toBe("0123ab\u2060cd");
  });

  it("keeps code in its quotes, whatever backticks it has", () => {
    expect(asGitHub(codeMarkdown("a`b``c"))).toBe("<p><code>a`b``c</code></p>");
    expect(asGitHub(codeMarkdown("`"))).toBe("<p><code>`</code></p>");
  });

  it("keeps a block in its fence", () => {
    expect(asGitHub(fenceMarkdown("```\n</pre>", "sh"))).toBe(
      '<pre><code class="language-sh">```\n&#x3C;/pre>\n</code></pre>',
    );
  });

  it("is inert inside an element too", () => {
    const html = asGitHub(
      `<details><summary>${escapeHtmlInMarkdown("<b>@octocat</b> **x** $a$")}</summary>\n\nx\n\n</details>`,
    );
    expect(decode(html).replaceAll("\u2060", "")).toContain("<b>@octocat</b> **x** $a$");
    expect(html).not.toMatch(/@octocat/);
  });
});

it("Mermaid: no quote, no directive, no element, never empty", () => {
  expect(escapeMermaid('a "b"')).toBe("a #quot;b#quot;");
  expect(escapeMermaid("%%{init: {}}%%")).toBe("%% {init: {}}%%");
  expect(escapeMermaid("<b>")).toBe("#lt;b#gt;");
  expect(escapeMermaid("`x`")).toBe("'x'");
  expect(escapeMermaid("  ")).toBe(" ");
  expect(escapeMermaid("a\nb")).toBe("a\\u000ab");
});

it("HTML and SVG: nothing ends a text or an attribute", () => {
  expect(escapeHtml(`<a href="x" onclick='y'>&`)).toBe(
    "&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;",
  );
});

it("terminal and annotations: control characters and bidirectional overrides are shown, not obeyed", () => {
  expect(escapeTerminal("\u001b[31m\u202e\n::error::")).toBe("\\u001b[31m\\u202e\\u000a::error::");
  expect(escapeAnnotation("a\r\nb")).toBe("a\\u000d\\u000ab");
});

it("LaTeX: each special character is printed", () => {
  expect(escapeLatex("50% of a_b & {c} $d #e ~f ^g \\h <i|j>")).toBe(
    "50\\% of a\\_b \\& \\{c\\} \\$d \\#e \\textasciitilde{}f \\textasciicircum{}g \\textbackslash{}h \\textless{}i\\textbar{}j\\textgreater{}",
  );
});

it("shortens by characters, not by halves of them", () => {
  expect(shorten("🟢🟢🟢", 3)).toBe("🟢🟢🟢");
  expect(shorten("🟢🟢🟢", 2)).toBe("🟢…");
});
