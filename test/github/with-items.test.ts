// Real benchmarks with parts and with items through the Action: read as data, beside the results that name them.
import { afterEach, expect, it } from "vitest";
import { figures } from "../support/figures.ts";
import { openScene, POLICY, RESULTS, type Scene } from "../support/gate-scene.ts";
import { ETHICS_COUNTS, harnessFiles, partsFile, speechmapFiles } from "../support/with-parts.ts";

let scene: Scene;
afterEach(() => scene.github.stop());

async function run(head: Record<string, string>, main: Record<string, string>, pool: string) {
  scene = await openScene({ a: "", ...main });
  scene.pull(head);
  const found = await scene.run({ inputs: { pool } });
  // biome-ignore lint/suspicious/noExplicitAny: the report's own shape is under test elsewhere
  const benchmark = (found.report as any)?.benchmarks[0];
  return { ...found, benchmark, comment: scene.comments()[0] ?? "" };
}

it("BullshitBench v2: its parts in the comment", async () => {
  const results = partsFile("bullshitbench-v2", "BullshitBench v2", {
    metric: { name: "mean score", minimum: 0, maximum: 2 },
  });
  const policy = 'models: { "Claude 3.5 Sonnet": "Claude 3.5 Sonnet", "DeepSeek-R1": "DeepSeek-R1" }\n';
  const { comment, benchmark } = await run(
    { [RESULTS]: results, [POLICY]: policy },
    { [POLICY]: policy },
    "eci-2026",
  );
  expect(benchmark.parts.models).toBe(47);
  expect(comment).toContain("depends on capability more than the others do (0.66, p after Holm 0.03)");
});

it("an lm-evaluation-harness group of five: the red check says which part carries it, and shows them all", async () => {
  const runs = Object.entries(harnessFiles("ethics", "ethics", ETHICS_COUNTS));
  const files = Object.fromEntries(runs.map(([path, text]) => [`runs/${path}`, text]));
  scene = await openScene({ a: "" });
  scene.pull(files);
  const { exit } = await scene.run({ inputs: { results: "runs/**" } });
  expect(exit).toBe(1);
  const [comment] = scene.comments();
  expect(comment).toContain("### 🔴 Entangled");
  expect(comment).toContain("ethics\\_virtue carries 37% of what capability moves");
  expect(comment).toContain("<summary>Parts: 5, by what they carry</summary>");
  expect(comment).toContain("`safetywashing-gate adjusted 'runs/**'`");
});

/** SpeechMap's results, over the 289 items that 35 models have, and the items themselves. */
function speechmapResults() {
  const { items, policy } = speechmapFiles();
  const { speechmap } = figures("mending.json");
  const complete = new Set(speechmap.eci.items.map(([item]: [string]) => item));
  const scores = Object.fromEntries(
    Object.entries(speechmap.cells as Record<string, string>).flatMap(([model, row]) => {
      const own = [...row].filter((_, j) => complete.has(speechmap.items[j]));
      return own.includes("x") ? [] : [[model, own.filter((cell) => cell === "1").length / own.length]];
    }),
  );
  const results = JSON.stringify({
    benchmark: "SpeechMap criticism",
    higher_is_better: true,
    items: "items/all.jsonl",
    scores,
  });
  return { results, items, policy };
}

it("SpeechMap: noise from its items, which the results name", async () => {
  const { results, items, policy } = speechmapResults();
  const head = { [RESULTS]: results, "items/all.jsonl": items, [POLICY]: policy };
  const { benchmark, comment } = await run(head, { [POLICY]: policy }, "eci-2026");
  expect(benchmark.noise).toMatchObject({ source: "items, clustered", clusters: 191 });
  // Its categories stand for parts, and its items are shown.
  expect(benchmark.items).toMatchObject({ items: 289, models: 20, gate: "shut" });
  expect(benchmark.parts).toMatchObject({ models: 20, weights: { source: "samples" } });
  expect(comment).toContain("Its parts (SpeechMap criticism, 6, weighted by their items)");
  expect(comment).toContain("<summary>Items: 289, by how they go with capability</summary>");
  await scene.github.stop();
  const gone = await run({ [RESULTS]: results, [POLICY]: policy }, { [POLICY]: policy }, "eci-2026");
  expect(gone.exit).toBe(2);
  expect(gone.comment).toContain("names item results that are not there");
});

it("where only the items change, the results are judged and the change is told", async () => {
  const { results, items, policy } = speechmapResults();
  const main = { [RESULTS]: results, "items/all.jsonl": items, [POLICY]: policy };
  // Without clusters each item counts alone, and reliability looks higher than it is.
  const apart = items.replaceAll(/"cluster":"[^"]*",/g, "");
  const { comment, benchmark, report } = await run({ ...main, "items/all.jsonl": apart }, main, "eci-2026");
  expect(report).toMatchObject({ unchanged: false });
  expect(benchmark.noise).toMatchObject({ source: "items" });
  expect(benchmark.baseline.changes).toEqual([
    expect.objectContaining({ kind: "items-changed", from: 300, to: 300 }),
  ]);
  expect(comment).toContain("What its 300 items say changed.");
  await scene.github.stop();
  const same = await run({ ...main, "README.md": "x" }, main, "eci-2026");
  expect(same.report).toMatchObject({ unchanged: true });
  expect(same.comment).toBe("");
});

it("items that the change leaves broken are not its fault, those that it breaks are", async () => {
  const { results, items, policy } = speechmapResults();
  const broken = { [RESULTS]: results, "items/all.jsonl": `${items}\nno JSON`, [POLICY]: policy };
  const left = await run({ ...broken, "README.md": "x" }, broken, "eci-2026");
  expect(left.exit).toBe(0);
  await scene.github.stop();
  const made = await run(broken, { ...broken, "items/all.jsonl": items }, "eci-2026");
  expect(made.exit).toBe(2);
  expect(made.comment).toContain("the line is not JSON");
  await scene.github.stop();
  const mended = await run({ ...broken, "items/all.jsonl": items }, broken, "eci-2026");
  expect(mended.benchmark.noise.source).toBe("items, clustered");
});
