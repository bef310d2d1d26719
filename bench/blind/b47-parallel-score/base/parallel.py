"""Scores, by worker processes."""
from concurrent.futures import ProcessPoolExecutor

_TABLE = {}


def _start(table):
    _TABLE.update(table)


def _score(sample):
    total = 0
    for turn in range(450):
        for allele in sample:
            total = (total + _TABLE[allele] * turn) % 65_521
    return total


def score_all(samples, table, workers):
    with ProcessPoolExecutor(workers, initializer=_start, initargs=(table,)) as pool:
        return list(pool.map(_score, samples))
