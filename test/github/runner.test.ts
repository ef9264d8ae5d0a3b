// What the runner is told, as it stands in the log: no text may act as a command.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { githubRunner } from "../../src/github/runner.ts";

let written = "";
let folder: string;
beforeEach(() => {
  written = "";
  folder = mkdtempSync(join(tmpdir(), "gate-"));
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    written += chunk;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it("logs any text between a pair of lines that stop commands", () => {
  githubRunner().log("::error::not one\n::stop-commands::x");
  const [first, ...rest] = written.split("\n");
  const token = /^::stop-commands::(\S{20,})$/.exec(first!)![1];
  expect(rest).toEqual(["::error::not one", "::stop-commands::x", `::${token}::`, ""]);
});

it("annotates with file and line, every part escaped", () => {
  githubRunner().annotate({
    level: "error",
    title: "a,b:c",
    message: "one\n::two",
    file: "x\n.json",
    line: 3,
  });
  expect(written.trimEnd()).toBe("::error title=a%2Cb%3Ac,file=x%0A.json,line=3::one%0A::two");
});

it("cuts a summary at a line's end before GitHub drops it", async () => {
  const path = join(folder, "summary");
  writeFileSync(path, "");
  vi.stubEnv("GITHUB_STEP_SUMMARY", path);
  await githubRunner().summary("é line\n".repeat(200_000));
  const text = readFileSync(path, "utf8");
  expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
  expect(text).toMatch(/é line\n\nThe summary is cut here/);
});
