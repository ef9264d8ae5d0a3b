// Figures from outside, as JSON: see test/figures/README.md.
import { readFileSync } from "node:fs";

// biome-ignore lint/suspicious/noExplicitAny: figures have a shape of their own in each file
type Figures = any;

/** One of the files in test/figures/. */
export function figures(name: string): Figures {
  return JSON.parse(readFileSync(new URL(`../figures/${name}`, import.meta.url), "utf8"));
}
