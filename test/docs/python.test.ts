// docs/python.md and the notebook, run as a reader would, by Debian's Python with Debian's pandas and IPython.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, ROOT } from "../support/cli.ts";
import { CLI } from "../support/start-cli.ts";

const PYTHON = "/usr/bin/python3";
const has = (module: string) => spawnSync(PYTHON, ["-c", `import ${module}`]).status === 0;
/** In CI nothing is skipped: what is missing there fails. */
const skip = (...modules: string[]) => !process.env.CI && !modules.every(has);

function python(code: string) {
  const file = join(folderWith({ "run.py": code }), "run.py");
  return spawnSync(PYTHON, [file], {
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", SAFETYWASHING_GATE: `${process.execPath} ${CLI}` },
  });
}

describe("docs/python.md", () => {
  const blocks = [
    ...readFileSync(join(ROOT, "docs/python.md"), "utf8").matchAll(/```python\n([\s\S]*?)```/g),
  ];
  const command = `("${process.execPath}", "${CLI}")`;
  const code = blocks
    .map(([, block]) => block)
    .join("\n")
    .replace('("npx", "--yes", "safetywashing-gate")', command);

  it.skipIf(skip("pandas"))("gives verdict, value and interval", () => {
    const { stdout, stderr } = python(code);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^(entangled|distinct|inconclusive) 0\.\d+ \{'low': /);
  });

  it.skipIf(skip("pandas"))("raises what the command line says of a wrong setting", () => {
    const { stderr, status } = python(`${code}\ncheck(scores, threshold="much")\n`);
    expect(status).toBe(1);
    expect(stderr).toContain("threshold is not a number");
  });
});

describe("docs/safetywashing.ipynb", () => {
  const { cells } = JSON.parse(readFileSync(join(ROOT, "docs/safetywashing.ipynb"), "utf8")) as {
    cells: { cell_type: string; source: string[]; outputs?: unknown[] }[];
  };
  const code = cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => source.join(""));

  it("is stored without outputs, which would name somebody's machine", () => {
    expect(cells.flatMap(({ outputs }) => outputs ?? [])).toEqual([]);
  });

  it("has the function of docs/python.md", () => {
    expect(readFileSync(join(ROOT, "docs/python.md"), "utf8")).toContain(code[0]!);
  });

  it.skipIf(skip("pandas", "IPython"))("runs from the first cell to the last, and draws", () => {
    const drawn = "\nprint(figure(frame.set_index('model')['score'], pool='chat-2024').data[:4])\n";
    const { stdout, stderr, status } = python(code.join("\n\n") + drawn);
    expect(stderr.replaceAll(/.*Warning.*\n/g, "")).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^(entangled|distinct|inconclusive) /);
    expect(stdout).toContain("<svg");
  });
});
