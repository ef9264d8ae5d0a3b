// The searchable atlas: known benchmarks with their capabilities correlations, and models with what each pool calls them.
import { READY_LEVEL } from "../pool/known-on-axis.ts";
import type { OpenShelf } from "../pool/shelf.ts";
import type { KnownRow, ModelRow, Reply } from "./messages.ts";

const MOST_BENCHMARKS = 60;
const MOST_MODELS = 40;

/** Every known benchmark and model whose name holds the text, without regard to case; all benchmarks for an empty text. */
export function search(text: string, shelf: OpenShelf): Extract<Reply, { kind: "found" }> {
  const wanted = text.trim().toLowerCase();
  const benchmarks = knownRows(shelf).filter(({ name, domain, pool }) =>
    [name, domain, pool].some((field) => field.toLowerCase().includes(wanted)),
  );
  const models = wanted.length < 2 ? [] : modelRows(text.trim(), shelf);
  return {
    kind: "found",
    benchmarks: benchmarks.slice(0, MOST_BENCHMARKS),
    models: models.slice(0, MOST_MODELS),
    more: Math.max(0, benchmarks.length - MOST_BENCHMARKS) + Math.max(0, models.length - MOST_MODELS),
  };
}

function knownRows(shelf: OpenShelf): KnownRow[] {
  return shelf.names.flatMap((name) => {
    const reference = shelf.open(name);
    const known = reference.known(reference.axis("capabilities-score"), READY_LEVEL);
    return reference.pool.known_benchmarks.flatMap(({ id, name: benchmark, domain }) => {
      const ready = known.get(id);
      if (!ready) return [];
      const { correlation, interval, models } = ready;
      return [
        {
          name: benchmark,
          domain,
          pool: name,
          models,
          correlation,
          low: interval?.low ?? null,
          high: interval?.high ?? null,
        },
      ];
    });
  });
}

/** The name itself where some pool knows it, then the pools' own names that hold the text. */
function modelRows(text: string, shelf: OpenShelf): ModelRow[] {
  const wanted = text.toLowerCase();
  const names = new Map<string, string>([[wanted, text]]);
  for (const name of shelf.names) {
    for (const model of shelf.get(name).models) {
      if (model.name.toLowerCase().includes(wanted)) names.set(model.name.toLowerCase(), model.name);
      if (names.size > 4 * MOST_MODELS) break;
    }
  }
  return [...names.values()].flatMap((name) => {
    const pools = shelf.names.flatMap((pool) => {
      const match = shelf.open(pool).names().match(name);
      return match ? [{ pool, name: match.models.map((model) => model.name).join(", ") }] : [];
    });
    return pools.length === 0 ? [] : [{ name, pools }];
  });
}
