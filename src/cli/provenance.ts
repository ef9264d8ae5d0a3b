// What a verdict rests on, hashed: results files and their items, the policy file, pools that are files of the user.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type HashedFile, type Provenance, provenance } from "../report/files/provenance.ts";
import { hashFile } from "../results/hash-file.ts";
import type { InputFile } from "../results/input-file.ts";
import { diskFile } from "./disk/file.ts";
import type { ReadFiles, Setup } from "./setup.ts";
import type { World } from "./world.ts";

/** Reads every file once more. */
export async function provenanceOf(
  { results, items }: ReadFiles["files"],
  { settings, ownPools }: Setup,
  { folder, today }: World,
): Promise<Provenance> {
  const onDisk = (path: string) => diskFile(path, statSync(resolve(folder, path)).size, true, folder);
  const policy = settings.policyFile === null ? [] : [onDisk(settings.policyFile)];
  const all: [HashedFile["role"], readonly InputFile[]][] = [
    ["results", results],
    ["items", items],
    ["policy", policy],
    ["pool", [...ownPools.keys()].map(onDisk)],
  ];
  const hashed: HashedFile[] = [];
  for (const [role, files] of all) {
    for (const file of files) hashed.push({ role, file: file.path, sha256: await hashFile(file) });
  }
  return provenance(hashed, today);
}
