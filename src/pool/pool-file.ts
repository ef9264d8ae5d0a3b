// A user's own pool file: JSON text to a checked Pool. Every fault is told at once, with its line and column.
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { type Fault, InputError, MOST_FAULTS, quote } from "../errors.ts";
import type { Pool } from "../generated/pool.ts";
import validate from "../generated/validate-pool.ts";
import { parseJson } from "../results/json-text.ts";
import { LineIndex } from "../results/positions.ts";
import { schemaFaults } from "../schema-faults.ts";
import { isDay, isDayOrMonth } from "./real-date.ts";

/** @throws InputError for what is no JSON, is not as schemas/pool.schema.json has it, or does not fit together */
export function parsePoolFile(text: string, file: string): Pool {
  const content = parseJson(text, file);
  if (!looksLikePool(content)) throw new InputError({ file, line: 1, column: 1, ...noPool(content) });
  const faults = faultsOf(content);
  if (faults.length === 0) return content as Pool;
  const at = positions(text, file);
  throw new InputError(faults.slice(0, MOST_FAULTS).map(({ path, fault }) => ({ ...at(path), ...fault })));
}

/** What is wrong with a pool that stands in no file. */
export function poolFaults(pool: Pool): Fault[] {
  return faultsOf(pool).map(({ fault }) => fault);
}

function faultsOf(content: unknown): Misfit[] {
  return validate(content)
    ? misfits(content)
    : schemaFaults(validate.errors, content).map(({ path, ...fault }) => ({ path, fault }));
}

/** A file of another kind has most keys wrong; that is one fault, not one for each key. */
function looksLikePool(content: unknown): boolean {
  if (typeof content !== "object" || content === null || Array.isArray(content)) return false;
  return ["capability_benchmarks", "models", "known_benchmarks"].some((key) => Object.hasOwn(content, key));
}

function noPool(content: unknown): Fault {
  const keys = typeof content === "object" && content !== null ? Object.keys(content) : [];
  const results = keys.includes("scores") || keys.includes("benchmarks");
  return {
    message: results ? "is a results file, not a pool" : "is no pool file",
    expected: "models with their scores on capability benchmarks (schemas/pool.schema.json)",
    command: "pools build TABLE.csv",
    remedy: "makes a pool; `pools` lists the bundled ones",
  };
}

interface Misfit {
  path: (string | number)[];
  fault: Fault;
}

/** What a schema cannot say: lists of unlike length, models that stand twice, a pool without any score. */
function misfits(pool: Pool): Misfit[] {
  const faults: Misfit[] = [];
  const benchmarks = pool.capability_benchmarks.length;
  if (benchmarks === 0 && pool.given_scores === undefined) {
    faults.push({
      path: ["capability_benchmarks"],
      fault: {
        message: "the pool has neither capability benchmarks nor given scores",
        remedy: "Add capability_benchmarks, or given_scores with a capabilities_score per model.",
      },
    });
  }
  const first = new Map<string, number>();
  pool.models.forEach((model, i) => {
    const path = ["models", i];
    if (first.has(model.name)) {
      faults.push({ path, fault: { message: "a model stands twice", found: quote(model.name) } });
    }
    first.set(model.name, i);
    if (model.release_date !== undefined && !isDay(model.release_date)) {
      const message = `the release date of ${quote(model.name)} is no day of the calendar`;
      faults.push({
        path: [...path, "release_date"],
        fault: { message, found: quote(model.release_date), expected: "YYYY-MM-DD" },
      });
    }
    if (benchmarks > 0 && model.scores?.length !== benchmarks) {
      const found = `${model.scores?.length ?? 0} scores`;
      const message = `${quote(model.name)} has not one score for each capability benchmark`;
      const fault = { message, found, expected: `${benchmarks}, null where one was not measured` };
      faults.push({ path: [...path, "scores"], fault });
    }
  });
  faults.push(...ambiguousAliases(pool));
  if (!isDayOrMonth(pool.date)) {
    const fault = {
      message: "the date is not of the calendar",
      found: quote(pool.date),
      expected: "YYYY-MM or YYYY-MM-DD",
    };
    faults.push({ path: ["date"], fault });
  }
  pool.known_benchmarks.forEach(({ name, scores, parts = [] }, i) => {
    const path = ["known_benchmarks", i];
    const lists = [
      { what: `the known benchmark ${quote(name)}`, path: [...path, "scores"], scores },
      ...parts.map((part, at) => ({
        what: `the part ${quote(part.name)} of ${quote(name)}`,
        path: [...path, "parts", at, "scores"],
        scores: part.scores,
      })),
    ];
    for (const list of lists) {
      if (list.scores.length === pool.models.length) continue;
      const message = `${list.what} has not one score for each model`;
      const fault = { message, found: `${list.scores.length}`, expected: `${pool.models.length}` };
      faults.push({ path: list.path, fault });
    }
  });
  return faults;
}

/** An alias that is another model's name would mean both. */
function ambiguousAliases({ models }: Pool): Misfit[] {
  const names = new Set(models.map(({ name }) => name));
  return models.flatMap(({ name, aliases = [] }, i) =>
    aliases.flatMap((alias, at): Misfit[] => {
      if (alias === name || !names.has(alias)) return [];
      const fault = {
        message: `an alias of ${quote(name)} is the name of another model`,
        found: quote(alias),
        remedy: "Take the alias out, or give the models names that differ",
      };
      return [{ path: ["models", i, "aliases", at], fault }];
    }),
  );
}

/** Where the deepest part of a path that exists stands in the text. */
function positions(text: string, file: string) {
  const root = parseTree(text);
  const lines = new LineIndex(text);
  return (path: readonly (string | number)[]): Pick<Fault, "file" | "line" | "column"> => {
    let node: Node | undefined;
    for (let depth = path.length; depth >= 0 && node === undefined; depth--) {
      const keys = path.slice(0, depth).map((key) => (/^\d+$/.test(String(key)) ? Number(key) : key));
      node = root && findNodeAtLocation(root, keys);
    }
    return { file, ...lines.position(node?.offset ?? 0) };
  };
}
