"""Writes scipy-statistics.json: figures of SciPy and NumPy that the tests of src/statistics/ compare with.

Run by hand (python3 test/figures/make-scipy-figures.py); SciPy 1.17, NumPy 2.4. Nothing here uses the project.
"""
import json, os
import numpy as np
from scipy import stats

rng = np.random.default_rng(20260101)

def column(kind, n):
    v = rng.normal(size=n)
    if kind == "ties": v = np.round(v * 2) / 2
    if kind == "ceiling": v = np.minimum(v, np.quantile(v, 0.6))
    if kind == "two-values": v = (v > 0).astype(float)
    if kind == "huge": v = v * 1e300
    if kind == "tiny": v = v * 1e-300
    return v

def partial(x, y, z):
    a, b, c = (stats.spearmanr(p, q).statistic for p, q in ((x, y), (x, z), (y, z)))
    return (a - b * c) / np.sqrt((1 - b * b) * (1 - c * c))

pairs = []
for n in (3, 5, 8, 26, 61):
    for kind in ("plain", "ties", "ceiling", "two-values"):
        if n == 3 and kind != "plain": continue
        x, z = rng.normal(size=n), rng.normal(size=n)
        y = column(kind, n) + (0 if kind != "plain" else 0.8 * x)
        if kind == "two-values" and len(set(y)) < 2: y[0] = 1 - y[0]
        p = stats.pearsonr(x, y).statistic
        fit = stats.linregress(x, y)
        pairs.append({
            "kind": kind, "x": x.tolist(), "y": y.tolist(), "z": z.tolist(),
            "midranks_y": stats.rankdata(y).tolist(),
            "spearman": stats.spearmanr(x, y).statistic, "pearson": p,
            "kendall_tau_b": stats.kendalltau(x, y).statistic,
            "partial_spearman": partial(x, y, z) if n > 3 else None,
            "slope": fit.slope, "intercept": fit.intercept, "r2": fit.rvalue**2,
            "residual_deviation": float(np.sqrt(np.sum((y - fit.intercept - fit.slope * x) ** 2) / (n - 2))),
            "leave_one_out": [stats.spearmanr(np.delete(x, i), np.delete(y, i)).statistic for i in range(n)] if n > 5 else None,
        })

t = [{"p": p, "df": df, "quantile": float(stats.t.ppf(p, df))} for df in (1, 2, 4, 8, 25, 60, 4575) for p in (0.75, 0.9, 0.975, 0.9995, 0.025)]
tc = [{"t": v, "df": df, "cdf": float(stats.t.cdf(v, df))} for df in (1, 4, 8, 25, 4575) for v in (-8.0, -2.5, -0.3, 0.0, 0.1, 1.7, 6.0)]
nc = [{"z": z, "cdf": float(stats.norm.cdf(z))} for z in (-9.0, -6.0, -1.96, -0.5, 0.0, 0.5, 1.0, 3.3, 8.5)]
ps = [0.001, 0.04, 0.03, 0.5, 0.03, 0.9, 0.2]

def holm(p):
    order = sorted(range(len(p)), key=lambda i: p[i])
    out, running = [0.0] * len(p), 0.0
    for k, i in enumerate(order):
        running = max(running, min(1.0, (len(p) - k) * p[i]))
        out[i] = running
    return out

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "scipy-statistics.json"), "w") as f:
    json.dump({"made_by": "make-scipy-figures.py", "pairs": pairs, "t_quantile": t, "t_cdf": tc, "normal_cdf": nc,
               "holm": {"p": ps, "adjusted": holm(ps)}}, f)
