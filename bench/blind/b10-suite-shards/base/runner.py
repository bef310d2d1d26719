"""Runs checks in threads."""
import queue
import threading


class Runner:
    def __init__(self, workers):
        self.workers = workers
        self.report = {}

    def _work(self, waiting):
        while True:
            try:
                job = waiting.get_nowait()
            except queue.Empty:
                return
            self.report[job.name] = job.run()

    def run(self, jobs):
        waiting = queue.Queue()
        for job in jobs:
            waiting.put(job)
        threads = [threading.Thread(target=self._work, args=(waiting,)) for _ in range(self.workers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return self.report
