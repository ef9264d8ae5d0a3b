// Markdown as GitHub shows it: GFM, raw HTML sanitised, GitHub's style, Mermaid drawn by its own script.
import { readFileSync } from "node:fs";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify);

/** The HTML that GitHub would put into the page. */
export function asGitHub(markdown: string): string {
  return String(pipeline.processSync(markdown));
}

/** The diagrams' sources, as they stand between their fences. */
export function mermaidSources(markdown: string): string[] {
  return [...markdown.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map(([, source]) => source!);
}

const module = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), "utf8");

/** A whole page with the comment in it. */
export function githubPage(markdown: string, scheme: "light" | "dark"): string {
  const style = module(`github-markdown-css/github-markdown-${scheme}.css`);
  const ground = scheme === "dark" ? "#0d1117" : "#ffffff";
  return `<!doctype html><meta charset="utf-8"><style>${style}
body{margin:0;background:${ground}}.markdown-body{padding:16px;font-family:"Liberation Sans",Arial,sans-serif}
.markdown-body section.mermaid{border:1px solid ${scheme === "dark" ? "#3d444d" : "#d1d9e0"};border-radius:6px;padding:16px;margin-bottom:16px;text-align:center}
.markdown-body section.mermaid svg{max-width:100%}</style>
<body class="markdown-body">${asGitHub(markdown)}</body>`;
}

export const MERMAID_SCRIPT = new URL("../../node_modules/mermaid/dist/mermaid.min.js", import.meta.url)
  .pathname;

/** To run in the page, once the Mermaid script is there: draws every diagram, returns the faults. */
export async function drawMermaid(theme: "default" | "dark"): Promise<string[]> {
  const { mermaid } = globalThis as unknown as {
    mermaid: {
      initialize(options: object): void;
      render(id: string, source: string): Promise<{ svg: string }>;
    };
  };
  mermaid.initialize({ startOnLoad: false, theme, securityLevel: "strict" });
  const faults: string[] = [];
  const blocks = [...document.querySelectorAll("pre > code.language-mermaid")];
  for (const [index, code] of blocks.entries()) {
    try {
      const { svg } = await mermaid.render(`m${index}`, code.textContent ?? "");
      const section = document.createElement("section");
      section.className = "mermaid";
      section.innerHTML = svg;
      code.parentElement!.replaceWith(section);
    } catch (error) {
      faults.push(String(error));
    }
  }
  return faults;
}
