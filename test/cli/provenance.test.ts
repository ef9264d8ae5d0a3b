// The hashes that an exported verdict carries, against Node's own, in the lines that `sha256sum` prints.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cli, folderWith, ROOT, results } from "../support/cli.ts";

const scores = JSON.parse(readFileSync(join(ROOT, "examples/mt-bench.json"), "utf8")).scores;
const hash = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");
const sums = (folder: string, files: readonly string[]) =>
  files.map((file) => `${hash(readFileSync(join(folder, file)))}  ${file}\n`).join("");

it("are those of the results files and the policy, each by itself and all in one", async () => {
  const folder = folderWith({
    "results/a.json": results("One", scores),
    "results/b.json": results("Two", scores),
    "results/notes.json": '{ "hello": 1 }',
    ".github/safetywashing.yml": "pool: chat-2024\n",
  });
  const run = await cli(["check", "results", "--format", "every-eval-ever"], { cwd: folder });
  const { additional_details: details } = JSON.parse(run.stdout).source_metadata;
  const files = JSON.parse(details.files) as { file: string; sha256: string }[];
  const expected = sums(folder, ["results/a.json", "results/b.json", ".github/safetywashing.yml"]);
  expect(files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join("")).toBe(expected);
  expect(details.files_sha256).toBe(hash(expected));
});

it("are those of standard input too, which is read once", async () => {
  const input = results("One", scores);
  const run = await cli(["check", "-", "--pool", "chat-2024", "--format", "card"], { input });
  expect(run.stdout).toContain(`\n${hash(input)}  standard input\n`);
});

it("are those of a pool and of items that are files of the user", async () => {
  const rows = Object.keys(scores).flatMap((model) =>
    [0, 1, 2, 3].map((item) => ({
      benchmark: "One",
      item: `i${item}`,
      model,
      score: (item + model.length) % 2,
    })),
  );
  const means = Object.fromEntries(Object.keys(scores).map((model) => [model, 0.5]));
  const folder = folderWith({
    "one.json": results("One", means, { items: "items.jsonl" }),
    "items.jsonl": rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
    "pool.json": readFileSync(join(ROOT, "pools/chat-2024/pool.json"), "utf8"),
  });
  const run = await cli(["check", "one.json", "--pool", "pool.json", "--format", "every-eval-ever"], {
    cwd: folder,
  });
  const files = JSON.parse(JSON.parse(run.stdout).source_metadata.additional_details.files) as {
    role: string;
    file: string;
    sha256: string;
  }[];
  expect(files.map(({ role }) => role)).toEqual(["results", "items", "pool"]);
  expect(files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join("")).toBe(
    sums(folder, ["one.json", "items.jsonl", "pool.json"]),
  );
});
