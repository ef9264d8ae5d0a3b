// The recipes for other forges, run as their runner would: GitLab's two jobs against an API on loopback.
import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { folderWith, ROOT } from "../support/cli.ts";
import { CLI } from "../support/start-cli.ts";

interface Job {
  script: string[];
  artifacts?: { reports?: { junit: string } };
}
const recipe = parse(readFileSync(join(ROOT, "examples/forges/gitlab-ci.yml"), "utf8")) as Record<
  string,
  Job
>;
const folder = folderWith({ "benchmark-results.json": readFileSync(join(ROOT, "examples/mt-bench.json")) });

/** Runs a job's lines in `sh`, with `npx` standing for the package that is not published yet. */
async function run(job: string, env: Record<string, string> = {}) {
  const bin = join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "npx"), `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${CLI}" "$@"\n`, {
    mode: 0o755,
  });
  const PATH = `${bin}:${dirname(process.execPath)}:${process.env.PATH}`;
  return promisify(execFile)("sh", ["-e", "-c", recipe[job]!.script.join("\n")], {
    cwd: folder,
    env: { PATH, ...env },
  }).then(
    () => 0,
    (error: { code: number }) => error.code,
  );
}

const notes: { id: number; body: string }[] = Array.from({ length: 120 }, (_, id) => ({
  id,
  body: `talk ${id}`,
}));
const asked: string[] = [];
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url!, "http://localhost");
    asked.push(`${request.method} ${url.pathname}`);
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      if (request.headers["private-token"] !== "secret") return response.writeHead(401).end("{}");
      if (request.method === "GET") {
        const page = Number(url.searchParams.get("page"));
        return response.end(JSON.stringify(notes.slice((page - 1) * 100, page * 100)));
      }
      const { body } = JSON.parse(text) as { body: string };
      const old = notes.find(({ id }) => url.pathname.endsWith(`/notes/${id}`));
      if (old) old.body = body;
      else notes.push({ id: notes.length, body });
      return response.end("{}");
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => server.close());

it("judges, fails with an entangled benchmark, and leaves JUnit's XML and the report", async () => {
  expect(await run("safetywashing")).toBe(1);
  const xml = readFileSync(join(folder, recipe.safetywashing!.artifacts!.reports!.junit), "utf8");
  expect(xml).toContain("<failure");
  expect(existsSync(join(folder, "safetywashing/report.md"))).toBe(true);
});

it("keeps one note up to date, behind however many others", async () => {
  const { port } = server.address() as AddressInfo;
  const env = {
    CI_API_V4_URL: `http://127.0.0.1:${port}/api/v4`,
    CI_PROJECT_ID: "1",
    CI_MERGE_REQUEST_IID: "2",
    SAFETYWASHING_TOKEN: "secret",
  };
  expect(await run("safetywashing-note", env)).toBe(0);
  expect(await run("safetywashing-note", env)).toBe(0);
  const mine = notes.filter(({ body }) => body.startsWith("<!-- safetywashing-gate -->"));
  expect(mine).toHaveLength(1);
  expect(mine[0]!.body).toContain("MT-Bench");
  expect(asked.filter((line) => line.startsWith("PUT"))).toHaveLength(1);
});

it("the history workflow's shell makes what the page draws", async () => {
  const text = readFileSync(join(ROOT, "examples/workflows/history.yml"), "utf8");
  const steps = (parse(text) as { jobs: { history: { steps: { run?: string }[] } } }).jobs.history.steps;
  const [judge, append] = steps.flatMap(({ run: lines }) => lines ?? []);
  const origin = folderWith();
  const work = folderWith();
  const temp = folderWith();
  const bin = join(folder, "bin");
  const env = {
    PATH: `${bin}:${dirname(process.execPath)}:${process.env.PATH}`,
    RUNNER_TEMP: temp,
    HOME: temp,
  };
  const sh = (lines: string) => promisify(execFile)("sh", ["-e", "-c", lines], { cwd: work, env });
  copyFileSync(join(ROOT, "examples/mt-bench.json"), join(work, "benchmark-results.json"));
  await sh(`git init -q --bare -b main ${origin} && git init -q -b main . && git remote add origin ${origin}
git config user.name t && git config user.email t@localhost && git add -A && git commit -qm results`);
  for (const _ of [1, 2]) {
    await sh(`git checkout -q main && ${judge}`);
    await sh(append!);
  }
  const { stdout } = await sh(
    "git show origin/safetywashing-history:history.csv 2>/dev/null || cat history.csv",
  );
  const [heading, ...rows] = stdout.trim().split("\n");
  expect(heading).toMatch(/^date,benchmark,/);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatch(/^\d{4}-\d\d-\d\d,MT-Bench,/);
});

it("the badge workflow's shell leaves what shields.io reads, and nothing else, on a branch of its own", async () => {
  const text = readFileSync(join(ROOT, "examples/workflows/badge.yml"), "utf8");
  const { steps } = (
    parse(text) as { jobs: { badge: { steps: { run?: string; with?: Record<string, string> }[] } } }
  ).jobs.badge;
  const push = steps.flatMap(({ run: lines }) => lines ?? []).at(-1)!;
  const reports = steps.flatMap((step) => step.with?.["report-dir"] ?? [])[0]!;
  const [origin, temp, first] = [folderWith(), folderWith(), folderWith()];
  const env = { PATH: process.env.PATH, RUNNER_TEMP: temp, HOME: temp, GITHUB_SHA: "0".repeat(40) };
  const sh = (cwd: string, lines: string) => promisify(execFile)("sh", ["-e", "-c", lines], { cwd, env });
  copyFileSync(join(ROOT, "examples/mt-bench.json"), join(first, "benchmark-results.json"));
  await sh(
    first,
    `git init -q --bare -b main ${origin} && git init -q -b main .
git config user.name t && git config user.email t@localhost && git add -A && git commit -qm results
git push -q ${origin} main`,
  );
  for (const _ of [1, 2]) {
    // As a runner has it: a checkout of its own for each run.
    const work = folderWith();
    await sh(work, `git clone -q ${origin} .`);
    await sh(
      work,
      `"${process.execPath}" "${CLI}" check --report-dir ${reports} --quiet > /dev/null || [ $? -eq 1 ]`,
    );
    await sh(work, push);
  }
  const shown = async (what: string) => (await sh(origin, `git ${what}`)).stdout.trim();
  expect(await shown("ls-tree --name-only safetywashing-badge")).toBe("badge.json");
  expect(await shown("rev-list --count safetywashing-badge")).toBe("1");
  // https://shields.io/badges/endpoint-badge asks for these.
  expect(JSON.parse(await shown("show safetywashing-badge:badge.json"))).toMatchObject({
    schemaVersion: 1,
    label: "capabilities correlation",
    message: expect.stringContaining("0.79"),
    color: expect.any(String),
  });
});
