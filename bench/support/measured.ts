// What whole processes take: processor time, which a busy machine changes less than the clock, and the most memory.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Usage {
  /** Seconds of processor time, the program's own and the system's for it. */
  cpu: number;
  /** Seconds on the clock. */
  wall: number;
  /** MB that it held at most. */
  peak: number;
}

/** The command line as it is bundled, with these arguments. */
export const gate = (...args: readonly string[]): Usage => node(join(ROOT, "dist/cli.js"), ...args);

/** A program for Node. */
export const node = (...args: readonly string[]): Usage =>
  measured(process.execPath, ["--import", join(ROOT, "bench/support/usage.mjs"), ...args]);

/** A Python script that writes its usage itself, as bench/scipy_many.py does. */
export const python = (...args: readonly string[]): Usage => measured("python3", args);

/** Its version; undefined where it is not installed. */
export function sciPyVersion(): string | undefined {
  const { status, stdout } = spawnSync("python3", ["-c", "import scipy.stats; print(scipy.__version__)"], {
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : undefined;
}

function measured(command: string, args: readonly string[]): Usage {
  const folder = mkdtempSync(join(tmpdir(), "usage-"));
  const file = join(folder, "usage.json");
  try {
    const start = performance.now();
    const { status, stderr } = spawnSync(command, args, {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, USAGE_FILE: file },
      maxBuffer: 2 ** 30,
    });
    const wall = (performance.now() - start) / 1000;
    if (status === null || status > 1) throw new Error(`${[command, ...args].join(" ")}: ${stderr}`);
    return { ...(JSON.parse(readFileSync(file, "utf8")) as Omit<Usage, "wall">), wall };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  process.stdout.write(`${[line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n")}\n`);
}
