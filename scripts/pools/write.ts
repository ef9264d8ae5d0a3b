// A pool as JSON that is compact and can still be read as a diff, one model or benchmark a line; and small helpers.
import type { Pool } from "../../src/generated/pool.ts";
import validatePool from "../../src/generated/validate-pool.ts";
import type { PoolIndex } from "../../src/pool/pool-index.ts";
import type { PoolNames } from "../../src/pool/pool-names.ts";

/** JSON text of a pool: its own fields one a line, each model and each known benchmark on one line. */
export function poolText(pool: Pool): string {
  const fields = Object.entries(pool)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      if (!Array.isArray(value) || value.length === 0)
        return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
      return `${JSON.stringify(key)}: [\n${value.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
    });
  return `{\n${fields.join(",\n")}\n}\n`;
}

/** JSON text of a pool's names: each part on one line, and of each model what is told of it. */
export const namesText = ({ told, ...parts }: PoolNames): string =>
  `{\n${[...fieldsOf(parts), `"told": [${told}\n]`].join(",\n")}\n}\n`;

const fieldsOf = (object: object): string[] =>
  Object.entries(object).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);

/** JSON text of a pool's index: each part on one line, each known benchmark too. */
export function indexText({ known, ...parts }: PoolIndex): string {
  const fields = fieldsOf(parts);
  const rows = Object.entries(known).map(([id, value]) => `${JSON.stringify(id)}: ${JSON.stringify(value)}`);
  return `{\n${[...fields, `"known": {${rows.length > 0 ? `\n${rows.join(",\n")}\n` : ""}}`].join(",\n")}\n}\n`;
}

/** Throws, with every fault, for a pool that its schema refuses or in which a name stands for two models. */
export function checkPool(pool: Pool): void {
  checkSpellings(pool);
  const valid: boolean = validatePool(pool);
  if (!valid) {
    const faults = (validatePool.errors ?? []).map((fault) => `${fault.instancePath}: ${fault.message}`);
    throw new Error(`${pool.name}: ${faults.join("; ")}`);
  }
}

/** The alphabetical order of code units, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `spelling`s without repeats and without `name`, in their given order; undefined where none is left. */
export function aliasList(name: string, spellings: readonly (string | undefined)[]): string[] | undefined {
  const all = [...new Set(spellings.filter((s): s is string => !!s && s !== name))];
  return all.length > 0 ? all : undefined;
}

/** An object without its undefined fields. */
export function compact<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}

/** No name or alias may stand for two models of a pool. */
function checkSpellings(pool: Pool): void {
  const owners = new Map<string, string>();
  for (const { name, aliases } of pool.models)
    for (const spelling of [name, ...(aliases ?? [])]) {
      const owner = owners.get(spelling);
      if (owner !== undefined) throw new Error(`${pool.name}: "${spelling}" is both ${owner} and ${name}`);
      owners.set(spelling, name);
    }
}
