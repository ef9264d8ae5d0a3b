// The README's commands, run as they stand on a fresh clone; and its tables, which come from their sources.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { updated } from "../scripts/update-readme.ts";
import { parsePolicyFile } from "../src/policy/policy-file.ts";
import { workflowText } from "../src/report/init/workflow.ts";
import { folderWith, ROOT } from "./support/cli.ts";

const README = readFileSync(join(ROOT, "README.md"), "utf8");

/** The fenced blocks of a language. */
function blocks(language: string, text = README): string[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, of]) => of === language)
    .map(([, , code]) => code!);
}

const forge = folderWith();
const own = folderWith({
  "package.json": '{ "private": true, "type": "module" }',
  "results.json": readFileSync(join(ROOT, "examples/mt-bench.json")),
  "scores.csv": readFileSync(join(ROOT, "data/helm-lite/helm_lite.csv")),
});

beforeAll(() => {
  // What is committed or about to be, as a repository that can be cloned.
  const repository = join(forge, "safetywashing-gate");
  const git = (cwd: string, ...args: string[]) => execFileSync("git", args, { cwd, encoding: "utf8" });
  const files = git(ROOT, "ls-files", "-co", "--exclude-standard", "-z")
    .split("\0")
    .filter((path) => path !== "");
  for (const path of files.filter((each) => existsSync(join(ROOT, each)))) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    cpSync(join(ROOT, path), join(repository, path));
  }
  git(repository, "init", "-q", "-b", "main");
  git(repository, "add", "-A");
  git(repository, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "all");
  // The published package, as npx would fetch it.
  const out = join(own, "published");
  execFileSync(process.execPath, ["scripts/package.ts", "--out", out], { cwd: ROOT });
  const [{ filename }] = JSON.parse(
    execFileSync("npm", ["pack", out, "--json"], { cwd: own, encoding: "utf8" }),
  );
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${filename}`], { cwd: own });
}, 180_000);

/** Runs a block line by line in one shell; gives each line with its exit code and what it printed. */
function run(block: string, cwd: string): { line: string; code: number; output: string }[] {
  const lines = block.split("\n").filter((line) => line.trim() !== "");
  const script = lines.map((line) => `${line}\nprintf '\\n@@%s\\n' "$?"`).join("\n");
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: forge,
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `url.file://${forge}/.insteadOf`,
    GIT_CONFIG_VALUE_0: "https://github.com/safetywashing-gate/",
    npm_config_offline: "true",
  };
  const shell = spawnSync("bash", ["-c", script], { cwd, env, encoding: "utf8", timeout: 120_000 });
  const parts = shell.stdout.split(/\n@@(\d+)\n/);
  return lines.map((line, i) => ({ line, code: Number(parts[2 * i + 1]), output: parts[2 * i] ?? "" }));
}

describe("commands", () => {
  const commands = blocks("sh").filter((block) => !block.includes("scripts/test"));

  it("are there", () => expect(commands.length).toBeGreaterThanOrEqual(4));

  it.each(commands)("%s", (block) => {
    for (const { line, code, output } of run(block, own)) {
      const said = /# exit (\d)/.exec(line)?.[1] ?? "0";
      expect(`${line} → ${code}\n${code === Number(said) ? "" : output}`).toBe(`${line} → ${said}\n`);
      const verdict = /# exit \d: (entangled|distinct), (−?[\d.]+)/.exec(line);
      if (verdict !== null) {
        expect(output.toLowerCase()).toContain(verdict[1]);
        expect(output).toContain(verdict[2]);
      }
    }
  });

  it("the library's example runs", () => {
    const [code] = blocks("js");
    const node = spawnSync(process.execPath, ["--input-type=module", "-e", code!], {
      cwd: own,
      encoding: "utf8",
    });
    expect(node.stderr).toBe("");
    expect(node.stdout).toMatch(/^entangled 0\.787/);
  });

  it("the one test command is there and can be run", () => {
    expect(blocks("sh").join()).toContain("scripts/test");
    expect(() => execFileSync("test", ["-x", join(ROOT, "scripts/test")])).not.toThrow();
  });
});

describe("what is to be copied", () => {
  it("links lead somewhere", () => {
    const paths = [...README.matchAll(/\]\((?!http|#)([^)#]+)\)|src="([^"]+)"/g)].map(([, a, b]) => a ?? b!);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  const [workflow, policy] = blocks("yaml");

  it("the workflow is the one that init writes, but for what it says beside it", () => {
    const { concurrency: _, ...written } = parse(workflowText("main"));
    expect(parse(workflow!)).toEqual(written);
  });

  it("the policy is valid", () => {
    expect(parsePolicyFile(policy!, "README.md").pool).toBe("helm-capabilities-2025");
  });
});

it("its tables are those of action.yml, pools/ and the readers (npm run readme)", () => {
  expect(updated(README)).toBe(README);
});

it("can be read in one sitting", () => {
  expect(README.split("\n").length).toBeLessThanOrEqual(280);
});
