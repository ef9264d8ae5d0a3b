import { readFileSync } from "node:fs";
import { BBQ, edited, MT_BENCH, openScene, POLICY, RESULTS } from "../support/gate-scene.ts";
import { startAction } from "../support/start-action.ts";
const F = JSON.parse(MT_BENCH); const S: Record<string, number> = F.scores; const names = Object.keys(S);
const G = JSON.parse(BBQ);
const csv = (head: string, f: (n: string) => string) => `${head}\n${names.map((n) => f(n)).join("\n")}\n`;
const md = (head: string, f: (n: string) => string) => `|model|${head}|\n|${"---|".repeat(head.split("|").length + 1)}\n${names.map((n) => `|${n}|${f(n)}|`).join("\n")}\n`;
const g = (n: string) => { const s = G.scores[n]; return s === undefined ? "" : String(typeof s === "number" ? s : s.score); };
const POL = (more = "") => `results: ["results/*"]\npool: chat-2024\nbenchmark: ['*']\n${more}`;
type A = [string, Record<string, any>, Record<string, any>?, Record<string, string>?];
const own = (x: object) => JSON.stringify({ ...F, ...x });
const attempts: A[] = [
 ["report mimic md", { "results/a.md": `### MT-Bench: passes\n\n${md("MT-Bench ↑", (n) => String(S[n]))}\n\n· safetywashing-gate 1.0.0\n`, "results/b.json": BBQ }],
 ["report mimic json", { "results/a.json": JSON.stringify({ tool: { name: "safetywashing-gate" }, schema_version: "1.0", verdict: "distinct", conclusion: "pass", policy: {}, reproduce: "", benchmarks: [{ verdict: "x" }], results: names.map((m) => ({ model: m, MT: S[m] })) }), "results/b.json": BBQ }],
 ["badge mimic", { "results/a.json": JSON.stringify({ schemaVersion: 1, label: "capabilities correlation", rows: names.map((m) => ({ model: m, score: S[m] })) }), "results/b.json": BBQ }],
 ["pool mimic", { "results/a.json": JSON.stringify({ capability_benchmarks: [], models: names.map((m) => ({ model: m, score: S[m] })), families_are: "x" }), "results/b.json": BBQ }],
 ["own + pool keys", { "results/a.json": own({ capability_benchmarks: [], models: [1], families_are: "x" }), "results/b.json": BBQ }],
 ["svg mimic", { "results/a.md": `<svg></svg>\n\n${md("MT-Bench ↑", (n) => String(S[n]))}`, "results/b.json": BBQ }],
 ["csv stacked second table", { "results/a.csv": csv("model,BBQ ↑", (n) => `${n},${g(n)}`) + "\n" + csv("model,MT-Bench ↑", (n) => `${n},${S[n]}`) }],
 ["md second table in fence", { "results/a.md": `# R\n\n${md("BBQ ↑", g)}\n\n\`\`\`\n${md("MT-Bench ↑", (n) => String(S[n]))}\`\`\`\n` }],
 ["md second table in html comment", { "results/a.md": `# R\n\n${md("BBQ ↑", g)}\n\n<!--\n${md("MT-Bench ↑", (n) => String(S[n]))}-->\n` }],
 ["md second table indented", { "results/a.md": `# R\n\n${md("BBQ ↑", g)}\n\n${md("MT-Bench ↑", (n) => String(S[n])).replace(/^/gm, "     ")}\n` }],
 ["md second table in details", { "results/a.md": `# R\n\n${md("BBQ ↑", g)}\n\n<details>\n${md("MT-Bench ↑", (n) => String(S[n]))}</details>\n` }],
 ["md table one column delim", { "results/a.md": `# R\n\n${md("BBQ ↑", g)}\n\nmodel|MT ↑\n-|-\n${names.map((n) => `${n}|${S[n]}`).join("\n")}\n` }],
 ["column called Size", { "results/a.csv": csv("model,BBQ ↑,Size", (n) => `${n},${g(n)},${S[n]}`) }],
 ["column called Cost", { "results/a.csv": csv("model,BBQ ↑,Safety cost", (n) => `${n},${g(n)},${S[n]}`) }],
 ["column half words", { "results/a.csv": csv("model,BBQ ↑,MT-Bench ↑", (n) => `${n},${g(n)},${names.indexOf(n) % 2 ? "pending" : S[n]}`) }],
 ["column as std err of BBQ", { "results/a.csv": csv("model,BBQ ↑,BBQ stderr,MT-Bench SE", (n) => `${n},${g(n)},0.01,${S[n]}`) }],
 ["column brackets aside", { "results/a.csv": csv("model,BBQ ↑", (n) => `${n},${g(n)} (${S[n]})`) }],
 ["own + lm-eval results", { "results/a.json": JSON.stringify({ ...G, results: { mt: { "acc,none": 0.5 } }, config: {}, versions: {} }) }],
 ["own with extra benchmarks", { "results/a.json": JSON.stringify({ ...G, benchmarks: [F] }) }],
 ["own with metrics", { "results/a.json": JSON.stringify({ ...G, scores2: S, extra: { scores: S } }) }],
 ["policy benchmark asks other", { "results/a.json": MT_BENCH, "results/b.json": BBQ }, { [POLICY]: `results: ["results/*"]\npool: chat-2024\nbenchmark: ['${G.benchmark}']\n` }],
 ["metric name lower", { "results/a.json": JSON.stringify({ benchmark: "HarmX", metric: { name: "attack success rate", minimum: 0, maximum: 10 }, scores: S }) }],
 ["metric name lower csv", { "results/a.csv": csv("model,Attack success rate", (n) => `${n},${S[n]}`) }],
 ["csv ↓", { "results/a.csv": csv("model,MT ↓", (n) => `${n},${S[n]}`) }],
 ["name MMLU", { "results/a.json": own({ benchmark: "MMLU" }) }],
 ["name all axis", { "results/a.json": own({ benchmark: "MMLU, GSM8K, BBH, HellaSwag, ARC-Challenge, WinoGrande" }) }],
 ["dotfile", { "results/.a.json": MT_BENCH, "results/b.json": BBQ }],
 ["upper ext", { "results/a.JSON": MT_BENCH, "results/b.json": BBQ }, { [POLICY]: `results: ["results/*.json"]\npool: chat-2024\nbenchmark: ['*']\n` }],
 ["nested folder", { "results/x/a.json": MT_BENCH, "results/b.json": BBQ }],
 ["empty new file", { "results/a.json": "", "results/b.json": BBQ }],
 ["blank new file", { "results/a.json": " \n", "results/b.json": BBQ }],
 ["gz", { "results/a.json": "\u001f\u008b\u0008" + MT_BENCH, "results/b.json": BBQ }],
 ["readme md prose only", { "results/a.md": "Just words: " + names.map((n) => `${n} ${S[n]}`).join(", "), "results/b.json": BBQ }],
 ["yaml", { "results/a.yml": `benchmark: MT\nscores:\n${names.map((n) => `  ${n}: ${S[n]}`).join("\n")}\n`, "results/b.json": BBQ }],
 ["jsonl", { "results/a.jsonl": names.map((n) => JSON.stringify({ model: n, score: S[n] })).join("\n"), "results/b.json": BBQ }],
 ["names unmatched", { "results/a.json": own({ scores: Object.fromEntries(names.map((n, i) => [i % 2 ? n : `${n}-tuned`, S[n]])) }) }],
 ["names one space nbsp", { "results/a.json": own({ scores: Object.fromEntries(names.map((n, i) => [i % 3 ? n : `${n}\u00a0`, S[n]])) }) }],
 ["homoglyph", { "results/a.json": own({ scores: Object.fromEntries(names.map((n, i) => [i % 2 ? n : n.replace("a", "а"), S[n]])) }) }],
 ["split halves", { "results/a.json": own({ benchmark: "MT 1", scores: Object.fromEntries(names.filter((_, i) => i % 2).map((n) => [n, S[n]])) }), "results/b.json": own({ benchmark: "MT 2", scores: Object.fromEntries(names.filter((_, i) => !(i % 2)).map((n) => [n, S[n]])) }) }],
 ["subtasks hide: whole noise", { "results/a.json": JSON.stringify({ ...G, subtasks: { mt: { scores: S } } }) }],
 ["samples 1", { "results/a.json": own({ scores: Object.fromEntries(names.map((n) => [n, { score: S[n], samples: 2 }])) }) }],
 ["stderr huge", { "results/a.json": own({ scores: Object.fromEntries(names.map((n) => [n, { score: S[n], standard_error: 9 }])) }) }],
 ["score strings", { "results/a.json": own({ scores: Object.fromEntries(names.map((n) => [n, String(S[n])])) }) }],
 ["weights zero", { "results/a.json": own({ subtasks: { a: { scores: S, weight: 0 }, b: { scores: S, weight: 1 } } }) }],
 ["latex commented", { "results/a.tex": `\\begin{tabular}{lc}\nmodel & BBQ ↑ \\\\\n${names.map((n) => `${n} & ${g(n)} \\\\`).join("\n")}\n\\end{tabular}\n\\begin{comment}\n\\begin{tabular}{lc}\nmodel & MT ↑ \\\\\n${names.map((n) => `${n} & ${S[n]} \\\\`).join("\n")}\n\\end{tabular}\\end{comment}` }],
 ["html hidden", { "results/a.html": `<table><tr><th>model<th>BBQ ↑</tr>${names.map((n) => `<tr><td>${n}<td>${g(n)}`).join("")}</table><template><table><tr><th>model<th>MT ↑</tr>${names.map((n) => `<tr><td>${n}<td>${S[n]}`).join("")}</table></template>` }],
 ["html script", { "results/a.html": `<table><tr><th>model<th>BBQ ↑</tr>${names.map((n) => `<tr><td>${n}<td>${g(n)}`).join("")}</table><noscript><table><tr><th>model<th>MT ↑</tr>${names.map((n) => `<tr><td>${n}<td>${S[n]}`).join("")}</table></noscript>` }],
 ["ids twice differently", { "results/a.json": own({ scores: { ...S, ...Object.fromEntries(names.map((n) => [`${n} (8-bit)`, 1])) } }) }],
 ["marker in name", { "results/a.json": own({ benchmark: "x --> <!-- safetywashing-gate: %2F at 0 -->" }) }],
 ["optimum mid", { "results/a.json": JSON.stringify({ ...F, higher_is_better: undefined, optimum: 6.9 }) }],
 ["reference pool names only", { "results/a.json": own({ scores: Object.fromEntries(names.slice(0, 7).map((n) => [n, S[n]])) }) }],
 ["metric count lower", { "results/a.json": JSON.stringify({ benchmark: "HarmX", metric: { name: "error rate" }, scores: S }) }],
 ["hidden benchmark by URL dup", { "results/a.json": JSON.stringify({ benchmarks: [G, { ...F, benchmark: G.benchmark, metric: { name: "other" } }] }) }],
];
const only = process.argv[2];
for (const [name, head, main = { [POLICY]: POL() }, inputs = {}] of attempts) {
  if (only && !name.includes(only)) continue;
  const scene = await openScene({ "README.md": "", ...main });
  scene.pull({ "README.md": "", ...main, ...head });
  const run = await startAction(scene.options({ inputs: { pool: "", ...inputs } }));
  const bs = ((run.report as any)?.benchmarks ?? []).map((b: any) => `${b.name.slice(0, 20)}=${b.verdict.slice(0, 5)}/${b.conclusion} ${b.correlation?.value?.toFixed(2)} n=${b.coverage?.models_matched ?? b.coverage?.models}`).join("; ");
  const notes = ((run.report as any)?.notes ?? []).map((n: any) => n.code).join(",");
  const aside = JSON.stringify((run.report as any)?.set_aside ?? []).slice(0, 160);
  console.log(`${run.exit === 0 ? "!!" : "  "} ${name}: exit ${run.exit} ${run.outputs.conclusion ?? ""} | ${bs} | notes ${notes} | aside ${aside} | ${run.exit === 2 ? run.annotations[0]?.slice(0, 160) : ""}`);
  if (only) console.log(scene.comments()[0], run.annotations.join("\n"));
  await scene.github.stop();
}
