// What single items say: how many tell models apart at all, by category, and a list only where it can be trusted.
import type { Items, ListedItem } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";
import { counted, fixed, interval, listed, percent, valueWithInterval } from "../numbers.ts";

export function itemLines(items: Items, name: string, ink: Ink): string[] {
  const { rho, low, high } = items.whole;
  const whole = valueWithInterval(rho, low === null || high === null ? null : { low, high });
  const stuck = items.floor + items.ceiling;
  const { value, source, clusters } = items.reliability;
  const by = source === "items" ? "from its items" : `from its items in ${clusters} clusters`;
  const left = items.left.map(
    ({ name, share }) => `${ink.text(name)} (${percent(Math.round(share * 100) / 100)} of the items)`,
  );
  return [
    `${ink.text(name)}: ${counted(items.items, "item")} that ${counted(items.models, "model")} of ${counted(items.families, "family", "families")} have all answered; correlation ${whole}.`,
    `${stuck} of ${items.items} items are at the ${items.floor === 0 ? "ceiling" : items.ceiling === 0 ? "floor" : "floor or ceiling"} for all of these models, and ${items.testable} tell at least three apart from the rest.`,
    value === null ? "" : `Reliability ${by}: ${fixed(value, 2)} (1 is no noise).`,
    left.length === 0 ? "" : `Left out, since they lack items: ${listed(left)}.`,
    items.set_aside === 0 ? "" : `Set aside: ${counted(items.set_aside, "item")} that some model lacks.`,
    gateLine(items),
  ].filter(Boolean);
}

function gateLine({ gate, reason, models, listed: list, testable }: Items): string {
  if (gate === "open") {
    return list.length === 0
      ? `None of ${testable} items goes with capability beyond chance (10% false discoveries allowed).`
      : `${list.length} of ${testable} items go with capability beyond chance (10% of them may do so by chance).`;
  }
  switch (reason) {
    case "few-models":
      return `Single items cannot be told apart with ${models} models (20 at least); by category they can.`;
    case "whole-at-zero":
      return "The whole's own interval holds 0, so no list of items can be trusted; by category:";
    default:
      return "Too few models, families or items (8, 5 and 10 at least) for more than means.";
  }
}

export function categoryTable(
  { categories }: Items,
  ink: Ink,
): { heads: string[]; numbers: number[]; rows: string[][] } {
  const dash = "–";
  const rows = categories.map((c) => [
    ink.text(c.name),
    String(c.items),
    String(c.floor + c.ceiling),
    fixed(c.mean, 2),
    c.reliability === null ? dash : fixed(c.reliability, 2),
    c.rho === null
      ? "none"
      : c.low === null || c.high === null
        ? fixed(c.rho, 2)
        : `${fixed(c.rho, 2)} ${interval({ low: c.low, high: c.high })}`,
  ]);
  return {
    heads: ["Category", "Items", "At an end", "Mean", "Reliability", "Correlation"],
    numbers: [1, 2, 3, 4, 5],
    rows,
  };
}

export function itemTable(
  list: readonly ListedItem[],
  ink: Ink,
): { heads: string[]; numbers: number[]; rows: string[][] } {
  const shown = (value: number | null) => (value === null ? "–" : fixed(value, 2));
  return {
    heads: ["Item", "Category", "Mean", "With capability", "With the rest", "q"],
    numbers: [2, 3, 4, 5],
    rows: list.map((one) => [
      ink.text(one.item),
      one.category === null ? "–" : ink.text(one.category),
      fixed(one.mean, 2),
      shown(one.association),
      shown(one.discrimination),
      shown(one.q),
    ]),
  };
}

export const BIN_NAMES = ["below −0.5", "−0.5 to −0.2", "−0.2 to 0.2", "0.2 to 0.5", "above 0.5"];
