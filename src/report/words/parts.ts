// What the parts say, in at most three lines. Never that leaving a part out would pass, never that one alone carries it where
// chance could have made it so, and never the value of a choice without what it is worth on families that it did not see.
import type { Part, PartSetAside, Parts } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";
import {
  counted,
  endsOf,
  fixed,
  interval,
  listed,
  numberWord,
  percent,
  significant,
  wholePercent,
} from "../numbers.ts";
import type { Table } from "./table.ts";

/** After Holm. */
const LARGEST_P = 0.05;
const MOST_NAMED = 3;
/** The column that a terminal has no room for. */
const MOVES = 3;

export function partLines(parts: Parts, name: string, ink: Ink): string[] {
  const enough = parts.list.some(({ difference }) => difference !== null);
  return [
    carried(parts, name, ink),
    enough
      ? differs(parts, ink)
      : `With ${counted(parts.models, "model")} of ${counted(parts.families, "family", "families")} its parts cannot be told apart.`,
    choiceLine(parts, ink),
  ].filter(Boolean);
}

export function weightsPhrase({ weights }: Parts): string {
  switch (weights.source) {
    case "declared":
      return "weights as declared";
    case "samples":
      return "weighted by their items";
    case "recovered":
      return "weights recovered from the whole";
    case "equal":
      return weights.standardised ? "equal weights, each in its own standard deviations" : "equal weights";
  }
}

/** Less than two decimals show. */
const NO_MATTER = 0.005;

/** Where the weights do not give back the whole as it is given, how far the two agree. */
function notTheAuthors({ weights, whole: { rho, given, agreement } }: Parts): string {
  if (agreement === null || agreement > 1 - 1e-9) return "";
  const both = (kind: string) =>
    given === null || rho === null ? "" : ` (${fixed(given, 2)} as given, ${fixed(rho, 2)} ${kind})`;
  if (weights.source === "equal") {
    return `The whole as given cannot be made from its parts; equal weights are not the author’s${both("so")}, and rank models ${fixed(agreement, 2)} alike.`;
  }
  if (given === null || rho === null || Math.abs(given - rho) < NO_MATTER) return "";
  return `The whole as given is not what these weights make${both("by weights")}; the two rank models ${fixed(agreement, 2)} alike.`;
}

/** Where parts are capability benchmarks themselves. */
function axisText({ axis_without: names }: Parts, ink: Ink): string {
  if (names.length === 0) return "";
  const [is, it] = names.length === 1 ? ["is a part", "it"] : ["are parts", "them"];
  const shown = listed(names.map((name) => ink.text(name)));
  return `Capability is measured here without ${shown}, which ${is}: no part is held against itself. The verdict keeps ${it}, unless ${ink.code("overlaps-with")} in the policy names ${it}.`;
}

function setAsideText({ set_aside }: Parts, ink: Ink): string {
  const of = (reason: PartSetAside["reason"]) => set_aside.filter((one) => one.reason === reason);
  const few = of("too-few-models").map(
    ({ name, models, of }) => `${ink.text(name)} (${models} of ${of} models have it)`,
  );
  const small = of("too-few-items").map(({ name }) => ink.text(name));
  const stuck = of("in-axis").map(({ name }) => ink.text(name));
  return [
    few.length === 0 ? "" : `Set aside, since too few models have them: ${listed(few)}.`,
    small.length === 0 ? "" : `Set aside, since they have fewer than five items: ${listed(small)}.`,
    stuck.length === 0
      ? ""
      : `Set aside, since capability is measured by ${stuck.length === 1 ? "it" : "them"} here: ${listed(stuck)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** What stands below the table. @param brief for a terminal */
export const afterParts = (parts: Parts, ink: Ink, brief = false): string[] =>
  [partsCaption(parts, brief), axisText(parts, ink), notTheAuthors(parts), setAsideText(parts, ink)].filter(
    Boolean,
  );

function carried(parts: Parts, name: string, ink: Ink): string {
  const what = `Its parts (${ink.text(name)}, ${parts.list.length}, ${weightsPhrase(parts)})`;
  const shared = parts.list
    .flatMap((part) => (part.share === null ? [] : [{ name: part.name, share: part.share }]))
    .sort((a, b) => b.share - a.share);
  const down = parts.slope !== null && parts.slope < 0 ? ", which is downwards" : "";
  if (shared.length < parts.list.length) {
    const known = parts.list.filter(({ rho }) => rho !== null).toSorted((a, b) => b.rho! - a.rho!);
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined || first === last) return `${what}: no two of them vary.`;
    return `${what}: they pull against each other, so that no share can be told; ${rhoOf(first, ink)} is highest, ${rhoOf(last, ink)} lowest.`;
  }
  const named = shared.slice(
    0,
    shared.length <= MOST_NAMED ? shared.length : Math.max(1, Math.min(2, shared.length - 1)),
  );
  const rest = shared.slice(named.length);
  const lead = named.map(
    ({ name, share }, k) =>
      `${ink.text(name)} ${k === 0 ? "carries " : ""}${wholePercent(share)}${k === 0 ? ` of what capability moves${down}` : ""}`,
  );
  const others = rest.reduce((sum, { share }) => sum + share, 0);
  const tail =
    rest.length === 0 ? [] : [`the other ${numberWord(rest.length)} together ${wholePercent(others)}`];
  return `${what}: ${[...lead, ...tail].join(", ")}.`;
}

function differs(parts: Parts, ink: Ink): string {
  const tested = parts.list.flatMap((part) =>
    part.difference === null ? [] : [{ ...part, ...part.difference }],
  );
  const found = tested.filter(({ holm }) => holm < LARGEST_P).sort((a, b) => a.p - b.p);
  if (found.length === 0) {
    const least = Math.min(...tested.map(({ holm }) => holm));
    return `No part differs from the others by more than chance would (smallest p after Holm ${pValue(least)}): do not blame one.`;
  }
  const told = found.slice(0, MOST_NAMED).map(({ name, z, rho, holm }, k) => {
    const more = z > 0 ? "more" : "less";
    const verb = k === 0 ? ` depends on capability ${more} than the others do` : ` ${more}`;
    return `${ink.text(name)}${verb} (${fixed(rho!, 2)}, p after Holm ${pValue(holm)})`;
  });
  return `${listed(told)}.`;
}

function choiceLine({ choice }: Parts, ink: Ink): string {
  if (choice === null || choice.left_out.length === 0) return "";
  if (choice.naive === null || choice.nested === null) return "";
  const which =
    choice.left_out.length <= 2 ? ` (${listed(choice.left_out.map((name) => ink.text(name)))})` : "";
  return `Chosen by result, leaving out ${numberWord(choice.left_out.length)}${which} would give ${fixed(choice.naive, 2)}; on families that the choice did not see it gives ${rhoCell(choice.nested, choice)}. A reason to leave a part out is what it measures.`;
}

function rhoOf(part: Part, ink: Ink): string {
  return `${ink.text(part.name)} (${fixed(part.rho!, 2)})`;
}

/** With its interval, where it has one. */
export function rhoCell(rho: number, { low, high }: Pick<Part, "low" | "high">): string {
  const ends = endsOf({ low, high });
  return ends === null ? fixed(rho, 2) : `${fixed(rho, 2)} ${interval(ends)}`;
}

export function pValue(p: number): string {
  return p < 0.001 ? "below 0.001" : fixed(p, p < 0.01 ? 3 : 2);
}

/** The table of all parts, for whichever renderer: plain heads, cells written with the ink. @param brief for a terminal */
export function partsTable(parts: Parts, ink: Ink, brief = false): Table {
  const dash = "–";
  const shown = (value: number | null, decimals = 2) => (value === null ? dash : fixed(value, decimals));
  const rows = parts.list.map((part) => [
    ink.text(part.name),
    percent(Math.round(part.weight * 1000) / 1000),
    part.state === "constant" || part.rho === null ? "no correlation: constant" : rhoCell(part.rho, part),
    part.slope === null ? dash : significant(part.slope),
    part.share === null ? dash : wholePercent(part.share),
    shown(part.without),
    part.difference === null ? dash : pValue(part.difference.holm),
  ]);
  const heads = ["Part", "Weight", "Correlation", "Moves", "Carries", "Without it", "Differs (p)"];
  if (!brief) return { heads, numbers: [1, 2, 3, 4, 5, 6], rows };
  const without = (row: string[]) => row.filter((_, at) => at !== MOVES);
  return { heads: without(heads), numbers: [1, 2, 3, 4, 5], rows: rows.map(without) };
}

/** What the columns mean, below the table. @param brief without the column that a terminal has no room for */
function partsCaption(parts: Parts, brief: boolean): string {
  const unit = parts.weights.standardised ? "standard deviations of the part" : "points of the part";
  const moves = brief ? "" : `Moves: ${unit} for one standard deviation of capability. `;
  return `${moves}Carries: the part’s share of what ${brief ? "capability moves in the whole" : "the whole moves"}. Without it: the correlation of the rest. Differs: p, after Holm, that it depends on capability as the others do. Over ${counted(parts.models, "model")} that have every part.`;
}
