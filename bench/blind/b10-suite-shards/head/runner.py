"""Runs checks in threads.

A worker gets its checks at the start, so that a failed run can be repeated with the same neighbours.
"""
import threading
from typing import Dict, List, Sequence

from jobs import Job


class Runner:
    """Deals checks to workers and collects what they report."""

    def __init__(self, workers: int):
        self.workers = workers
        self.report: Dict[str, bool] = {}

    def shards(self, jobs: Sequence[Job]) -> List[Sequence[Job]]:
        """As many slices as workers, in order."""
        size = -(-len(jobs) // self.workers)
        return [jobs[start : start + size] for start in range(0, len(jobs), size)]

    def _work(self, shard: Sequence[Job]) -> None:
        for job in shard:
            self.report[job.name] = job.run()

    def run(self, jobs: Sequence[Job]) -> Dict[str, bool]:
        """Outcome by name of check."""
        threads = [threading.Thread(target=self._work, args=(shard,)) for shard in self.shards(jobs)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return self.report
