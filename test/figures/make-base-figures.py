"""Writes base.json: the base pool of data/safetywashing-2024/, in the shape of chat.json, by NumPy and SciPy alone.

Run by hand (python3 test/figures/make-base-figures.py); SciPy 1.17, NumPy 2.4. Nothing here uses the project.
"""
import csv, json, os
import numpy as np
from scipy import stats

HERE = os.path.dirname(os.path.abspath(__file__))
TABLE = os.path.join(HERE, "..", "..", "data", "safetywashing-2024", "benchmarks_base_models.csv")
CAPABILITY = ["logiqa", "piqa", "hellaswag", "winogrande", "superglue_copa", "medqa_4options", "arc_challenge",
              "mmlu", "minerva_math", "lambada_openai", "gsm8k", "bbh"]
# The line trained together: by the beginning of the name.
LINES = {"Llama-2": "llama-2", "llama-2": "llama-2", "Llama-3": "llama-3", "Meta-Llama-3": "llama-3", "Qwen1.5": "qwen1.5",
         "Mistral": "mistral", "Mixtral": "mistral", "Yi": "yi", "falcon": "falcon", "gemma": "gemma",
         "deepseek": "deepseek-llm", "dbrx": "dbrx"}

rows = list(csv.DictReader(open(TABLE)))
names = [r["model"] for r in rows]
family = [next(f for start, f in LINES.items() if n.startswith(start)) for n in names]
columns = np.array([[float(r[c]) for c in CAPABILITY] for r in rows])

z = (columns - columns.mean(0)) / columns.std(0)
values, vectors = np.linalg.eigh(stats.spearmanr(columns).statistic)
w = vectors[:, -1]
w = w * np.sign(w[np.argmax(np.abs(w))])
score = z @ w

def bounded(rho, n):
    b = 1 - 6 / (n * (n * n - 1))
    return np.arctanh(np.clip(rho, -b, b))

def rank(v):
    return stats.rankdata([float(f"{x:.12g}") for x in v])

def rho(x, y):
    if len(x) < 3 or len(set(rank(y))) < 2 or len(set(rank(x))) < 2: return None
    return float(np.clip(stats.pearsonr(rank(x), rank(y)).statistic, -1, 1))

correlations = {}
for name in rows[0]:
    if name in ("model", "model_size", "FLOP", "type", "name"): continue
    keep = [i for i, r in enumerate(rows) if r[name] != ""]
    x, y, fam = score[keep], np.array([float(rows[i][name]) for i in keep]), [family[i] for i in keep]
    value = rho(x, y)
    if value is None:
        correlations[name] = {"n": len(keep), "rho": None}
        continue
    groups = sorted(set(fam))
    out, z_out = {}, []
    for g in groups:
        m = np.array([f != g for f in fam])
        out[g] = rho(x[m], y[m])
        if out[g] is not None: z_out.append(bounded(out[g], int(m.sum())))
    entry = {"n": len(keep), "rho": value, "families": len(groups), "leave_one_family_out": out,
             "pearson": float(stats.pearsonr(x, y).statistic), "kendall_tau_b": float(stats.kendalltau(x, y).statistic),
             "low": None, "high": None}
    G = len(groups)
    if len(z_out) == G and G >= 5:
        se = np.sqrt((G - 1) / G * np.sum((np.array(z_out) - np.mean(z_out)) ** 2))
        half = stats.t.ppf(0.975, G - 1) * se
        centre = bounded(value, len(keep))
        entry |= {"low": float(np.tanh(centre - half)), "high": float(np.tanh(centre + half))}
    correlations[name] = entry

with open(os.path.join(HERE, "base.json"), "w") as f:
    json.dump({"made_by": "make-base-figures.py", "models": names, "families": dict(zip(names, family)),
               "capability_benchmarks": CAPABILITY, "variance_explained": float(values[-1] / values.sum()),
               "scores": dict(zip(names, map(float, score))), "correlations": correlations}, f)
