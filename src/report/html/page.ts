// The frame of the HTML report: one file, nothing loaded, and a policy that lets only this style and this script run.
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { escapeHtml } from "../escape.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** `main`: HTML. `title`: plain. */
export function page(title: string, main: string): string {
  const policy = `default-src 'none'; style-src '${hash(STYLE)}'; script-src '${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style></head>
<body><main id="top">
${main}
</main><script>${SCRIPT}</script></body></html>
`;
}

function hash(content: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(content))))}`;
}
