// docs/mending.md says what the commands say today.
import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { cli } from "../support/cli.ts";
import { folderWith } from "../support/folders.ts";
import { partsFile } from "../support/with-parts.ts";

const page = readFileSync("docs/mending.md", "utf8");

const SETS = {
  ETHICS: { file: "ethics.json", args: ["--pool", "chat-2024"], choice: "2" },
  "HELM Safety": { file: "helm.json", args: ["--pool", "helm-capabilities-2025"], choice: "2" },
  "BullshitBench v2": {
    file: "bullshit.json",
    args: ["--pool", "eci-2026", "--policy", "policy.yml"],
    choice: "6",
  },
};

let said = "";
// biome-ignore lint/suspicious/noExplicitAny: the report's own shape is under test elsewhere
const parts: Record<string, any> = {};

beforeAll(async () => {
  const cwd = folderWith({
    "ethics.json": partsFile("ethics", "ETHICS"),
    "helm.json": partsFile("helm-safety", "HELM Safety"),
    "bullshit.json": partsFile("bullshitbench-v2", "BullshitBench v2", {
      metric: { name: "mean score", minimum: 0, maximum: 2 },
    }),
    "policy.yml": 'models: { "Claude 3.5 Sonnet": "Claude 3.5 Sonnet", "DeepSeek-R1": "DeepSeek-R1" }\n',
  });
  for (const [name, { file, args, choice }] of Object.entries(SETS)) {
    const chosen = ["parts", file, ...args, "--choice", choice];
    said += (await cli(chosen, { cwd })).stdout + (await cli(["adjusted", file, ...args], { cwd })).stdout;
    parts[name] = JSON.parse((await cli([...chosen, "--format", "json"], { cwd })).stdout).parts;
  }
  said = plain(said);
});

const plain = (text: string) => text.replace(/\s+/g, " ");
const two = (value: number) => value.toFixed(2).replace("-", "−");

it("every sentence behind a bar is one that a command prints", () => {
  const quoted = page.match(/^> .*$/gm)!;
  expect(quoted).toHaveLength(10);
  for (const line of quoted) expect(said).toContain(plain(line.slice(2)));
});

it.each(Object.keys(SETS))("the table of choices: %s", (name) => {
  const { whole, choice } = parts[name];
  const row = page.split("\n").find((line) => line.startsWith(`| ${name}, `))!;
  const [, , ...cells] = row.split("|").map((cell) => cell.trim());
  expect(cells.slice(0, 3)).toEqual([
    two(whole.rho),
    two(choice.naive),
    `${two(choice.nested)} [${two(choice.low)}, ${two(choice.high)}]`,
  ]);
});

it("the figures in its prose", () => {
  for (const [name, { whole }] of Object.entries(parts)) {
    const start = page.indexOf(`### ${name.replace(" Safety", " Safety:").split(":")[0]}`);
    expect(page.slice(start, start + 500)).toContain(
      `${two(whole.rho)} [${two(whole.low)}, ${two(whole.high)}]`,
    );
  }
  const { list, choice, whole } = parts["HELM Safety"];
  const harm = list.find((part: { name: string }) => part.name.startsWith("HarmBench"));
  expect(page).toContain(`${Math.round(100 * harm.share)} % of the movement`);
  expect(page).toContain(`(${two(whole.rho)} → ${two(harm.without)})`);
  expect(harm.without).toBeGreaterThan(whole.rho);
  expect(page).toContain(
    `Of the ${two(whole.rho - choice.naive)} that leaving out two seems to gain, ${two(whole.rho - choice.nested)} is left`,
  );
});
