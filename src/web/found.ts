// The atlas as tables: known benchmarks with their correlations, models with what each pool calls them.
import { correlation } from "../report/numbers.ts";
import { byId, element, table } from "./dom.ts";
import type { Reply } from "./messages.ts";

export function showFound({ benchmarks, models, more }: Extract<Reply, { kind: "found" }>): void {
  const known = benchmarks.map((row) => [
    row.name,
    row.domain,
    row.pool,
    row.low === null || row.high === null
      ? correlation(row.correlation)
      : `${correlation(row.correlation)} [${correlation(row.low)}, ${correlation(row.high)}]`,
    String(row.models),
  ]);
  const names = models.map(({ name, pools }) => [
    name,
    pools.map((each) => (each.name === name ? each.pool : `${each.pool}: ${each.name}`)).join(" · "),
  ]);
  const nodes: Node[] = [];
  if (known.length > 0)
    nodes.push(table(["Benchmark", "Domain", "Pool", "Capabilities correlation", "Models"], known));
  if (names.length > 0) nodes.push(element("h3", {}, "Models"), table(["Model", "In the pools"], names));
  if (nodes.length === 0)
    nodes.push(element("p", { class: "note" }, "No pool knows a benchmark or a model of this name."));
  if (more > 0) nodes.push(element("p", { class: "note" }, `And ${more} more: write more of the name.`));
  byId("found").replaceChildren(...nodes);
}
