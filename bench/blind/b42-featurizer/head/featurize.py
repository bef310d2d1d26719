"""Features, by worker processes."""
from concurrent.futures import ProcessPoolExecutor
from typing import List, Optional, Sequence

Sites = Sequence[int]


def feature(sites: Sites) -> int:
    """A number that says how the sites lie."""
    value = 0
    for turn in range(85):
        for site in sites:
            value = (value * 31 + site + turn) % 65_521
    return value


class Featurizer:
    """Features of structures, in their order; one that fails has none and does not stop the others."""

    def __init__(self, workers: int):
        self.workers = workers
        self.failed: List[int] = []

    def one(self, sites: Sites) -> Optional[int]:
        try:
            return feature(sites)
        except (TypeError, ValueError):
            return None

    def all(self, structures: Sequence[Sites]) -> List[Optional[int]]:
        with ProcessPoolExecutor(self.workers) as pool:
            return list(pool.map(self.one, structures))
