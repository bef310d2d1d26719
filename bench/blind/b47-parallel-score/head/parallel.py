"""Scores, by worker processes."""
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Dict, List, Sequence

Table = Dict[str, int]
TURNS = 450


def score_one(table: Table, sample: Sequence[str]) -> int:
    """The score of one sample. No state of the module is used, so that tests need no worker."""
    total = 0
    for turn in range(TURNS):
        for allele in sample:
            total = (total + table[allele] * turn) % 65_521
    return total


def score_all(samples: Sequence[Sequence[str]], table: Table, workers: int) -> List[int]:
    """Scores in the order of the samples."""
    score = partial(score_one, table)
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(score, samples))
