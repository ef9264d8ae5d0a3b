// Source tables that a newer export may replace: where each lies, and how an export becomes one.
import { parse } from "csv-parse/sync";
import { stringify } from "./csv.ts";

export interface SourceTable {
  /** Below data/. */
  path: string;
  /** What is taken: a CSV with the same columns, or a group's JSON of HELM's site too. */
  helm?: true;
  /** The source's own headings, by ours. */
  headings?: Readonly<Record<string, string>>;
}

/** Of epoch.ai/data/eci_scores.csv. */
const ECI_HEADINGS = {
  id: "Model",
  name: "Display name",
  developer: "Organization",
  release_date: "date",
  accessibility: "Model accessibility",
  ECI: "eci",
  "ECI CI low (90%)": "eci_ci_low",
  "ECI CI high (90%)": "eci_ci_high",
};

export const SOURCE_TABLES: Readonly<Record<string, SourceTable>> = {
  "eci-scores": { path: "epoch-capabilities-index/eci_scores.csv", headings: ECI_HEADINGS },
  "eci-benchmarks": { path: "epoch-capabilities-index/eci_benchmarks_wide.csv" },
  "epoch-versions": { path: "epoch-capabilities-index/epoch_model_versions.csv" },
  "epoch-hub": { path: "epoch-hub-2026-05/epoch_hub_long.csv" },
  "helm-capabilities": { path: "helm-capabilities-v1.15/helm_capabilities_v1.15.csv", helm: true },
  "helm-lite": { path: "helm-lite/helm_lite.csv", helm: true },
  "helm-safety": { path: "helm-safety/helm_safety.csv", helm: true },
  "helm-models": { path: "helm-models/helm_models.csv" },
};

type Rows = readonly Readonly<Record<string, string>>[];

const rowsOf = (text: string): Rows => parse(text, { columns: true, bom: true, trim: true });

/**
 * The table that stands in the place of the present one, with its columns in its order; further columns fall away.
 * @param ids HELM's id of each of its display names
 * @throws an Error that says what the export lacks
 */
export function tableOf(
  source: SourceTable,
  exported: string,
  present: string,
  ids: ReadonlyMap<string, string>,
): string {
  const columns = Object.keys(rowsOf(present)[0] ?? {});
  const taken = source.helm && /^\s*\[/.test(exported) ? helmRows(exported, ids) : rowsOf(exported);
  const rows = taken.map((row) => withOurHeadings(row, source.headings ?? {}));
  const first = rows[0] ?? {};
  const missing = columns.filter(
    (column) => !Object.hasOwn(first, column) && !(source.helm && column === "developer"),
  );
  if (missing.length > 0) throw new Error(`the export has no column ${missing.join(", ")}`);
  return stringify(columns, rows);
}

function withOurHeadings(row: Rows[number], headings: Readonly<Record<string, string>>): Rows[number] {
  const ours = Object.entries(headings).flatMap(([own, theirs]) =>
    Object.hasOwn(row, theirs) && !Object.hasOwn(row, own) ? [[own, row[theirs]!]] : [],
  );
  return { ...row, ...Object.fromEntries(ours) };
}

interface HelmTable {
  header: { value: string }[];
  rows: { value: string | number | null }[][];
}

/** Of a group's JSON: its tables side by side, a row a model. */
function helmRows(text: string, ids: ReadonlyMap<string, string>): Rows {
  const models = new Map<string, Record<string, string>>();
  for (const { header, rows } of JSON.parse(text) as HelmTable[])
    for (const cells of rows) {
      const name = String(cells[0]!.value);
      const row = models.get(name) ?? { name };
      header.forEach(({ value: column }, at) => {
        if (at > 0)
          row[column] ??= cells[at]?.value === null || cells[at] === undefined ? "" : String(cells[at].value);
      });
      models.set(name, row);
    }
  const unknown = [...models.keys()].filter((name) => !ids.has(name));
  if (unknown.length > 0)
    throw new Error(
      `no id is known of ${unknown.join(", ")}: refresh helm-models first, or give a CSV with ids`,
    );
  return [...models.values()].map((row) => {
    const id = ids.get(row.name!)!;
    return { id, developer: id.slice(0, id.indexOf("/")), ...row };
  });
}
