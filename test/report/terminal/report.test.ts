// The text report. Snapshots as in comment.test.ts; to renew them: npm run snapshots.
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { renderText } from "../../../src/report/terminal/report.ts";
import { SITUATIONS } from "../situations.ts";

const text = (name: string, width = 80) => renderText(SITUATIONS[name]!(), { width, colour: false });

it.each([
  "entangled-borderline",
  "several",
  "inconclusive-few-models",
  "no-benchmark",
  "left-out",
  "corrected-decides",
])("reads like its snapshot: %s", async (name) => {
  await expect(text(name)).toMatchFileSnapshot(`../../snapshots/text-${name}.txt`);
});

it("says verdict, figure and limit in the first line, and a third decimal below", () => {
  const lines = text("entangled-borderline").split("\n");
  expect(lines[0]).toBe("Entangled, but borderline: fails this check (0.79, limit 0.60)");
  expect(lines.find((line) => line.startsWith("Figures:"))).toContain("0.787 [0.517, 0.915]");
});

describe.each(Object.keys(SITUATIONS))("%s", (name) => {
  it("has no control sequence without colour", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text(name)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  it.each([40, 48, 61, 62, 80])(
    "stays within %d columns, but for a command or a single long word",
    (width) => {
      for (const line of text(name, width).split("\n")) {
        const row = width >= 62 && /^ {2}\S.* {2}.*(fails|warns|passes)/.test(line);
        const longWord = line
          .trim()
          .split(" ")
          .some((word) => stringWidth(word) > width - 8);
        if (!row && !longWord && !/^Again\b/.test(line))
          expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      }
    },
  );
});

it("colours the verdict where asked", () => {
  const a = SITUATIONS["entangled-borderline"]!();
  expect(renderText(a, { width: 80, colour: true }).startsWith("\u001b[31m")).toBe(true);
  expect(
    renderText(SITUATIONS["distinct-clear"]!(), { width: 80, colour: true }).startsWith("\u001b[32m"),
  ).toBe(true);
});

it("tells what was noticed on the run, such as files that are no results", () => {
  const a = SITUATIONS["entangled-clear"]!();
  a.notes.push({ code: "ignored-files", level: "notice", text: "1 file is no results and ignored: x.txt" });
  expect(renderText(a, { width: 80, colour: false })).toContain(
    "Note. 1 file is no results and ignored: x.txt",
  );
});
