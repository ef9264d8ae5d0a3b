// The frame of the HTML report: one file, nothing loaded, and a policy that lets only this style and this script run.
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { escapeHtml } from "../escape.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** @param title plain @param kicker what stands above it all, HTML @param main HTML, part by part */
export function page(title: string, kicker: string, main: readonly string[]): string {
  const parts = [`<p class="kicker">Safetywashing Gate · ${kicker}</p>`, ...main];
  const policy = `default-src 'none'; style-src '${hash(STYLE)}'; script-src '${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style></head>
<body><main id="top">
${parts.filter(Boolean).join("\n")}
</main><script>${SCRIPT}</script></body></html>
`;
}

function hash(content: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(content))))}`;
}
