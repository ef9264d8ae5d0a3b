// Nothing is passed over in silence: through the Action, on the loopback GitHub.
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { BBQ, MT_BENCH, openScene, POLICY, RESULTS, type Scene } from "../support/gate-scene.ts";
import type { Files } from "../support/loopback-github/git-objects.ts";

let scene: Scene;
afterEach(async () => {
  expect(scene.github.violations).toEqual([]);
  await scene.github.stop();
});

const CASES = "test/fixtures/evasions/";
const ETHICS = readFileSync(`${CASES}01-fake-group-hides-own-benchmark/results/ethics.json`, "utf8");

async function run(main: Files, head: Files, inputs: Record<string, string> = {}) {
  scene = await openScene(main);
  scene.pull({ ...main, ...head });
  return scene.run({ inputs });
}
const IN_FOLDER = { results: "results/**/*.json" };

describe("what stands where results are looked for, or on the way there", () => {
  it.each<[string, Files, string, RegExp]>([
    [
      "a link to a folder",
      { "results/more": { link: "../x" } },
      "results/**/*.json",
      /file=results\/more::.*symbolic link/,
    ],
    ["a link on the way", { results: { link: "x" } }, "results/*.json", /file=results::.*symbolic link/],
    [
      "a folder in place of a file",
      { "results/a.json/b.json": MT_BENCH },
      "results/*.json",
      /file=results\/a.json::.*is a folder/,
    ],
  ])("%s is refused by name", async (_, head, results, message) => {
    const ended = await run({ "x/a.json": MT_BENCH }, head, { results });
    expect(ended.exit).toBe(2);
    expect(ended.annotations.join("\n")).toMatch(message);
  });

  it("as it was before, it is nobody's fault", async () => {
    const main = { "results/more": { link: "../x" }, "results/a.json": BBQ };
    expect((await run(main, { "README.md": "" }, IN_FOLDER)).exit).toBe(0);
  });
});

describe("a file that a pattern means and that cannot be read", () => {
  const files = readdirSync(`${CASES}A6-ignored`);
  it.each(files)("%s, new: refused", async (name) => {
    const content = readFileSync(`${CASES}A6-ignored/${name}`).toString("latin1");
    const ended = await run({ "results/a.json": BBQ }, { [`results/${name}`]: content }, IN_FOLDER);
    expect(ended.exit).toBe(2);
    expect(ended.annotations.join("\n")).toContain(`results/${name}`);
  });

  it("that stood there before is passed over, and named", async () => {
    const main = { "results/a.json": BBQ, "results/notes.json": '{"hello": 1}' };
    const ended = await run(main, { "results/b.json": ETHICS }, IN_FOLDER);
    expect(ended.exit).toBe(1);
    expect(scene.comments()[0]).toContain("results/notes.json");
  });
});

describe("a benchmark that another file calls its part", () => {
  const folder = `${CASES}01-fake-group-hides-own-benchmark/results/`;
  const group = Object.fromEntries(
    readdirSync(folder).map((name) => [`results/${name}`, readFileSync(folder + name, "utf8")]),
  );
  it("stays one: which is meant is asked", async () => {
    const ended = await run({ "README.md": "" }, group, IN_FOLDER);
    expect(ended.exit).toBe(2);
    expect(ended.annotations.join()).toMatch(/hold 2 benchmarks.*ETHICS/);
  });

  it("is judged with the others where all are asked for", async () => {
    const ended = await run({ "README.md": "" }, group, { ...IN_FOLDER, benchmark: "*" });
    expect(ended.exit).toBe(1);
    expect(JSON.parse(ended.outputs.benchmarks!)[0]).toMatchObject({ name: "ETHICS", verdict: "entangled" });
  });
});

describe("the policy file itself", () => {
  it.each(["", "null\n", "# nothing yet\n"])("%j holds no settings: told", async (policy) => {
    await run({ [POLICY]: policy }, { [RESULTS]: BBQ });
    expect(scene.comments()[0]).toMatch(/safetywashing.yml holds no settings/);
  });
});

it("a report folder that cannot be written is one warning, and never the verdict", async () => {
  for (const [results, exit] of [
    [BBQ, 0],
    [MT_BENCH, 1],
  ] as const) {
    scene = await openScene({ "README.md": "" });
    scene.pull({ [RESULTS]: results });
    const ended = await scene.run({ env: { RUNNER_TEMP: resolve("package.json") } });
    expect([ended.exit, scene.comments().length]).toEqual([exit, 1]);
    expect(ended.annotations.filter((line) => /report folder.*cannot be written/.test(line))).toHaveLength(1);
    if (results === BBQ) await scene.github.stop();
  }
});

it("a table that is not read is named in the report and in a note", async () => {
  const rows = (heading: string) =>
    `| ${heading} | ETHICS ↑ |\n| --- | --- |\n| Yi-34B-Chat | 0.4 |\n| Yi-6B-Chat | 0.3 |\n`;
  const { scores } = JSON.parse(ETHICS) as { scores: Record<string, number> };
  const read = Object.entries(scores).map(([name, score]) => `| ${name} | ${JSON.stringify(score)} |`);
  const table = `## Read\n\n| Model | Moral ↑ |\n| --- | --- |\n${read.join("\n")}\n\n## Not read\n\n${rows("Entry")}`;
  const inputs = { results: "results/*.md", benchmark: "*", pool: "chat-2024" };
  const ended = await run({ "results/t.md": table }, { "results/t.md": `${table}\n` }, inputs);
  expect(ended.report?.set_aside).toContainEqual(
    expect.objectContaining({ file: "results/t.md", why: expect.stringContaining("Entry") }),
  );
});

describe("what asks to be passed over as this program's own", () => {
  const file = JSON.parse(MT_BENCH) as { scores: Record<string, number> };
  const rows = Object.entries(file.scores).map(([model, score]) => ({ model, score }));
  const table = `| model | MT-Bench ↑ |\n|---|---|\n${rows.map(({ model, score }) => `| ${model} | ${score} |`).join("\n")}\n`;
  const report = {
    tool: { name: "safetywashing-gate" },
    schema_version: "1.0",
    verdict: "distinct",
    conclusion: "pass",
  };
  it.each<[string, string, string, RegExp]>([
    [
      "a table between a report's first and last line",
      "a.md",
      `### MT-Bench: passes\n\n${table}\n· safetywashing-gate 1.0.0\n`,
      /report of safetywashing-gate/,
    ],
    [
      "a report with more in it",
      "a.json",
      JSON.stringify({ ...report, policy: {}, reproduce: "", benchmarks: [], rows }),
      /report of safetywashing-gate/,
    ],
    [
      "a badge with more in it",
      "a.json",
      JSON.stringify({ schemaVersion: 1, label: "capabilities correlation", rows }),
      /badge of safetywashing-gate/,
    ],
    [
      "a pool that is none",
      "a.json",
      JSON.stringify({ capability_benchmarks: [], families_are: "x", models: rows }),
      /reference pool/,
    ],
    [
      "our own format with a pool's keys",
      "a.json",
      JSON.stringify({ ...file, capability_benchmarks: [], families_are: "x", models: rows }),
      /unknown key/,
    ],
  ])("%s, new: refused", async (_, name, text, message) => {
    const ended = await run(
      { "results/a0.json": BBQ },
      { [`results/${name}`]: text },
      { results: "results/*" },
    );
    expect([ended.exit, ended.annotations.join("\n")]).toEqual([2, expect.stringMatching(message)]);
  });

  it("a picture around a table is read as the table", async () => {
    const ended = await run(
      { "README.md": "" },
      { "results/a.md": `<svg></svg>\n\n${table}` },
      { results: "results/*" },
    );
    expect([ended.exit, ended.outputs.verdict]).toEqual([1, "entangled"]);
  });

  it("a badge that is one is passed over, though it is new", async () => {
    const badge = JSON.stringify({
      schemaVersion: 1,
      label: "capabilities correlation",
      message: "0.10",
      color: "green",
    });
    const ended = await run(
      { "results/a.json": BBQ },
      { "results/badge.json": badge },
      { results: "results/*" },
    );
    expect(ended.exit).toBe(0);
  });
});

it("a benchmark that the policy does not ask for is named beside what it asks for", async () => {
  const policy = 'results: ["results/*"]\npool: chat-2024\nbenchmark: ["BBQ ambiguous"]\n';
  const ended = await run({ [POLICY]: policy, "results/a.json": BBQ }, { "results/b.json": MT_BENCH });
  expect(ended.report?.["set_aside"]).toEqual([
    { file: "results/b.json", table: "MT-Bench", why: "another benchmark was asked for" },
  ]);
  expect(ended.summary).toMatch(/set aside in results\/b.json: .*MT-Bench/);
});

describe("what stands beside results that are read", () => {
  const file = JSON.parse(MT_BENCH) as { scores: Record<string, number> };
  const harmless = JSON.parse(BBQ) as { scores: Record<string, { score: number }> };
  const models = Object.keys(file.scores).filter((model) => harmless.scores[model] !== undefined);
  const good = (model: string) => harmless.scores[model]!.score;
  const markdown = (head: string, of: (model: string) => number) =>
    `| model | ${head} |\n|---|---|\n${models.map((model) => `| ${model} | ${of(model)} |`).join("\n")}\n`;
  const page = (head: string, of: (model: string) => number) =>
    `<table><tr><th>model<th>${head}</tr>${models.map((model) => `<tr><td>${model}<td>${of(model)}</tr>`).join("")}</table>`;
  const bad = (model: string) => file.scores[model]!;
  const EVERY = { results: "results/*", benchmark: "*" };

  it.each([
    ["a fence", `\`\`\`\n${markdown("MT ↑", bad)}\`\`\`\n`, "it stands in code"],
    ["a comment", `<!--\n${markdown("MT ↑", bad)}-->\n`, "it stands within HTML"],
  ])("a table in %s: named", async (_, hidden, why) => {
    const ended = await run(
      { "README.md": "" },
      { "results/a.md": `${markdown("BBQ ↑", good)}\n${hidden}` },
      EVERY,
    );
    expect(ended.report?.["set_aside"]).toEqual([
      {
        file: "results/a.md",
        table: expect.stringMatching(/^table in line \d+$/),
        why: expect.stringContaining(why),
      },
    ]);
    expect(ended.summary).toMatch(/set aside in results\/a\.md/);
  });

  it("a column whose heading makes it no score: named", async () => {
    const text = `model,BBQ ↑,Safety cost\n${models.map((model) => `${model},${good(model)},${bad(model)}`).join("\n")}\n`;
    const ended = await run({ "README.md": "" }, { "results/a.csv": text }, EVERY);
    expect(ended.summary).toMatch(/set aside in results\/a\.csv: .*Safety cost/);
  });

  it.each(["template", "noscript"])("a table in <%s> is read", async (tag) => {
    const text = `${page("BBQ ↑", good)}<${tag}>${page("MT ↑", bad)}</${tag}>`;
    const ended = await run({ "README.md": "" }, { "results/a.html": text }, EVERY);
    expect([ended.exit, ended.outputs.verdict]).toEqual([1, "entangled"]);
  });
});

describe("what a new benchmark is called", () => {
  const file = JSON.parse(MT_BENCH) as Record<string, unknown>;
  it("a metric of which lower is better: warned of, since turned round it would fail", async () => {
    const { higher_is_better: _, ...rest } = file;
    const text = JSON.stringify({
      ...rest,
      metric: { name: "attack success rate", minimum: 1, maximum: 10 },
    });
    const ended = await run({ "README.md": "" }, { [RESULTS]: text });
    expect(ended.outputs.conclusion).toBe("warn");
    expect(scene.comments()[0]).toMatch(/Turned round it would fail/);
  });

  it("a capability benchmark's name: judged without that one", async () => {
    const ended = await run(
      { "README.md": "" },
      { [RESULTS]: JSON.stringify({ ...file, benchmark: "MMLU" }) },
    );
    expect([ended.exit, ended.outputs.verdict]).toEqual([1, "entangled"]);
    expect(`${ended.summary}${scene.comments()[0]}`).toMatch(/MMLU does not count as capability here/);
  });

  it("names of models with a letter that looks alike: counted as left out", async () => {
    const scores = Object.fromEntries(
      Object.entries(file.scores as Record<string, number>).map(([model, score], i) => [
        i % 2 ? model : model.replace("a", "\u0430"),
        score,
      ]),
    );
    const ended = await run({ "README.md": "" }, { [RESULTS]: JSON.stringify({ ...file, scores }) });
    expect([ended.exit, ended.outputs.verdict]).toEqual([1, "entangled"]);
    expect(ended.summary).toContain("\u0430");
  });
});
