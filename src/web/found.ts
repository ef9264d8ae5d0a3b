// The atlas as tables: known benchmarks with their correlations, models with what each pool calls them.
import { endsOf, valueWithInterval } from "../report/numbers.ts";
import { byId, element, table } from "./dom.ts";
import type { Reply } from "./messages.ts";

function twoLines(name: string, below: string): Node {
  return element("span", {}, name, element("br"), element("span", { class: "note" }, below));
}

export function showFound({ benchmarks, models, more }: Extract<Reply, { kind: "found" }>): void {
  const known = benchmarks.map((row) => [
    twoLines(row.name, `${row.domain}, ${row.pool}, ${row.models} models`),
    valueWithInterval(row.correlation, endsOf(row)),
  ]);
  const names = models.map(({ name, pools }) => {
    const called = pools.map((each) => (each.name === name ? each.pool : `${each.pool}: ${each.name}`));
    return [name, called.join(" · ")];
  });
  const nodes: Node[] = [];
  if (known.length > 0) nodes.push(table(["Benchmark", "Capabilities correlation"], known));
  if (names.length > 0) nodes.push(element("h3", {}, "Models"), table(["Model", "In the pools"], names));
  if (nodes.length === 0)
    nodes.push(element("p", { class: "note" }, "No pool knows a benchmark or a model of this name."));
  if (more > 0) nodes.push(element("p", { class: "note" }, `And ${more} more: write more of the name.`));
  byId("found").replaceChildren(...nodes);
}
