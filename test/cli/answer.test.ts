// Where a question is open, the first command shows what each way would come to, and the second command.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { cli, folderWith } from "../support/cli.ts";

const read = (name: string) => readFileSync(`test/fixtures/cases/${name}`, "utf8");
const ACCURACY = read("reports/base-accuracy.csv").replace("accuracy", "carefulness");

/** The commands that the text offers, each as the words behind the program's name. */
const commandsOf = (text: string) =>
  [...text.matchAll(/^ {2}safetywashing-gate (.*)$/gm)].map(([, words]) =>
    [...words!.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!),
  );

it("no direction told: both readings, one line each, and the option that settles it", async () => {
  const cwd = folderWith({ "t.csv": ACCURACY });
  const run = await cli(["check", "t.csv", "--pool", "chat-2024"], { cwd });
  expect(run.status).toBe(2);
  expect(run.stdout).toBe("");
  expect(run.stderr).toMatch(
    /if higher is better {2}1\.00\s.*, entangled \(14 of 14 models placed in chat-2024\)/,
  );
  expect(run.stderr).toMatch(/if lower is better {3}−1\.00\s.*, distinct/);
  const [higher, lower] = commandsOf(run.stderr);
  expect(higher).toEqual(["check", "t.csv", "--pool", "chat-2024", "--higher-is-better"]);
  const verdicts = await Promise.all(
    [higher, lower].map(async (words) =>
      JSON.parse((await cli([...words!, "--format", "json"], { cwd })).stdout),
    ),
  );
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(["entangled", "distinct"]);
  expect(verdicts[0].benchmarks[0].orientation_from).toBe("option");
  expect(verdicts[0].reproduce).toMatch(/--higher-is-better$/);
});

it("several columns: all of them with what they would come to, why, and the command that takes one or all", async () => {
  const cwd = folderWith({ "r.md": read("tables/policy-key-as-printed.md") });
  const run = await cli(["check", "r.md"], { cwd });
  expect(run.status).toBe(2);
  for (const name of [
    "Main Leaderboard/Sycophancy",
    "Coverage",
    "Total",
    "Consistency Leaderboard/Sycophancy",
  ])
    expect(run.stderr).toMatch(
      new RegExp(`^${name} +2 of 2 .* nobody says: as if higher +it is a column of numbers$`, "m"),
    );
  const [one, other, all] = commandsOf(run.stderr);
  const first = ["check", "r.md", "--benchmark", "Main Leaderboard/Sycophancy"];
  expect([one, other]).toEqual([
    [...first, "--higher-is-better"],
    [...first, "--lower-is-better"],
  ]);
  expect(all).toEqual(["check", "r.md", "--benchmark", "*"]);
  expect(JSON.parse((await cli([...one!, "--format", "json"], { cwd })).stdout).benchmarks).toHaveLength(1);
  expect(
    JSON.parse((await cli([...all!, "--lower-is-better", "--format", "json"], { cwd })).stdout).benchmarks,
  ).toHaveLength(4);
});

it("an option that contradicts the file or the policy names both", async () => {
  const cwd = folderWith({
    "t.csv": ACCURACY.replace("carefulness", "carefulness ↑"),
    "u.csv": ACCURACY,
    "p.yml": "benchmarks: { carefulness: { higher_is_better: true } }",
  });
  const file = await cli(["check", "t.csv", "--lower-is-better"], { cwd });
  expect([file.status, file.stderr]).toEqual([
    2,
    expect.stringContaining('--lower-is-better contradicts t.csv on "carefulness"'),
  ]);
  const policy = await cli(["check", "u.csv", "--policy", "p.yml", "--optimum", "0"], { cwd });
  expect([policy.status, policy.stderr]).toEqual([
    2,
    expect.stringContaining("--optimum 0 contradicts the policy"),
  ]);
  expect((await cli(["check", "t.csv", "--higher-is-better", "--pool", "chat-2024"], { cwd })).status).toBe(
    1,
  );
});

it("models asks neither which benchmark nor which way is better", async () => {
  const cwd = folderWith({
    "r.md": read("tables/policy-key-as-printed.md"),
    "t.csv": read("tables/direction-for-models-verb.csv"),
  });
  for (const file of ["r.md", "t.csv"])
    expect(await cli(["models", file], { cwd })).toMatchObject({ status: 0 });
});

it("--output says in a line what was written, and the verdict", async () => {
  const cwd = folderWith({ "t.csv": ACCURACY });
  const run = await cli(
    ["check", "t.csv", "--higher-is-better", "--pool", "chat-2024", "--output", "r.html", "--format", "html"],
    { cwd },
  );
  expect(run.stderr).toMatch(/carefulness: entangled.*\nr\.html is written \(html\)\n$/);
});

it("a column that cannot be read is shown with its reason, beside those that can", async () => {
  const cwd = folderWith({ "t.csv": "model,A,B\ngpt-4,1,2\nclaude-2,1.O,3\nyi-6b,3,4\n" });
  const run = await cli(["check", "t.csv"], { cwd });
  expect(run.stderr).toMatch(/^B +\d of 3 /m);
  expect(run.stderr).toMatch(/^A +it cannot be read: the score of "claude-2" is no number \(line 3\)$/m);
});

it("of several columns no direction is guessed, and an option for all of them turns no well-known metric round", async () => {
  const rows = ACCURACY.trim().split("\n");
  const table = rows
    .map((row, i) => (i === 0 ? `${row},Hallucination Rate` : `${row},${i / 100}`))
    .join("\n");
  const cwd = folderWith({ "t.csv": table });
  const asked = await cli(["check", "t.csv", "--pool", "chat-2024"], { cwd });
  const offered = commandsOf(asked.stderr).filter((words) => words.includes("carefulness"));
  expect(offered.map((words) => words.at(-1))).toEqual(["--higher-is-better", "--lower-is-better"]);
  const all = [
    "check",
    "t.csv",
    "--pool",
    "chat-2024",
    "--benchmark",
    "*",
    "--higher-is-better",
    "--format",
    "json",
  ];
  const { benchmarks } = JSON.parse((await cli(all, { cwd })).stdout) as {
    benchmarks: { name: string; higher_is_better: boolean; orientation_from: string }[];
  };
  const rate = benchmarks.find(({ name }) => name === "Hallucination Rate");
  expect(rate).toMatchObject({ higher_is_better: false, orientation_from: "metric-table" });
});

const TWO = `model,Safety,Fairness
${["gpt-4-0613", "claude-2", "yi-6b"].map((name, i) => `${name},${i},${9 - i}`).join("\n")}
`;

it.each([
  [["parts", "t.csv"], 2],
  [["adjusted", "t.csv", "--format", "csv"], 2],
  [["progress", "t.csv", "--model", "claude-2"], 0],
  [["convert", "t.csv"], 0],
])("%j asks as check does, and each command that it offers answers", async (args, status) => {
  const cwd = folderWith({ "t.csv": TWO });
  const asked = await cli(args, { cwd });
  expect([asked.status, asked.stdout]).toEqual([2, ""]);
  expect(asked.stderr).toMatch(/^Safety +3 of 3 /m);
  const offered = commandsOf(asked.stderr);
  expect(offered[0]).toEqual([...args, "--benchmark", "Safety", "--higher-is-better"]);
  for (const words of offered.slice(0, 2)) {
    const run = await cli(words, { cwd });
    // Without parts, or of too few models, there is nothing to show; nothing more is asked.
    expect(run.stderr).not.toMatch(/Which|nothing says/);
    expect(run.status).toBe(status);
  }
});

it("a direction that is asked after the benchmark was chosen has both ways too", async () => {
  const cwd = folderWith({ "t.csv": TWO });
  const args = ["progress", "t.csv", "--model", "claude-2", "--benchmark=Safety"];
  const asked = await cli(args, { cwd });
  expect(commandsOf(asked.stderr)).toEqual([
    [...args, "--higher-is-better"],
    [...args, "--lower-is-better"],
  ]);
});

it("another choice of benchmarks takes the place of the one that was typed", async () => {
  const cwd = folderWith({
    "t.csv": `model,Condition,B ↑\n${["gpt-4", "yi-6b"].map((name) => `${name},plain,1\n${name},persona,2`).join("\n")}\n`,
  });
  for (const typed of [["--benchmark", "B"], ["--benchmark=B"]]) {
    const asked = await cli(["check", ...typed, "t.csv"], { cwd });
    expect(asked.stderr).toMatch(/"Condition" tells its rows from others of the same models/);
    expect(commandsOf(asked.stderr)[0]).toEqual(["check", "t.csv", "--benchmark", "B:Condition=plain"]);
  }
});

it("our own format without a direction is asked for it, and told where to keep it", async () => {
  const cwd = folderWith({ "r.json": '{ "benchmark": "B", "scores": { "gpt-4-0613": 1, "yi-6b": 0 } }' });
  const asked = await cli(["check", "r.json"], { cwd });
  expect(commandsOf(asked.stderr)[0]).toEqual(["check", "r.json", "--higher-is-better"]);
  expect(asked.stderr).toContain('To keep it: "higher_is_better": true beside "benchmark" in the file, or');
});

it("what the policy says of a benchmark that is not there is told beside the question", async () => {
  const cwd = folderWith({ "t.csv": TWO, "p.yml": "benchmarks: { Safty: { higher_is_better: true } }\n" });
  const asked = await cli(["check", "t.csv", "--policy", "p.yml"], { cwd });
  expect(asked.stderr).toContain('The policy speaks of "Safty"');
});

it("of a name that several tables have, those are shown and no others", async () => {
  const rows = "|---|---|---|\n| gpt-4-0613 | 1 | 2 |\n| yi-6b | 2 | 3 |\n";
  const cwd = folderWith({
    "r.md": `## Large\n\n| Model | Bio | Chem |\n${rows}\n## Small\n\n| Model | Bio | Chem |\n${rows}`,
  });
  const asked = await cli(["check", "r.md", "--benchmark", "Bio"], { cwd });
  expect(asked.stderr).toMatch(/^Large\/Bio +2 of 2/m);
  expect(asked.stderr).toMatch(/^Small\/Bio +2 of 2/m);
  expect(asked.stderr).not.toContain("Chem");
});

it("several that nobody says the direction of may differ in it", async () => {
  const cwd = folderWith({ "t.csv": TWO });
  const asked = await cli(["check", "t.csv", "--benchmark", "*"], { cwd });
  expect(asked.stderr).toContain("\nWhere they differ, say it for each as below, or judge them one by one");
  const one = await cli(["check", "t.csv", "--benchmark", "Safety"], { cwd });
  expect(one.stderr).not.toContain("Where they differ");
});

it("a direction that was typed is kept, and no other is offered beside it", async () => {
  const rows = "|---|---|---|\n| gpt-4-0613 | 1 | 2 |\n| claude-2 | 3 | 4 |\n| yi-6b | 2 | 3 |\n";
  const cwd = folderWith({
    "r.md": `## Large\n\n| Model | Bio | Chem |\n${rows}\n## Small\n\n| Model | Bio | Chem |\n${rows}`,
  });
  const asked = await cli(["check", "r.md", "--benchmark", "Bio", "--lower-is-better"], { cwd });
  expect(asked.stderr).toMatch(/^Large\/Bio .* lower is better /m);
  expect(commandsOf(asked.stderr)).toEqual([
    ["check", "r.md", "--lower-is-better", "--benchmark", "Large/Bio"],
    ["check", "r.md", "--lower-is-better", "--benchmark", "*"],
  ]);
});

it("what is known of a column's direction is how it is shown, and tables of other things stand last", async () => {
  const models = ACCURACY.trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split(",")[0]);
  const cwd = folderWith({
    "r.md": [
      "| Category | Cases |\n|---|---|\n| fire | 3 |\n| flood | 4 |\n",
      `| Model | Hallucination Rate | Calm |\n|---|---|---|\n${models.map((name, i) => `| ${name} | ${i} | ${i} |`).join("\n")}\n`,
    ].join("\n"),
  });
  const asked = await cli(["check", "r.md"], { cwd });
  const [, value] = /^Hallucination Rate +14 of 14 +(\S+).* lower is better/m.exec(asked.stderr) ?? [];
  const [, other] = /^Calm +14 of 14 +(\S+).* nobody says: as if higher/m.exec(asked.stderr) ?? [];
  expect(value?.replace("−", "")).toBe(other?.replace("−", ""));
  expect(value).not.toBe(other);
  expect(commandsOf(asked.stderr)[0]).toContain("Hallucination Rate");
});

it("a direction that was typed for others is not offered for a benchmark whose own is known", async () => {
  const rows = ACCURACY.trim().split("\n");
  const table = rows.map((row, i) => (i === 0 ? "model,MMLU,Calm" : `${row},${i}`)).join("\n");
  const cwd = folderWith({ "t.csv": table });
  const asked = await cli(["check", "t.csv", "--lower-is-better"], { cwd });
  expect(commandsOf(asked.stderr)[0]).toEqual(["check", "t.csv", "--benchmark", "MMLU"]);
});
