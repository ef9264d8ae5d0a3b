// What must never be said, a test a sentence, in every form in which parts, items and adjusted scores are given.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Items, Part, Parts } from "../../../src/generated/report.ts";
import { measureAdjusted } from "../../../src/measure/adjusted.ts";
import { measureItems } from "../../../src/measure/items/items.ts";
import { measureParts } from "../../../src/measure/parts/parts.ts";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { renderAdjusted } from "../../../src/report/verbs/adjusted.ts";
import { renderItems } from "../../../src/report/verbs/items.ts";
import { renderParts } from "../../../src/report/verbs/parts.ts";
import { partLines } from "../../../src/report/words/parts.ts";
import { cli } from "../../support/cli.ts";
import { figures } from "../../support/figures.ts";
import { folderWith } from "../../support/folders.ts";
import { partsFile } from "../../support/with-parts.ts";

const { parts: sets, speechmap, adjusted } = figures("mending.json");

const measured = (name: string, choice: number): Parts => {
  const { x, families, parts, whole, expected } = sets[name];
  const oneScale = !expected.weights.includes("standardised");
  const found = measureParts({ x, families, parts, whole, oneScale, confidence: 0.95, choice });
  return { ...found, axis_without: [], set_aside: [] };
};

const plain = (text: string) => text.replaceAll("\u00a0", " ").replace(/\s+/g, " ");
const inEveryForm = (parts: Parts) =>
  ["text", "markdown", "html", "svg"].map((format) => {
    const page = renderParts([{ name: "B", pool: "p", axis: "capabilities score", parts }], format, 80);
    return plain(page.replace(/<style>.*?<\/style>/s, "").replace(/<script>.*?<\/script>/s, ""));
  });

/** Nine real benchmarks, with one, two and six parts left out at most. */
const every = Object.keys(sets).flatMap((name) => [1, 2, 6].map((choice) => [name, choice] as const));

/** The whole reports of two that are entangled, as check gives them. */
const reports: string[] = [];
beforeAll(async () => {
  for (const [set, pool] of [
    ["ethics", "chat-2024"],
    ["helm-safety", "helm-capabilities-2025"],
  ] as const) {
    const path = `${folderWith({ "results.json": partsFile(set, "B") })}/results.json`;
    for (const format of ["text", "markdown", "html", "sentence", "junit", "latex"]) {
      reports.push(plain((await cli(["check", path, "--pool", pool, "--format", format])).stdout));
    }
  }
});

describe("of parts", () => {
  it.each(every)("“remove X to pass” (%s, at most %i)", (name, choice) => {
    for (const text of inEveryForm(measured(name, choice))) {
      expect(text).not.toMatch(/\b(remove|drop|delete|exclude)\b|\b(to|would|then it|and it) pass/i);
    }
  });

  it("“leave out X”, as advice, in a whole report", () => {
    for (const text of reports) expect(text).not.toMatch(/(^|[.:] |\d\. )(leave out|remove|drop|delete) /i);
  });

  it.each(every)("a selection's value without its honest twin (%s, at most %i)", (name, choice) => {
    const parts = measured(name, choice);
    const found = parts.choice;
    expect(found?.naive === null).toBe(found?.nested === null);
    for (const text of inEveryForm(parts)) {
      const chosen = text.match(/Chosen by result[^.]*\.[^.]*/g) ?? [];
      expect(text.includes("would give")).toBe(chosen.length > 0);
      for (const line of text.match(/would give [^;]*;[^[]*/g) ?? []) {
        expect(line).toMatch(/^would give \S+; on families that the choice did not see it gives /);
      }
    }
    const hidden = { ...found!, naive: null, nested: null, low: null, high: null };
    for (const text of inEveryForm({ ...parts, choice: found && hidden })) {
      expect(text).not.toContain("would give");
    }
  });

  it("a selection's value without its honest twin, in a whole report", () => {
    const naive = [measured("ethics", 2), measured("helm-safety", 2)].map(({ choice }) => choice!.naive!);
    expect(naive.map((value) => value.toFixed(2))).toEqual(["0.62", "0.57"]);
    const telling = reports.filter((text) => text.includes("Chosen by result"));
    expect(telling.length).toBeGreaterThanOrEqual(6);
    for (const text of telling) {
      expect(text).toMatch(/would give 0\.(62|57); on families that the choice did not see it gives 0\.7/);
    }
  });

  it("“X alone carries it”, or a part blamed, where chance could have made it so", () => {
    const difference = fc.record({
      z: fc.double({ min: -2, max: 2, noNaN: true }),
      p: fc.constant(0.01),
      holm: fc.double({ min: 0.05, max: 1, noNaN: true }),
    });
    const whole = measured("ethics", 0);
    fc.assert(
      fc.property(fc.array(difference, { minLength: 5, maxLength: 5 }), (differences) => {
        const list = whole.list.map((part, k): Part => ({ ...part, difference: differences[k]! }));
        const text = partLines({ ...whole, list }, "B", PLAIN_INK).join(" ");
        expect(text).toContain("do not blame one");
        expect(text).not.toMatch(/depends on capability|alone|only/);
      }),
    );
  });

  it.each(every)(
    "a verdict, in word or colour, on a part or a selection (%s, at most %i)",
    (name, choice) => {
      for (const text of inEveryForm(measured(name, choice))) {
        expect(text).not.toMatch(/\b(entangled|distinct|inconclusive|fail(s|ed)?|passe[sd])\b/i);
        // The marks that stand for a verdict or the limit in the other charts.
        expect(text).not.toMatch(/class="(zone|lim|iv|est|val|ref|v)"|✅|❌|⚠/);
      }
    },
  );

  it.each(every)("more than three lines of it (%s, at most %i)", (name, choice) => {
    expect(partLines(measured(name, choice), "B", PLAIN_INK).length).toBeLessThanOrEqual(3);
  });
});

describe("of items", () => {
  const { eci } = speechmap;
  const items = speechmap.items.map((item: string, j: number) => ({
    item,
    category: item.split("/")[0],
    scores: Float64Array.from(eci.models, (model: string) =>
      speechmap.cells[model][j] === "x" ? Number.NaN : Number(speechmap.cells[model][j]),
    ),
  }));
  const of = (count: number): Items => {
    const x = eci.capabilities.slice(0, count);
    const families = eci.families.slice(0, count);
    const columns = items.map((one: { scores: Float64Array }) => ({
      ...one,
      scores: one.scores.slice(0, count),
    }));
    const report = measureItems({ x, families, items: columns, confidence: 0.95, top: 5, choice: 0 });
    return { ...report, left: [], parts: null };
  };
  const forms = (one: Items) =>
    ["text", "markdown", "html", "json"].map((format) =>
      plain(renderItems([{ name: "B", pool: "p", axis: "a", items: one }], format, 80)),
    );

  it.each([
    ["below twenty models", 19],
    ["where the whole's interval holds 0", 20],
  ])("a list of entangled items %s", (_, count) => {
    const found = of(count);
    expect(found.gate).toBe("shut");
    const [text, markdown, html, json] = forms(found);
    for (const page of [text, markdown, html]) {
      expect(page).toContain("no finding");
      expect(page).not.toMatch(/Items that go with capability|beyond chance/);
    }
    expect(json).toContain('"listed": []');
  });

  it("a verdict on an item or a category", () => {
    for (const page of forms(of(20)).slice(0, 2)) {
      expect(page).not.toMatch(/\b(entangled|distinct|inconclusive|fails|passes)\b/i);
    }
  });
});

describe("of adjusted scores", () => {
  const forms = (name: string) => {
    const models = adjusted[name].models.map(([name, family, x, y]: [string, string, number, number]) => ({
      name,
      family,
      x,
      y,
    }));
    const one = {
      name: "B",
      pool: "p",
      confidence: 0.95,
      turned: null,
      adjusted: measureAdjusted(models, 0.95)!,
    };
    return ["text", "markdown", "html"].map((format) =>
      plain(renderAdjusted([one], format, 80).replace(/<style>.*?<\/style>/s, "")),
    );
  };

  it.each(Object.keys(adjusted))("%s: that a model is safer, or any verdict on it", (name) => {
    for (const page of forms(name)) {
      expect(page).not.toMatch(/\b(entangled|distinct|inconclusive|safer|fails|differential)\b/i);
    }
  });

  it.each(Object.keys(adjusted))(
    "%s: that a model stands out, where Holm's adjustment finds none",
    (name) => {
      // Of these three no model is left after it (the prototype's own finding).
      for (const page of forms(name)) {
        expect(page).toContain("no single model is shown to do better or worse than expected");
        expect(page).not.toContain("stands out even so");
      }
    },
  );

  it("that they may stand in the scores' place", () => {
    for (const page of forms(Object.keys(adjusted)[0]!)) {
      expect(page).toContain("never in their place, and never gate them");
    }
  });
});
