// Lists and paragraphs in HTML. Lines come in escaped.
import type { Point } from "../words/reading.ts";

export const list = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${line}</li>`).join("")}</ul>`;

export const paragraphs = (points: readonly Point[]): string =>
  points.map(({ title, text }) => `<p><strong>${title}</strong> ${text}</p>`).join("\n");
