// The page's worker, spoken to as the page does: what it says of files, of open questions, of names and of a history.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { BUNDLED_POOLS } from "../../src/generated/pools.ts";
import { renderJson } from "../../src/report/files/json.ts";
import type { Reply, Request } from "../../src/web/messages.ts";
import { chat, columnOf, gate, resultsOf } from "../support/gate.ts";

interface Scope {
  onmessage(event: { data: unknown }): Promise<void>;
  postMessage(message: unknown): void;
}
const scope = globalThis as unknown as Scope;

beforeAll(async () => {
  const files = BUNDLED_POOLS.flatMap((name) =>
    ["pool", "index", "names"].map((file) => `${name}/${file}.json`),
  );
  const texts = Object.fromEntries(files.map((file) => [file, readFileSync(`pools/${file}`, "utf8")]));
  await import("../../src/web/worker.ts");
  await scope.onmessage({ data: { pools: { names: BUNDLED_POOLS, texts } } });
});

async function ask<Kind extends Reply["kind"]>(request: Request): Promise<Extract<Reply, { kind: Kind }>> {
  const said: { reply: Reply }[] = [];
  scope.postMessage = (message) => said.push(message as { reply: Reply });
  await scope.onmessage({ data: { id: 1, request } });
  return said[0]!.reply as Extract<Reply, { kind: Kind }>;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const request = (path: string, text: string, more: Partial<Extract<Request, { kind: "check" }>> = {}) => ({
  kind: "check" as const,
  files: [{ path, bytes: bytes(text), named: true }],
  settings: {},
  direction: null,
  policy: null,
  today: "2026-11-28",
  ...more,
});
const ethics = readFileSync("examples/02-ethics.json", "utf8");
/** The chat pool's ETHICS as a table of which nobody says which way is better. */
const TABLE = [
  "model,moral sense,ethical sense",
  ...chat.models.map(({ name }, i) => `${name},${i / 100},${(i * 7) % 26}`),
];

describe("files", () => {
  it("come out as the gate's own report, with the results and the policy to take along", async () => {
    const reply = await ask<"report">(request("02-ethics.json", ethics, { settings: { pool: "chat-2024" } }));
    const report = JSON.parse(reply.json) as { benchmarks: { correlation: { value: number } }[] };
    const own = JSON.parse(renderJson(gate([resultsOf("ETHICS", columnOf(chat, "ethics_all"))])));
    expect(report.benchmarks[0]!.correlation.value).toBeCloseTo(own.benchmarks[0].correlation.value, 12);
    expect(reply.sentence).toContain("0.82");
    expect(JSON.parse(reply.results)).toMatchObject({ benchmark: "ETHICS", higher_is_better: true });
    expect(reply.policy).toContain("pool: chat-2024");
    expect(reply.html).toContain("<h1>ETHICS</h1>");
  });

  it("come out in every form that the command line has, with the hashes of what was given", async () => {
    const settings = { pool: "chat-2024" };
    const reply = await ask<"report">(
      request("02-ethics.json", ethics, { settings, policy: "threshold: 0.7" }),
    );
    const sum = (text: string) => createHash("sha256").update(text).digest("hex");
    expect(reply.card).toContain(
      `\n${sum(ethics)}  02-ethics.json\n${sum("threshold: 0.7")}  safetywashing.yml\n`,
    );
    expect(JSON.parse(reply.record).evaluation_results[0].score_details.score).toBeCloseTo(0.82, 2);
    expect(reply.csv.split("\n")).toHaveLength(3);
  });

  it("of a folder are that folder to the command line, and what in it holds no results is passed over", async () => {
    const folder = [
      { path: "runs/02-ethics.json", bytes: bytes(ethics), named: false },
      { path: "runs/notes.json", bytes: bytes('{ "hello": 1 }'), named: false },
    ];
    const { json, command } = await ask<"report">(
      request("", "", { files: folder, settings: { pool: "chat-2024" } }),
    );
    expect(command).toContain(" check runs --pool chat-2024");
    expect(JSON.parse(json).set_aside).toEqual([{ file: "runs/notes.json", why: "it holds no results" }]);
  });

  it("may bring the items that they name", async () => {
    const scores = Object.fromEntries(chat.models.map(({ name }) => [name, 0.5]));
    const results = JSON.stringify({ benchmark: "B", higher_is_better: true, items: "items.jsonl", scores });
    const rows = chat.models.flatMap(({ name }, m) =>
      [0, 1, 2, 3].map((i) =>
        JSON.stringify({ benchmark: "B", item: `i${i}`, model: name, score: (m + i) % 2 }),
      ),
    );
    const both = [
      { path: "r.json", bytes: bytes(results), named: true },
      { path: "items.jsonl", bytes: bytes(rows.join("\n")), named: true },
    ];
    const { json } = await ask<"report">(request("", "", { files: both, settings: { pool: "chat-2024" } }));
    expect(JSON.parse(json).policy.results.value).toEqual(["r.json"]);
    const { faults } = await ask<"faults">(request("r.json", results));
    expect(faults[0]).toContain("item results that are not there");
  });

  it("may be mapped by hand, as --map does", async () => {
    const renamed = ethics.replace("01-ai/Yi-34B-Chat", "our own Yi");
    const settings = { pool: "chat-2024", map: "our own Yi=Yi-34B-Chat" };
    const { json } = await ask<"report">(request("e.json", renamed, { settings }));
    expect(JSON.parse(json).benchmarks[0].models.left_out).toEqual([]);
  });

  it("that are broken are told, with their place", async () => {
    const { faults } = await ask<"faults">(request("x.json", '{ "benchmark": "x", "scores": {'));
    expect(faults[0]).toMatch(/^x\.json:1/);
  });

  it("with a wrong setting or policy are told, never judged by a default", async () => {
    const wrong = await ask<"faults">(request("02-ethics.json", ethics, { settings: { threshold: "much" } }));
    expect(wrong.faults[0]).toContain("threshold is not a number");
    const policy = await ask<"faults">(request("02-ethics.json", ethics, { policy: "thresold: 0.5" }));
    expect(policy.faults[0]).toContain("thresold");
  });

  it("that leave a question open are answered with what each way would come to", async () => {
    const which = await ask<"question">(request("t.csv", TABLE.join("\n")));
    expect(which.choices.map(({ answer }) => answer)).toEqual([
      { benchmark: "moral sense" },
      { benchmark: "ethical sense" },
    ]);
    expect(which.choices[0]!.comesTo).toContain("26 of 26 models placed in chat-2024");
    const settings = { benchmark: "moral sense" };
    const way = await ask<"question">(request("t.csv", TABLE.join("\n"), { settings }));
    expect(way.choices.map(({ answer }) => answer)).toEqual([
      { direction: "higher" },
      { direction: "lower" },
    ]);
    const judged = await ask<"report">(request("t.csv", TABLE.join("\n"), { settings, direction: "lower" }));
    expect(judged.command).toContain("--lower-is-better");
  });
});

it("names are found in every pool that knows them", async () => {
  const found = await ask<"found">({ kind: "search", text: "gpt-4o" });
  expect(found.models.length).toBeGreaterThan(0);
  const known = await ask<"found">({ kind: "search", text: "TruthfulQA" });
  expect(known.benchmarks.map(({ pool }) => pool)).toContain("chat-2024");
});

describe("a history", () => {
  const HEADING = "date,benchmark,value,low,high,threshold";
  const file = (text: string) => ({
    kind: "history" as const,
    file: { path: "h.csv", bytes: bytes(text), named: true },
  });

  it("is drawn, one chart a benchmark, whatever its name holds", async () => {
    const rows = ["2026-01-05,<b>,0.5,0.2,0.7,0.6", "2026-02-02,<b>,0.7,,,0.6", "2026-02-02,B,,,,0.6"];
    const { svg, rows: count } = await ask<"drawn">(file([HEADING, ...rows].join("\n")));
    expect(count).toBe(3);
    expect(svg.match(/<svg class="wide"/g)).toHaveLength(2);
    expect(svg).toContain("&lt;b&gt;");
    expect(svg).not.toContain("<b>");
  });

  it("with a row that is none is told by its line", async () => {
    const { faults } = await ask<"faults">(
      file(`${HEADING}\n2026-01-05,a,0.5,0.2,0.7,0.6\nsoon,a,0.5,0.2,0.7,0.6`),
    );
    expect(faults[0]).toMatch(/^h\.csv:3/);
  });
});
