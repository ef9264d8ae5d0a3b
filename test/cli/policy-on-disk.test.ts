import { expect, it } from "vitest";
import { policyOnDisk } from "../../src/cli/policy-on-disk.ts";
import { folderWith } from "../support/cli.ts";

const folder = folderWith({
  ".github/safetywashing.yml": "threshold: 0.5\n",
  "other.yml": "threshold: 0.4\n",
});

it("takes the usual file if it is there", async () => {
  expect(await policyOnDisk(undefined, folder)).toMatchObject({
    path: ".github/safetywashing.yml",
    content: { threshold: 0.5 },
  });
  expect(await policyOnDisk(undefined, folderWith())).toBeNull();
});

it("takes the one that is named, which must be there", async () => {
  expect((await policyOnDisk("other.yml", folder))?.content).toEqual({ threshold: 0.4 });
  await expect(policyOnDisk("none.yml", folder)).rejects.toThrow("none.yml: cannot be read");
  await expect(policyOnDisk("", folder)).rejects.toThrow("--policy is empty");
});
