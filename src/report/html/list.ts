// A list in HTML. Lines come in escaped.

export const list = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${line}</li>`).join("")}</ul>`;
