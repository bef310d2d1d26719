"""Drones are threads that take plots."""
import threading
from collections import deque


def survey(plots, drones):
    waiting = deque(plots)
    report = {}

    def fly():
        while True:
            try:
                plot = waiting.popleft()
            except IndexError:
                return
            report[plot.name] = plot.survey()

    threads = [threading.Thread(target=fly) for _ in range(drones)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return report
