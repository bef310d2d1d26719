"""Features, by worker processes."""
from concurrent.futures import ProcessPoolExecutor

CHUNK = 200


def feature(sites):
    value = 0
    for turn in range(85):
        for site in sites:
            value = (value * 31 + site + turn) % 65_521
    return value


class Featurizer:
    def __init__(self, workers):
        self.workers = workers

    def all(self, structures):
        with ProcessPoolExecutor(self.workers) as pool:
            return list(pool.map(feature, structures, chunksize=CHUNK))
