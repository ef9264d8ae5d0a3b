"""What one would do with SciPy: the correlation of each benchmark of a results file with the capabilities score of a pool.

python3 bench/scipy_many.py POOL.json RESULTS.json prints one line a benchmark: Spearman's rho, its interval by a jackknife
over families, Pearson, Kendall, and the range when any one model is left out. No noise, no range, no other pools, no
verdict, no report: fewer figures than `check` gives.
"""
import json
import os
import resource
import sys

import numpy
from scipy import stats

pool = json.load(open(sys.argv[1]))
found = json.load(open(sys.argv[2]))
models = [model for model in pool["models"] if None not in model["scores"]]
lower = [benchmark.get("higher_is_better") is False for benchmark in pool["capability_benchmarks"]]
cells = numpy.array([model["scores"] for model in models], float) * numpy.where(lower, -1, 1)
ranks = numpy.apply_along_axis(stats.rankdata, 0, cells)
vector = numpy.linalg.eigh(numpy.corrcoef(ranks, rowvar=False))[1][:, -1]
z = (cells - cells.mean(0)) / cells.std(0)
axis = dict(zip((model["name"] for model in models), z @ (vector * numpy.sign(vector.sum()))))
family = {model["name"]: model["family"] or model["name"] for model in models}


def rho(x, y):
    return stats.spearmanr(x, y).statistic


def fisher(value, n):
    bound = 1 - 6 / (n * (n * n - 1))
    return numpy.arctanh(numpy.clip(value, -bound, bound))


for benchmark in found.get("benchmarks", [found]):
    if "optimum" in benchmark:
        turn = lambda score: -abs(score - benchmark["optimum"])
    else:
        turn = lambda score: score if benchmark["higher_is_better"] else -score
    names = [name for name in benchmark["scores"] if name in axis]
    x = numpy.array([axis[name] for name in names])
    y = numpy.array([turn(benchmark["scores"][name]) for name in names], float)
    of = numpy.array([family[name] for name in names])
    value, n = rho(x, y), len(names)
    groups = numpy.unique(of)
    without = numpy.array([fisher(rho(x[of != one], y[of != one]), (of != one).sum()) for one in groups])
    count = len(groups)
    error = numpy.sqrt((count - 1) / count * ((without - without.mean()) ** 2).sum())
    half = stats.t.ppf(0.975, count - 1) * error
    low, high = numpy.tanh(fisher(value, n) - half), numpy.tanh(fisher(value, n) + half)
    rest = [rho(numpy.delete(x, i), numpy.delete(y, i)) for i in range(n)]
    pearson, kendall = stats.pearsonr(x, y)[0], stats.kendalltau(x, y)[0]
    print(benchmark["benchmark"], value, low, high, pearson, kendall, min(rest), max(rest))

if "USAGE_FILE" in os.environ:
    used = resource.getrusage(resource.RUSAGE_SELF)
    with open(os.environ["USAGE_FILE"], "w") as file:
        json.dump({"cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss / 1024}, file)
