// Colours that can be read: contrast by WCAG 2, worked out from the style itself.
import { describe, expect, it } from "vitest";
import { STYLE } from "../../../src/report/html/style.ts";

const [light, dark] = [...STYLE.matchAll(/:root\{([^}]*)\}/g)].map(([, body]) =>
  Object.fromEntries(
    [...body!.matchAll(/--(\w+):(#[0-9a-f]{3,6})(?=[;\n}]|$)/g)].map(([, name, colour]) => [name!, colour!]),
  ),
) as [Record<string, string>, Record<string, string>];

function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/g, "$&$&") : colour;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((p, q) => p - q) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
])("%s", (_name, colours) => {
  it.each(["ink", "mut", "ent", "dis", "inc", "warn", "link"])(
    "text: %s has 4.5 to 1 on ground and card",
    (name) => {
      expect(contrast(colours[name]!, colours.bg!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colours[name]!, colours.card!)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(["known", ...Array.from({ length: 10 }, (_, index) => `f${index}`)])(
    "mark: %s has 3 to 1",
    (name) => {
      expect(contrast(colours[name]!, colours.bg!)).toBeGreaterThanOrEqual(3);
    },
  );
});

it("loads nothing", () => {
  expect(STYLE).not.toMatch(/url\(|@import|@font-face/);
});
