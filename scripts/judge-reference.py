"""Writes test/judge/reference/statistics.json: what SciPy says, for the tests of the gate's own statistics.

python -m venv venv && venv/bin/pip install scipy && venv/bin/python scripts/judge-reference.py
"""

import itertools
import json
import random
from pathlib import Path

import numpy  # type: ignore[import-not-found,import-untyped,unused-ignore]
import scipy  # type: ignore[import-not-found,import-untyped,unused-ignore]
from scipy import stats  # type: ignore[import-not-found,import-untyped,unused-ignore]

random.seed(5)


def signed_rank(differences: list[float]) -> float:
    """Exact one-sided p of the signed-rank test by all sign patterns; zeros left out, mid-ranks for ties."""
    values = [value for value in differences if value != 0]
    ranks = stats.rankdata(numpy.abs(values))
    seen = sum(rank for rank, value in zip(ranks, values) if value > 0)
    patterns = itertools.product([0, 1], repeat=len(values))
    sums = numpy.array([sum(itertools.compress(ranks, signs)) for signs in patterns])
    found = float(numpy.mean(sums >= seen - 1e-9))
    if len({abs(value) for value in values}) == len(values):
        known = stats.wilcoxon(values, alternative="greater", method="exact").pvalue
        assert abs(known - found) < 1e-12
    return found


def mann_whitney(bases: list[float], heads: list[float]) -> float:
    """Exact two-sided p of the U test without ties."""
    return float(stats.mannwhitneyu(heads, bases, alternative="two-sided", method="exact").pvalue)


signed = []
for size in (3, 5, 6, 7, 10, 12):
    for digits in (1, 6):
        differences = [round(random.gauss(0.5, 1), digits) for _ in range(size)]
        if any(differences):
            signed.append({"differences": differences, "p": signed_rank(differences)})

ranked = []
for size in (10, 12):
    for shift in (0, 0.5, 1.5):
        bases = [random.gauss(0, 1) for _ in range(size)]
        heads = [random.gauss(shift, 1) for _ in range(size)]
        ranked.append({"bases": bases, "heads": heads, "p": mann_whitney(bases, heads)})

reference = {
    "made": f"SciPy {scipy.__version__}, NumPy {numpy.__version__}",
    "signedRank": signed,
    "mannWhitney": ranked,
    "student": [
        {"t": t, "degrees": degrees, "cdf": float(stats.t.cdf(t, degrees))}
        for t in (-3.1, -0.4, 0.0, 1.0, 2.5, 9.0)
        for degrees in (1, 2, 5, 9.7, 29)
    ],
    "student995": [float(stats.t.ppf(0.995, degrees)) for degrees in range(1, 15)],
    "student99of29": float(stats.t.ppf(0.99, 29)),
    "rates": [
        {
            "found": found,
            "times": times,
            "low": float(stats.beta.ppf(0.025, found, times - found + 1)) if found else 0.0,
            "high": float(stats.beta.ppf(0.975, found + 1, times - found)) if found < times else 1.0,
        }
        for found, times in ((0, 300), (1, 300), (3, 1000), (20, 20), (917, 1000))
    ],
}
folder = Path(__file__).parent.parent / "test" / "judge" / "reference"
(folder / "statistics.json").write_text(json.dumps(reference, indent=1) + "\n", encoding="utf-8")
