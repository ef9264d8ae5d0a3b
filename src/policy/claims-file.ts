// The file of claims: what a pull request says of models. It is what is judged, so a change may edit it; the policy may not.
import { didYouMean } from "../did-you-mean.ts";
import { type Fault, quote } from "../errors.ts";
import type { Claim, ClaimsFile } from "../generated/claims.ts";
import type { ClaimNarrowed } from "../generated/report.ts";
import validate from "../generated/validate-claims.ts";
import { schemaFaults } from "../schema-faults.ts";
import { readYaml } from "./yaml-file.ts";

export type { Claim };

const CLAIM_KEYS: readonly (keyof Claim)[] = [
  "name",
  "results",
  "benchmarks",
  "before",
  "after",
  "confidence",
];

/** @throws InputError with every fault, each with its line and column */
export function readClaims(text: string, path: string): readonly Claim[] {
  const check = (content: unknown) =>
    validate(content) ? doubled(content) : schemaFaults(validate.errors, content);
  return (readYaml(text, path, "a file of claims", check, withRemedy).content as ClaimsFile).claims;
}

function doubled({ claims }: ClaimsFile): (Fault & { path: string[] })[] {
  return claims.flatMap(({ name }, k) =>
    claims.findIndex((one) => one.name === name) === k
      ? []
      : [
          {
            message: `two claims are called ${quote(name)}`,
            expected: "a name of its own for each claim",
            path: ["claims", String(k), "name"],
          },
        ],
  );
}

function withRemedy(fault: Fault, keys: readonly string[]): Fault {
  const key = keys.at(-1);
  if (key === undefined || keys.length !== 3 || (CLAIM_KEYS as readonly string[]).includes(key)) return fault;
  const near = didYouMean(key, CLAIM_KEYS);
  return {
    ...fault,
    ...(near === null ? { expected: `one of ${CLAIM_KEYS.join(", ")}` } : { remedy: near }),
  };
}

/** What the default branch claims and this change drops: a claim, its list of benchmarks made shorter, or files left out. */
export function narrowedClaims(base: readonly Claim[], head: readonly Claim[]): ClaimNarrowed[] {
  return base.flatMap((before): ClaimNarrowed[] => {
    const now = head.find(({ name }) => name === before.name);
    if (now === undefined) return [{ claim: before.name, benchmarks: [] }];
    const benchmarks = dropped(before.benchmarks, now.benchmarks);
    const files = before.results.filter((path) => !now.results.includes(path));
    const gone = [...benchmarks, ...files];
    return gone.length === 0 ? [] : [{ claim: before.name, benchmarks: gone }];
  });
}

/** No list means all of them: a list where there was none is a narrowing that its names cannot tell. */
function dropped(before: readonly string[] | undefined, now: readonly string[] | undefined): string[] {
  if (now === undefined) return [];
  if (before === undefined) return [`all but ${now.join(", ")}`];
  return before.filter((name) => !now.includes(name));
}
