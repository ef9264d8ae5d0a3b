// What single items say: how many tell models apart at all, by category, and a list only where it can be trusted.
import type { Items, ListedItem } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";
import { counted, endsOf, fixed, listed, valueWithInterval, wholePercent } from "../numbers.ts";
import { rhoCell } from "./parts.ts";
import type { Table } from "./table.ts";

export function itemLines(items: Items, name: string, ink: Ink): string[] {
  const whole = valueWithInterval(items.whole.rho, endsOf(items.whole));
  const stuck = items.floor + items.ceiling;
  const { value, source, clusters, own_standard_error: own } = items.reliability;
  const by = source === "items" ? "from its items" : `from its items in ${clusters} clusters`;
  const left = items.left.map(({ name, share }) => `${ink.text(name)} (${wholePercent(share)} of the items)`);
  return [
    `${ink.text(name)}: ${counted(items.items, "item")} that ${counted(items.models, "model")} of ${counted(items.families, "family", "families")} have all answered; correlation ${whole}.`,
    `${stuck} of ${items.items} items are at the ${items.floor === 0 ? "ceiling" : items.ceiling === 0 ? "floor" : "floor or ceiling"} for all of these models, and ${items.testable} tell at least three apart from the rest.`,
    value === null
      ? ""
      : `Reliability ${by}: ${fixed(value, 2)} (1 is no noise).${own === null ? "" : ` One model’s own score has a standard error of ${fixed(own, 3)}.`}`,
    left.length === 0 ? "" : `Left out, since they lack items: ${listed(left)}.`,
    items.set_aside === 0 ? "" : `Set aside: ${counted(items.set_aside, "item")} that some model lacks.`,
    gateLine(items),
  ].filter(Boolean);
}

function gateLine({ gate, reason, models, listed: list, testable, categories }: Items): string {
  if (gate === "open") {
    return list.length === 0
      ? `None of ${testable} items goes with capability beyond chance (10% false discoveries allowed).`
      : `${list.length} of ${testable} items go with capability beyond chance (10% of them may do so by chance).`;
  }
  const instead = categories.length > 0 ? "; what can be said is said by category" : "";
  switch (reason) {
    case "few-models":
      return `Single items cannot be told apart with ${models} models (20 at least)${instead}.`;
    case "whole-at-zero":
      return `The whole’s own interval holds 0, so no list of items can be trusted${instead}.`;
    default:
      return "Too few models, families or items (8, 5 and 10 at least) for more than means.";
  }
}

/** What the picture shows, below it. */
export const ITEMS_CAPTION =
  "Columns: a row’s items by how they go with capability (Somers’ d: at 1 every abler model does better, at 0 there is no relation, at −1 every abler model does worse). Pale: fewer than three models stand apart on the item, so that one more or less would move it. Items on which all models score alike are in no column. Dots: the correlation of the row’s mean, with its interval.";

/** Rows of a list of items: beyond that a reader is lost, and JSON has them all. */
const MOST_LISTED = 50;

export interface TitledTable extends Table {
  title: string;
}

/** The tables that say something: categories; and the list, or (for reading by hand) the two ends. @param brief for a terminal */
export function itemTables({ listed, by_hand, categories }: Items, ink: Ink, brief = false): TitledTable[] {
  const found: TitledTable[] = [];
  if (categories.length > 0) found.push({ title: "By category", ...categoryTable(categories, ink) });
  if (listed.length > 0) {
    const more = listed.length > MOST_LISTED ? `: the first ${MOST_LISTED} of ${listed.length}` : "";
    found.push({
      title: `Items that go with capability${more}`,
      ...itemTable(listed.slice(0, MOST_LISTED), ink, brief),
    });
  } else if (by_hand.top.length > 0) {
    found.push({
      title: "Highest with capability, to read by hand: no finding",
      ...itemTable(by_hand.top, ink, brief),
    });
    found.push({
      title: "Lowest with capability: no finding either",
      ...itemTable(by_hand.bottom, ink, brief),
    });
  }
  return found;
}

/** The distribution as numbers, where there is no picture. */
export function binTable({ bins }: Items): TitledTable[] {
  if (bins.every((count) => count === 0)) return [];
  const rows = bins.map((count, k) => [BIN_NAMES[k]!, String(count)]);
  return [{ title: "How items go with capability", heads: ["Somers’ d", "Items"], numbers: [1], rows }];
}

function categoryTable(categories: Items["categories"], ink: Ink): Table {
  const dash = "–";
  const rows = categories.map((c) => [
    ink.text(c.name),
    String(c.items),
    String(c.floor + c.ceiling),
    fixed(c.mean, 2),
    c.reliability === null ? dash : fixed(c.reliability, 2),
    c.rho === null ? "none" : rhoCell(c.rho, c),
  ]);
  return {
    heads: ["Category", "Items", "At an end", "Mean", "Reliability", "Correlation"],
    numbers: [1, 2, 3, 4, 5],
    rows,
  };
}

function itemTable(list: readonly ListedItem[], ink: Ink, brief: boolean): Table {
  const shown = (value: number | null) => (value === null ? "–" : fixed(value, 2));
  const category = (text: string) => (brief ? [] : [text]);
  return {
    heads: ["Item", ...category("Of category"), "Mean", "With capability", "With the rest", "q"],
    numbers: brief ? [1, 2, 3, 4] : [2, 3, 4, 5],
    rows: list.map((one) => [
      ink.text(one.item),
      ...category(one.category === null ? "–" : ink.text(one.category)),
      fixed(one.mean, 2),
      shown(one.association),
      shown(one.discrimination),
      shown(one.q),
    ]),
  };
}

const BIN_NAMES = ["below −0.5", "−0.5 to −0.2", "−0.2 to 0.2", "0.2 to 0.5", "above 0.5"];
