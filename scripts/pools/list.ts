// The list of bundled pools: the folders of pools/, in the order that their indexes tell.
import { readdirSync, readFileSync } from "node:fs";
import type { PoolIndex } from "../../src/pool/pool-index.ts";

/** Text of src/generated/pools.ts. */
export function poolListText(folder: URL): string {
  const pools = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const { order } = JSON.parse(readFileSync(new URL(`${name}/index.json`, folder), "utf8")) as PoolIndex;
      return { name, order };
    })
    .sort((a, b) => a.order - b.order);
  return `// Written by scripts/generate.ts from the folders of pools/. Do not edit.

/** The bundled pools in their fixed order, which also decides between pools that match equally well. */
export const BUNDLED_POOLS = [
${pools.map(({ name }) => `  ${JSON.stringify(name)},\n`).join("")}] as const;
`;
}
