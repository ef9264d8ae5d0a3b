// `validate FILE…`: results, pool and policy files against their schemas; every fault of every file at once.
import { describeFault, type Fault, InputError } from "../../errors.ts";
import { type InputFile, readText } from "../../results/input-file.ts";
import { filesOf } from "../disk/files.ts";
import { say, writeResult } from "../output.ts";
import type { Call } from "../verb.ts";

const SIZE_LIMIT = 104_857_600;

export async function run({ world, args, options }: Call): Promise<number> {
  const files = await filesOf(args, { folder: world.folder, stdin: world.stdin, sizeLimit: SIZE_LIMIT });
  const lines: string[] = [];
  let faulty = 0;
  for (const file of files) {
    const { kind, faults } = await check(file);
    lines.push(...(faults.length === 0 ? [`${file.path}: valid (${kind})`] : faults.map(describeFault)));
    if (faults.length > 0) faulty += 1;
  }
  await writeResult(world, lines.join("\n"), options.output);
  if (faulty > 0) say(world, options.quiet === true, `${faulty} of ${files.length} files are not valid`);
  return faulty > 0 ? 2 : 0;
}

interface Checked {
  kind: string;
  faults: readonly Fault[];
}

async function check(file: InputFile): Promise<Checked> {
  if (file.size > SIZE_LIMIT) {
    return { kind: "", faults: [{ file: file.path, message: "is too large", expected: `at most ${SIZE_LIMIT} bytes` }] };
  }
  if (/\.ya?ml$/i.test(file.path)) return policy(file);
  const head = new TextDecoder().decode(await file.read(0, Math.min(file.size, 4096)));
  if (/^\s*\{/.test(head)) {
    const text = await readText(file);
    if (isPool(text)) return pool(file, text);
    if (isOwnResults(text)) return ownResults(file, text);
  }
  return otherFormat(file);
}

/** By its keys, so that a pool with faults is still told as a pool. */
function isPool(text: string): boolean {
  return /"capability_benchmarks"\s*:/.test(text) && /"known_benchmarks"\s*:|"models"\s*:\s*\[/.test(text);
}

function isOwnResults(text: string): boolean {
  return /"(benchmark|benchmarks|scores|higher_is_better)"\s*:/.test(text);
}

async function policy(file: InputFile): Promise<Checked> {
  const { parsePolicyFile } = await import(/* webpackMode: "eager" */ "../../gate/policy-file.ts");
  const { resolveSettings } = await import(/* webpackMode: "eager" */ "../../gate/settings.ts");
  return told("policy", async () => {
    const content = parsePolicyFile(await readText(file), file.path);
    resolveSettings({}, { path: file.path, content });
  });
}

async function pool(file: InputFile, text: string): Promise<Checked> {
  const { parsePoolFile } = await import(/* webpackMode: "eager" */ "../../gate/pool-file.ts");
  return told("pool", async () => void parsePoolFile(text, file.path));
}

async function ownResults(file: InputFile, text: string): Promise<Checked> {
  const { ownFileFaults } = await import(/* webpackMode: "eager" */ "../../results/own-file.ts");
  return { kind: "results", faults: ownFileFaults(text, file.path) };
}

async function otherFormat(file: InputFile): Promise<Checked> {
  const { readResults } = await import(/* webpackMode: "eager" */ "../../results/read.ts");
  return told("results of a harness", async () => void (await readResults([{ ...file, named: true }], {})));
}

async function told(kind: string, read: () => Promise<void>): Promise<Checked> {
  try {
    await read();
    return { kind, faults: [] };
  } catch (error) {
    if (error instanceof InputError) return { kind, faults: error.faults };
    throw error;
  }
}
