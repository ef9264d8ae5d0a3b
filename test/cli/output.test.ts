import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { say, writeResult } from "../../src/cli/output.ts";
import type { World } from "../../src/cli/world.ts";
import { cli, folderWith } from "../support/cli.ts";

function world(folder = "") {
  const written = { stdout: "", stderr: "" };
  const into = (name: "stdout" | "stderr") =>
    new Writable({
      write(chunk, _, done) {
        written[name] += chunk;
        done();
      },
    });
  return { world: { stdout: into("stdout"), stderr: into("stderr"), folder } as unknown as World, written };
}

it("ends a result with one line feed", async () => {
  const { world: w, written } = world();
  await writeResult(w, "a", undefined);
  await writeResult(w, "b\n", "-");
  expect(written).toEqual({ stdout: "a\nb\n", stderr: "" });
});

it("writes a file below the working folder", async () => {
  const folder = folderWith();
  await writeResult(world(folder).world, "a", "x/y.txt");
  expect(readFileSync(join(folder, "x/y.txt"), "utf8")).toBe("a\n");
});

it("messages go to standard error, unless quiet", () => {
  const { world: w, written } = world();
  say(w, false, "note");
  say(w, true, "silent");
  expect(written).toEqual({ stdout: "", stderr: "note\n" });
});

it.runIf(process.platform === "linux")(
  "a folder that a file system does not take is one clear error",
  async () => {
    const { status, stderr } = await cli([
      "check",
      "examples/05-bbq-ambiguous.json",
      "--report-dir",
      "/proc/x/y",
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: \/proc\/x\/y.*cannot be written: there is no such file or folder$/m);
  },
);
