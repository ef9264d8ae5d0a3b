import { expect, it } from "vitest";
import { reproduce } from "../../src/policy/reproduce.ts";
import { resolveSettings } from "../../src/policy/settings.ts";

it("names files, pool, and what was set by hand", () => {
  const settings = resolveSettings({ results: "results/ethics.json", threshold: "0.5", pool: "auto" }, null);
  expect(reproduce(settings, "chat-2024")).toBe(
    "npx safetywashing-gate@1.0.0 check results/ethics.json --pool chat-2024 --threshold 0.5",
  );
});

it("quotes what a shell would take apart", () => {
  const settings = resolveSettings(
    { results: "my results/$(rm -rf).json\nit's.json\n-x.json" },
    { path: "p.yml", content: {} },
  );
  expect(reproduce(settings, null)).toBe(
    `npx safetywashing-gate@1.0.0 check 'my results/$(rm -rf).json' 'it'\\''s.json' '-x.json' --policy p.yml`,
  );
});

it("knows a hyphen alone for standard input", () => {
  const settings = resolveSettings({ results: "-" }, null);
  expect(reproduce(settings, "chat-2024")).toMatch(/^npx safetywashing-gate\S* check - --pool chat-2024$/);
});
