"""Drones are threads that take plots, region by region, so that they fly less."""
import queue
import threading
from typing import Dict, List, Sequence

from plots import Plot


class Survey:
    """The plots that are left, and what was found on the others."""

    def __init__(self, plots: Sequence[Plot]):
        self.waiting: "queue.Queue[Plot]" = queue.Queue()
        self.found: Dict[str, int] = {}
        for plot in sorted(plots, key=lambda plot: (-plot.region, plot.name)):
            self.waiting.put(plot)

    def fly(self) -> None:
        """Surveys until no plot is left."""
        while True:
            try:
                plot = self.waiting.get_nowait()
            except queue.Empty:
                return
            self.found[plot.name] = plot.survey()

    def report(self) -> Dict[str, int]:
        return dict(sorted(self.found.items()))


def survey(plots: Sequence[Plot], drones: int) -> Dict[str, int]:
    """Trees by plot."""
    work = Survey(plots)
    threads: List[threading.Thread] = [threading.Thread(target=work.fly) for _ in range(drones)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return work.report()
