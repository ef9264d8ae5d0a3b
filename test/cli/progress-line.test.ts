import { Writable } from "node:stream";
import { expect, it, vi } from "vitest";
import { watched } from "../../src/cli/progress-line.ts";
import type { Terminal, World } from "../../src/cli/world.ts";
import { inputFile } from "../../src/results/input-file.ts";

function worldWith(isTTY: boolean) {
  let written = "";
  const stderr: Terminal = Object.assign(
    new Writable({
      write(chunk, _, done) {
        written += chunk;
        done();
      },
    }),
    { isTTY },
  );
  return { world: { stderr } as unknown as World, written: () => written };
}

const files = Array.from({ length: 5 }, (_, i) => inputFile(`f${i}`, "text"));

async function readAll(isTTY: boolean, quiet: boolean) {
  const { world, written } = worldWith(isTTY);
  let now = 0;
  const clock = vi.spyOn(Date, "now").mockImplementation(() => now);
  const watch = watched(files, world, quiet);
  for (const file of watch.files) {
    now += 1000;
    expect(new TextDecoder().decode(await file.read(0, 4))).toBe("text");
    await file.read(0, 1);
  }
  watch.end();
  clock.mockRestore();
  return written();
}

it("counts files that are read for the first time, and wipes the line", async () => {
  const written = await readAll(true, false);
  expect(written).toContain("Reading 5 of 5 files");
  expect(written).not.toContain("Reading 6");
  expect(written.endsWith("\r\u001b[K")).toBe(true);
});

it("is silent in a pipe, and with --quiet", async () => {
  expect(await readAll(false, false)).toBe("");
  expect(await readAll(true, true)).toBe("");
});
