import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../src/cli/check.ts";
import { render } from "../../src/cli/render.ts";
import { VERBS } from "../../src/cli/verbs.ts";
import { provenance } from "../../src/report/files/provenance.ts";
import { ROOT } from "../support/cli.ts";

const report = await check(join(ROOT, "examples/mt-bench.json"), { pool: "chat-2024", policy: null });
const formats = VERBS.find(({ name }) => name === "check")!.formats!;

it.each(formats)("has a renderer for %s", async (format) => {
  expect(
    (
      await render(report, format, {
        width: 80,
        colour: false,
        provenance: async () => provenance([], "2026-11-25"),
      })
    ).length,
  ).toBeGreaterThan(50);
});
