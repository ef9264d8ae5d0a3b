// `validate FILE…`: results, pool and policy files against their schemas; every fault of every file at once.
import { describeFault, type Fault, InputError } from "../../errors.ts";
import { FORMATS } from "../../results/formats/index.ts";
import { ownJson } from "../../results/formats/own-json.ts";
import type { InputFile } from "../../results/input-file.ts";
import { ownFileFaults } from "../../results/own-file.ts";
import { NO_ORIENTATION } from "../../results/own-file-faults.ts";
import { FILE_SIZE_LIMIT, readResults } from "../../results/read.ts";
import { recognise } from "../../results/recognise.ts";
import { Source } from "../../results/source.ts";
import { filesOf } from "../disk/files.ts";
import { refuseOverInput, say, writeResult } from "../output.ts";
import type { Call } from "../verb.ts";
import type { World } from "../world.ts";

export async function run({ world, args, options }: Call): Promise<number> {
  const files = await filesOf(args, { ...world, sizeLimit: FILE_SIZE_LIMIT });
  refuseOverInput(files, options.output, world.folder);
  const lines: string[] = [];
  let faulty = 0;
  for (const file of files) {
    const { kind, faults } = await check(file, world);
    lines.push(
      ...(faults.length === 0
        ? [`${file.path}: valid (${kind})`]
        : faults.map((fault) => describeFault(fault, world.command))),
    );
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

async function check(file: InputFile, world: World): Promise<Checked> {
  if (file.size > FILE_SIZE_LIMIT) {
    return {
      kind: "",
      faults: [{ file: file.path, message: "is too large", expected: `at most ${FILE_SIZE_LIMIT} bytes` }],
    };
  }
  if (/\.ya?ml$/i.test(file.path)) return policy(file, world);
  const source = new Source(file);
  if ((await source.beginsAsJson()) && isPool(await source.text())) return pool(file, await source.text());
  const format = await recognise(source, FORMATS);
  if (format !== ownJson) return harness(file, `results: ${format?.title ?? ""}`);
  const faults = ownFileFaults(await source.text(), file.path);
  // A direction that the file does not give may be known by the benchmark's name: who reads it settles that.
  return faults.every(({ message }) => message === NO_ORIENTATION)
    ? harness(file, "results")
    : { kind: "results", faults };
}

/** By its keys, so that a pool with faults is still told as a pool. */
function isPool(text: string): boolean {
  return /"capability_benchmarks"\s*:/.test(text) && /"models"\s*:\s*\[/.test(text);
}

/** With the pool and the models that it names, as the gate asks for them. */
async function policy({ path }: InputFile, { folder }: World): Promise<Checked> {
  const { setUp } = await import("../setup.ts");
  const { refuseUnknownModels } = await import("../../gate/pool-for.ts");
  return told("policy", async () => {
    const { settings, shelf, ownPools } = await setUp({}, path, folder);
    refuseUnknownModels(settings, shelf, ownPools);
  });
}

async function pool(file: InputFile, text: string): Promise<Checked> {
  const { parsePoolFile } = await import("../../pool/pool-file.ts");
  return told("pool", async () => void parsePoolFile(text, file.path));
}

/** Everything in the file is read, whichever benchmark the gate is to judge. */
async function harness(file: InputFile, kind: string): Promise<Checked> {
  return told(kind, async () => {
    await readResults([{ ...file, named: true }], { benchmark: ["*"] });
  });
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
