// The policy of the working folder: the file that --policy names, else .github/safetywashing.yml if it is there.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "../errors.ts";
import type { PolicySource } from "../policy/policy-file.ts";
import { POLICY_PATH } from "../policy/settings-table.ts";
import { readTextFile } from "./disk/text.ts";

/** null where there is none. Throws InputError for one that is named and missing, and for a faulty one. */
export async function policyOnDisk(named: string | undefined, folder: string): Promise<PolicySource | null> {
  if (named?.trim() === "")
    throw new InputError({ message: "--policy is empty", expected: "the path of a file" });
  const path = named ?? POLICY_PATH;
  if (named === undefined && !existsSync(resolve(folder, path))) return null;
  const text = readTextFile(path, folder);
  // The YAML parser is the slowest thing to load; most runs on a laptop have no policy.
  const { readPolicyFile } = await import("../policy/policy-file.ts");
  return readPolicyFile(text, path);
}
