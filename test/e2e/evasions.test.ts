// How a pull request could try to pass without being better, and what the gate makes of it: the table of
// docs/security.md, row by row. Main holds MT-Bench (0.79 on the chat pool: entangled) unless a row says otherwise.
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { Assessment } from "../../src/generated/report.ts";
import {
  BBQ,
  edited,
  MT_BENCH,
  openScene,
  POLICY,
  RESULTS,
  type ResultsFile,
  type Scene,
} from "../support/gate-scene.ts";
import { failing } from "../support/loopback-github/faults.ts";
import type { Files } from "../support/loopback-github/git-objects.ts";
import type { RunResult } from "../support/run-action.ts";

let scene: Scene;
afterEach(async () => {
  expect(scene.github.violations).toEqual([]);
  await scene.github.stop();
});

const PINNED = "benchmarks:\n  MT-Bench:\n    higher_is_better: true\n";
const report = (run: RunResult) => run.report as unknown as Assessment;
const worst = (run: RunResult) => report(run).benchmarks[0]!;

/** Runs a pull request that edits main's results; main's other files stay. */
async function attempt(
  edit: (file: ResultsFile) => void,
  main: Files = { [RESULTS]: MT_BENCH },
): Promise<RunResult> {
  scene = await openScene(main);
  scene.pull({ ...main, [RESULTS]: edited(main[RESULTS] as string, edit) });
  return scene.run();
}

const names = (file: ResultsFile) => Object.keys(file.scores);
const number = (file: ResultsFile, name: string) => file.scores[name] as number;

describe("the results file", () => {
  it("deleted: a removed benchmark fails", async () => {
    scene = await openScene({ [RESULTS]: MT_BENCH, "README.md": "" });
    scene.pull({ "README.md": "" });
    const run = await scene.run();
    expect(run.exit).toBe(1);
    expect(scene.comments()[0]).toMatch(/MT-Bench/);
    expect(report(run).removed).toEqual([{ name: "MT-Bench", conclusion: "fail", reason: "removed" }]);
  });

  it("renamed: a removed benchmark fails", async () => {
    scene = await openScene({ [RESULTS]: MT_BENCH });
    scene.pull({ "results-old.json": MT_BENCH });
    expect((await scene.run()).exit).toBe(1);
  });

  it("its benchmark renamed: what carries on its scores is compared with it, and the renaming named", async () => {
    const run = await attempt((file) => {
      file.benchmark = "MT-Bench Safety";
    });
    expect(run.exit).toBe(1);
    expect(scene.comments()[0]).toMatch(/it was MT.?-?Bench/);
  });

  it("too large to read: refused before it is read", async () => {
    const policy = "limits:\n  file-size: 500\n";
    scene = await openScene({ [POLICY]: policy });
    scene.pull({ [POLICY]: policy, [RESULTS]: MT_BENCH });
    const run = await scene.run();
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(/500/);
    const [entry] = scene.github.state.objects
      .recursive(scene.github.state.resolve(scene.github.state.pulls.get(7)!.head)!.tree)
      .filter(({ path }) => path === RESULTS);
    expect(entry!.size).toBeGreaterThan(500);
    // The policy's blob is the only one that was read.
    expect(scene.github.requests.filter((name) => name.includes("blobs"))).toHaveLength(1);
  });

  it("with a key twice: refused", async () => {
    scene = await openScene({ "README.md": "" });
    scene.pull({
      [RESULTS]: MT_BENCH.replace('"scores": {', '"scores": { "meta-llama/Llama-2-7b-chat-hf": 9.9,'),
    });
    const run = await scene.run();
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(/Llama-2-7b-chat-hf/);
  });

  it("a symbolic link to a file of the base: refused by name", async () => {
    scene = await openScene({ "old/good.json": BBQ });
    scene.pull({ "old/good.json": BBQ, [RESULTS]: { link: "old/good.json" } });
    const run = await scene.run();
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(/benchmark-results.json.*symbolic link/);
  });

  it("a submodule in its place: refused by name", async () => {
    scene = await openScene({ "README.md": "" });
    scene.pull({ "README.md": "", results: { submodule: "1".repeat(40) } });
    const run = await scene.run({ inputs: { results: "results/**/*.json" } });
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toContain("submodule");
  });

  it("hundreds of benchmarks to hide one: the worst comes first, and fails", async () => {
    const harmless = Array.from({ length: 300 }, (_, i) => ({ ...JSON.parse(BBQ), benchmark: `Fine ${i}` }));
    scene = await openScene({ "README.md": "" });
    scene.pull({ [RESULTS]: JSON.stringify({ benchmarks: [...harmless, JSON.parse(MT_BENCH)] }) });
    const run = await scene.run({ inputs: { benchmark: "*" } });
    expect(run.exit).toBe(1);
    expect(worst(run).name).toBe("MT-Bench");
    expect(scene.comments()[0]!.length).toBeLessThan(65_536);
    expect(scene.comments()[0]!.indexOf("MT-Bench")).toBeLessThan(1500);
  });
});

describe("which way is better", () => {
  const flip = (file: ResultsFile) => {
    file.higher_is_better = false;
  };
  it("turned round against the policy: refused, both named", async () => {
    const run = await attempt(flip, { [RESULTS]: MT_BENCH, [POLICY]: PINNED });
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(/MT-Bench/);
  });

  it("turned round against the base branch: not distinct, and named", async () => {
    const run = await attempt(flip);
    expect(run.exit).toBe(1);
    expect(worst(run).verdict).toBe("inconclusive");
    expect(scene.comments()[0]).toMatch(/which way is better/i);
  });

  it("turned round in a new file: warned of, since nobody pinned it", async () => {
    scene = await openScene({ "README.md": "" });
    scene.pull({ [RESULTS]: edited(MT_BENCH, flip) });
    const run = await scene.run();
    expect(run.outputs.conclusion).toBe("warn");
    expect(worst(run).reasons.map(({ rule }) => rule)).toContain("orientation-unpinned");
    expect(scene.comments()[0]).toMatch(/Turned round it would fail/);
  });

  it("an optimum at an end of the scale in its place: named as turned, or refused where pinned", async () => {
    const optimum = (file: ResultsFile) => {
      delete file.higher_is_better;
      file.optimum = 1;
    };
    const run = await attempt(optimum);
    expect(run.exit).toBe(1);
    expect(scene.comments()[0]).toMatch(/best at 1/);
    await scene.github.stop();
    expect((await attempt(optimum, { [RESULTS]: MT_BENCH, [POLICY]: PINNED })).exit).toBe(2);
  });
});

describe("models", () => {
  // Without these seven SciPy gives 0.56 over the 19 that are left, in all nine families, at 63 % of the spread.
  const DROPPED = [
    "Qwen/Qwen1.5-0.5B-Chat",
    "tiiuae/falcon-7b-instruct",
    "meta-llama/Meta-Llama-3-70B-Instruct",
    "Qwen/Qwen1.5-1.8B-Chat",
    "google/gemma-1.1-2b-it",
    "Qwen/Qwen1.5-4B-Chat",
    "deepseek-ai/deepseek-llm-67b-chat",
  ];
  it.each([
    ["left out", (file: ResultsFile, name: string) => delete file.scores[name]],
    [
      "said to be not measured",
      (file: ResultsFile, name: string) => Object.assign(file.scores, { [name]: null }),
    ],
  ])("dropped until the value is low (%s): inconclusive, and named", async (_, drop) => {
    const run = await attempt((file) => {
      for (const name of DROPPED) drop(file, name);
    });
    expect(worst(run).correlation.value).toBeCloseTo(0.5596491228070175, 10);
    expect([run.exit, worst(run).verdict]).toEqual([1, "inconclusive"]);
    expect(worst(run).reasons.map(({ rule }) => rule)).toContain("models-dropped");
    expect(scene.comments()[0]).toMatch(/7 models were dropped/);
  });

  it("the capable ones left out of a new file: too narrow a spread is inconclusive", async () => {
    // Neighbours in capability; SciPy gives 0.58 over them, at 47 % of the spread.
    const KEPT = [
      "Qwen/Qwen1.5-1.8B-Chat",
      "google/gemma-1.1-2b-it",
      "tiiuae/falcon-7b-instruct",
      "Qwen/Qwen1.5-4B-Chat",
      "Qwen/Qwen1.5-7B-Chat",
      "meta-llama/Llama-2-7b-chat-hf",
      "google/gemma-1.1-7b-it",
      "meta-llama/Llama-2-13b-chat-hf",
      "01-ai/Yi-6B-Chat",
    ];
    scene = await openScene({ "README.md": "" });
    scene.pull({
      [RESULTS]: edited(MT_BENCH, (file) => {
        for (const name of names(file)) if (!KEPT.includes(name)) delete file.scores[name];
      }),
    });
    const run = await scene.run();
    expect([run.exit, worst(run).verdict]).toEqual([1, "inconclusive"]);
    expect(["min-coverage", "range", "interval"]).toContain(worst(run).reasons[0]?.rule);
  });

  it("renamed into other pool models: named as scores or models that changed", async () => {
    const run = await attempt((file) => {
      const [a, b] = ["meta-llama/Llama-2-7b-chat-hf", "meta-llama/Meta-Llama-3-70B-Instruct"] as const;
      [file.scores[a], file.scores[b]] = [file.scores[b]!, file.scores[a]!];
    });
    expect(scene.comments()[0]).toMatch(/scores of 2 of 26 models changed/);
    expect(run.outputs.conclusion).not.toBe("pass");
  });

  it("the same one under two names: refused, both named", async () => {
    const run = await attempt((file) => {
      file.scores["Llama-2-7b-chat"] = 9.5;
    });
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(/Llama-2-7b-chat-hf/);
  });

  it.each([
    ["all one", () => "one"],
    ["each its own", (name: string) => name],
  ])("false families, %s: the pool's word wins, the verdict stays", async (_, family) => {
    const run = await attempt((file) => {
      for (const name of names(file)) file.scores[name] = { score: number(file, name), family: family(name) };
    });
    expect(run.exit).toBe(1);
    expect(worst(run).verdict).toBe("entangled");
    expect(worst(run).coverage.families).toBe(9);
  });

  it("false capability scores of strangers: they may not lift a verdict", async () => {
    const run = await attempt((file) => {
      const high = { mmlu: 0.9, gsm8k: 0.9, bbh: 0.9, hellaswag: 0.9, arc_challenge: 0.9, winogrande: 0.9 };
      for (let i = 0; i < 30; i++)
        file.scores[`stranger-${i}`] = { score: 1 + i / 100, capability_scores: high };
    });
    expect(run.exit).toBe(1);
    expect(worst(run).verdict).not.toBe("distinct");
  });

  it("false capability scores of a pool's model: the pool's are used, and the contradiction is named", async () => {
    const run = await attempt((file) => {
      const name = "meta-llama/Llama-2-7b-chat-hf";
      file.scores[name] = { score: number(file, name), capability_scores: { mmlu: 0.99 } };
    });
    expect(run.exit).toBe(1);
    expect(worst(run).correlation.value).toBeCloseTo(0.7874, 4);
    expect(JSON.stringify(report(run))).toMatch(/contradict|differ/i);
  });
});

describe("scores", () => {
  it("with noise added: every change is counted, and unsaid noise is named", async () => {
    const run = await attempt((file) => {
      names(file).forEach((name, i) => {
        file.scores[name] = Math.min(10, Math.max(1, number(file, name) + (i % 2 === 0 ? 1.3 : -1.3)));
      });
    });
    expect(scene.comments()[0]).toMatch(/scores of 26 of 26 models changed/);
    expect(run.outputs.conclusion).not.toBe("pass");
  });

  it("rounded to ties: counted, and no way out when all are equal", async () => {
    const run = await attempt((file) => {
      for (const name of names(file)) file.scores[name] = 7;
    });
    expect(run.exit).toBe(1);
    expect(worst(run).verdict).toBe("inconclusive");
    expect(worst(run).reasons.map(({ rule }) => rule)).toContain("constant-scores");
  });

  it("a constant added for some models: counted", async () => {
    await attempt((file) => {
      for (const name of names(file).slice(0, 6)) file.scores[name] = number(file, name) + 1;
    });
    expect(scene.comments()[0]).toMatch(/scores of 6 of 26 models changed/);
  });

  it("standard errors inflated: they never excuse a value that is too high as it stands", async () => {
    const run = await attempt((file) => {
      for (const name of names(file)) file.scores[name] = { score: number(file, name), standard_error: 5 };
    });
    expect(run.exit).toBe(1);
    expect(worst(run).verdict).toBe("entangled");
    expect(scene.comments()[0]).toMatch(/standard errors or sample counts of 26 models changed/);
  });

  it("standard errors deflated: named", async () => {
    const noisy = edited(MT_BENCH, (file) => {
      for (const name of names(file)) file.scores[name] = { score: number(file, name), standard_error: 0.5 };
    });
    await attempt(
      (file) => {
        for (const name of names(file))
          (file.scores[name] as { standard_error: number }).standard_error = 1e-6;
      },
      { [RESULTS]: noisy },
    );
    expect(scene.comments()[0]).toMatch(/standard errors or sample counts of 26 models changed/);
  });

  it("noise left unsaid: warned of", async () => {
    scene = await openScene({ "README.md": "" });
    scene.pull({
      [RESULTS]: edited(BBQ, (file) => {
        for (const name of names(file)) {
          const score = file.scores[name]!;
          file.scores[name] = typeof score === "number" ? score : (score as { score: number }).score;
        }
      }),
    });
    const run = await scene.run();
    expect(run.outputs.conclusion).toBe("warn");
    expect(worst(run).reasons.map(({ rule }) => rule)).toContain("on-unknown-noise");
  });

  it("overlaps declared by the file: reported, and never a way out", async () => {
    const run = await attempt((file) => {
      file.overlaps_with = ["mmlu", "gsm8k", "bbh", "hellaswag"];
    });
    expect(run.exit).toBe(1);
    expect(worst(run).correlation.value).toBeCloseTo(0.7874, 4);
    expect(worst(run).overlaps.declared_by_results.length).toBeGreaterThan(0);
  });

  it("another subset of subtasks: named", async () => {
    const whole = edited(MT_BENCH, (file) => {
      (file as unknown as { subtasks: object }).subtasks = {
        a: { scores: file.scores },
        b: { scores: file.scores },
      };
    });
    await attempt(
      (file) => {
        delete (file as unknown as { subtasks: Record<string, unknown> }).subtasks.b;
      },
      { [RESULTS]: whole },
    );
    expect(scene.comments()[0]).toMatch(/parts changed/);
  });
});

describe("what is said beside the scores, or added to them", () => {
  const CASES = "test/fixtures/evasions/";
  /** @param head within the case's folder */
  async function against(name: string, file: string, head = `head/results/${file}`) {
    const read = (path: string) => readFileSync(`${CASES}${name}/${path}`, "utf8");
    const results = `results/${file}`;
    scene = await openScene({ [POLICY]: read("policy.yml"), [results]: read(`base/results/${file}`) });
    scene.pull({ [POLICY]: read("policy.yml"), [results]: read(head) });
    return scene.run({ inputs: { pool: "" } });
  }
  const by = (run: RunResult) =>
    worst(run).reasons.flatMap((reason) => (reason.rule === "judged-as-before" ? [reason.by] : []));

  // The base is too noisy for a verdict; without word that scores are shares, the noise would be unknown instead.
  it("scores that are shares no more: judged as before", async () => {
    const run = await against("03-metric-scale-changed-unnamed", "m.json");
    expect([run.exit, worst(run).verdict, by(run)]).toEqual([1, "inconclusive", ["scale-changed"]]);
    expect(scene.comments()[0]).toMatch(/another scale of the same scores/);
  });

  it("another range: named, and no way to pass", async () => {
    const run = await against("03-metric-scale-changed-unnamed", "m.json", "head-maximum-100.json");
    expect([run.exit, worst(run).verdict]).toEqual([1, "inconclusive"]);
    expect(worst(run).baseline?.changes.map(({ kind }) => kind)).toContain("scale-changed");
  });

  it("models added that lower the value: what is entangled without them stands", async () => {
    const run = await against("04-added-models-lower-the-value", "e.json");
    expect(run.exit).toBe(1);
    expect(worst(run).verdict).toBe("entangled");
    expect(scene.comments()[0]).toMatch(/adds 6 models/);
  });

  it("other claims of the file itself, though claims are trusted", async () => {
    const run = await against("06-trust-claims-capability-scores-unnamed", "e.json");
    expect([run.exit, worst(run).verdict, by(run)]).toEqual([1, "entangled", ["claims-changed"]]);
  });

  it("scores turned round: not distinct, and named", async () => {
    const run = await attempt((file) => {
      for (const name of names(file)) file.scores[name] = 11 - number(file, name);
    });
    expect([run.exit, worst(run).reasons.map(({ rule }) => rule)]).toEqual([1, ["scores-mirrored"]]);
  });

  it("models that make another pool judge do not make it pass", async () => {
    const results = readFileSync(`${CASES}05-auto-pool-steered/${RESULTS}`, "utf8");
    scene = await openScene({ "README.md": "" });
    scene.pull({ [RESULTS]: results });
    const run = await scene.run({ inputs: { pool: "" } });
    expect(run.outputs.conclusion).not.toBe("pass");
    expect(scene.comments()[0]).toMatch(/`chat-2024` \| 26 \| 9 \| 0.82 \| entangled/);
  });

  it("a second benchmark of the same name keeps the policy of that name", async () => {
    const file = JSON.parse(MT_BENCH);
    const other = { ...file, metric: { ...file.metric, name: "other" } };
    const policy = `results: ["${RESULTS}"]\npool: chat-2024\nthreshold: 0.99\nbenchmarks:\n  MT-Bench: { threshold: 0.5 }\n`;
    scene = await openScene({ [POLICY]: policy });
    scene.pull({ [POLICY]: policy, [RESULTS]: JSON.stringify({ benchmarks: [file, other] }) });
    const run = await scene.run({ inputs: { benchmark: "*" } });
    expect([run.exit, run.outputs.verdict]).toEqual([1, "entangled"]);
    const thresholds = report(run).benchmarks.map(({ decided_on }) => decided_on.threshold);
    expect(thresholds).toEqual([0.5, 0.5]);
  });
});

describe("what judges", () => {
  const ACCEPTED = "accept:\n  - benchmark: MT-Bench\n    reason: I say so\n    up-to: 0.95\n";

  it.each([
    ["a threshold", "threshold: 0.99\nwarn-threshold: 0.99\n"],
    ["an effect", "on-entangled: pass\n"],
    ["an acceptance", ACCEPTED],
  ])(
    "the policy edited in the pull request (%s): judged by the default branch's, and named",
    async (_, policy) => {
      scene = await openScene({ "README.md": "" });
      scene.pull({ [RESULTS]: MT_BENCH, [POLICY]: policy });
      const run = await scene.run();
      expect(run.exit).toBe(1);
      expect(scene.comments()[0]).toMatch(/edits the gate's policy/);
    },
  );

  it("the same acceptance on the default branch counts", async () => {
    scene = await openScene({ [POLICY]: ACCEPTED });
    scene.pull({ [RESULTS]: MT_BENCH, [POLICY]: ACCEPTED });
    const run = await scene.run();
    expect(run.exit).toBe(0);
    expect(scene.comments()[0]).toMatch(/I say so/);
  });

  it("an own pool edited in the pull request: the default branch's is used, and named", async () => {
    const { readFileSync } = await import("node:fs");
    const pool = readFileSync("pools/chat-2024/pool.json", "utf8");
    const policy = "pool: data/pool.json\n";
    scene = await openScene({ [POLICY]: policy, "data/pool.json": pool });
    scene.pull({
      [POLICY]: policy,
      "data/pool.json": pool.replaceAll('"family": "Llama 2"', '"family": "Other"').concat("\n"),
      [RESULTS]: MT_BENCH,
    });
    const run = await scene.run({ inputs: { pool: "" } });
    expect(run.exit).toBe(1);
    expect(worst(run).correlation.value).toBeCloseTo(0.7874, 4);
    expect(scene.comments()[0]).toMatch(/reference pool data\/pool/);
  });

  it("a workflow edited: named", async () => {
    const files = { ".github/workflows/gate.yml": "on: pull_request_target\n" };
    scene = await openScene(files);
    scene.pull({ ".github/workflows/gate.yml": "on: push\n", [RESULTS]: MT_BENCH });
    expect((await scene.run()).exit).toBe(1);
    expect(scene.comments()[0]).toMatch(/gate.*yml/);
  });

  it("a job of the same name in another workflow, and a gate that a failed `needs:` would skip: named", async () => {
    const other =
      "on: pull_request\njobs:\n  x:\n    name: safetywashing\n    runs-on: ubuntu-latest\n    steps: []\n";
    scene = await openScene({ "README.md": "" });
    scene.pull({ ".github/workflows/other.yml": other, [RESULTS]: BBQ });
    await scene.run();
    expect(scene.comments()[0]).toMatch(/has a job named safetywashing/);
  });

  it("the policy edited into one that is wrong: refused, before it is merged", async () => {
    scene = await openScene({ "README.md": "" });
    scene.pull({ [RESULTS]: BBQ, [POLICY]: "threshold: 0.5\ntreshold: 0.9\n" });
    const run = await scene.run();
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(/file=.github\/safetywashing.yml,line=2/);
  });

  it("the gate's own workflow edited so that the edited copy reports the check: named", async () => {
    const gate = ".github/workflows/gate.yml";
    const job = "jobs:\n  safetywashing:\n    runs-on: ubuntu-latest\n    steps: [{ run: true }]\n";
    scene = await openScene({ [gate]: `on: pull_request_target\n${job}` });
    scene.pull({ [gate]: `on: pull_request\n${job}` });
    await scene.run({ inputs: { results: RESULTS } });
    expect(scene.comments()[0]).toMatch(/own workflow, which would then run as edited/);
  });

  it("a merge base that GitHub does not find: red", async () => {
    scene = await openScene({ [RESULTS]: MT_BENCH });
    scene.pull({ "README.md": "" });
    scene.github.faults = failing("compare", { kind: "status", status: 404, message: "Not Found" });
    const run = await scene.run();
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(/Rebase it on main/);
  });

  it("a stale branch edits a file that has meanwhile become a results file: refused", async () => {
    const old = "results: old/*.json\n";
    scene = await openScene({ [POLICY]: old, "old/a.json": BBQ });
    scene.pull({ [POLICY]: old, "old/a.json": MT_BENCH });
    scene.github.state.push("main", { [POLICY]: "results: new/*.json\n", "new/a.json": BBQ });
    const run = await scene.run();
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(/new\/a.json.*Update the branch/);
  });

  it("the threshold set as text: refused", async () => {
    scene = await openScene({ [POLICY]: 'threshold: "0.99"\n' });
    scene.pull({ [RESULTS]: MT_BENCH });
    expect((await scene.run()).exit).toBe(2);
  });

  it("the same head opened against a lax branch: judged by the default branch, and named", async () => {
    scene = await openScene({ "README.md": "" });
    scene.github.state.push("lax", { [POLICY]: "on-entangled: pass\n", [RESULTS]: MT_BENCH });
    scene.pull({ [RESULTS]: MT_BENCH, [POLICY]: "on-entangled: pass\n" }, { base: "lax" });
    const run = await scene.run();
    expect(run.exit).toBe(1);
    expect(scene.comments()[0]).toMatch(/goes into lax/);
  });

  it("a comment with our marker written by somebody else: left alone", async () => {
    scene = await openScene({ "README.md": "" });
    scene.pull({ [RESULTS]: MT_BENCH });
    await scene.run();
    const { state } = scene.github;
    const marker = scene.comments()[0]!.split("\n")[0]!;
    state.comments = [];
    const false_ = state.addComment(7, `${marker}\n### 🟢 Distinct`, {
      login: "mallory",
      id: 666,
      type: "User",
    });
    const run = await scene.run();
    expect(run.exit).toBe(1);
    expect(false_.body).toContain("🟢");
    expect(state.comments).toHaveLength(2);
    expect(run.outputs["comment-url"]).not.toContain(`${false_.id}`);
  });
});
