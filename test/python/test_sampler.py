"""The watcher's looks at threads that come and go."""

from __future__ import annotations

import sys
import threading
import time
import unittest

from probed import PYTHON_FOLDER, run_probed

sys.path.insert(0, PYTHON_FOLDER)

from gate_probe.recording.threads.samples import ThreadSampler


class Worker:
    """A thread that computes as long as it is told to, and then waits to be looked at."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._done, self._go_on = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._work)
        self._thread.start()
        self._done.wait()
        self.ident = self._thread.ident or 0

    def _work(self) -> None:
        end = time.thread_time() + self._seconds
        while time.thread_time() < end:
            pass
        self._done.set()
        self._go_on.wait()

    def end(self) -> None:
        """Ends the thread."""
        self._go_on.set()
        self._thread.join()


SHORT_THREADS = """
    import threading, time
    def work():
        time.sleep(0.0005)
    for _ in range(40):
        threads = [threading.Thread(target=work) for _ in range(25)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    print("done")
"""


class ShortThreadsTest(unittest.TestCase):
    def test_a_program_of_many_short_threads_ends_as_without_the_probe(self) -> None:
        for _ in range(5):
            probed = run_probed({"main.py": SHORT_THREADS})
            self.assertEqual((probed.exit, probed.stdout, probed.stderr), (0, "done\n", ""))


class WatchTest(unittest.TestCase):
    def test_a_thread_that_got_the_identifier_of_one_that_ended_has_its_own_clock(self) -> None:
        first = Worker(0.2)
        samples = ThreadSampler(first.ident)
        samples.sample(time.perf_counter(), ())
        first.end()
        second = Worker(0.1)
        self.addCleanup(second.end)
        if second.ident != first.ident:
            self.skipTest("this system gives identifiers out anew")
        samples.renew()
        samples.sample(time.perf_counter(), ())
        self.assertGreaterEqual(samples.cpu[-1], 0.1)
        samples.renew()
        samples.sample(time.perf_counter(), ())
        self.assertLess(samples.cpu[-1], 0.1)


if __name__ == "__main__":
    unittest.main()
