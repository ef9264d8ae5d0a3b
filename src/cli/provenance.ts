// What a verdict rests on, hashed: results files and their items, the policy file, pools that are files of the user.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { hashed, type Provenance } from "../report/files/provenance.ts";
import { diskFile } from "./disk/file.ts";
import type { ReadFiles, Setup } from "./setup.ts";
import type { World } from "./world.ts";

export function provenanceOf(
  { results, items }: ReadFiles["files"],
  { settings, ownPools }: Setup,
  { folder, today }: World,
): Promise<Provenance> {
  const onDisk = (path: string) => diskFile(path, statSync(resolve(folder, path)).size, true, folder);
  const policy = settings.policyFile === null ? [] : [onDisk(settings.policyFile)];
  return hashed({ results, items, policy, pool: [...ownPools.keys()].map(onDisk) }, today);
}
